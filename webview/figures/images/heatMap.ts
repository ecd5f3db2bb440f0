import * as l10n from '@vscode/l10n';
import { formatShort } from '../../base/format';
import { color, fade } from '../../base/theme';
import { prepareCanvas } from '../canvas/prepareCanvas';
import type { Figure } from '../contract';
import { thin } from '../geometry/thin';
import { arrowKeys, choose, goFar, type KeyUse } from '../shell/keys';
import { createShell, type Shell } from '../shell/shell';
import type { Column } from '../values/columns';
import { type GridCursor, moveInTable } from '../values/cursor';
import type { ValueTable } from '../values/valueTable';
import type { HeatMapData, HeatMapOptions } from './contract';
import { cellAt, cellBox, type HeatCells, heatCells, heatShare } from './heatCells';

const maxColumns = 9;
const valueAt = ({ values }: HeatMapData, index: number): number => values[index] ?? Number.NaN;

function inkOf(value: number, scale: number): string {
  if (value === 0) return fade(color('foreground'), 0.07);
  // In steps: a canvas remembers the colours that it has read.
  const share = Math.round(100 * heatShare(value, scale)) / 100;
  return fade(color(value > 0 ? 'blue' : 'orange'), 0.07 + 0.93 * share);
}

/** A value fills its cell; where there is none yet, the ground shows as a smaller square. */
function drawCell(context: CanvasRenderingContext2D, cells: HeatCells, data: HeatMapData, index: number) {
  const { left, top } = cellBox(cells, index);
  const { size } = cells;
  const value = valueAt(data, index);
  if (Number.isFinite(value)) {
    context.fillStyle = inkOf(value, data.scale);
    context.fillRect(left, top, size, size);
    return;
  }
  const ground = data.ground?.[index] ?? 0;
  if (ground <= 0) return;
  const inset = Math.round(size * 0.3);
  context.fillStyle = fade(color('foreground'), 0.15 + 0.5 * Math.round(20 * ground) * 0.05);
  context.fillRect(left + inset, top + inset, size - 2 * inset, size - 2 * inset);
}

function paint(canvas: HTMLCanvasElement, data: HeatMapData, width: number, height: number): HeatCells {
  const cells = heatCells(data.values.length, data.columns, width, height, devicePixelRatio);
  const context = prepareCanvas(canvas, width, height);
  if (!context) return cells;
  for (let index = 0; index < data.values.length; index++) drawCell(context, cells, data, index);
  context.lineWidth = 1;
  context.strokeStyle = fade(color('foreground'), 0.4);
  const { left, top, size, columns, rows } = cells;
  context.strokeRect(left + 0.5, top + 0.5, size * columns - 1, size * rows - 1);
  if (data.highlight === undefined) return cells;
  const box = cellBox(cells, data.highlight);
  context.lineWidth = 2;
  context.strokeStyle = color('foreground');
  context.strokeRect(box.left - 1, box.top - 1, size + 2, size + 2);
  return cells;
}

/** Rows as in the picture, columns thinned to nine. */
function tableOf(data: HeatMapData): ValueTable {
  const columns = thin(data.columns, maxColumns);
  return {
    caption: l10n.t(
      'Rows and {0} of {1} columns of the picture, counted from 0.',
      columns.length,
      data.columns,
    ),
    columns: ['', ...columns.map(String)],
    rowCount: Math.ceil(data.values.length / data.columns),
    cell: (row, at) => {
      if (at === 0) return String(row);
      const value = valueAt(data, row * data.columns + (columns[at - 1] ?? 0));
      return Number.isNaN(value) ? '-' : formatShort(value, 4);
    },
  };
}

function columnsOf(data: HeatMapData): Column[] {
  const each = (value: (index: number) => number) =>
    Array.from({ length: data.values.length }, (_, index) => value(index));
  return [
    { name: l10n.t('row'), values: each((index) => Math.floor(index / data.columns)) },
    { name: l10n.t('column'), values: each((index) => index % data.columns) },
    { name: data.valueName, values: data.values },
  ];
}

