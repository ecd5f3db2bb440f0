import { contours as isobands } from 'd3-contour';
import type { Grid } from './grid';
import type { Point } from './polyline';

export interface ContourLine {
  readonly level: number;
  /** Pieces of the level's line, in data coordinates. */
  readonly pieces: readonly (readonly Point[])[];
}

/**
 * Where the level is crossed between two neighbouring samples, or undefined when either has no value or lies off the grid.
 * A vertex of a ring stands halfway between the two: on a whole row and half a column, or the other way round.
 */
function crossing({ x, y, z }: Grid, column: number, row: number, level: number): Point | undefined {
  const [left, right] = [Math.floor(column), Math.ceil(column)];
  const [below, above] = [Math.floor(row), Math.ceil(row)];
  if (left < 0 || below < 0 || right >= x.length || above >= y.length) return undefined;
  const from = z[below * x.length + left] ?? Number.NaN;
  const to = z[above * x.length + right] ?? Number.NaN;
  if (!Number.isFinite(from) || !Number.isFinite(to)) return undefined;
  const share = from === to ? 0.5 : (level - from) / (to - from);
  const between = (values: ArrayLike<number>, low: number, high: number): number => {
    const start = values[low] ?? Number.NaN;
    return low === high ? start : start + share * ((values[high] ?? Number.NaN) - start);
  };
  return { x: between(x, left, right), y: between(y, below, above) };
}

/** The parts of a ring that are a contour: where it runs along the grid's edge, or round a hole in the values, it is none. */
function piecesOf(ring: readonly (readonly number[])[], grid: Grid, level: number): Point[][] {
  // d3-contour puts sample (i, j) at (i + 0.5, j + 0.5).
  const points = ring.map(([x = Number.NaN, y = Number.NaN]) => crossing(grid, x - 0.5, y - 0.5, level));
  const firstBreak = points.indexOf(undefined);
  // A ring ends where it starts: begun at a break, no piece is cut in two.
  const ordered = firstBreak < 0 ? points : [...points.slice(firstBreak), ...points.slice(1, firstBreak)];
  const pieces: Point[][] = [[]];
  for (const point of ordered) {
    if (point) pieces.at(-1)?.push(point);
    else pieces.push([]);
  }
  return pieces.filter(({ length }) => length > 1);
}

/** The lines z = level of a grid by marching squares, interpolated linearly along the grid's edges. */
export function contourLines(grid: Grid, levels: readonly number[]): ContourLine[] {
  if (grid.x.length < 2 || grid.y.length < 2) return [];
  const trace = isobands().size([grid.x.length, grid.y.length]).smooth(false);
  const values = Array.from(grid.z);
  return levels.filter(Number.isFinite).map((level) => {
    const rings = trace.contour(values, level).coordinates.flat();
    return { level, pieces: rings.flatMap((ring) => piecesOf(ring, grid, level)) };
  });
}
