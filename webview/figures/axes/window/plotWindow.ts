import type { Extent } from '../../geometry/axisScale';
import type { Box, Point } from '../../geometry/polyline';
import type { Scales } from '../../geometry/scales';
import { legible } from '../handles';

/** The part of the plane that a plot shows. */
export interface PlotWindow {
  readonly x: Extent;
  readonly y: Extent;
}

/** Nearer than this share of its ends a range has too few doubles in it to be drawn. */
const NARROWEST = 1e-12;
const WIDEST = 1e300;
/** The nearest that a pointer may push the end of an axis to the end that stays. */
const NEAREST = 0.05;

/** A range with no more digits in its ends than half a pixel needs. */
export function legibleRange([from, to]: Extent, log: boolean): Extent {
  const step = (end: number): number => (log ? end * Math.log(to / from) : to - from) / 2000;
  return [legible(from, step(from)), legible(to, step(to))];
}

/** What the plot shows from `from` to `to`, in units of the axes as they are now. */
export const windowBetween = ({ x, y }: Scales, from: Point, to: Point): PlotWindow => ({
  x: [x.fromUnit(from.x), x.fromUnit(to.x)],
  y: [y.fromUnit(from.y), y.fromUnit(to.y)],
});

/** The window after zooming each axis by its factor (below 1 comes nearer) about a place in units of the axes. */
export function zoomed(scales: Scales, about: Point, factor: Point): PlotWindow {
  const low = { x: about.x * (1 - factor.x), y: about.y * (1 - factor.y) };
  return windowBetween(scales, low, { x: low.x + factor.x, y: low.y + factor.y });
}

/** The window after the picture moved by a share of its width and height. */
export const shifted = (scales: Scales, by: Point): PlotWindow =>
  windowBetween(scales, { x: -by.x, y: -by.y }, { x: 1 - by.x, y: 1 - by.y });

/** Dragging an axis from one place on it to another: what was taken stays under the pointer, the end farther from it stays. */
export function stretched(from: number, to: number): { readonly about: number; readonly factor: number } {
  return from >= 0.5
    ? { about: 0, factor: from / Math.max(NEAREST, to) }
    : { about: 1, factor: (1 - from) / Math.max(NEAREST, 1 - to) };
}

/** A pixel in units of the axes. */
export const unitOf = (area: Box, { x, y }: Point): Point => ({
  x: (x - area.left) / (area.right - area.left),
  y: (area.bottom - y) / (area.bottom - area.top),
});

/** Whether doubles are fine enough, and large enough, for an axis over the range. */
export function isDrawable([from, to]: Extent, log: boolean): boolean {
  if (log) return from > 1 / WIDEST && to < WIDEST && Math.log10(to / from) > 1e-9;
  const size = Math.max(Math.abs(from), Math.abs(to));
  return size < WIDEST && to - from > size * NARROWEST && to - from > 1 / WIDEST;
}
