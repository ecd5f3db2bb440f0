import type { ScalarFunction } from '../calculus/differentiate';
import { higherDerivatives } from '../calculus/higherDerivatives';
import type { Precision } from './roundedDifferences';

/** The two errors of a difference: truncation * h^order, which falls with h, and rounding / h, which grows. */
export interface ErrorBranches {
  readonly order: 1 | 2;
  /** |f''| / 2 for forward, |f'''| / 6 for central differences; 0 where there is none, NaN where it is unknown */
  readonly truncation: number;
  /** eps (|f| + |x f'|) for forward, half of it for central differences */
  readonly rounding: number;
  /** the h where both are as large as each other; NaN where they do not meet */
  readonly crossing: number;
}

/** The spacing of the numbers just above 1. */
export const epsilonOf = (precision: Precision): number => (precision === 'float32' ? 2 ** -23 : 2 ** -52);

/**
 * The branches of the V that the error of a difference makes against h. Taylor's formula gives the truncation,
 * f'' h / 2 or f''' h^2 / 6. The rounding is at most half of eps of each value of f, and half of eps of x +- h, which f
 * multiplies by f': together eps (|f| + |x f'|) over h, or over 2h.
 */
export function errorBranches(
  f: ScalarFunction,
  slope: ScalarFunction,
  x: number,
  precision: Precision = 'float64',
): { readonly forward: ErrorBranches; readonly central: ErrorBranches } {
  const { second, third } = higherDerivatives(slope, x);
  const rounding = epsilonOf(precision) * (Math.abs(f(x)) + Math.abs(x * slope(x)));
  return {
    forward: branches(1, Math.abs(second) / 2, rounding),
    central: branches(2, Math.abs(third) / 6, rounding / 2),
  };
}

function branches(order: 1 | 2, truncation: number, rounding: number): ErrorBranches {
  const meet = truncation > 0 && rounding > 0;
  const crossing = meet ? (rounding / truncation) ** (1 / (order + 1)) : Number.NaN;
  return { order, truncation, rounding, crossing };
}
