import { type DerivativeStatus, estimateDerivative } from '#engine';
import type { TwoVariables } from '#language';

/** A partial derivative as well as it is known, and how well: exact, or as it is estimated where no exact one is known. */
export interface SlopeKnown {
  readonly value: number;
  readonly status: DerivativeStatus;
}

/** Along the variable `i` at a point, of which the exact partial derivatives are given, NaN where none is known. */
export function slopeKnown(
  { f }: Pick<TwoVariables, 'f'>,
  x: ArrayLike<number>,
  exact: readonly number[],
  i: number,
): SlopeKnown {
  const value = exact[i] ?? Number.NaN;
  if (Number.isFinite(value)) return { value, status: 'ok' };
  const along = (moved: number) => {
    const at = Float64Array.from(x);
    at[i] = moved;
    return f(at);
  };
  return estimateDerivative(along, x[i] ?? Number.NaN);
}
