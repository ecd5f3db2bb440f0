import * as l10n from '@vscode/l10n';
import { hintOf, type KeyUse, listenToKeys } from '#figures';
import type { DescentFrame } from '#protocol';
import { element } from '#ui';
import { optimizerNames, runName } from '../../../../src/views/optimizers';
import { formatNumber } from '../../../base/format';
import { runColor } from '../../../base/theme';
import { isKnownAt, valueAt } from '../clock/clock';

interface Row {
  readonly element: HTMLTableRowElement;
  readonly choice: HTMLInputElement;
  readonly cells: readonly [HTMLElement, HTMLElement, HTMLElement];
}

/** The runs as a legend: a coloured dot each, which is the radio button that selects it. */
export function createRunTable(onSelect: (index: number) => void, onRemove: () => void) {
  const body = element('tbody');
  const end = element('th');
  end.scope = 'col';
  const head = element('tr', '', heading(l10n.t('optimizer')), heading(l10n.t('rate')), end);
  const table = element('table', 'numbers runs', element('thead', '', head), body);
  table.setAttribute('aria-label', l10n.t('Runs'));
  let rows: Row[] = [];
  const removal: KeyUse = {
    keys: ['Delete', 'Backspace'],
    hint: l10n.t('Delete or Backspace removes the run that is selected.'),
    press: onRemove,
  };
  const keys = () => (rows.length > 1 ? [removal] : []);
  listenToKeys(table, keys);
  const draw = ({ paths, selected }: DescentFrame) => {
    if (rows.length !== paths.length) {
      const hadFocus = body.contains(document.activeElement);
      rows = paths.map((_, i) => createRow(i, onSelect));
      body.replaceChildren(...rows.map((row) => row.element));
      if (hadFocus) rows[selected]?.choice.focus();
      table.setAttribute('aria-description', hintOf(keys()));
    }
    paths.forEach((run, i) => {
      const { element: line, choice, cells } = rows[i] ?? createRow(i, onSelect);
      line.classList.toggle('selected', i === selected);
      choice.checked = i === selected;
      choice.setAttribute('aria-label', runName(run));
      cells[0].textContent = optimizerNames[run.optimizer];
      cells[1].textContent = String(run.learningRate);
    });
  };
  /** f of all runs at the step that the clock has come to. */
  const drawStep = ({ paths }: DescentFrame, step: number) => {
    end.textContent = l10n.t('f at {0}', step);
    paths.forEach((run, i) => {
      const cell = rows[i]?.cells[2];
      if (!cell) return;
      const value = formatNumber(valueAt(run, step), 3);
      cell.textContent = isKnownAt(run, step) ? value : `≈ ${value}`;
    });
  };
  return { element: table, draw, drawStep };
}

function createRow(index: number, onSelect: (index: number) => void): Row {
  const choice = element('input', `run-dot run-${runColor(index)}`);
  choice.type = 'radio';
  choice.name = 'run';
  choice.addEventListener('change', () => onSelect(index));
  const name = element('span', runColor(index));
  const cells = [name, element('td'), element('td')] as const;
  const line = element('tr', '', element('td', '', choice, name), cells[1], cells[2]);
  line.addEventListener('click', () => onSelect(index));
  return { element: line, choice, cells };
}

function heading(text: string): HTMLElement {
  const cell = element('th', '', text);
  cell.scope = 'col';
  return cell;
}
