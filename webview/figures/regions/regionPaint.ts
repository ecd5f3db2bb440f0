import { color, fade, isHighContrast, mix } from '../../base/theme';
import { type Pen, tracePolyline } from '../canvas/pen';
import type { Box } from '../geometry/polyline';
import type { Hatch, RegionKind, RegionMapData } from './contract';
import { type Cells, logEdges } from './regions';

export const cellsOf = ({ columns, rows, cells }: RegionMapData): Cells => ({
  columns: columns.length,
  rows: rows.length,
  kinds: cells,
});

/** The cells in pixels. */
export function boxesOf(pen: Pen, data: RegionMapData): (cell: number) => Box {
  const x = Array.from(logEdges(data.columns), (edge) => pen.toPixel(edge, 0).x);
  const y = Array.from({ length: data.rows.length + 1 }, (_, row) => pen.toPixel(1, row - 0.5).y);
  const count = data.columns.length;
  return (cell) => {
    const [column, row] = [cell % count, Math.floor(cell / count)];
    return {
      left: x[column] ?? 0,
      right: x[column + 1] ?? 0,
      bottom: y[row] ?? 0,
      top: y[row + 1] ?? 0,
    };
  };
}

/** So many shades of a kind are told apart: a canvas remembers the colours that it has read. */
const shadeCount = 10;

function inkOf({ color: name, shares: [from, to] }: RegionKind, shade: number): string {
  const step = Math.round(shadeCount * Math.max(0, Math.min(1, shade))) / shadeCount;
  return mix(color(name), color('background'), from + (to - from) * step);
}

function fillCells({ context }: Pen, data: RegionMapData, boxOf: (cell: number) => Box): void {
  for (let cell = 0; cell < data.cells.length; cell++) {
    const kind = data.kinds[data.cells[cell] ?? -1];
    if (!kind) continue;
    const { left, top, right, bottom } = boxOf(cell);
    context.fillStyle = inkOf(kind, data.shades[cell] ?? 0);
    const [x, y] = [Math.floor(left), Math.floor(top)];
    context.fillRect(x, y, Math.ceil(right) - x, Math.ceil(bottom) - y);
  }
}

/** Lines where one kind ends and another begins. */
function drawBorders({ context }: Pen, data: RegionMapData, boxOf: (cell: number) => Box): void {
  const { columns, rows, kinds } = cellsOf(data);
  context.strokeStyle = fade(color('foreground'), isHighContrast() ? 1 : 0.35);
  context.lineWidth = 1;
  context.beginPath();
  for (let cell = 0; cell < columns * rows; cell++) {
    const { left, right, top, bottom } = boxOf(cell);
    if ((cell + 1) % columns !== 0 && kinds[cell] !== kinds[cell + 1]) {
      context.moveTo(right, top);
      context.lineTo(right, bottom);
    }
    if (cell + columns < columns * rows && kinds[cell] !== kinds[cell + columns]) {
      context.moveTo(left, top);
      context.lineTo(right, top);
    }
  }
  context.stroke();
}

/** Directions of the lines of a hatch: across and up, for each pixel along. */
const directions: Readonly<Record<Hatch, readonly (readonly [number, number])[]>> = {
  none: [],
  rising: [[1, -1]],
  falling: [[1, 1]],
  crossed: [
    [1, -1],
    [1, 1],
  ],
  level: [[1, 0]],
  upright: [[0, 1]],
};

const hatchGap = 7;

function traceHatch(context: CanvasRenderingContext2D, [dx, dy]: readonly [number, number], area: Box): void {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  const reach = width + height;
  for (let at = -reach; at <= reach; at += dx === 0 || dy === 0 ? hatchGap : hatchGap * Math.SQRT2) {
    const [x, y] = dx === 0 ? [area.left + at, area.top] : [area.left, area.top + at];
    context.moveTo(x, y);
    context.lineTo(x + dx * reach, y + dy * reach);
  }
}

/** Hatches each kind within its cells. */
function hatchCells({ context, area }: Pen, data: RegionMapData, boxOf: (cell: number) => Box): void {
  context.lineWidth = 1;
  const cellsOfKind = data.kinds.map((): number[] => []);
  for (let cell = 0; cell < data.cells.length; cell++) cellsOfKind[data.cells[cell] ?? -1]?.push(cell);
  data.kinds.forEach((look, kind) => {
    const hatch = look?.hatch ?? 'none';
    const its = cellsOfKind[kind] ?? [];
    if (hatch === 'none' || its.length === 0) return;
    context.save();
    context.beginPath();
    for (const { left, top, right, bottom } of its.map(boxOf))
      context.rect(left, top, right - left, bottom - top);
    context.clip();
    context.strokeStyle = fade(color('foreground'), isHighContrast() ? 0.7 : 0.13);
    context.beginPath();
    for (const direction of directions[hatch]) traceHatch(context, direction, area);
    context.stroke();
    context.restore();
  });
}

function drawBound(pen: Pen, { bound, rows }: RegionMapData): void {
  if (!bound || bound.x.length === 0) return;
  const { context } = pen;
  const at = (row: number, y: number) => pen.toPixel(bound.x[row] ?? Number.NaN, y);
  const last = rows.length - 1;
  const line = [
    at(0, -0.5),
    ...Array.from({ length: rows.length }, (_, row) => at(row, row)),
    at(last, last + 0.5),
  ];
  for (const [ink, width] of [[color('background'), 4] as const, [color('foreground'), 1.5] as const]) {
    context.save();
    context.strokeStyle = ink;
    context.lineWidth = width;
    context.setLineDash([5, 4]);
    context.beginPath();
    tracePolyline(context, line);
    context.stroke();
    context.restore();
  }
}

/** Cells, hatches, borders and the bound. */
export function drawRegions(pen: Pen, data: RegionMapData): void {
  const boxOf = boxesOf(pen, data);
  fillCells(pen, data, boxOf);
  hatchCells(pen, data, boxOf);
  drawBorders(pen, data, boxOf);
  drawBound(pen, data);
}
