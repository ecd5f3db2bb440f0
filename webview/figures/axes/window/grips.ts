import { isInside, type Pen } from '../../canvas/pen';
import type { Box, Point } from '../../geometry/polyline';
import type { Scales } from '../../geometry/scales';
import type { Along } from './figureWindow';
import { unitOf } from './plotWindow';

/** Where a pointer was pressed: on the plot, or beside it on an axis. */
export type Place = 'plane' | Along;

/** What was taken: a place on the screen, and the same in units of the axes as they were then. */
export interface Grip {
  readonly place: Place;
  readonly from: Point;
  readonly start: Point;
  readonly scales: Scales;
}

/** What is to be at a pixel when the picture is painted: the numbers beside an axis may have moved the plot. */
export interface Aim {
  readonly pixel: Point;
  readonly value: Point;
  readonly axes: readonly Along[];
}

/** How far from the plot the axis can be taken, in pixels. */
const axisReach = 64;
export function placeOf({ area }: Pen, at: Point): Place | undefined {
  if (isInside(area, at)) return 'plane';
  const isBelow = at.y > area.bottom && at.y < area.bottom + axisReach;
  if (isBelow && at.x >= area.left && at.x <= area.right) return 'x';
  const isBeside = at.x < area.left && at.x > area.left - axisReach;
  return isBeside && at.y >= area.top && at.y <= area.bottom ? 'y' : undefined;
}

export type Fingers = readonly [Point, Point];

export const middle = ([a, b]: Fingers): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
export const spread = ([a, b]: Fingers): number => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));

/** Two fingers when they were put down: what is between them, in units of the axes as they were, and how far they are apart. */
export interface Pinch {
  readonly center: Point;
  readonly apart: number;
  readonly scales: Scales;
}

export const pinchOf = (area: Box, fingers: Fingers, scales: Scales): Pinch => ({
  center: unitOf(area, middle(fingers)),
  apart: spread(fingers),
  scales,
});