class HeatMap implements Figure<HeatMapData> {
  readonly element: HTMLElement;
  readonly #shell: Shell;
  readonly #options: HeatMapOptions;
  #data: HeatMapData | undefined;
  #cells: HeatCells | undefined;
  #cursor: GridCursor | undefined;

  constructor(container: HTMLElement, options: HeatMapOptions) {
    this.#options = options;
    this.#shell = createShell(container, {
      kind: 'heatMap',
      label: options.label,
      tables: () => (this.#data ? [tableOf(this.#data)] : []),
      paint: (width, height) => this.#paint(width, height),
      columns: () => (this.#data ? columnsOf(this.#data) : []),
      record: (canvas, width, height) => {
        if (this.#data) paint(canvas, this.#data, width, height);
      },
    });
    this.element = this.#shell.element;
    this.#listen(this.#shell.drawing);
  }

  update(data: HeatMapData): void {
    this.#data = data;
    this.#shell.changed(data.label, undefined);
  }

  dispose(): void {
    this.#shell.dispose();
  }

  #listen(drawing: HTMLElement): void {
    if (this.#options.onCell) drawing.classList.add('figure-pick');
    this.#shell.useKeys(() => this.#keys());
    drawing.addEventListener('blur', () => {
      this.#cursor = undefined;
      this.#shell.readout.hide();
    });
    drawing.addEventListener('pointermove', (event) => this.#show(this.#cellUnder(event)));
    drawing.addEventListener('pointerleave', () => this.#show(this.#cursorCell()));
    drawing.addEventListener('click', (event) => this.#choose(this.#cellUnder(event)));
  }

  #paint(width: number, height: number): void {
    if (!this.#data) return;
    this.#cells = paint(this.#shell.canvas, this.#data, width, height);
    if (this.#cursor) this.#show(this.#cursorCell());
  }

  #cellUnder({ offsetX, offsetY }: MouseEvent): number {
    return this.#cells ? cellAt(this.#cells, { x: offsetX, y: offsetY }) : -1;
  }

  #cursorCell(): number {
    return this.#cursor && this.#data ? this.#cursor.row * this.#data.columns + this.#cursor.column : -1;
  }

  #choose(index: number): void {
    if (index >= 0) this.#options.onCell?.(index);
  }

  #show(index: number): void {
    const [cells, data] = [this.#cells, this.#data];
    if (!cells || !data || index < 0) return this.#shell.readout.hide();
    const { left, top, right, bottom } = cellBox(cells, index);
    const { clientWidth, clientHeight } = this.#shell.drawing;
    const at = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const reading = { ...at, text: data.read(index), color: color('foreground'), crossed: false };
    this.#shell.readout.show(reading, { left: 0, top: 0, right: clientWidth, bottom: clientHeight });
  }

  #keys(): readonly KeyUse[] {
    const press = (key: string): void => this.#move(key);
    return [
      { keys: arrowKeys, hint: l10n.t('Arrow keys read the pixels.'), press },
      goFar('table', press),
      ...(this.#options.onCell
        ? [choose(l10n.t('Enter or Space chooses the pixel.'), () => this.#choose(this.#cursorCell()))]
        : []),
    ];
  }

  #move(key: string): void {
    const data = this.#data;
    if (!data) return;
    const rows = Math.ceil(data.values.length / data.columns);
    const middle = { column: Math.floor(data.columns / 2), row: Math.floor(rows / 2) };
    const next = moveInTable(this.#cursor ?? middle, key, data.columns, rows);
    if (!next) return;
    this.#cursor = next;
    this.#show(this.#cursorCell());
    this.#shell.say(data.read(this.#cursorCell()));
  }
}

/** A matrix as a picture: blue cells are positive, orange negative, the fuller the larger; cells may be unknown yet. */
export function createHeatMap(container: HTMLElement, options: HeatMapOptions): Figure<HeatMapData> {
  return new HeatMap(container, options);
}
