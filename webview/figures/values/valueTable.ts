import * as l10n from '@vscode/l10n';
import { formatCount } from '../../base/format';
import { thin } from '../geometry/thin';

/** A table that is not built yet: its first column names the rows. */
export interface ValueTable {
  readonly caption?: string | undefined;
  readonly columns: readonly string[];
  readonly rowCount: number;
  cell(row: number, column: number): string;
}

const maxRows = 50;
const refreshMilliseconds = 500;

/** The rows to show of a table, and the line that says so when they are not all. */
export function shownRows(rowCount: number): { rows: number[]; note: string } {
  const rows = thin(rowCount, maxRows);
  if (rows.length === rowCount) return { rows, note: '' };
  const note = l10n.t(
    '{0} of {1} rows are shown, evenly spread.',
    formatCount(rows.length),
    formatCount(rowCount),
  );
  return { rows, note };
}

function headerCell(text: string, scope: 'row' | 'col'): HTMLElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}

function tableRow(table: ValueTable, row: number): HTMLElement {
  const line = document.createElement('tr');
  line.append(headerCell(table.cell(row, 0), 'row'));
  for (let column = 1; column < table.columns.length; column++) {
    const cell = document.createElement('td');
    cell.textContent = table.cell(row, column);
    line.append(cell);
  }
  return line;
}

function buildTable(table: ValueTable): Node[] {
  const { rows, note } = shownRows(table.rowCount);
  const element = document.createElement('table');
  if (table.caption) element.createCaption().textContent = table.caption;
  const head = element.createTHead().insertRow();
  head.append(...table.columns.map((name) => headerCell(name, 'col')));
  element.createTBody().append(...rows.map((row) => tableRow(table, row)));
  if (note === '') return [element];
  const line = document.createElement('p');
  line.textContent = note;
  return [element, line];
}

export interface TableOfValues {
  readonly element: HTMLElement;
  /** The data changed: an open table follows, twice a second at most. */
  changed(): void;
  dispose(): void;
}

/** A `<details>` whose tables are built when it is opened. */
export function createTableOfValues(tables: () => readonly ValueTable[]): TableOfValues {
  const element = document.createElement('details');
  element.className = 'figure-table';
  const summary = document.createElement('summary');
  summary.textContent = l10n.t('Table of values');
  const body = document.createElement('div');
  element.append(summary, body);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const build = (): void => {
    timer = undefined;
    body.replaceChildren(...(element.open ? tables().flatMap(buildTable) : []));
  };
  element.addEventListener('toggle', build);
  return {
    element,
    changed: () => {
      if (element.open) timer ??= setTimeout(build, refreshMilliseconds);
    },
    dispose: () => clearTimeout(timer),
  };
}
