import type { VectorFunction } from '../calculus/gradient';
import { type CarefulCurvature, carefulCurvatureAt } from './curvature';
import { roundingAt } from './surroundings';

/** What is left of a descent at x. */
export interface Remaining {
  /** the length of the gradient as well as it can be told */
  readonly slope: number;
  /** the gradient, as well as it can be told */
  readonly gradient: Float64Array;
  /** whether the slope in some direction is more than its possible error */
  readonly isSloped: boolean;
  readonly curvature: CarefulCurvature;
  /** Newton's step, to where the slope would be 0 if f were quadratic, and its length; infinite if f looks straight */
  readonly newtonStep: Float64Array;
  readonly distance: number;
}

interface Slope {
  readonly value: number;
  readonly error: number;
}

/** Steps of a slope, as exponents of 2, relative to max(1, |x_i|): the one whose error is least counts. */
const LARGEST_STEP = -7;
const SMALLEST_STEP = -26;

/**
 * How far it still is from x to a place without slope: g by central differences along every coordinate, the Hessian H by second
 * differences, and the length of H^-1 g, direction by direction. Curvature and slope within their rounding errors are 0.
 */
export function remaining(f: VectorFunction, x: Float64Array): Remaining {
  const noise = roundingAt(f, x);
  const slopes = Array.from(x, (_, index) => slopeAlong(f, x, index, noise));
  const curvature = carefulCurvatureAt(f, x, noise);
  const steps = curvature.directions.map((direction, i) => {
    const slope = slopes.reduce((sum, { value }, j) => sum + value * (direction[j] ?? 0), 0);
    const error = slopes.reduce((sum, slopeJ, j) => sum + slopeJ.error * Math.abs(direction[j] ?? 0), 0);
    const bend = curvature.values[i] ?? 0;
    if (Math.abs(slope) <= 2 * error) return 0;
    return Math.abs(bend) > curvature.error && Number.isFinite(slope)
      ? -slope / bend
      : Number.POSITIVE_INFINITY;
  });
  return {
    slope: Math.hypot(...slopes.map(({ value }) => value)),
    gradient: Float64Array.from(slopes, ({ value }) => value),
    isSloped: steps.some((step) => step !== 0),
    curvature,
    newtonStep: x.map((_, j) =>
      steps.reduce((sum, step, i) => sum + step * (curvature.directions[i]?.[j] ?? 0), 0),
    ),
    distance: Math.hypot(...steps),
  };
}

/**
 * The partial derivative by the central difference whose error is least: the rounding of f in it, and what it changes by when
 * the step is halved, which at a kink is 0 on either side of the kink. NaN and an infinite error where f has no values.
 */
function slopeAlong(f: VectorFunction, x: Float64Array, index: number, noise: number): Slope {
  const quotients = Array.from({ length: LARGEST_STEP - SMALLEST_STEP + 1 }, (_, k) => {
    const h = 2 ** (LARGEST_STEP - k) * Math.max(1, Math.abs(x[index] ?? 0));
    const at = (t: number) => f(x.map((value, i) => (i === index ? value + t : value)));
    return { h, value: (at(h) - at(-h)) / (2 * h) };
  });
  const slopes = quotients.slice(1).map(({ h, value }, k) => {
    const truncation = Math.abs((quotients[k]?.value ?? Number.NaN) - value);
    return { value, error: truncation + noise / h };
  });
  const finite = slopes.filter(({ error }) => Number.isFinite(error));
  return finite.reduce((best, slope) => (slope.error < best.error ? slope : best), {
    value: Number.NaN,
    error: Number.POSITIVE_INFINITY,
  });
}
