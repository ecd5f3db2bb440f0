import * as l10n from '@vscode/l10n';
import type { TrainingRequest, TrainingRun } from '#protocol';
import { element } from '#ui';
import { OWN_UNDO, takeKey } from '../../../base/dom';
import { formatCount, formatFixed, formatShare } from '../../../base/format';
import { runColor } from '../../../base/theme';
import { lossText } from '../lossText';
import { setText } from '../setText';

export interface RunRow {
  readonly element: HTMLElement;
  readonly draw: (run: TrainingRun, hidden: boolean) => void;
}

interface RowActions {
  readonly request: (request: TrainingRequest) => void;
  /** Draws the run, or draws it no more. */
  readonly toggle: (id: string) => void;
}

/** One run: whether it is drawn, its name, its loss, its accuracy, and the way to remove it. */
export function createRunRow(id: string, { request, toggle }: RowActions): RunRow {
  const swatch = rowButton('run-swatch', () => toggle(id));
  const name = rowButton('run-name', () => request({ type: 'choose', id }));
  const remove = rowButton('run-remove', () => ask());
  remove.textContent = '×';
  const [loss, test] = [element('td', 'run-number'), element('td', 'run-number')];
  const nameCell = element('td', '', name);
  const cells = [element('td', '', swatch), nameCell, loss, test, element('td', '', remove)];
  const row = element('tr', 'training-run', ...cells);
  row.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLTableCellElement && cells.includes(target)) request({ type: 'choose', id });
  });
  const back = () => {
    row.replaceChildren(...cells);
    remove.focus();
  };
  const ask = () => {
    const question = askToRemove(name.textContent ?? '', () => request({ type: 'remove', id }), back);
    row.replaceChildren(question);
    question.querySelector<HTMLElement>('.run-keep')?.focus();
  };
  letRename(nameCell, name, (text) => request({ type: 'rename', id, name: text }));
  return {
    element: row,
    draw: (run, hidden) => {
      row.setAttribute('aria-selected', String(run.current));
      setText(name, run.name);
      name.title = factsOf(run);
      drawSwatch(swatch, run, hidden);
      setText(loss, lossText(run.loss));
      setText(test, formatShare(run.testAccuracy));
      remove.hidden = !run.stays;
      remove.title = l10n.t('Remove this run');
      remove.setAttribute('aria-label', l10n.t('Remove {0}', run.name));
    },
  };
}

function rowButton(className: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', className);
  button.type = 'button';
  button.tabIndex = -1;
  button.addEventListener('click', onClick);
  return button;
}

/** A full dot in the run's colour, or a ring where it is not drawn; the run in hand always is. */
function drawSwatch(swatch: HTMLButtonElement, run: TrainingRun, hidden: boolean): void {
  const isDrawn = run.current || !hidden;
  swatch.style.setProperty('--run-ink', `var(--vscode-charts-${runColor(run.color)})`);
  swatch.disabled = run.current;
  swatch.setAttribute('aria-pressed', String(isDrawn));
  swatch.setAttribute('aria-label', l10n.t('Draw {0}', run.name));
  swatch.title = isDrawn ? l10n.t('Drawn. Press to leave it out.') : l10n.t('Left out. Press to draw it.');
}

function factsOf({ name, iteration, iterationCount, clocks }: TrainingRun): string {
  if (iteration === 0) return l10n.t('{0}: not begun. F2 or a double click gives it another name.', name);
  const seconds = clocks.map((clock) => l10n.t('{0} s', formatFixed(clock.seconds, 1))).join(' / ');
  return l10n.t(
    '{0}: iteration {1} of {2}, {3} of computing. A click takes it in hand, F2 or a double click gives it another name.',
    name,
    formatCount(iteration),
    formatCount(iterationCount),
    seconds,
  );
}

/** The question stands where the click was, in the place of the run. */
function askToRemove(name: string, onRemove: () => void, onKeep: () => void): HTMLTableCellElement {
  const keep = rowButton('word run-keep', onKeep);
  keep.textContent = l10n.t('Keep');
  const remove = rowButton('word', onRemove);
  remove.textContent = l10n.t('Remove');
  const cell = element('td', 'run-question', element('span', '', l10n.t('Remove {0}?', name)), remove, keep);
  cell.colSpan = 5;
  cell.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') onKeep();
  });
  return cell;
}

/** F2 or a double click put a field in the place of the name: Enter or leaving it renames, Escape does not. */
function letRename(cell: HTMLElement, name: HTMLElement, rename: (text: string) => void): void {
  const open = () => {
    const field = element('input', 'run-rename');
    field.setAttribute('aria-label', l10n.t('name'));
    field.setAttribute(OWN_UNDO, '');
    field.value = name.textContent ?? '';
    let isOpen = true;
    const close = (text: string) => {
      if (!isOpen) return;
      isOpen = false;
      const hadFocus = document.activeElement === field;
      cell.replaceChildren(name);
      if (hadFocus) name.focus();
      if (text !== '') rename(text);
    };
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      takeKey(event); // the name has the focus then, and would take the same key as a click
      close(event.key === 'Enter' ? field.value.trim() : '');
    });
    field.addEventListener('blur', () => close(field.value.trim()));
    cell.replaceChildren(field);
    field.select();
  };
  name.addEventListener('dblclick', open);
  name.addEventListener('keydown', (event) => {
    if (event.key !== 'F2') return;
    takeKey(event);
    open();
  });
}
