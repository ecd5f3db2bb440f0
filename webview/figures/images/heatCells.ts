import type { Box, Point } from '../geometry/polyline';

/** A picture's cells in a drawing. */
export interface HeatCells {
  readonly columns: number;
  readonly rows: number;
  readonly size: number;
  readonly left: number;
  readonly top: number;
}

/** Room for the rim of a cell at the edge. */
const margin = 2;

/** Square cells from the top left corner of a drawing on, their size a whole number of device pixels: no edge blurs. */
export function heatCells(
  count: number,
  columns: number,
  width: number,
  height: number,
  ratio: number,
): HeatCells {
  const rows = Math.ceil(count / columns);
  const fit = Math.min((width - 2 * margin) / columns, (height - 2 * margin) / rows);
  const size = Math.max(1, Math.floor(fit * ratio)) / ratio;
  return { columns, rows, size, left: margin, top: margin };
}

export function cellBox({ columns, size, left, top }: HeatCells, index: number): Box {
  const [x, y] = [left + (index % columns) * size, top + Math.floor(index / columns) * size];
  return { left: x, top: y, right: x + size, bottom: y + size };
}

/** The cell at a point; -1 beside the picture. */
export function cellAt({ columns, rows, size, left, top }: HeatCells, { x, y }: Point): number {
  const [column, row] = [Math.floor((x - left) / size), Math.floor((y - top) / size)];
  return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
}

/** Share of the colour, 0 to 1: the root of the value's share of the scale, so that small values are seen as well. */
export function heatShare(value: number, scale: number): number {
  if (!(scale > 0) || Number.isNaN(value)) return 0;
  return Math.sqrt(Math.min(1, Math.abs(value) / scale));
}
