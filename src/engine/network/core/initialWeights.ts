import { InputError } from '../../inputError';

/**
 * How wide the weights of a layer spread at the start: a standard deviation for both layers, or a rule that makes it
 * depend on n, the number of inputs of the layer. 'xavier' is 1 / sqrt(n), which suits the sigmoid (Glorot and Bengio, 2010,
 * in the book's form), 'he' is sqrt(2 / n), which suits ReLU (He et al., 2015).
 */
export type WeightInit = number | 'xavier' | 'he';

/**
 * The standard deviation of the weights of a layer with `inputCount` inputs.
 * @throws InputError when `init` is neither a rule nor a finite number
 */
export function standardDeviation(init: WeightInit, inputCount: number): number {
  if (init === 'xavier') return 1 / Math.sqrt(inputCount);
  if (init === 'he') return Math.sqrt(2 / inputCount);
  if (typeof init === 'number' && Number.isFinite(init)) return init;
  throw new InputError("weightInit must be a finite number, 'xavier' or 'he', but it is {0}.", String(init));
}
