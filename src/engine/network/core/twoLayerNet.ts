import { InputError } from '../../inputError';
import { argmax, checkMatrix, checkVector, type Matrix, rowOf, zeroMatrix } from '../../numbers/matrix';
import { createRandom, type Random } from '../../numbers/random';
import { type NumericalOptions, numericalGradients } from '../numerical/numericalGradients';
import { type Activation, checkActivation } from './activations';
import { addGradient } from './backprop';
import { type Batch, batchOf, inputsOf } from './batch';
import { batchLoss, createActivations, forward } from './forward';
import { standardDeviation, type WeightInit } from './initialWeights';
import type { Targets } from './losses';
import {
  countParameters,
  type Network,
  type NetworkParameters,
  type NetworkShape,
  type ParameterBlock,
  parameterBlock,
} from './parameters';

export interface TwoLayerNetOptions extends NetworkShape {
  /** The function of the hidden units; 'sigmoid' unless told. */
  readonly activation?: Activation;
  /** How wide the weights at the start spread: a standard deviation, or the rule that sets it for each layer. */
  readonly weightInit?: WeightInit;
  /** The book's name of `weightInit` as a number; 0.01 unless told. */
  readonly weightInitStd?: number;
  /** Where the weights at the start come from; without it every network of a shape starts the same. */
  readonly random?: Random;
}

/**
 * The book's network of two layers: y = softmax(f(x W1 + b1) W2 + b2), f the sigmoid or ReLU, its loss the mean
 * cross-entropy error. W1 and W2 start as a standard deviation (`weightInit`) times normally distributed numbers, W1 drawn
 * first; b1 and b2 start as 0.
 *
 * `x` is a batch of N samples, N x inputSize, best from 0 to 1; `t` the N right answers, one-hot or as labels.
 * Every method throws InputError when x or t does not fit the network, is empty, or is not finite.
 */
export class TwoLayerNet {
  readonly shape: NetworkShape;
  readonly activation: Activation;
  readonly block: ParameterBlock;

  constructor({
    inputSize,
    hiddenSize,
    outputSize,
    activation = 'sigmoid',
    weightInitStd = 0.01,
    weightInit = weightInitStd,
    random = createRandom(0),
  }: TwoLayerNetOptions) {
    const shape = { inputSize, hiddenSize, outputSize };
    checkSize('inputSize', shape.inputSize);
    checkSize('hiddenSize', shape.hiddenSize);
    checkSize('outputSize', shape.outputSize);
    checkActivation(activation);
    this.shape = shape;
    this.activation = activation;
    this.block = parameterBlock(shape);
    for (const { rows, data } of [this.params.W1, this.params.W2]) {
      const deviation = standardDeviation(weightInit, rows);
      for (let i = 0; i < data.length; i++) data[i] = deviation * random.normal();
    }
  }

  /**
   * A network with these weights and biases, which are copied.
   * @throws InputError when their shapes do not fit one another, or a number is not finite
   */
  static from({ W1, b1, W2, b2 }: NetworkParameters, activation: Activation = 'sigmoid'): TwoLayerNet {
    checkMatrix('W1', W1);
    checkBias('b1', b1, 'W1', W1);
    checkMatrix('W2', W2);
    if (W2.rows !== W1.cols) {
      throw new InputError(
        'W2 must have a row for each column of W1, {0} in all, but it has {1}.',
        W1.cols,
        W2.rows,
      );
    }
    checkBias('b2', b2, 'W2', W2);
    const shape = { inputSize: W1.rows, hiddenSize: W1.cols, outputSize: W2.cols };
    const net = new TwoLayerNet({ ...shape, activation, weightInit: 0 });
    const { params } = net;
    params.W1.data.set(W1.data);
    params.b1.set(b1);
    params.W2.data.set(W2.data);
    params.b2.set(b2);
    return net;
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
      forward(this, inputs, n, activations);
      rowOf(y, n).set(activations.y);
    }
    return y;
  }

  /** The mean cross-entropy error of the batch. */
  loss(x: Matrix, t: Targets): number {
    return batchLoss(this, batchOf(this.shape, x, t));
  }

  /** The share of samples, 0 to 1, whose most probable answer is the right one. */
  accuracy(x: Matrix, t: Targets): number {
    return batchAccuracy(this, batchOf(this.shape, x, t));
  }

  /** The gradient of the loss by central differences; see `numericalGradients` for its errors and the two methods. */
  numericalGradients(x: Matrix, t: Targets, options?: NumericalOptions): NetworkParameters {
    const gradient = parameterBlock(this.shape);
    numericalGradients(this, batchOf(this.shape, x, t), gradient, options);
    return gradient.params;
  }

  /** The gradient of the loss by backpropagation: the exact derivative, up to rounding. */
  gradients(x: Matrix, t: Targets): NetworkParameters {
    const { params } = parameterBlock(this.shape);
    addGradient(this, batchOf(this.shape, x, t), params);
    return params;
  }
}

/** The share of samples, 0 to 1, whose most probable answer is the right one. */
function batchAccuracy(net: Network, batch: Batch): number {
  const activations = createActivations(net.params);
  let right = 0;
  for (const [n, sample] of batch.samples.entries()) {
    forward(net, batch.inputs, sample, activations);
    if (argmax(activations.y) === batch.labels[n]) right++;
  }
  return right / batch.samples.length;
}

function checkBias(name: string, b: Float64Array, weights: string, { cols }: Matrix): void {
  checkVector(name, b);
  if (b.length === cols) return;
  throw new InputError(
    '{0} must hold a number for each column of {2}, {1} in all, but it holds {3}.',
    name,
    cols,
    weights,
    b.length,
  );
}

function checkSize(name: string, size: number): void {
  if (Number.isInteger(size) && size >= 1) return;
  throw new InputError('{0} must be a whole number of at least 1, but it is {1}.', name, size);
}
