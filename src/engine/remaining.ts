import { type Curvature, curvatureAt } from './curvature';
import { centralDifference } from './differentiate';
import { estimateDerivative } from './estimateDerivative';
import type { VectorFunction } from './gradient';

/** What is left of a descent at x. */
export interface Remaining {
  /** the length of the gradient as well as it can be told */
  readonly slope: number;
  /** whether the slope in some direction is more than its possible error */
  readonly isSloped: boolean;
  readonly curvature: Curvature;
  /** the length of Newton's step, to where the slope would be 0 if f were quadratic; infinite if f looks straight */
  readonly distance: number;
}

/**
 * How far it still is from x to a place without slope: g by extrapolation along every coordinate, the Hessian H by second
 * differences, and the length of H^-1 g, direction by direction. Curvature and slope within their rounding errors are 0.
 */
export function remaining(f: VectorFunction, x: Float64Array): Remaining {
  const gradient = Array.from(x, (_, index) => slopeAlong(f, x, index));
  const curvature = curvatureAt(f, x);
  const roughness = (2 ** -24 * Math.abs(f(x.slice()))) / Math.hypot(1, ...x) ** 2;
  const distances = curvature.directions.map((direction, i) => {
    const slope = Math.abs(gradient.reduce((sum, { value }, j) => sum + value * (direction[j] ?? 0), 0));
    const error = gradient.reduce((sum, slopeJ, j) => sum + slopeJ.error * Math.abs(direction[j] ?? 0), 0);
    const bend = Math.abs(curvature.values[i] ?? 0);
    if (slope <= 2 * error) return 0;
    return bend > roughness ? slope / bend : Number.POSITIVE_INFINITY;
  });
  return {
    slope: Math.hypot(...gradient.map(({ value }) => value)),
    isSloped: distances.some((distance) => distance > 0),
    curvature,
    distance: Math.hypot(...distances),
  };
}

/** The partial derivative with a bound of its error. At a kink it is what central differences see, taken at its word. */
function slopeAlong(f: VectorFunction, x: Float64Array, index: number): { value: number; error: number } {
  const start = x[index] ?? Number.NaN;
  const along = (t: number) => {
    const point = x.slice();
    point[index] = t;
    return f(point);
  };
  const { value, error, status } = estimateDerivative(along, start);
  if (status === 'ok' || status === 'noisy') return { value, error };
  return { value: centralDifference(along, start, 2 ** -17 * Math.max(1, Math.abs(start))), error: 0 };
}
