import { color, fade, isHighContrast } from '../../base/theme';
import { clipped, type Pen } from '../canvas/pen';
import { type Box, clipSegment, type Point } from '../geometry/polyline';
import type { ArrowScale, Arrows, Vector } from './contract';

export interface ArrowGlyph {
  readonly from: Point;
  readonly to: Point;
}

const shortest = 3;

function distinctCount(values: ArrayLike<number>): number {
  return new Set(Array.from(values, (value) => Number(value.toPrecision(6)))).size;
}

/** Room for one arrow in pixels: the cell of the arrows' grid, or its like when they are strewn. */
export function arrowRoom({ x, y }: Arrows, width: number, height: number): number {
  const [columns, rows] = [distinctCount(x), distinctCount(y)];
  const onGrid = columns * rows === x.length;
  return onGrid
    ? Math.min(width / columns, height / rows)
    : Math.sqrt((width * height) / Math.max(1, x.length));
}

/** Lengths that differ by less than this factor are not drawn as different as can be: they may differ by rounding alone. */
const leastSpan = Math.log(2);

/**
 * The length of an arrow in pixels: the scale's upper end as long as `room` allows, its lower end just to be seen if it is
 * half of that or less, between them and above by the logarithm, below no shorter.
 */
export function arrowLength(magnitude: number, [least, largest]: ArrowScale, room: number): number {
  const span = Math.max(leastSpan, Math.log(largest) - Math.log(least));
  const share = largest > 0 ? 1 + (Math.log(magnitude) - Math.log(largest)) / span : 1;
  return shortest + (room * 0.85 - shortest) * Math.max(0, share);
}

/** Arrows in pixels. A longer vector never gets a shorter arrow. */
export function arrowGlyphs(
  arrows: Arrows,
  toPixel: (x: number, y: number) => Point,
  stretch: Point,
  room: number,
): ArrowGlyph[] {
  const magnitudes = Array.from(arrows.u, (u, i) => Math.hypot(u, arrows.v[i] ?? Number.NaN));
  return magnitudes.flatMap((magnitude, i): ArrowGlyph[] => {
    const from = toPixel(arrows.x[i] ?? Number.NaN, arrows.y[i] ?? Number.NaN);
    if (!Number.isFinite(magnitude) || !Number.isFinite(from.x + from.y)) return [];
    if (magnitude === 0) return [{ from, to: from }];
    const length = arrowLength(magnitude, arrows.scale, room);
    const dx = ((arrows.u[i] ?? 0) / magnitude) * stretch.x;
    const dy = ((arrows.v[i] ?? 0) / magnitude) * stretch.y;
    const scale = length / (Math.hypot(dx, dy) || 1);
    return [{ from, to: { x: from.x + dx * scale, y: from.y + dy * scale } }];
  });
}

/** Pixels that one unit of each axis takes, up to a common factor: the axes may be stretched differently. */
function stretchOf({ area, fromPixel }: Pen): Point {
  const [low, high] = [
    fromPixel({ x: area.left, y: area.bottom }),
    fromPixel({ x: area.right, y: area.top }),
  ];
  const perX = (area.right - area.left) / (high.x - low.x);
  const perY = (area.top - area.bottom) / (high.y - low.y);
  const largest = Math.max(Math.abs(perX), Math.abs(perY));
  return { x: perX / largest, y: perY / largest };
}

/** Adds an arrow head at `tip`, pointing along the unit vector (ux, uy), to the current path. */
export function traceHead(
  context: CanvasRenderingContext2D,
  tip: Point,
  ux: number,
  uy: number,
  size: number,
): void {
  context.moveTo(tip.x - size * (ux - 0.5 * uy), tip.y - size * (uy + 0.5 * ux));
  context.lineTo(tip.x, tip.y);
  context.lineTo(tip.x - size * (ux + 0.5 * uy), tip.y - size * (uy - 0.5 * ux));
}

function roomIn({ area }: Pen, arrows: Arrows): number {
  return Math.min(60, arrowRoom(arrows, area.right - area.left, area.bottom - area.top));
}

/** The arrows of a field in pixels. */
export const fieldGlyphs = (pen: Pen, arrows: Arrows): ArrowGlyph[] =>
  arrowGlyphs(arrows, pen.toPixel, stretchOf(pen), roomIn(pen, arrows));

/** How far from a label an arrow keeps, its head included. */
const aside = 3;

/** The arrows that meet none of the labels. */
export const clearOf = (glyphs: readonly ArrowGlyph[], labels: readonly Box[]): ArrowGlyph[] =>
  glyphs.filter(({ from, to }) =>
    labels.every(({ left, top, right, bottom }) => {
      const box = { left: left - aside, top: top - aside, right: right + aside, bottom: bottom + aside };
      return clipSegment(from, to, box) === undefined;
    }),
  );

/** A field of arrows, thin and pale; a dot where the vector is 0. */
export function drawArrows({ context }: Pen, glyphs: readonly ArrowGlyph[]): void {
  context.strokeStyle = fade(color('foreground'), isHighContrast() ? 0.8 : 0.42);
  context.fillStyle = context.strokeStyle;
  context.lineWidth = 1;
  context.beginPath();
  for (const { from, to } of glyphs) {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    context.moveTo(from.x, from.y);
    if (length === 0) context.rect(from.x - 0.5, from.y - 0.5, 1, 1);
    else {
      context.lineTo(to.x, to.y);
      traceHead(context, to, (to.x - from.x) / length, (to.y - from.y) / length, Math.min(6, length * 0.4));
    }
  }
  context.stroke();
}

/** How much longer than an arrow of the field a vector is drawn, on the same scale. */
const enlarged = 2;

/** Both ends of a vector in pixels, on the scale of the field; undefined where it has no direction. */
export function vectorEnds(pen: Pen, { x, y, u, v }: Vector, field: Arrows): ArrowGlyph | undefined {
  const from = pen.toPixel(x, y);
  const stretch = stretchOf(pen);
  const [dx, dy] = [u * stretch.x, v * stretch.y];
  const length = Math.hypot(dx, dy);
  if (!(length > 0) || !Number.isFinite(length + from.x + from.y)) return undefined;
  const reach = enlarged * arrowLength(Math.hypot(u, v), field.scale, roomIn(pen, field));
  const [ux, uy] = [dx / length, dy / length];
  return { from, to: { x: from.x + ux * reach, y: from.y + uy * reach } };
}

/** Single arrows, coloured, with a rim of the background so that they stand out from what lies beneath; cut at the plot's edge. */
export function drawVectors(pen: Pen, vectors: readonly Vector[], field: Arrows): void {
  clipped(pen, () => {
    pen.context.lineCap = 'round';
    for (const vector of vectors) {
      const ends = vectorEnds(pen, vector, field);
      if (ends) drawVector(pen.context, ends, color(vector.color));
    }
  });
}

function drawVector(context: CanvasRenderingContext2D, { from, to }: ArrowGlyph, ink: string): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  for (const [style, width] of [[color('background'), 6] as const, [ink, 2.5] as const]) {
    context.strokeStyle = style;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    traceHead(context, to, ux, uy, Math.min(10, length * 0.4));
    context.stroke();
  }
}
