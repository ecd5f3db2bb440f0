export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A gap in a polyline: the pen is lifted. */
export const gap: Point = { x: Number.NaN, y: Number.NaN };

const isDrawn = (point: Point): boolean => Number.isFinite(point.x) && Number.isFinite(point.y);

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const inside = (p: Point, box: Box): boolean =>
  p.x >= box.left && p.x <= box.right && p.y >= box.top && p.y <= box.bottom;

/** The part of the segment from a to b inside the box (Liang-Barsky), or undefined when it misses the box. */
export function clipSegment(a: Point, b: Point, box: Box): [Point, Point] | undefined {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let from = 0;
  let to = 1;
  const edges = [
    [-dx, a.x - box.left],
    [dx, box.right - a.x],
    [-dy, a.y - box.top],
    [dy, box.bottom - a.y],
  ] as const;
  for (const [towards, room] of edges) {
    if (towards === 0 && room < 0) return undefined;
    if (towards < 0) from = Math.max(from, room / towards);
    if (towards > 0) to = Math.min(to, room / towards);
  }
  if (!(from <= to)) return undefined;
  const at = (t: number): Point => (t === 0 ? a : t === 1 ? b : { x: a.x + t * dx, y: a.y + t * dy });
  return [at(from), at(to)];
}

/**
 * The polyline cut at a box. A canvas takes no coordinate of 1e30, and one that is merely held at the box's edge would bend
 * the line; here every segment keeps its direction. Gaps stay gaps.
 */
export function clipPolyline(points: readonly Point[], box: Box): readonly Point[] {
  if (points.every((p) => !isDrawn(p) || inside(p, box))) return points;
  const clipped: Point[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i], points[i + 1]];
    const part = a && b && isDrawn(a) && isDrawn(b) ? clipSegment(a, b, box) : undefined;
    if (!part) {
      clipped.push(gap);
      continue;
    }
    if (clipped.at(-1) !== part[0]) clipped.push(gap, part[0]);
    clipped.push(part[1]);
  }
  return clipped;
}

/** A polyline whose x rises, up to this x, which may lie between two of its points. */
export function upTo(points: readonly Point[], x: number): Point[] {
  const next = points.findIndex((point) => point.x > x);
  if (next < 0) return [...points];
  const [a, b] = [points[next - 1], points[next]];
  const done = points.slice(0, next);
  if (!a || !b || a.x === x) return done;
  return [...done, { x, y: a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y) }];
}

function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] ?? gap, points[i] ?? gap];
    length += isDrawn(a) && isDrawn(b) ? Math.hypot(b.x - a.x, b.y - a.y) : 0;
  }
  return length;
}

/** Points along the polyline, about `spacing` apart, farther where more than `limit` would be needed. */
export function samplePolyline(points: readonly Point[], spacing: number, limit: number): Point[] {
  // A segment of length d >= apart gets at most 1 + d / apart <= 2 d / apart samples.
  const apart = Math.max(spacing, (2 * lengthOf(points)) / limit);
  const samples: Point[] = [];
  let last: Point = gap;
  for (const next of points) {
    if (samples.length === limit) break;
    if (!isDrawn(next)) {
      last = gap;
      continue;
    }
    const distance = isDrawn(last) ? Math.hypot(next.x - last.x, next.y - last.y) : apart;
    if (distance < apart) continue;
    const steps = isDrawn(last) ? Math.ceil(distance / apart - 1e-9) : 1;
    for (let k = 1; k < steps; k++) {
      const t = k / steps;
      samples.push({ x: last.x + t * (next.x - last.x), y: last.y + t * (next.y - last.y) });
    }
    samples.push(next);
    last = next;
  }
  return samples;
}

/** Index of the point nearest to `to` and within `reach` of it, or -1. */
export function nearestPoint(points: readonly Point[], to: Point, reach: number): number {
  let best = -1;
  let least = reach * reach;
  points.forEach((p, i) => {
    const distance = (p.x - to.x) ** 2 + (p.y - to.y) ** 2;
    if (distance <= least) {
      least = distance;
      best = i;
    }
  });
  return best;
}
