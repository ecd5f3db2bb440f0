import { logGuard } from '../core/losses';

/** cosh(x) - 1 = 2 sinh(x / 2)^2, without cancellation. */
export function coshMinusOne(x: number): number {
  return 2 * Math.sinh(x / 2) ** 2;
}

/** Twice the 1e-7 inside the logarithm. */
export const guard = 2 * logGuard;

/** -log(y_t / T+ + 1e-7) + log(y_t / T- + 1e-7), where T+- = 1 + tau+-. */
export function lossDifference(right: number, tauPlus: number, tauMinus: number): number {
  const grown = (right + guard) * (tauPlus + tauMinus) + guard * (tauPlus * tauMinus);
  return twiceArtanhOfHalf((2 * right * (tauPlus - tauMinus)) / (2 * right + guard + grown));
}

/** Up to here three terms of the series of the artanh are enough. */
export const largestInSeries = 3e-3;

/** 2 artanh(v / 2) = v + v^3 / 12 + v^5 / 80, right to the last digit for |v| up to 6e-3. */
export function twiceArtanhOfHalf(v: number): number {
  const square = v * v;
  return v + v * square * (1 / 12 + square * (1 / 80));
}
