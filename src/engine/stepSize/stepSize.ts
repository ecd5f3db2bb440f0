import { checkPoint, type ScalarFunction } from '../calculus/differentiate';
import { estimateDerivative } from '../calculus/estimateDerivative';
import { linspace } from '../calculus/sample';
import { InputError } from '../inputError';
import { epsilonOf } from './errorBranches';
import { type Precision, roundedDifferences } from './roundedDifferences';

/** One step size h and what it makes of the derivative. */
export interface StepSizeRow {
  /** the step as asked for, 10^exponent; with float32 the arithmetic uses it rounded to float32 */
  readonly h: number;
  readonly forward: number;
  readonly central: number;
  /** (f(x + h) - f(x - h)) / 2 * h, the central difference without its brackets */
  readonly slip: number;
  /** |forward - exact| and |central - exact|; NaN where either is unknown */
  readonly forwardError: number;
  readonly centralError: number;
  /** x + h is x: the step is smaller than the spacing of the numbers at x, and the differences see nothing of f */
  readonly stepLost: boolean;
  /** h itself is 0 in this precision, as 1e-50 is in float32 */
  readonly hBecomesZero: boolean;
}

export interface StepSizeOptions {
  /** powers of ten; by default 0, -0.25, -0.5 ... -17 */
  readonly exponents?: ArrayLike<number>;
  readonly precision?: Precision;
  /** the derivative to measure errors against; by default {@link estimateDerivative}, if that is sure of its value */
  readonly exact?: number;
}

/**
 * Forward and central differences of f at x for a row of step sizes, and their errors: large steps suffer from the
 * curve (error of order h and h^2), small ones from rounding (order eps / h). With precision 'float32' x, h, every value
 * of f and every operation is rounded as NumPy's float32 would; inside f the arithmetic stays float64.
 * @throws InputError if x or an exponent is not finite, or an exponent is too large for a double
 */
export function stepSizeSweep(f: ScalarFunction, x: number, options: StepSizeOptions = {}): StepSizeRow[] {
  checkPoint(x);
  const { exponents = linspace(0, -17, 69), precision = 'float64' } = options;
  const exact = options.exact ?? sureDerivative(f, precision === 'float32' ? Math.fround(x) : x);
  return Array.from(exponents, (exponent) => {
    const h = powerOfTen(exponent);
    const { forward, central, slip, stepLost, h: held } = roundedDifferences(f, x, h, precision);
    return {
      h,
      forward,
      central,
      slip,
      forwardError: Math.abs(forward - exact),
      centralError: Math.abs(central - exact),
      stepLost,
      hBecomesZero: held === 0,
    };
  });
}

/**
 * The exponents of a sweep that shows both branches of the V at any x, in quarters of a decade: from 1, or the size of a
 * larger x, down to 1e-17, or as much below the size of a tiny x.
 */
export function sweepExponents(x: number): Float64Array {
  const size = x === 0 ? 0 : Math.floor(Math.log10(Math.abs(x)));
  const top = Math.max(0, Math.min(300, size));
  const bottom = Math.max(-300, Math.min(-17, size - 15));
  return linspace(top, bottom, 4 * (top - bottom) + 1);
}

/** A step size that suits a method, found two ways. */
export interface BestStepSize {
  /** the h of the sweep's rows with the smallest error (of equals the largest), and that error; NaN without such a row */
  readonly measured: number;
  readonly error: number;
  /** the rule of thumb: max(1, |x|) times eps^(1/2) for forward and eps^(1/3) for central differences */
  readonly theoretical: number;
}

/**
 * The best step for forward or central differences of f at x. The rule of thumb balances the truncation error, of order
 * h or h^2, against the rounding error eps / h, where f and its derivatives are about as large as each other.
 * @throws InputError as {@link stepSizeSweep}
 */
export function bestStepSize(
  f: ScalarFunction,
  x: number,
  method: 'forward' | 'central',
  options: StepSizeOptions = {},
): BestStepSize {
  const key = method === 'forward' ? 'forwardError' : 'centralError';
  const rows = stepSizeSweep(f, x, options).filter((row) => !row.stepLost && Number.isFinite(row[key]));
  const best = rows.toSorted((a, b) => a[key] - b[key] || b.h - a.h)[0];
  const epsilon = epsilonOf(options.precision ?? 'float64');
  const power = method === 'forward' ? Math.sqrt(epsilon) : Math.cbrt(epsilon);
  return {
    measured: best?.h ?? Number.NaN,
    error: best?.[key] ?? Number.NaN,
    theoretical: power * Math.max(1, Math.abs(x)),
  };
}

function sureDerivative(f: ScalarFunction, x: number): number {
  const { value, status } = estimateDerivative(f, x);
  return status === 'ok' ? value : Number.NaN;
}

/** 10^exponent; for whole exponents the double that the literal 1e-5 is, which 10 ** -5 need not be. */
function powerOfTen(exponent: number): number {
  const h = Number.isInteger(exponent) ? Number(`1e${exponent}`) : 10 ** exponent;
  if (Number.isFinite(h) && h > 0) return h;
  throw new InputError(
    'An exponent of a step size must be a number from -323 to 308, but it is {0}.',
    exponent,
  );
}
