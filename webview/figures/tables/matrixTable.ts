import * as l10n from '@vscode/l10n';
import { formatAligned } from '../../base/format';
import type { Figure } from '../contract';
import { arrowKeys, choose, goFar, hintOf, type KeyUse, listenToKeys } from '../shell/keys';
import { offerTable } from '../takeAway/tableDrawing';
import { type GridCursor, moveInTable } from '../values/cursor';
import type { MatrixTableData, MatrixTableOptions } from './contract';
import { matrixColumns } from './tableColumns';

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

class MatrixTable implements Figure<MatrixTableData> {
  readonly element = document.createElement('div');
  readonly #table = document.createElement('table');
  readonly #options: MatrixTableOptions;
  #data: MatrixTableData | undefined;
  #cells: HTMLTableCellElement[] = [];
  #names = '';
  #cursor: GridCursor = { row: 0, column: 0 };

  constructor(container: HTMLElement, options: MatrixTableOptions) {
    this.#options = options;
    this.element.className = options.onCell ? 'figure-matrix figure-pick' : 'figure-matrix';
    this.#table.setAttribute('role', 'grid');
    const uses = this.#keys();
    this.#table.setAttribute('aria-description', hintOf(uses));
    listenToKeys(this.#table, () => uses);
    this.#table.addEventListener('focusin', ({ target }) =>
      this.#moveTo(this.#placeOf(target) ?? this.#cursor),
    );
    this.#table.addEventListener('click', ({ target }) => this.#choose(this.#placeOf(target)));
    this.element.append(this.#table);
    container.append(this.element);
    offerTable(this.element, () => this.#table, {
      name: () => this.#data?.label ?? options.label,
      columns: () => (this.#data ? matrixColumns(this.#data) : []),
    });
  }

  update(data: MatrixTableData): void {
    this.#data = data;
    this.#table.setAttribute('aria-label', data.label ?? this.#options.label);
    const names = JSON.stringify([data.rowNames, data.columnNames]);
    if (names !== this.#names) {
      this.#cells = buildGrid(this.#table, data);
      this.#names = names;
      this.#moveTo({ row: 0, column: 0 });
    }
    // Tab enters at the cell that is set off.
    if (data.highlight && !this.element.contains(document.activeElement)) this.#moveTo(data.highlight);
    this.#fill(data);
  }

  dispose(): void {
    this.element.remove();
  }

  #fill(data: MatrixTableData): void {
    const scale = heatScale(data);
    const largest = heatScale({ ...data, scale: undefined });
    const highlighted = data.highlight && this.#cellAt(data.highlight);
    this.#cells.forEach((cell, i) => {
      const value = data.values[i] ?? Number.NaN;
      fillCell(cell, value, formatAligned(value, largest, data.digits ?? 4), heatOf(value, scale));
      cell.setAttribute('aria-selected', String(cell === highlighted));
    });
  }

  #cellAt({ row, column }: GridCursor): HTMLTableCellElement | undefined {
    return this.#cells[row * (this.#data?.columnNames.length ?? 0) + column];
  }

  #placeOf(target: EventTarget | null): GridCursor | undefined {
    const index = target instanceof HTMLTableCellElement ? this.#cells.indexOf(target) : -1;
    const columns = this.#data?.columnNames.length ?? 1;
    return index < 0 ? undefined : { row: Math.floor(index / columns), column: index % columns };
  }

  /** Of all cells only the one at the cursor is reached with Tab. */
  #moveTo(cursor: GridCursor): void {
    this.#cellAt(this.#cursor)?.setAttribute('tabindex', '-1');
    this.#cursor = cursor;
    this.#cellAt(cursor)?.setAttribute('tabindex', '0');
  }

  #choose(at: GridCursor | undefined): void {
    if (at) this.#options.onCell?.(at.row, at.column);
  }

  #keys(): readonly KeyUse[] {
    const press = (key: string): void => this.#press(key);
    return [
      { keys: arrowKeys, hint: l10n.t('Arrow keys walk the cells.'), press },
      goFar('table', press),
      ...(this.#options.onCell
        ? [choose(l10n.t('Enter or Space chooses the cell.'), () => this.#choose(this.#cursor))]
        : []),
      ...(this.#options.keys ?? []),
    ];
  }

  #press(key: string): void {
    if (!this.#data) return;
    const { columnNames, rowNames } = this.#data;
    const next = moveInTable(this.#cursor, key, columnNames.length, rowNames.length);
    if (!next) return;
    this.#moveTo(next);
    this.#cellAt(next)?.focus();
  }
}

/** A matrix as a table: blue cells are positive, orange negative, the fuller the larger. */
export function createMatrixTable(
  container: HTMLElement,
  options: MatrixTableOptions,
): Figure<MatrixTableData> {
  return new MatrixTable(container, options);
}
