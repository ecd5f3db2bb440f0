import * as l10n from '@vscode/l10n';
import { formatFixed } from '../../base/format';
import type { Figure } from '../contract';
import { arrowKeys, choose, goFar, hintOf, type KeyUse, listenToKeys } from '../shell/keys';
import { offerTable } from '../takeAway/tableDrawing';
import { type GridCursor, moveInTable } from '../values/cursor';
import { confusionColumns, confusionShares, namesOf, readConfusion, readWorst } from './confusion';
import { buildConfusionGrid, type ConfusionGrid } from './confusionGrid';
import type { ConfusionMatrixData, ConfusionMatrixOptions } from './contract';

/** The full colour stops short of where it would swallow the digits. */
const fullHeat = 45;

/** Nothing parts the thousands: there is no room for it, and a cell's label has to name what stands in it. */
const ungrouped = (count: number): string => formatFixed(count, 0);

function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

class ConfusionMatrix implements Figure<ConfusionMatrixData> {
  readonly element = document.createElement('div');
  readonly #reading = document.createElement('p');
  readonly #options: ConfusionMatrixOptions;
  #data: ConfusionMatrixData | undefined;
  #grid: ConfusionGrid = buildConfusionGrid([]);
  #names = '';
  #cursor: GridCursor = { row: 0, column: 0 };
  /** The cell under the pointer or with the focus. */
  #read: GridCursor | undefined;

  constructor(container: HTMLElement, options: ConfusionMatrixOptions) {
    this.#options = options;
    this.element.className = options.onSelect ? 'figure-confusion figure-pick' : 'figure-confusion';
    this.#reading.className = 'figure-reading';
    this.#reading.setAttribute('aria-live', 'polite');
    this.element.append(this.#grid.table, this.#reading);
    container.append(this.element);
    offerTable(this.element, () => this.#grid.table, {
      name: () => this.#data?.label ?? options.label,
      columns: () => (this.#data ? confusionColumns(this.#data) : []),
    });
    this.#listen();
  }

  update(data: ConfusionMatrixData): void {
    this.#data = data;
    const names = JSON.stringify(namesOf(data));
    if (names !== this.#names) this.#build(namesOf(data));
    this.#names = names;
    setAttribute(this.#grid.table, 'aria-label', data.label ?? this.#options.label);
    setAttribute(this.#grid.table, 'aria-description', hintOf(this.#keys()));
    this.#fill(data);
    this.#showReading();
  }

  dispose(): void {
    this.element.remove();
  }

  #build(names: readonly string[]): void {
    const grid = buildConfusionGrid(names);
    this.#grid.table.replaceWith(grid.table);
    this.#grid = grid;
    this.#moveTo({ row: 0, column: 0 });
  }

  #listen(): void {
    const { element } = this;
    listenToKeys(element, () => this.#keys());
    element.addEventListener('click', ({ target }) => this.#choose(this.#placeOf(target)));
    element.addEventListener('focusin', ({ target }) => {
      const place = this.#placeOf(target);
      if (place) this.#moveTo(place);
      this.#readAt(place);
    });
    element.addEventListener('focusout', () => this.#readAt(undefined));
    element.addEventListener('pointerover', ({ target }) => this.#readAt(this.#placeOf(target)));
    element.addEventListener('pointerleave', () => this.#readAt(undefined));
  }

  #fill(data: ConfusionMatrixData): void {
    const size = namesOf(data).length;
    const shares = confusionShares(data);
    const selected = data.selected && this.#cellAt(data.selected);
    this.#grid.cells.forEach((cell, i) => {
      const count = data.counts[i] ?? 0;
      setText(cell, count === 0 ? '·' : ungrouped(count));
      cell.classList.toggle('figure-none', count === 0);
      cell.style.setProperty('--figure-heat', `${Math.round(fullHeat * (shares[i] ?? 0))}%`);
      setAttribute(cell, 'aria-label', readConfusion(data, Math.floor(i / size), i % size, ungrouped));
      setAttribute(cell, 'aria-selected', String(cell === selected));
    });
  }

  /** What the cell says that is looked at; the most frequent mistake when none is. */
  #showReading(): void {
    const data = this.#data;
    if (!data) return;
    const at = this.#read ?? data.selected;
    setText(this.#reading, at ? readConfusion(data, at.row, at.column) : readWorst(data));
  }

  #readAt(place: GridCursor | undefined): void {
    this.#read = place ?? this.#placeOf(document.activeElement);
    this.#showReading();
  }

  #cellAt({ row, column }: GridCursor): HTMLTableCellElement | undefined {
    return this.#grid.cells[row * this.#size() + column];
  }

  #size(): number {
    return this.#data ? namesOf(this.#data).length : 0;
  }

  #placeOf(target: EventTarget | null): GridCursor | undefined {
    const index = target instanceof HTMLTableCellElement ? this.#grid.cells.indexOf(target) : -1;
    const size = this.#size();
    return index < 0 ? undefined : { row: Math.floor(index / size), column: index % size };
  }

  /** Of all cells only the one at the cursor is reached with Tab. */
  #moveTo(cursor: GridCursor): void {
    this.#cellAt(this.#cursor)?.setAttribute('tabindex', '-1');
    this.#cursor = cursor;
    this.#cellAt(cursor)?.setAttribute('tabindex', '0');
  }

  #choose(place: GridCursor | undefined): void {
    if (place) this.#options.onSelect?.(place.row, place.column);
  }

  #keys(): readonly KeyUse[] {
    const press = (key: string): void => {
      const next = moveInTable(this.#cursor, key, this.#size(), this.#size());
      if (next) this.#cellAt(next)?.focus();
    };
    return [
      { keys: arrowKeys, hint: l10n.t('Arrow keys walk the cells.'), press },
      goFar('table', press),
      ...(this.#options.onSelect
        ? [choose(l10n.t('Enter or Space chooses the cell.'), () => this.#choose(this.#cursor))]
        : []),
    ];
  }
}

/** How often each answer was read as which: what is right on the diagonal in blue, mistakes in red, each scaled among their own. */
export function createConfusionMatrix(
  container: HTMLElement,
  options: ConfusionMatrixOptions,
): Figure<ConfusionMatrixData> {
  return new ConfusionMatrix(container, options);
}
