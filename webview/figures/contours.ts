import { contours as isobands } from 'd3-contour';
import type { Point } from './polyline';
import type { Grid } from './types';

export interface ContourLine {
  readonly level: number;
  /** Pieces of the level's line, in data coordinates. */
  readonly pieces: readonly (readonly Point[])[];
}

/** Value of `values` at a fractional index, linearly between its neighbours. */
function between(values: ArrayLike<number>, index: number): number {
  const low = Math.floor(index);
  const from = values[low] ?? Number.NaN;
  return index === low ? from : from + (index - low) * ((values[low + 1] ?? Number.NaN) - from);
}

/** True when the point, in indices of the grid, lies on it and all the samples around it have a value. */
function isSupported(grid: Grid, column: number, row: number): boolean {
  const columns = grid.x.length;
  if (column < 0 || row < 0 || column > columns - 1 || row > grid.y.length - 1) return false;
  for (const j of [Math.floor(row), Math.ceil(row)]) {
    for (const i of [Math.floor(column), Math.ceil(column)]) {
      if (!Number.isFinite(grid.z[j * columns + i])) return false;
    }
  }
  return true;
}

/** The parts of a ring that are a contour: where it runs along the grid's edge, or round a hole in the values, it is none. */
function piecesOf(ring: readonly (readonly number[])[], grid: Grid): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  for (const [x = Number.NaN, y = Number.NaN] of ring) {
    // d3-contour puts sample (i, j) at (i + 0.5, j + 0.5).
    const [column, row] = [x - 0.5, y - 0.5];
    if (isSupported(grid, column, row)) {
      piece.push({ x: between(grid.x, column), y: between(grid.y, row) });
    } else if (piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
  }
  pieces.push(piece);
  return pieces.filter(({ length }) => length > 1);
}

/** The lines z = level of a grid by marching squares, interpolated linearly along the grid's edges. */
export function contourLines(grid: Grid, levels: readonly number[]): ContourLine[] {
  if (grid.x.length < 2 || grid.y.length < 2) return [];
  const trace = isobands().size([grid.x.length, grid.y.length]).smooth(true);
  const values = Array.from(grid.z);
  return levels.filter(Number.isFinite).map((level) => {
    const rings = trace.contour(values, level).coordinates.flat();
    return { level, pieces: rings.flatMap((ring) => piecesOf(ring, grid)) };
  });
}
