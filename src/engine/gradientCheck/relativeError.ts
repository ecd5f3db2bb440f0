/** How two gradients of a parameter compare, by relative error: the bands that are usual in practice. */
export type ErrorBand = 'good' | 'fine' | 'doubtful' | 'wrong';

/** The largest relative error of each band but the last. */
export const bandLimits = { good: 1e-7, fine: 1e-4, doubtful: 1e-2 } as const;

/**
 * The relative error |a - n| / max(|a|, |n|) of backprop's a against the numerical n: 0 where they are equal (two zeros
 * included), 1 where one of them is 0, 2 where they are opposite. NaN where one of them is not finite.
 * Source: Stanford's course CS231n, "Gradient checks".
 */
export function relativeError(a: number, n: number): number {
  if (a === n) return 0;
  return Math.abs(a - n) / Math.max(Math.abs(a), Math.abs(n));
}

/**
 * The band of a relative error: good up to 1e-7, fine up to 1e-4 (where a kink, as of ReLU, lies within the step), doubtful
 * up to 1e-2, wrong above and for NaN.
 */
export function bandOf(error: number): ErrorBand {
  if (error <= bandLimits.good) return 'good';
  if (error <= bandLimits.fine) return 'fine';
  return error <= bandLimits.doubtful ? 'doubtful' : 'wrong';
}

/**
 * What rounding alone makes of a central difference of losses near `loss`: each loss is off by about one unit in its last
 * place, so the quotient by about 2 * 2^-52 * max(1, loss) / h; 1e-11 at h = 1e-4. Two gradients that differ by less cannot be told
 * apart, however large their relative error is.
 */
export function roundingNoiseOf(loss: number, h: number): number {
  return (2 ** -51 * Math.max(1, Math.abs(loss))) / Math.abs(h);
}
