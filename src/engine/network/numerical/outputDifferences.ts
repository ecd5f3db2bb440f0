import { coshMinusOne, guard, largestInSeries, twiceArtanhOfHalf } from './lossDifference';

/** What of one sample enters the differences of its outputs: the difference of output k is that of v = b s / (2r + g + a c). */
export interface OutputTerms {
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/**
 * One output moves: T = 1 + y_k E; for the right answer itself T = 1 + (1 - y_t) (e^(-+ha) - 1). As e^(+-ha) - 1 = c +- s
 * has the sum 2c and the product -2c, only s and c depend on a.
 */
export function computeOutputTerms({ a, b }: OutputTerms, y: Float64Array, label: number): void {
  const right = y[label] as number;
  for (let k = 0; k < y.length; k++) {
    const share = k === label ? 1 - right : (y[k] as number);
    a[k] = 2 * share * (right + guard - guard * share);
    b[k] = (k === label ? -4 : 4) * right * share;
  }
}

export function outputDifferences(
  { a, b }: OutputTerms,
  right: number,
  change: number,
  differences: Float64Array,
): void {
  const s = Math.sinh(change);
  const c = coshMinusOne(change);
  const large = Math.abs(change) > largestInSeries;
  for (let k = 0; k < differences.length; k++) {
    const v = ((b[k] as number) * s) / (2 * right + guard + (a[k] as number) * c);
    differences[k] = large ? 2 * Math.atanh(v / 2) : twiceArtanhOfHalf(v);
  }
}
