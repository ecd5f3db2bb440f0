import { InputError } from '../inputError';

/** A point of a stroke; y grows downward, as on a screen. */
export interface StrokePoint {
  readonly x: number;
  readonly y: number;
}

/** The line that the pen drew from when it was put down to when it was lifted; one point is a dot. */
export type Stroke = readonly StrokePoint[];

/** Side of the image, and of the box within it that holds the ink. */
const field = 28;
const box = 20;

/** Radius of the pen in pixels: with it, digits written plainly have as much ink as MNIST's (13 % of the image). */
const pen = 1.35;

/**
 * Strokes as an image of MNIST's kind: 28 x 28 bytes, row after row, 0 for ground to 255 for ink. The strokes are scaled,
 * keeping their proportions, until their bounding box with the pen fits 20 x 20 pixels; drawn with a round pen whose edge is
 * grey, ink = 255 min(1, max(0, r + 1/2 - d)) at distance d from the nearest stroke; and moved by whole pixels so that the
 * centre of mass lies in the middle of the 28 x 28 field, as far as no ink leaves the field. Where the strokes stand and how
 * large they are makes no difference. Without points the image is empty.
 * Source: LeCun, Cortes, Burges, "The MNIST database of handwritten digits", on how the images were made.
 * @throws InputError when a coordinate is not a finite number
 */
export function digitFromStrokes(strokes: readonly Stroke[]): Uint8Array {
  checkStrokes(strokes);
  const image = new Uint8Array(field * field);
  const drawn = strokes.filter((stroke) => stroke.length > 0);
  if (drawn.length === 0) return image;
  const ink = new Float64Array(box * box);
  for (const stroke of fitToBox(drawn)) drawStroke(ink, stroke);
  return place(ink, image);
}

function checkStrokes(strokes: readonly Stroke[]): void {
  for (const [s, stroke] of strokes.entries()) {
    for (const [p, { x, y }] of stroke.entries()) {
      if (Number.isFinite(x) && Number.isFinite(y)) continue;
      throw new InputError(
        'Coordinates of strokes must be finite numbers, but point {1} of stroke {0} is ({2}, {3}).',
        s,
        p,
        x,
        y,
      );
    }
  }
}

/** The strokes in pixels of the box. Halves are taken first, so that no difference of two coordinates overflows. */
function fitToBox(strokes: readonly Stroke[]): Stroke[] {
  const [left, width] = rangeOf(strokes, ({ x }) => x);
  const [top, height] = rangeOf(strokes, ({ y }) => y);
  const size = Math.max(width, height);
  const room = box - 2 * pen;
  const fit = (value: number, low: number, extent: number): number =>
    size === 0 ? box / 2 : box / 2 + room * ((value / 2 - low) / size - extent / size / 2);
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({ x: fit(x, left, width), y: fit(y, top, height) })),
  );
}

/** Half of the least coordinate, and half of the extent. */
function rangeOf(strokes: readonly Stroke[], coordinate: (point: StrokePoint) => number): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const stroke of strokes) {
    for (const point of stroke) {
      low = Math.min(low, coordinate(point) / 2);
      high = Math.max(high, coordinate(point) / 2);
    }
  }
  return [low, high - low];
}

function drawStroke(ink: Float64Array, stroke: Stroke): void {
  for (const [i, to] of stroke.entries()) drawSegment(ink, stroke[i - 1] ?? to, to);
}

/** Ink in every pixel that the pen touches between two points; where strokes cross, the darker one counts. */
function drawSegment(ink: Float64Array, from: StrokePoint, to: StrokePoint): void {
  const reach = pen + 1;
  const first = (a: number, b: number): number => Math.max(0, Math.floor(Math.min(a, b) - reach));
  const last = (a: number, b: number): number => Math.min(box - 1, Math.ceil(Math.max(a, b) + reach));
  for (let row = first(from.y, to.y); row <= last(from.y, to.y); row++) {
    for (let column = first(from.x, to.x); column <= last(from.x, to.x); column++) {
      const distance = distanceToSegment(column + 0.5, row + 0.5, from, to);
      const share = Math.min(1, Math.max(0, pen + 0.5 - distance));
      const index = row * box + column;
      ink[index] = Math.max(ink[index] ?? 0, share);
    }
  }
}

function distanceToSegment(x: number, y: number, from: StrokePoint, to: StrokePoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / square;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}

/** The box on the field, its centre of mass as near to the middle as whole pixels and the field's edges let it. */
function place(ink: Float64Array, image: Uint8Array): Uint8Array {
  let [mass, sumX, sumY] = [0, 0, 0];
  for (const [i, share] of ink.entries()) {
    mass += share;
    sumX += share * ((i % box) + 0.5);
    sumY += share * (Math.floor(i / box) + 0.5);
  }
  const right = shift(
    sumX / mass,
    occupied(ink, (i) => i % box),
  );
  const down = shift(
    sumY / mass,
    occupied(ink, (i) => Math.floor(i / box)),
  );
  for (const [i, share] of ink.entries()) {
    if (share === 0) continue;
    const [row, column] = [Math.floor(i / box) + down, (i % box) + right];
    image[row * field + column] = Math.round(255 * share);
  }
  return image;
}

/** The first and the last row, or column, of the box with ink in it. */
function occupied(ink: Float64Array, lineOf: (index: number) => number): [number, number] {
  let [first, last] = [box, 0];
  for (const [i, share] of ink.entries()) {
    if (share === 0) continue;
    first = Math.min(first, lineOf(i));
    last = Math.max(last, lineOf(i));
  }
  return [first, last];
}

function shift(centre: number, [first, last]: [number, number]): number {
  const wanted = Math.round(field / 2 - centre);
  return Math.max(-first, Math.min(field - 1 - last, wanted));
}
