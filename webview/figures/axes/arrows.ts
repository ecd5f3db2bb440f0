import { color, fade, isHighContrast } from '../../base/theme';
import type { Pen } from '../canvas/pen';
import type { Box, Point } from '../geometry/polyline';
import type { Arrows, Vector } from './contract';

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

/**
 * Arrows in pixels: the largest as long as `room` allows, the others by the root of their magnitude, so that a field that spans
 * many powers of ten still shows where it points. A longer vector never gets a shorter arrow.
 */
export function arrowGlyphs(
  arrows: Arrows,
  toPixel: (x: number, y: number) => Point,
  stretch: Point,
  room: number,
): ArrowGlyph[] {
  const magnitudes = Array.from(arrows.u, (u, i) => Math.hypot(u, arrows.v[i] ?? Number.NaN));
  const largest = Math.max(0, ...magnitudes.filter(Number.isFinite));
  const longest = room * 0.85;
  return magnitudes.flatMap((magnitude, i): ArrowGlyph[] => {
    const from = toPixel(arrows.x[i] ?? Number.NaN, arrows.y[i] ?? Number.NaN);
    if (!Number.isFinite(magnitude) || !Number.isFinite(from.x + from.y)) return [];
    if (magnitude === 0) return [{ from, to: from }];
    const length = shortest + (longest - shortest) * Math.sqrt(magnitude / largest);
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

/** A field of arrows, thin and pale; a dot where the vector is 0. */
export function drawArrows(pen: Pen, arrows: Arrows): void {
  const { context, area } = pen;
  const room = arrowRoom(arrows, area.right - area.left, area.bottom - area.top);
  context.strokeStyle = fade(color('foreground'), isHighContrast() ? 0.8 : 0.42);
  context.fillStyle = context.strokeStyle;
  context.lineWidth = 1;
  context.beginPath();
  for (const { from, to } of arrowGlyphs(arrows, pen.toPixel, stretchOf(pen), Math.min(room, 60))) {
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

const vectorLength = { least: 24, most: 72 };

/** How long a vector is drawn: by the root of its share of the largest in the field, and never too short to be seen. */
export function vectorPixels(magnitude: number, largest: number): number {
  const { least, most } = vectorLength;
  const share = largest > 0 && Number.isFinite(largest) ? Math.min(1, magnitude / largest) : 1;
  return least + (most - least) * Math.sqrt(share);
}

/** How far one can go from a point in a direction before leaving the box. */
export function roomAlong(from: Point, ux: number, uy: number, box: Box): number {
  const along = (at: number, by: number, low: number, high: number): number =>
    by === 0 ? Number.POSITIVE_INFINITY : ((by > 0 ? high : low) - at) / by;
  return Math.min(along(from.x, ux, box.left, box.right), along(from.y, uy, box.top, box.bottom));
}

/** Both ends of a vector in pixels, inside the figure; undefined where it has no direction. */
export function vectorEnds(
  pen: Pen,
  { x, y, u, v }: Vector,
  field: Arrows | undefined,
): ArrowGlyph | undefined {
  const from = pen.toPixel(x, y);
  const stretch = stretchOf(pen);
  const [dx, dy] = [u * stretch.x, v * stretch.y];
  const length = Math.hypot(dx, dy);
  if (!(length > 0) || !Number.isFinite(length + from.x + from.y)) return undefined;
  const magnitudes = Array.from(field?.u ?? [], (across, i) => Math.hypot(across, field?.v[i] ?? 0));
  const largest = Math.max(0, ...magnitudes.filter(Number.isFinite));
  const [ux, uy] = [dx / length, dy / length];
  // The margin above the plot is free; nothing else of the figure is.
  const room = roomAlong(from, ux, uy, { ...pen.area, top: pen.area.top - 14 });
  const reach = Math.max(vectorLength.least, Math.min(room, vectorPixels(Math.hypot(u, v), largest)));
  return { from, to: { x: from.x + ux * reach, y: from.y + uy * reach } };
}

/** Single arrows, large and coloured, with a rim of the background so that they stand out from what lies beneath. */
export function drawVectors(pen: Pen, vectors: readonly Vector[], field: Arrows | undefined): void {
  const { context } = pen;
  context.lineCap = 'round';
  for (const vector of vectors) {
    const ends = vectorEnds(pen, vector, field);
    if (!ends) continue;
    const { from, to } = ends;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    for (const [ink, width] of [[color('background'), 6] as const, [color(vector.color), 2.5] as const]) {
      context.strokeStyle = ink;
      context.lineWidth = width;
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
      traceHead(context, to, (to.x - from.x) / length, (to.y - from.y) / length, 10);
      context.stroke();
    }
  }
  context.lineCap = 'butt';
}
