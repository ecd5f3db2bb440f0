import type { Activation } from './activations';
import type { NetworkParameters } from './parameters';

/**
 * Whether a sum of the forward pass may be more than a double holds for an image with pixels from 0 to 1, so that the
 * net's answer is no number: max_j sum_i |W1_ij| + |b1_j|, and the same of the second layer, whose inputs are at most 1
 * (sigmoid) or at most the first layer's sums (ReLU), is not finite. Weights that are no numbers are among it.
 */
export function mayOverflow({ W1, b1, W2, b2 }: NetworkParameters, activation: Activation): boolean {
  const largest = largestSums(W1.data, b1, () => 1);
  if (!largest.every(Number.isFinite)) return true;
  const inputs = activation === 'relu' ? (j: number) => largest[j] ?? 0 : () => 1;
  return !largestSums(W2.data, b2, inputs).every(Number.isFinite);
}

function largestSums(
  weights: Float64Array,
  biases: Float64Array,
  inputAt: (i: number) => number,
): Float64Array {
  const sums = biases.map(Math.abs);
  for (let i = 0; i < weights.length; i++) {
    const j = i % sums.length;
    sums[j] = (sums[j] ?? 0) + Math.abs(weights[i] ?? 0) * inputAt((i - j) / sums.length);
  }
  return sums;
}
