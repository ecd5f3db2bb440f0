import type { Matrix } from '../../numbers/matrix';
import type { Activation } from './activations';

/** How many inputs, hidden units and outputs a network has. */
export interface NetworkShape {
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly outputSize: number;
}

/** Weights and biases: W1 is inputs x hidden units, W2 hidden units x outputs. Gradients have the same shapes. */
export interface NetworkParameters {
  readonly W1: Matrix;
  readonly b1: Float64Array;
  readonly W2: Matrix;
  readonly b2: Float64Array;
}

/** All that a computation needs to know of a network; a TwoLayerNet is one. */
export interface Network {
  readonly activation: Activation;
  readonly params: NetworkParameters;
}

/** All parameters in one array, in the order W1, b1, W2, b2, each row after row. */
export interface ParameterBlock {
  readonly flat: Float64Array;
  /** Views into `flat`: what is written to one is seen in the other. */
  readonly params: NetworkParameters;
}

/** inputSize x hiddenSize + hiddenSize + hiddenSize x outputSize + outputSize. */
export function countParameters({ inputSize, hiddenSize, outputSize }: NetworkShape): number {
  return (inputSize + 1) * hiddenSize + (hiddenSize + 1) * outputSize;
}

/** Splits `flat` into the views W1, b1, W2, b2; without `flat`, into those of a new array of zeros. */
export function parameterBlock(
  shape: NetworkShape,
  flat: Float64Array = new Float64Array(countParameters(shape)),
): ParameterBlock {
  const { inputSize, hiddenSize, outputSize } = shape;
  let end = 0;
  const take = (size: number): Float64Array => {
    end += size;
    return flat.subarray(end - size, end);
  };
  const W1 = { rows: inputSize, cols: hiddenSize, data: take(inputSize * hiddenSize) };
  const b1 = take(hiddenSize);
  const W2 = { rows: hiddenSize, cols: outputSize, data: take(hiddenSize * outputSize) };
  return { flat, params: { W1, b1, W2, b2: take(outputSize) } };
}
