import type { AxisScale } from './axisScale';
import type { Point } from './polyline';

export interface Scales {
  readonly x: AxisScale;
  readonly y: AxisScale;
}

/** Width by height of a plot on which a unit of both axes is as long; undefined where that is not wanted. */
export function equalAspect(
  { equalScale }: { readonly equalScale?: boolean | undefined },
  { x, y }: Scales,
): number | undefined {
  return equalScale ? (x.max - x.min) / (y.max - y.min) : undefined;
}

export type IsSeen = (x: number, y: number) => boolean;

/** Values as points in units of the axes; what has no place on them becomes a gap. */
export function unitPoints(x: ArrayLike<number>, y: ArrayLike<number>, scales: Scales): Point[] {
  return Array.from({ length: Math.min(x.length, y.length) }, (_, i) => ({
    x: scales.x.toUnit(x[i] ?? Number.NaN),
    y: scales.y.toUnit(y[i] ?? Number.NaN),
  }));
}

/** True for points in the plot, its edges included. */
export function seenOn(scales: Scales | undefined): IsSeen {
  const inUnit = (at: number | undefined): boolean => at !== undefined && at >= -1e-9 && at <= 1 + 1e-9;
  return (x, y) => inUnit(scales?.x.toUnit(x)) && inUnit(scales?.y.toUnit(y));
}
