import type { VectorFunction } from '../calculus/gradient';
import type { Heights } from './cutHeights';
import type { PlaneFit } from './fitPlane';
import type { PlaneRanges } from './planeFeatures';
import { nearestMultiple, roundUnit } from './roundRange';
import { type Pair, type PlanePlace, valueAt } from './seek';

/** The number of candidates along each axis, and the inner fraction of the ranges that they lie in. */
const EACH_WAY = 11;
const INNER = 0.8;

/** The step of the differences, as a fraction of the ranges, and the relative difference between both sides up to which f has a slope. */
const STEP = 1e-4;
const AGREEING = 0.05;

/** The distance, as a fraction of the ranges, within which f must have values all around. */
const EDGE = 0.15;

interface Slope extends PlanePlace {
  /** The slope along each axis, in heights of the picture per width of the range. */
  readonly rises: Pair;
  /** Whether f has no value at some point near by. */
  readonly isAtEdge: boolean;
}

/**
 * The places of the picture from which f is best looked at, or descended, best first: on a visible slope that leans both ways, at
 * middle height, at some distance from the nearest minimum, with round coordinates. Empty where f has no slope anywhere.
 */
export function slopePlaces(
  f: VectorFunction,
  fit: PlaneFit,
  { range }: Pick<Heights, 'range'>,
): readonly Pair[] {
  const places = candidates(fit).flatMap((x) => slopeAt(f, x, fit, range) ?? []);
  const scored = places.map((place) => ({ place, score: scoreOf(place, fit, range) }));
  return scored.sort((a, b) => a.score - b.score).map(({ place }) => place.x);
}

/** Returns the candidates, with round coordinates, from the upper left on, where the book's first descent starts. */
function candidates({ range0, range1 }: PlaneRanges): Pair[] {
  const [x, y] = [spread(range0), spread(range1).reverse()];
  return y.flatMap((b) => x.map((a): Pair => [a, b]));
}

function spread([from, to]: Pair): number[] {
  const unit = roundUnit((to - from) / 20);
  const [middle, half] = [from / 2 + to / 2, (INNER * (to - from)) / 2];
  const all = Array.from({ length: EACH_WAY }, (_, k) => middle + half * ((2 * k) / (EACH_WAY - 1) - 1));
  return [...new Set(all.map((one) => nearestMultiple(one, unit)))];
}

function slopeAt(
  f: VectorFunction,
  x: Pair,
  { range0, range1 }: PlaneRanges,
  range: Pair,
): Slope | undefined {
  const value = valueAt(f, x);
  const height = range[1] - range[0];
  const rises = [range0, range1].map(([from, to], i) => {
    const h = STEP * (to - from);
    const beside = (by: number) => valueAt(f, i === 0 ? [x[0] + by, x[1]] : [x[0], x[1] + by]);
    const [before, after] = [(value - beside(-h)) / STEP, (beside(h) - value) / STEP];
    const isSlope =
      Math.abs(after - before) <= AGREEING * (Math.abs(before) + Math.abs(after)) + 1e-3 * height;
    return isSlope ? (before + after) / 2 / height : Number.NaN;
  }) as [number, number];
  if (!rises.every(Number.isFinite) || !Number.isFinite(value)) return undefined;
  const around = [-EDGE, 0, EDGE].flatMap((a) => [-EDGE, 0, EDGE].map((b): Pair => [a, b]));
  const isAtEdge = !around.every(([a, b]) =>
    Number.isFinite(valueAt(f, [x[0] + a * (range0[1] - range0[0]), x[1] + b * (range1[1] - range1[0])])),
  );
  return { x, value, rises, isAtEdge };
}

/** Returns the penalty of a place: 0 where height, steepness, direction and distance from minima all suit. */
function scoreOf(
  { x, value, rises, isAtEdge }: Slope,
  { range0, range1, features }: PlaneFit,
  range: Pair,
): number {
  const height = (value - range[0]) / (range[1] - range[0]);
  const away = (to: Pair) =>
    Math.hypot(
      (2 * (x[0] - to[0])) / (range0[1] - range0[0]),
      (2 * (x[1] - to[1])) / (range1[1] - range1[0]),
    );
  const nearest = Math.min(...features.minima.map((one) => away(one.x)));
  const isNearSaddle = features.saddles.some((one) => away(one.x) < nearest);
  const isEven = Math.abs(x[0]) === Math.abs(x[1]); // where many functions are alike on both sides
  const [least, most] = rises.map(Math.abs).sort((a, b) => a - b) as [number, number];
  return (
    3 * outside(height, 0.25, 0.75) +
    (features.minima.length > 0 ? outside(nearest, 0.4, 0.8) : 0) +
    outside(Math.log10(most), -0.3, 0.5) +
    0.5 * outside(Math.log10(Math.max(least / most, 1e-3)), -0.7, 0) +
    0.4 * outside(away([range0[0] / 2 + range0[1] / 2, range1[0] / 2 + range1[1] / 2]), 0, 0.8) +
    (isAtEdge ? 1 : 0) +
    (features.minima.length > 0 && isNearSaddle ? 0.3 : 0) +
    (isEven ? 0.1 : 0)
  );
}

const outside = (value: number, from: number, to: number): number => Math.max(0, from - value, value - to);
