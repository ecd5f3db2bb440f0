import * as l10n from '@vscode/l10n';
import { hintOf, type KeyUse, listenToKeys } from '#figures';
import type { RunOrder, TrainingFrame, TrainingParams, TrainingRequest, TrainingRun } from '#protocol';
import { element, type Form, section } from '#ui';
import { inOrder } from './runOrder';
import { createRunRow, type RunRow } from './runRow';

interface RunActions {
  readonly form: Form<TrainingParams>;
  readonly request: (request: TrainingRequest) => void;
}

/** The runs that are compared: colour, name, loss, accuracy; sorted, taken in hand, drawn or not, renamed, removed. One tab stop. */
export function createRunTable({ form, request }: RunActions) {
  const head = createHead((order) => {
    form.set({ order: form.params?.order === order ? 'begun' : order });
    head.show(form.params?.order);
    arrange();
  });
  const body = element('tbody');
  const widths = ['run-slim', '', 'run-wide', 'run-wide', 'run-slim'].map((name) => element('col', name));
  const table = element('table', 'training-runs', element('colgroup', '', ...widths), head.element, body);
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-label', l10n.t('Runs'));
  const rows = new Map<string, RunRow>();
  let runs: readonly TrainingRun[] = [];
  const actions = {
    request,
    toggle: (id: string) => {
      const known = (form.params?.hidden ?? []).filter((hidden) => rows.has(hidden));
      form.set({ hidden: known.includes(id) ? known.filter((other) => other !== id) : [...known, id] });
      arrange();
    },
  };
  const arrange = () => {
    const { order = 'begun', hidden = [] } = form.params ?? {};
    head.show(order);
    const sorted = inOrder(runs, order);
    for (const run of sorted) rowOf(rows, run.id, actions).draw(run, hidden.includes(run.id));
    for (const id of rows.keys()) if (!runs.some((run) => run.id === id)) rows.delete(id);
    place(
      body,
      sorted.flatMap(({ id }) => rows.get(id)?.element ?? []),
    );
    keepTabStop(table);
  };
  letWalk(table);
  return {
    element: section(l10n.t('Runs'), table),
    draw: (frame: TrainingFrame) => {
      runs = frame.runs;
      arrange();
    },
  };
}

/** Lets arrow keys walk between the buttons of a table, one of which is a tab stop, and says so. */
function letWalk(table: HTMLElement): void {
  const walk: KeyUse = {
    keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'],
    hint: l10n.t('Arrow keys walk the buttons, Home and End go to the first and the last row.'),
    press: (key) => move(table, key),
  };
  listenToKeys(table, () => [walk]);
  table.setAttribute('aria-description', `${hintOf([walk])} ${l10n.t('F2 on a name changes it.')}`);
  table.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) keepTabStop(table, target);
  });
}

function rowOf(rows: Map<string, RunRow>, id: string, actions: Parameters<typeof createRunRow>[1]): RunRow {
  const known = rows.get(id) ?? createRunRow(id, actions);
  rows.set(id, known);
  return known;
}

/** Only what has moved is moved, and what had the focus has it still. */
function place(body: HTMLElement, rows: readonly HTMLElement[]): void {
  if (body.children.length === rows.length && rows.every((row, i) => body.children[i] === row)) return;
  const focused = document.activeElement;
  const at = [...body.children].findIndex((row) => row.contains(focused));
  body.replaceChildren(...rows);
  if (at < 0 || !(focused instanceof HTMLElement)) return;
  const next = body.contains(focused)
    ? focused
    : rows[Math.min(at, rows.length - 1)]?.querySelector('button');
  next?.focus();
}

function createHead(onSort: (order: RunOrder) => void) {
  const sortable = (order: RunOrder, name: string, title: string) => {
    const button = element('button', 'run-sort', name);
    button.type = 'button';
    button.tabIndex = -1;
    button.title = title;
    button.addEventListener('click', () => onSort(order));
    const cell = element('th', '', button);
    cell.scope = 'col';
    return cell;
  };
  const loss = sortable(
    'loss',
    l10n.t('loss'),
    l10n.t(
      'Mean loss of the last 100 batches. Press to list the smallest first, once more for the order of their beginning.',
    ),
  );
  const test = sortable(
    'accuracy',
    l10n.t('test'),
    l10n.t(
      'Share of the test digits that is read right. Press to list the largest first, once more for the order of their beginning.',
    ),
  );
  const name = element('th', '', l10n.t('run'));
  name.scope = 'col';
  name.colSpan = 2;
  const row = element('tr', '', name, loss, test, element('td'));
  return {
    element: element('thead', '', row),
    show: (order: RunOrder | undefined) => {
      loss.setAttribute('aria-sort', order === 'loss' ? 'ascending' : 'none');
      test.setAttribute('aria-sort', order === 'accuracy' ? 'descending' : 'none');
    },
  };
}

const stopsIn = (row: Element): HTMLElement[] =>
  [...row.querySelectorAll<HTMLElement>('button:enabled, input')].filter((stop) => !stop.hidden);

/** Of all buttons of the table one is reached with Tab: that with the focus, else the run in hand. */
function keepTabStop(table: HTMLElement, focused?: HTMLElement): void {
  const stops = stopsIn(table);
  const known = stops.find((stop) => stop.tabIndex === 0);
  const inHand = table.querySelector<HTMLElement>('[aria-selected="true"] .run-name');
  const chosen = focused ?? known ?? inHand ?? stops[0];
  for (const button of table.querySelectorAll('button')) button.tabIndex = button === chosen ? 0 : -1;
}

/** Arrow keys walk from button to button and from row to row, Home and End to the first and the last row. */
function move(table: HTMLElement, key: string): void {
  const rows = [...table.querySelectorAll('tr')].map(stopsIn).filter((stops) => stops.length > 0);
  const from = document.activeElement;
  const row = rows.findIndex((stops) => stops.some((stop) => stop === from));
  const stops = rows[row];
  if (!stops || !(from instanceof HTMLElement)) return;
  const at = stops.indexOf(from);
  const to: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowUp: beside(rows[row - 1], from),
    ArrowDown: beside(rows[row + 1], from),
    ArrowLeft: stops[Math.max(0, at - 1)],
    ArrowRight: stops[Math.min(stops.length - 1, at + 1)],
    Home: beside(rows[0], from),
    End: beside(rows.at(-1), from),
  };
  to[key]?.focus();
}

/** Of the buttons of another row that in the same column, or the one before it: not every row has all. */
function beside(stops: readonly HTMLElement[] = [], from: HTMLElement): HTMLElement | undefined {
  return stops.findLast((stop) => columnOf(stop) <= columnOf(from)) ?? stops[0];
}

function columnOf(stop: HTMLElement): number {
  let column = 0;
  let cell = stop.closest('td, th')?.previousElementSibling;
  for (; cell instanceof HTMLTableCellElement; cell = cell.previousElementSibling) column += cell.colSpan;
  return column;
}
