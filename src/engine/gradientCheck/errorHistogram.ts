import type { PartCheck } from './checkGradient';

/** Relative errors counted in bins of half a decade. */
export interface ErrorHistogram {
  /** The ends of the bins, one more than there are: 1e-14, 10^-13.5, 1e-13, ... 10^0.5. */
  readonly edges: Float64Array;
  /** How many parameters are in each bin. */
  readonly counts: Float64Array;
  /** How many of them differ by no more than rounding. */
  readonly noisy: Float64Array;
  /** How many of them have a kink within the step. */
  readonly kinked: Float64Array;
}

const lowest = -14;
const binsInDecade = 2;
const binCount = 14.5 * binsInDecade;

/**
 * Counts the relative errors of all parts by size. Parameters with a gradient of exactly 0 both ways are left out, smaller errors
 * are counted in the first bin, and the largest there is, 2, falls into the last.
 */
export function errorHistogram(parts: readonly PartCheck[]): ErrorHistogram {
  const counts = new Float64Array(binCount);
  const noisy = new Float64Array(binCount);
  const kinked = new Float64Array(binCount);
  for (const part of parts) {
    for (const [i, error] of part.errors.entries()) {
      if (part.backprop[i] === 0 && part.numerical[i] === 0) continue;
      const bin = binOf(error);
      for (const bins of [counts, ...(part.noisy[i] ? [noisy] : []), ...(part.kinked[i] ? [kinked] : [])])
        bins[bin] = (bins[bin] as number) + 1;
    }
  }
  const edges = Float64Array.from({ length: binCount + 1 }, (_, i) => 10 ** (lowest + i / binsInDecade));
  return { edges, counts, noisy, kinked };
}

/** A bin holds its upper end, as the bands do. */
function binOf(error: number): number {
  if (Number.isNaN(error)) return binCount - 1;
  const bin = Math.ceil((Math.log10(error) - lowest) * binsInDecade - 1e-9) - 1;
  return Math.min(binCount - 1, Math.max(0, bin));
}
