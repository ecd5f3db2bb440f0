import { roundBelow } from '../../base/round';
import { isInside, type Pen } from '../canvas/pen';
import type { Mark } from '../contract';
import type { Point } from '../geometry/polyline';
import type { Scales } from '../geometry/scales';
import type { Guide } from './contract';

/** What can be dragged: a mark, or a guide, which leaves one direction open. */
export type Handle = Mark | Guide;

const markReach = 22;
const guideReach = 8;

export const isHeldAnywhere = (handle: Handle): boolean =>
  'heldAnywhere' in handle && handle.heldAnywhere === true;

/** How far the pointer is from a handle in pixels; infinite when it is out of reach. */
function distanceTo(handle: Handle, pen: Pen, pointer: Point): number {
  const at = pen.toPixel(handle.x ?? Number.NaN, handle.y ?? Number.NaN);
  const isMark = 'shape' in handle;
  const dx = handle.x === undefined ? 0 : at.x - pointer.x;
  // A guide from a point down to the axis is held anywhere along it.
  const dy = handle.y === undefined || (!isMark && handle.x !== undefined) ? 0 : at.y - pointer.y;
  const distance = Math.hypot(dx, dy);
  const anywhere = isHeldAnywhere(handle) && isInside(pen.area, pointer);
  const reach = anywhere ? Number.MAX_VALUE : isMark ? markReach : guideReach;
  return distance <= reach ? distance : Number.POSITIVE_INFINITY;
}

/** The index of the nearest handle within reach of the pointer, or -1. The first of equals wins: it lies on top. */
export function handleAt(handles: readonly Handle[], pen: Pen, pointer: Point): number {
  const distances = handles.map((handle) => distanceTo(handle, pen, pointer));
  const least = Math.min(...distances);
  return Number.isFinite(least) ? distances.indexOf(least) : -1;
}

/** The value with no more digits than neighbours `step` apart need: 5.0138888 in pixels of 0.02 is 5.01. */
export function legible(value: number, step: number): number {
  const exponent = Math.floor(Math.log10(Math.abs(step)));
  if (!Number.isFinite(exponent) || !Number.isFinite(value)) return value;
  if (exponent >= 0) return Math.round(value / 10 ** exponent) * 10 ** exponent;
  return exponent < -100 ? value : Number(value.toFixed(-exponent)) || 0;
}

/** The values at a pixel, kept inside the plot, with as many digits as pixels can tell apart. */
export function valuesAt(pen: Pen, pixel: Point): Point {
  const { left, right, top, bottom } = pen.area;
  const held = { x: Math.max(left, Math.min(right, pixel.x)), y: Math.max(top, Math.min(bottom, pixel.y)) };
  const [at, next] = [pen.fromPixel(held), pen.fromPixel({ x: held.x + 1, y: held.y + 1 })];
  return { x: legible(at.x, next.x - at.x), y: legible(at.y, next.y - at.y) };
}

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowDown: { x: 0, y: -1 },
  ArrowUp: { x: 0, y: 1 },
  PageDown: { x: -10, y: 0 },
  PageUp: { x: 10, y: 0 },
  Home: { x: Number.NEGATIVE_INFINITY, y: 0 },
  End: { x: Number.POSITIVE_INFINITY, y: 0 },
};

/** One key's move along an axis: on a linear axis by round steps, on a logarithmic one by a share of it. */
function moveAlong(scale: Scales['x'], value: number, by: number, least: number): number {
  if (by === 0) return value;
  if (!Number.isFinite(by)) return by < 0 ? scale.min : scale.max;
  if (scale.log) {
    const moved = scale.fromUnit(scale.toUnit(value) + by / 100);
    return Math.max(scale.min, Math.min(scale.max, Number(moved.toPrecision(3))));
  }
  const grid = roundBelow((scale.max - scale.min) / 100) * Math.min(1, Math.abs(by));
  const steps = Math.round(value / grid) + Math.sign(by) * Math.max(1, Math.abs(by));
  const moved = legible(steps * grid, grid);
  const snapped =
    least > 0
      ? value + Math.sign(by) * least * Math.max(1, Math.round(Math.abs(moved - value) / least))
      : moved;
  return Math.max(scale.min, Math.min(scale.max, snapped));
}

/** Where a key moves a handle, by `least` at least; with `Shift+` before it a tenth as far. Undefined for keys that move nothing. */
export function moveByKey(at: Point, key: string, scales: Scales, least = 0): Point | undefined {
  const direction = directions[key.replace('Shift+', '')];
  if (!direction) return undefined;
  const share = key.startsWith('Shift+') ? 0.1 : 1;
  return {
    x: moveAlong(scales.x, at.x, direction.x * share, least),
    y: moveAlong(scales.y, at.y, direction.y * share, least),
  };
}
