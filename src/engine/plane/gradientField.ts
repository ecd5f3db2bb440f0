import { checkStep } from '../calculus/differentiate';
import { centralGradient, checkVector, type VectorFunction } from '../calculus/gradient';

/** Where to take a gradient field: every pair of an entry of `x` and an entry of `y`; h is the step of the differences. */
export interface FieldGrid {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly h?: number;
}

/** u = df/dx and v = df/dy, each x.length * y.length numbers, row-major with x fastest: entry row * x.length + column. */
export interface GradientField {
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/**
 * The numerical gradient of a function of two variables at every point of a grid. It points uphill; the arrows usually
 * drawn are its negative. Where f has no value, u or v is NaN.
 * @throws InputError if h is 0, or h or an entry of x or y is not finite
 */
export function gradientField(f: VectorFunction, grid: FieldGrid): GradientField {
  const { x, y, h = 1e-4 } = grid;
  checkStep(h);
  checkVector(x);
  checkVector(y);
  const u = new Float64Array(x.length * y.length);
  const v = new Float64Array(x.length * y.length);
  const point = new Float64Array(2);
  let k = 0;
  for (const yValue of y) {
    for (const xValue of x) {
      point[0] = xValue;
      point[1] = yValue;
      const gradient = centralGradient(f, point, h);
      u[k] = gradient[0] ?? Number.NaN;
      v[k] = gradient[1] ?? Number.NaN;
      k++;
    }
  }
  return { u, v };
}
