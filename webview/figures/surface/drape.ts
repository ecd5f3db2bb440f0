import { clipSegment, type Point } from '../geometry/polyline';
import type { SurfacePath } from './contract';
import { boxHalfHeight, type View } from './projection';
import { cornersOf, isDrawn, type Surface, type SurfaceScales } from './surface';

/** A path laid onto a surface, in units of the axes: samples between its points, so that it bends with the surface. */
export interface Draped {
  /** Where along the path each sample lies: 2.5 is midway between its points 2 and 3. */
  readonly at: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** NaN where the path has left the box or the surface has no height. */
  readonly z: Float64Array;
}

const unitBox = { left: 0, top: 0, right: 1, bottom: 1 };

/** Samples along the whole width of the surface, and of one segment at most. */
const perWidth = 60;
const mostOfSegment = 90;

/** From the nearer end, which is met exactly however far the other one is. */
function along(a: Point, b: Point, share: number): Point {
  const from = (p: Point, q: Point, by: number) => ({ x: p.x + by * (q.x - p.x), y: p.y + by * (q.y - p.y) });
  return share > 0.5 ? from(b, a, 1 - share) : from(a, b, share);
}

/** The place between lines of the grid, whose values rise: the line before, and how far on to the next. */
function between(values: Float64Array, at: number): { line: number; share: number } | undefined {
  const last = values.length - 1;
  if (!(at >= (values[0] ?? Number.NaN) && at <= (values[last] ?? Number.NaN))) return undefined;
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  const [from, to] = [values[low] ?? 0, values[high] ?? 0];
  return { line: low, share: to > from ? (at - from) / (to - from) : 0 };
}

/** The surface's height over a place, between its grid's lines; NaN beside it, and where its cell is not drawn. */
export function heightAt(surface: Surface, x: number, y: number): number {
  const [column, row] = [between(surface.x, x), between(surface.y, y)];
  if (!column || !row) return Number.NaN;
  const corners = cornersOf(column.line, row.line, surface.columns);
  if (!isDrawn(surface.z, corners)) return Number.NaN;
  const [a, b, c, d] = corners.map((corner) => surface.z[corner] ?? Number.NaN) as [
    number,
    number,
    number,
    number,
  ];
  const [s, t] = [column.share, row.share];
  return a * (1 - s) * (1 - t) + b * s * (1 - t) + c * s * t + d * (1 - s) * t;
}

/** The height where it lies in the box. */
function drawnHeight(surface: Surface, x: number, y: number): number {
  const height = heightAt(surface, x, y);
  return height >= -0.01 && height <= 1.01 ? Math.max(0, Math.min(1, height)) : Number.NaN;
}

/** How far along a segment its part in the box begins and ends, 0 to 1. */
function insideShares(a: Point, b: Point): [number, number] | undefined {
  const part = clipSegment(a, b, unitBox);
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (!part || !Number.isFinite(length)) return undefined;
  if (length === 0) return [0, 1];
  const share = (p: Point): number => Math.hypot(p.x - a.x, p.y - a.y) / length;
  return [share(part[0]), share(part[1])];
}

export function drape({ x, y }: SurfacePath, surface: Surface, scales: SurfaceScales): Draped {
  const samples: { at: number; x: number; y: number; z: number }[] = [];
  const add = (at: number, p: Point, z = drawnHeight(surface, p.x, p.y)) =>
    samples.push({ at, x: p.x, y: p.y, z });
  const point = (i: number): Point => ({
    x: scales.x.toUnit(x[i] ?? Number.NaN),
    y: scales.y.toUnit(y[i] ?? Number.NaN),
  });
  if (x.length > 0) add(0, point(0));
  for (let i = 0; i + 1 < x.length; i++) {
    const [a, b] = [point(i), point(i + 1)];
    const shares = insideShares(a, b);
    if (!shares) {
      add(i + 1, b, Number.NaN);
      continue;
    }
    const [from, to] = shares;
    const length = Math.hypot(b.x - a.x, b.y - a.y) * (to - from);
    const count = Math.max(1, Math.min(mostOfSegment, Math.ceil(length * perWidth)));
    for (let k = from > 0 ? 0 : 1; k <= count; k++) {
      const share = from + ((to - from) * k) / count;
      add(i + share, along(a, b, share));
    }
    if (to < 1) add(i + 1, b, Number.NaN);
  }
  const list = (key: 'at' | 'x' | 'y' | 'z') => Float64Array.from(samples, (sample) => sample[key]);
  return { at: list('at'), x: list('x'), y: list('y'), z: list('z') };
}

/** The path's place at a point of it that may lie between two; undefined where it is not drawn. */
export function placeAlong(
  { at, x, y, z }: Draped,
  step: number,
): { x: number; y: number; z: number } | undefined {
  const next = at.findIndex((one) => one >= step);
  const after = next < 0 ? at.length - 1 : next;
  const before = (at[after] ?? step) <= step ? after : Math.max(0, after - 1);
  const span = (at[after] ?? 0) - (at[before] ?? 0);
  const share = span > 0 ? Math.min(1, (step - (at[before] ?? 0)) / span) : 1;
  const mixed = (values: Float64Array) => {
    const [from, to] = [values[before] ?? Number.NaN, values[after] ?? Number.NaN];
    return before === after ? to : from + share * (to - from);
  };
  const found = { x: mixed(x), y: mixed(y), z: mixed(z) };
  return Number.isFinite(found.x + found.y + found.z) ? found : undefined;
}

/** A surface that is nearer than this, in units of height, is the one that the point itself lies on. */
const tolerance = 0.012;
const stepsToEye = 90;

/** Whether the surface stands between a point and the eye, which looks on in parallel. */
export function isHidden(
  surface: Surface,
  point: { readonly x: number; readonly y: number; readonly z: number },
  { azimuth, elevation }: View,
): boolean {
  const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  const flat = Math.cos(e);
  if (flat < 1e-6) return false;
  const [dx, dy, dz] = [Math.cos(a), Math.sin(a), Math.sin(e) / flat / boxHalfHeight];
  const stride = 1.5 / stepsToEye;
  for (let k = 1; k <= stepsToEye; k++) {
    const [x, y, z] = [point.x + dx * stride * k, point.y + dy * stride * k, point.z + dz * stride * k];
    if (z > 1 || x < 0 || x > 1 || y < 0 || y > 1) return false;
    if (heightAt(surface, x, y) > z + tolerance) return true;
  }
  return false;
}
