import type { AxisScale } from '../geometry/axisScale';
import type { Grid } from '../geometry/grid';
import { backToFront, type Project, type View } from './projection';

/** A surface in units of its three axes; heights beyond the axis keep their value, no height is NaN. */
export interface Surface {
  readonly columns: number;
  readonly rows: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

export interface SurfaceScales {
  readonly x: AxisScale;
  readonly y: AxisScale;
  readonly z: AxisScale;
}

export function surfaceOf({ x, y, z }: Grid, scales: SurfaceScales): Surface {
  return {
    columns: x.length,
    rows: y.length,
    x: Float64Array.from(x, scales.x.toUnit),
    y: Float64Array.from(y, scales.y.toUnit),
    z: Float64Array.from(z, scales.z.toUnit),
  };
}

/** Corners 0 to 3 of a cell in its outline's order, as indices of the grid. */
export function cornersOf(column: number, row: number, columns: number): [number, number, number, number] {
  const first = row * columns + column;
  return [first, first + 1, first + columns + 1, first + columns];
}

/**
 * A cell is drawn when all its corners have a height, not all of them lie beyond the same end of the axis, and it does not
 * reach from below the axis to above it: that is a pole or a jump.
 */
export function isDrawn(z: Float64Array, corners: readonly number[]): boolean {
  let [below, above] = [0, 0];
  for (const corner of corners) {
    const height = z[corner] ?? Number.NaN;
    if (Number.isNaN(height)) return false;
    if (height < 0) below++;
    if (height > 1) above++;
  }
  return below < 4 && above < 4 && (below === 0 || above === 0);
}

/**
 * Calls back for the drawn cells from the farthest to the nearest. Over a grid no sorting is needed: a cell never hides one
 * that lies nearer in either direction of the grid.
 */
export function forCellsBackToFront(
  surface: Surface,
  { azimuth }: View,
  draw: (corners: readonly [number, number, number, number]) => void,
): void {
  const radians = (azimuth * Math.PI) / 180;
  const rows = backToFront(surface.rows - 1, Math.sin(radians) > 0);
  const columns = backToFront(surface.columns - 1, Math.cos(radians) > 0);
  for (const row of rows) {
    for (const column of columns) {
      const corners = cornersOf(column, row, surface.columns);
      if (isDrawn(surface.z, corners)) draw(corners);
    }
  }
}

/** The grid's points projected, x and y in turn; heights are held within the axis. */
export function projectSurface({ columns, x, y, z }: Surface, project: Project): Float64Array {
  const projected = new Float64Array(2 * z.length);
  for (let i = 0; i < z.length; i++) {
    const height = Math.max(0, Math.min(1, z[i] ?? Number.NaN));
    const at = project(x[i % columns] ?? Number.NaN, y[Math.floor(i / columns)] ?? Number.NaN, height);
    projected[2 * i] = at.x;
    projected[2 * i + 1] = at.y;
  }
  return projected;
}
