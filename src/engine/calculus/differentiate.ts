import { InputError } from '../inputError';

/** A function of one variable. Outside its domain it returns NaN or an infinity; it need not throw. */
export type ScalarFunction = (x: number) => number;

/**
 * Forward difference (f(x + h) - f(x)) / h. Truncation error h f''(x) / 2, so order h; rounding error about eps |f| / h.
 * With h = 1e-50, the "bad implementation" of the book, x + h is x and the result is 0.
 * @throws InputError if x or h is not finite, or h is 0
 */
export function forwardDifference(f: ScalarFunction, x: number, h: number): number {
  checkPoint(x);
  checkStep(h);
  return (f(x + h) - f(x)) / h;
}

/**
 * Central difference (f(x + h) - f(x - h)) / (2 h), the book's `numerical_diff`. Truncation error h^2 f'''(x) / 6, so
 * order h^2; rounding error about eps |f| / h. Mind the brackets: `/ 2 * h` would multiply by h.
 * @throws InputError if x or h is not finite, or h is 0
 */
export function centralDifference(f: ScalarFunction, x: number, h = 1e-4): number {
  checkPoint(x);
  checkStep(h);
  return (f(x + h) - f(x - h)) / (2 * h);
}

/** The line y = slope * t + intercept. */
export interface TangentLine {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * The tangent of f at x: slope = centralDifference(f, x, h), intercept = f(x) - slope * x, as the book's `tangent_line`.
 * @throws InputError if x or h is not finite, or h is 0
 */
export function tangentLine(f: ScalarFunction, x: number, h = 1e-4): TangentLine {
  const slope = centralDifference(f, x, h);
  return { slope, intercept: f(x) - slope * x };
}

/** @throws InputError if x is not a finite number */
export function checkPoint(x: number): void {
  if (!Number.isFinite(x)) throw new InputError('x must be a finite number, but it is {0}.', x);
}

/** @throws InputError if h is 0 or not a finite number */
export function checkStep(h: number): void {
  if (!Number.isFinite(h) || h === 0) {
    throw new InputError('h must be a finite number other than 0, but it is {0}.', h);
  }
}
