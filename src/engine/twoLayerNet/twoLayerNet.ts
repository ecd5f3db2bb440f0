import { InputError } from '../inputError';
import type { Targets } from '../losses';
import { argmax, type Matrix, rowOf, zeroMatrix } from '../matrix';
import { createRandom, type Random } from '../random';
import { addGradient } from './backprop';
import { type Batch, batchOf, inputsOf } from './batch';
import { batchLoss, createActivations, forward } from './forward';
import { type NumericalOptions, numericalGradients } from './numericalGradients';
import {
  countParameters,
  type NetworkParameters,
  type NetworkShape,
  type ParameterBlock,
  parameterBlock,
} from './parameters';

export interface TwoLayerNetOptions extends NetworkShape {
  /** Standard deviation of the weights at the start; 0.01 unless told. */
  readonly weightInitStd?: number;
  /** Where the weights at the start come from; without it every network of a shape starts the same. */
  readonly random?: Random;
}

/**
 * The book's network of two layers: y = softmax(sigmoid(x W1 + b1) W2 + b2), its loss the mean cross-entropy error.
 * W1 and W2 start as weightInitStd times normally distributed numbers, W1 drawn first; b1 and b2 start as 0.
 *
 * `x` is a batch of N samples, N x inputSize, best from 0 to 1; `t` the N right answers, one-hot or as labels.
 * Every method throws InputError when x or t does not fit the network, is empty, or is not finite.
 */
export class TwoLayerNet {
  readonly shape: NetworkShape;
  readonly block: ParameterBlock;

  constructor({ weightInitStd = 0.01, random = createRandom(0), ...shape }: TwoLayerNetOptions) {
    checkSize('inputSize', shape.inputSize);
    checkSize('hiddenSize', shape.hiddenSize);
    checkSize('outputSize', shape.outputSize);
    if (!Number.isFinite(weightInitStd)) {
      throw new InputError('weightInitStd must be a finite number, but it is {0}.', weightInitStd);
    }
    this.shape = shape;
    this.block = parameterBlock(shape);
    for (const { data } of [this.params.W1, this.params.W2]) {
      for (let i = 0; i < data.length; i++) data[i] = weightInitStd * random.normal();
    }
  }

  /** W1, b1, W2, b2: views into one array, to be changed in place. */
  get params(): NetworkParameters {
    return this.block.params;
  }

  /** How many weights and biases there are: 79,510 for 784 inputs, 100 hidden units, 10 outputs. */
  get parameterCount(): number {
    return countParameters(this.shape);
  }

  /** y, N x outputSize: the probability of each answer for each sample. */
  predict(x: Matrix): Matrix {
    const inputs = inputsOf(this.shape, x);
    const activations = createActivations(this.params);
    const y = zeroMatrix(inputs.count, this.shape.outputSize);
    for (let n = 0; n < inputs.count; n++) {
      forward(this.params, inputs, n, activations);
      rowOf(y, n).set(activations.y);
    }
    return y;
  }

  /** The mean cross-entropy error of the batch. */
  loss(x: Matrix, t: Targets): number {
    return batchLoss(this.params, batchOf(this.shape, x, t));
  }

  /** The share of samples, 0 to 1, whose most probable answer is the right one. */
  accuracy(x: Matrix, t: Targets): number {
    return batchAccuracy(this.params, batchOf(this.shape, x, t));
  }

  /** The gradient of the loss by central differences; see `numericalGradients` for its errors and the two methods. */
  numericalGradients(x: Matrix, t: Targets, options?: NumericalOptions): NetworkParameters {
    const gradient = parameterBlock(this.shape);
    numericalGradients(this.block, batchOf(this.shape, x, t), gradient, options);
    return gradient.params;
  }

  /** The gradient of the loss by backpropagation: the exact derivative, up to rounding. */
  gradients(x: Matrix, t: Targets): NetworkParameters {
    const { params } = parameterBlock(this.shape);
    addGradient(this.params, batchOf(this.shape, x, t), params);
    return params;
  }
}

/** The share of samples, 0 to 1, whose most probable answer is the right one. */
export function batchAccuracy(params: NetworkParameters, batch: Batch): number {
  const activations = createActivations(params);
  let right = 0;
  for (const [n, sample] of batch.samples.entries()) {
    forward(params, batch.inputs, sample, activations);
    if (argmax(activations.y) === batch.labels[n]) right++;
  }
  return right / batch.samples.length;
}

function checkSize(name: string, size: number): void {
  if (Number.isInteger(size) && size >= 1) return;
  throw new InputError('{0} must be a whole number of at least 1, but it is {1}.', name, size);
}
