import * as l10n from '@vscode/l10n';
import { hintOf, type KeyUse, listenToKeys } from '#figures';
import type { TangentFrame } from '#protocol';
import { button, element } from '#ui';
import { MOST_POINTS } from '../../../src/views/tangent/shared';
import { formatAligned } from '../../base/format';
import { slopeText } from './slopeText';

interface PinnedActions {
  readonly pin: () => void;
  readonly select: (index: number) => void;
  readonly remove: (index: number) => void;
}

/** The pinned points with f and its slope there; the selected row is the point that moves. */
export function createPinned(actions: PinnedActions) {
  const head = element('tr');
  const body = element('tbody');
  const table = element('table', 'numbers pinned', element('thead', '', head), body);
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-label', l10n.t('Pinned points'));
  let shown: TangentFrame | undefined;
  const pin = button(l10n.t('Pin'), actions.pin);
  pin.title = l10n.t('Leaves a point here and goes on with a new one');
  const remove = button(l10n.t('Remove'), () => shown && actions.remove(shown.selected));
  const keys = (): KeyUse[] => (shown ? keysOf(shown, actions) : []);
  listenToKeys(body, keys);
  return {
    element: element('div', 'section', table, element('div', 'pinned-buttons', pin, remove)),
    draw: (frame: TangentFrame) => {
      shown = frame;
      table.setAttribute('aria-description', hintOf(keys()));
      const names = [frame.variable, `f(${frame.variable})`, l10n.t('slope')];
      head.replaceChildren(...names.map(headCell));
      while (body.rows.length > frame.pictures.length) body.deleteRow(-1);
      frame.pictures.forEach((_, i) => {
        showRow(body.rows[i] ?? addRow(body, i, actions), frame, i);
      });
      pin.toggleAttribute('disabled', frame.pictures.length >= MOST_POINTS);
      remove.toggleAttribute('disabled', frame.pictures.length < 2);
    },
  };
}

function headCell(name: string): HTMLElement {
  const cell = element('th', '', name);
  cell.scope = 'col';
  return cell;
}

function addRow(body: HTMLTableSectionElement, index: number, actions: PinnedActions): HTMLTableRowElement {
  const row = body.insertRow();
  for (let i = 0; i < 3; i++) row.insertCell();
  row.addEventListener('click', () => actions.select(index));
  return row;
}

function showRow(row: HTMLTableRowElement, { pictures, selected, range }: TangentFrame, index: number): void {
  const picture = pictures[index];
  if (!picture) return;
  const largest = Math.max(...pictures.map(({ value }) => Math.abs(value)).filter(Number.isFinite), 0);
  const texts = [
    formatAligned(picture.x, Math.max(...range.map(Math.abs))),
    formatAligned(picture.value, largest),
    slopeText(picture),
  ];
  texts.forEach((text, i) => {
    const cell = row.cells[i];
    if (cell && cell.textContent !== text) cell.textContent = text;
  });
  row.setAttribute('aria-selected', String(index === selected));
  row.tabIndex = index === selected ? 0 : -1;
  // A row that was reached by keys keeps the focus when the selection moves on.
  const { activeElement } = document;
  if (index === selected && activeElement !== row && row.parentElement?.contains(activeElement)) row.focus();
}

function keysOf({ selected, pictures }: TangentFrame, actions: PinnedActions): KeyUse[] {
  const last = pictures.length - 1;
  const select = (key: string): void => {
    const to = { ArrowDown: selected + 1, ArrowUp: selected - 1, Home: 0, End: last }[key] ?? selected;
    actions.select(Math.max(0, Math.min(last, to)));
  };
  const walk: KeyUse = {
    keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'],
    hint: l10n.t('Up and down arrow keys choose a point, Home and End the first and the last.'),
    press: select,
  };
  const remove: KeyUse = {
    keys: ['Delete', 'Backspace'],
    hint: l10n.t('Delete or Backspace removes the point.'),
    press: () => actions.remove(selected),
  };
  return last > 0 ? [walk, remove] : [walk];
}
