import type { VectorFunction } from '../calculus/gradient';
import type { Remaining } from './remaining';
import { GOLDEN, lookAround, type Surroundings } from './surroundings';

/**
 * What kind of place x is, as far as values of f around it can tell.
 * - minimum: f is higher everywhere around; valley: nowhere lower, somewhere higher, and as high in some direction
 * - saddle: without slope, lower in some direction and higher in another; maximum: without slope and nowhere higher
 * - plateau: f is the same all around
 * - slope: none of these
 */
export type RestingPlace = 'minimum' | 'valley' | 'saddle' | 'maximum' | 'plateau' | 'slope';

/** Where f does not change within `near` beyond its rounding, it is looked at further out, up to this share of max(1, |x|). */
const FURTHEST = 2 ** -7;

/** By what factor the radius grows from look to look. */
const WIDER = 4;

/** So many golden sections leave a ten-millionth of the way. */
const SECTIONS = 34;

/** From the smallest double to the largest. */
const MOST_LOOKS = 1049;

/**
 * Whether a place without slope lies within the distance `near` of x, and which kind. It is sought by one step of Newton's, if that
 * is short enough, and then proven without derivatives, so that a kink or a flat minimum counts as much as a smooth one: f
 * continuous and higher on a whole sphere has a local minimum inside.
 */
export function restingPlace(
  f: VectorFunction,
  x: Float64Array,
  near: number,
  left: Remaining,
): RestingPlace {
  const place = placeAround(f, polished(f, x, near, left), near, left);
  return place === 'slope' && isBesideKink(f, x, near, left) ? 'minimum' : place;
}

function placeAround(f: VectorFunction, center: Float64Array, near: number, left: Remaining): RestingPlace {
  const look = (radius: number) => lookAround(f, center, radius, left.curvature.directions);
  const furthest = Math.max(near, FURTHEST * Math.hypot(1, ...center));
  let isSomewhereHigher = false;
  // Counted, since no radius is beyond a furthest that is infinite.
  let radius = near;
  for (let i = 0; i < MOST_LOOKS && radius <= furthest; i++, radius *= WIDER) {
    const around = look(radius);
    isSomewhereHigher ||= around.greatest > around.noise;
    if (around.least > around.noise) return 'minimum';
    if (around.least >= -around.noise) continue;
    if (radius === near) return isStationary(around, left, near) ? topOf(around) : 'slope';
    const wider = look(WIDER * radius);
    if (wider.least > wider.noise) return 'minimum';
    return around.across < -around.noise ? topOf(around) : 'slope';
  }
  return isSomewhereHigher ? 'valley' : 'plateau';
}

/**
 * Whether a minimum at a kink lies nearby, to which no step of Newton's leads: a steep side falls towards it, so that along it f is
 * lower than at x. From the lowest place along the gradient and each axis f is higher everywhere around.
 */
function isBesideKink(f: VectorFunction, x: Float64Array, near: number, left: Remaining): boolean {
  const axes = Array.from(x, (_, i) => x.map((_, j) => (i === j ? 1 : 0)));
  const directions = [left.gradient.map((slope) => slope / left.slope), ...axes];
  const most = near / (2 * directions.length);
  const lowest = directions.reduce((from, direction) => lowestAlong(f, from, direction, most), x);
  const around = lookAround(f, lowest, near / 2, left.curvature.directions);
  return around.least > around.noise;
}

/** By golden sections, between `most` to either side. */
function lowestAlong(
  f: VectorFunction,
  from: Float64Array,
  direction: Float64Array,
  most: number,
): Float64Array {
  const at = (t: number) => from.map((value, i) => value + t * (direction[i] ?? 0));
  let [low, high] = [-most, most];
  for (let i = 0; i < SECTIONS; i++) {
    const width = GOLDEN * (high - low);
    if (f(at(high - width)) <= f(at(low + width))) high = low + width;
    else low = high - width;
  }
  const lowest = at((low + high) / 2);
  return f(lowest.slice()) < f(from.slice()) ? lowest : from;
}

/** One step of Newton's further, if it is short: to a saddle or a maximum, or down to a minimum. */
function polished(f: VectorFunction, x: Float64Array, near: number, left: Remaining): Float64Array {
  if (!(left.distance <= near)) return x;
  const next = x.map((value, i) => value + (left.newtonStep[i] ?? 0));
  const isBentDown = left.curvature.values.some((value) => value < 0);
  return isBentDown || f(next.slice()) < f(x.slice()) ? next : x;
}

/** Lower on both sides, as near as Newton's step can tell; or without any slope. */
function isStationary(around: Surroundings, { isSloped, distance }: Remaining, near: number): boolean {
  return !isSloped || (distance <= near && around.across < -around.noise);
}

function topOf({ greatest, noise }: Surroundings): RestingPlace {
  return greatest > noise ? 'saddle' : 'maximum';
}
