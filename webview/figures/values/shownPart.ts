import type { Extent } from '../geometry/axisScale';
import type { Grid } from '../geometry/grid';

/** The ranges that a plot shows where that is not all there is. */
export interface ShownPart {
  readonly x?: Extent | undefined;
  readonly y?: Extent | undefined;
}

/** The ends count, and what is less than a pixel beyond them. */
export function isWithin(value: number | undefined, range: Extent | undefined): boolean {
  if (!range) return true;
  const room = 1e-3 * (range[1] - range[0]);
  return value !== undefined && value >= range[0] - room && value <= range[1] + room;
}

/** The samples of a grid that the plot shows. */
export function gridWithin({ x, y, z }: Grid, shown: ShownPart): Grid {
  if (!shown.x && !shown.y) return { x, y, z };
  const within = (values: ArrayLike<number>, range: Extent | undefined): number[] =>
    Array.from(values, (_, i) => i).filter((i) => isWithin(values[i], range));
  const [columns, rows] = [within(x, shown.x), within(y, shown.y)];
  return {
    x: columns.map((i) => x[i] ?? Number.NaN),
    y: rows.map((i) => y[i] ?? Number.NaN),
    z: rows.flatMap((row) => columns.map((column) => z[row * x.length + column] ?? Number.NaN)),
  };
}
