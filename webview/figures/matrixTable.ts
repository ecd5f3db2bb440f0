import { formatAligned } from '../ui/number';
import { type GridCursor, moveOnGrid } from './cursor';
import type { Figure, MatrixTableData, MatrixTableOptions } from './types';

const maxHeat = 45;

/** Magnitude that gets the full colour: as given, or the largest finite one; 1 when all are zero. */
export function heatScale({ values, scale }: MatrixTableData): number {
  if (scale !== undefined && scale > 0) return scale;
  const magnitudes = Array.from(values, Math.abs).filter(Number.isFinite);
  return Math.max(0, ...magnitudes) || 1;
}

/** Share of the colour in percent, below the point where it would swallow the digits; 0 for what is not a number. */
export function heatOf(value: number, scale: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.round(maxHeat * Math.min(1, Math.abs(value) / scale));
}

function headerCell(text: string, scope: 'row' | 'col'): HTMLElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}

/** Rows and columns with empty cells; returns the cells, row-major. */
function buildGrid(
  table: HTMLTableElement,
  { rowNames, columnNames }: MatrixTableData,
): HTMLTableCellElement[] {
  const head = document.createElement('thead');
  const names = head.insertRow();
  names.append(document.createElement('td'), ...columnNames.map((name) => headerCell(name, 'col')));
  const body = document.createElement('tbody');
  const cells: HTMLTableCellElement[] = [];
  for (const name of rowNames) {
    const row = body.insertRow();
    row.append(headerCell(name, 'row'));
    for (let column = 0; column < columnNames.length; column++) {
      const cell = row.insertCell();
      cell.tabIndex = -1;
      cells.push(cell);
    }
  }
  table.replaceChildren(head, body);
  return cells;
}

function fillCell(cell: HTMLTableCellElement, value: number, text: string, heat: number): void {
  if (cell.textContent !== text) cell.textContent = text;
  cell.className = value < 0 ? 'figure-negative' : 'figure-positive';
  cell.style.setProperty('--figure-heat', `${heat}%`);
}

// A table counts rows downward, a grid upward.
const downward: Readonly<Record<string, string>> = {
  ArrowUp: 'ArrowDown',
  ArrowDown: 'ArrowUp',
  PageUp: 'PageDown',
  PageDown: 'PageUp',
};

/** A matrix as a table: blue cells are positive, orange negative, the fuller the larger. */
export function createMatrixTable(
  container: HTMLElement,
  options: MatrixTableOptions,
): Figure<MatrixTableData> {
  const element = document.createElement('div');
  element.className = 'figure-matrix';
  const table = document.createElement('table');
  table.setAttribute('role', 'grid');
  element.append(table);
  container.append(element);
  let data: MatrixTableData | undefined;
  let cells: HTMLTableCellElement[] = [];
  let names = '';
  let cursor: GridCursor = { row: 0, column: 0 };
  const cellAt = ({ row, column }: GridCursor) => cells[row * (data?.columnNames.length ?? 0) + column];
  const placeOf = (target: EventTarget | null): GridCursor | undefined => {
    const index = cells.findIndex((cell) => cell === target);
    const columns = data?.columnNames.length ?? 1;
    return index < 0 ? undefined : { row: Math.floor(index / columns), column: index % columns };
  };
  const moveTo = (next: GridCursor): void => {
    cellAt(cursor)?.setAttribute('tabindex', '-1');
    cursor = next;
    cellAt(cursor)?.setAttribute('tabindex', '0');
  };
  const press = (event: KeyboardEvent): void => {
    if (!data) return;
    if (event.key === 'Enter' || event.key === ' ') options.onCell?.(cursor.row, cursor.column);
    else {
      const key = downward[event.key] ?? event.key;
      const next = moveOnGrid(cursor, key, data.columnNames.length, data.rowNames.length);
      if (!next) return;
      moveTo(next);
      cellAt(next)?.focus();
    }
    event.preventDefault();
  };
  table.addEventListener('keydown', press);
  table.addEventListener('focusin', (event) => moveTo(placeOf(event.target) ?? cursor));
  table.addEventListener('click', (event) => {
    const at = placeOf(event.target);
    if (at) options.onCell?.(at.row, at.column);
  });
  if (options.onCell) element.classList.add('figure-pick');
  const fill = (shown: MatrixTableData): void => {
    const scale = heatScale(shown);
    const largest = heatScale({ ...shown, scale: undefined });
    const { row, column } = shown.highlight ?? { row: -1, column: -1 };
    cells.forEach((cell, i) => {
      const value = shown.values[i] ?? Number.NaN;
      fillCell(cell, value, formatAligned(value, largest, shown.digits ?? 4), heatOf(value, scale));
      const highlighted = i === row * shown.columnNames.length + column && row >= 0;
      cell.setAttribute('aria-selected', String(highlighted));
    });
  };
  return {
    element,
    update(next) {
      data = next;
      table.setAttribute('aria-label', next.label ?? options.label);
      const nextNames = JSON.stringify([next.rowNames, next.columnNames]);
      if (nextNames !== names) {
        cells = buildGrid(table, next);
        names = nextNames;
        moveTo({ row: 0, column: 0 });
      }
      fill(next);
    },
    dispose: () => element.remove(),
  };
}
