import * as l10n from '@vscode/l10n';

export interface ConfusionGrid {
  readonly table: HTMLTableElement;
  /** Row-major. */
  readonly cells: readonly HTMLTableCellElement[];
}

function header(text: string, scope: string, className = ''): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  if (className !== '') cell.className = className;
  return cell;
}

/** The row above the names that says what the columns are. */
function axisRow(count: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  const corner = document.createElement('td');
  corner.colSpan = 2;
  const axis = header(l10n.t('read as'), 'colgroup', 'figure-axis');
  axis.colSpan = count;
  row.append(corner, axis);
  return row;
}

function namesRow(names: readonly string[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  const corner = document.createElement('td');
  corner.colSpan = 2;
  row.append(corner, ...names.map((name) => header(name, 'col')));
  return row;
}

function bodyRow(name: string, count: number, index: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  if (index === 0) {
    const axis = header('', 'rowgroup', 'figure-axis');
    axis.rowSpan = count;
    const words = document.createElement('span');
    words.textContent = l10n.t('right answer');
    axis.append(words);
    row.append(axis);
  }
  row.append(header(name, 'row'));
  for (let column = 0; column < count; column++) {
    const cell = row.insertCell();
    cell.tabIndex = -1;
    cell.className = column === index ? 'figure-right' : 'figure-mistake';
  }
  return row;
}

/** A square table with empty cells: right answers downward, predictions across, both named. */
export function buildConfusionGrid(names: readonly string[]): ConfusionGrid {
  const table = document.createElement('table');
  table.setAttribute('role', 'grid');
  const head = table.createTHead();
  head.append(axisRow(names.length), namesRow(names));
  const body = table.createTBody();
  body.append(...names.map((name, index) => bodyRow(name, names.length, index)));
  return { table, cells: [...body.querySelectorAll('td')] };
}
