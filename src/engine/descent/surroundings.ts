import { spacing } from '../calculus/derivativeSamples';
import type { VectorFunction } from '../calculus/gradient';

/** How f changes from x to the points at the distance `radius`: the least and the greatest change, and what is rounding. */
export interface Surroundings {
  readonly least: number;
  readonly greatest: number;
  /** the change at the point opposite to the lowest */
  readonly across: number;
  /** A change that is not larger than this may be rounding alone. */
  readonly noise: number;
}

/** So many directions in a plane are looked at, evenly spaced. */
const DIRECTIONS = 24;

/** So many of them, the lowest, are turned to where f is least. */
const TURNED = 3;

/** The share of a bracket that a step of the golden section keeps. */
export const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The change f(x + r u) - f(x) over all unit vectors u, r = `radius`: f continuous and higher everywhere on this sphere than at x
 * has a local minimum inside, with or without derivatives. The least change is sought from evenly spaced directions and the given
 * ones (eigenvectors, where a narrow valley leads), turned by golden sections. Costs about 150 values of f in the plane.
 */
export function lookAround(
  f: VectorFunction,
  x: Float64Array,
  radius: number,
  directions: readonly Float64Array[],
): Surroundings {
  const here = f(x.slice());
  const change = (u: Float64Array) => finiteOr(f(x.map((value, i) => value + radius * (u[i] ?? 0))) - here);
  const looks = [...evenDirections(x.length), ...directions, ...directions.map(opposite)]
    .map((u) => ({ u, change: change(u) }))
    .sort((a, b) => a.change - b.change);
  const turned = looks.slice(0, TURNED).map(({ u }) => turnToLeast(change, u));
  const lowest = turned.reduce((a, b) => (b.change < a.change ? b : a), {
    u: new Float64Array(x.length),
    change: Number.POSITIVE_INFINITY,
  });
  const there = x.map((value, i) => value + radius * (lowest.u[i] ?? 0));
  return {
    least: lowest.change,
    across: change(opposite(lowest.u)),
    greatest: looks.reduce((most, look) => Math.max(most, look.change), Number.NEGATIVE_INFINITY),
    noise: roundingAt(f, x) + roundingAt(f, there),
  };
}

/**
 * How much rounding inside f moves its value at x: the largest second difference over a few doubles to each side, which a slope
 * does not enter, and the rounding of the value itself.
 */
export function roundingAt(f: VectorFunction, x: Float64Array): number {
  const here = f(x.slice());
  const unit = spacing(Math.max(1, ...x.map(Math.abs)));
  const bends = Array.from(x, (_, i) =>
    [1, 2, 3, 5, 8, 13].map((count) => {
      const shift = (by: number) => f(x.map((value, j) => (i === j ? value + by * unit : value)));
      return Math.abs(shift(count) - 2 * here + shift(-count));
    }),
  );
  return 2 * Math.max(2 ** -53 * Math.abs(here), ...bends.flat().filter(Number.isFinite));
}

/** Beyond where f has values nothing is lower. */
function finiteOr(change: number): number {
  return Number.isNaN(change) ? Number.POSITIVE_INFINITY : change;
}

function opposite(u: Float64Array): Float64Array {
  return u.map((value) => -value);
}

/** Of each plane of two axes; one axis alone has two. */
function evenDirections(size: number): Float64Array[] {
  if (size === 1) return [Float64Array.of(1), Float64Array.of(-1)];
  const all: Float64Array[] = [];
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      for (let k = 0; k < DIRECTIONS; k++) {
        const u = new Float64Array(size);
        u[i] = Math.cos((2 * Math.PI * k) / DIRECTIONS);
        u[j] = Math.sin((2 * Math.PI * k) / DIRECTIONS);
        all.push(u);
      }
    }
  }
  return all;
}

type Look = { readonly u: Float64Array; readonly change: number };

/** Turns u towards each axis in turn to where the change is least. */
function turnToLeast(change: (u: Float64Array) => number, from: Float64Array): Look {
  let best: Look = { u: from, change: change(from) };
  for (let round = 0; round < Math.max(1, from.length - 1); round++) {
    for (let axis = from.length > 2 ? 0 : 1; axis < from.length; axis++) {
      const aside = asideOf(best.u, axis, from.length);
      if (!aside) continue;
      const { u } = best;
      const turn = (angle: number) =>
        u.map((value, i) => Math.cos(angle) * value + Math.sin(angle) * (aside[i] ?? 0));
      const angle = goldenSection((by) => change(turn(by)), (2 * Math.PI) / DIRECTIONS);
      const turned = { u: turn(angle), change: change(turn(angle)) };
      if (turned.change < best.change) best = turned;
    }
  }
  return best;
}

/** The unit vector perpendicular to u in the plane of u and an axis; in two dimensions there is but one. */
function asideOf(u: Float64Array, axis: number, size: number): Float64Array | undefined {
  if (size === 2) return Float64Array.of(-(u[1] ?? 0), u[0] ?? 0);
  const along = u[axis] ?? 0;
  const aside = u.map((value, i) => (i === axis ? 1 : 0) - along * value);
  const length = Math.hypot(...aside);
  return length < 1e-9 ? undefined : aside.map((value) => value / length);
}

/** Where g is least between -width and width, if it has one valley there. */
function goldenSection(g: (at: number) => number, width: number): number {
  let [low, high] = [-width, width];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [g(left), g(right)];
  for (let i = 0; i < 36; i++) {
    if (atLeft <= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = g(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = g(right);
    }
  }
  return (low + high) / 2;
}
