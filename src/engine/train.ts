import type { Dataset } from './datasets/dataset';
import { checkStep } from './differentiate';
import { InputError } from './inputError';
import type { Random } from './random';
import { addGradient } from './twoLayerNet/backprop';
import { type Batch, everySample, pickBatch } from './twoLayerNet/batch';
import { batchLoss } from './twoLayerNet/forward';
import { numericalGradients } from './twoLayerNet/numericalGradients';
import { type ParameterBlock, parameterBlock } from './twoLayerNet/parameters';
import { batchAccuracy, type TwoLayerNet } from './twoLayerNet/twoLayerNet';

export interface TrainingOptions {
  /** How many samples a step looks at; 100 unless told. */
  readonly batchSize?: number;
  /** 0.1 unless told. */
  readonly learningRate?: number;
  readonly iterationCount: number;
  /** How the gradient is computed. */
  readonly method: 'numerical' | 'backprop';
  /** Picks the samples of each batch. */
  readonly random: Random;
  /** For the numerical method: how far each parameter is moved; 1e-4 unless told. */
  readonly h?: number;
}

export interface TrainingStep {
  /** 1 after the first update. */
  readonly iteration: number;
  /** The loss of the step's own batch after the update. */
  readonly loss: number;
  /** How many epochs are complete. */
  readonly epoch: number;
  /** Which samples the batch held. */
  readonly batch: Int32Array;
}

/**
 * Mini-batch gradient descent: each step picks a batch at random, computes the gradient of its loss and moves every
 * parameter, w -= learningRate * dL/dw. Changes `net` in place, one step for each value taken from the generator.
 * @throws InputError at once for options, or a data set, that cannot be used
 */
export function trainNetwork(
  net: TwoLayerNet,
  dataset: Dataset,
  options: TrainingOptions,
): Generator<TrainingStep, void, void> {
  const { batchSize = 100, learningRate = 0.1, iterationCount, method, h = 1e-4 } = options;
  checkDataset(net, dataset);
  checkCount('batchSize', batchSize);
  checkCount('iterationCount', iterationCount);
  if (!(Number.isFinite(learningRate) && learningRate > 0)) {
    throw new InputError('learningRate must be a finite number above 0, but it is {0}.', learningRate);
  }
  checkStep(h);
  if (method !== 'numerical' && method !== 'backprop') {
    throw new InputError("method must be 'numerical' or 'backprop', but it is {0}.", String(method));
  }
  return steps(net, dataset, { ...options, batchSize, learningRate, h });
}

/** How many steps make an epoch: max(count / batchSize, 1), as in the book; not always a whole number. */
export function iterationsPerEpoch(dataset: Dataset, batchSize: number): number {
  return Math.max(dataset.count / batchSize, 1);
}

/** The share of a data set, 0 to 1, that the network gets right. */
export function accuracyOn(net: TwoLayerNet, dataset: Dataset): number {
  checkDataset(net, dataset);
  return batchAccuracy(net.params, pickBatch(dataset, everySample(dataset)));
}

/** The mean cross-entropy error of a whole data set. */
export function lossOn(net: TwoLayerNet, dataset: Dataset): number {
  checkDataset(net, dataset);
  return batchLoss(net.params, pickBatch(dataset, everySample(dataset)));
}

function* steps(
  net: TwoLayerNet,
  dataset: Dataset,
  options: Required<TrainingOptions>,
): Generator<TrainingStep, void, void> {
  const { batchSize, learningRate, iterationCount, random } = options;
  const perEpoch = iterationsPerEpoch(dataset, batchSize);
  const gradient = parameterBlock(net.shape);
  for (let iteration = 1; iteration <= iterationCount; iteration++) {
    const samples = random.choice(dataset.count, batchSize);
    const batch = pickBatch(dataset, samples);
    computeGradient(net, batch, options, gradient);
    descend(net.block.flat, gradient.flat, learningRate);
    const loss = batchLoss(net.params, batch);
    yield { iteration, loss, epoch: Math.floor(iteration / perEpoch), batch: samples };
  }
}

function computeGradient(
  net: TwoLayerNet,
  batch: Batch,
  { method, h }: Required<TrainingOptions>,
  gradient: ParameterBlock,
): void {
  if (method === 'numerical') {
    numericalGradients(net.block, batch, gradient, { h });
  } else {
    gradient.flat.fill(0);
    addGradient(net.params, batch, gradient.params);
  }
}

function descend(parameters: Float64Array, gradient: Float64Array, learningRate: number): void {
  for (let i = 0; i < parameters.length; i++) {
    parameters[i] = (parameters[i] as number) - learningRate * (gradient[i] as number);
  }
}

function checkDataset({ shape }: TwoLayerNet, { count, inputSize, pixels, labels }: Dataset): void {
  if (count === 0) throw new InputError('The data set holds no samples.');
  if (inputSize !== shape.inputSize) {
    throw new InputError(
      'The samples have {0} pixels, but the network takes {1} inputs.',
      inputSize,
      shape.inputSize,
    );
  }
  if (pixels.length !== count * inputSize || labels.length !== count) {
    throw new InputError(
      '{0} samples of {1} pixels need {2} pixels and {0} labels, but there are {3} and {4}.',
      count,
      inputSize,
      count * inputSize,
      pixels.length,
      labels.length,
    );
  }
  const wrong = labels.findIndex((label) => label >= shape.outputSize);
  if (wrong >= 0) {
    throw new InputError(
      'Labels must be whole numbers from 0 to {0}, but label {1} is {2}.',
      shape.outputSize - 1,
      wrong,
      labels[wrong] ?? '',
    );
  }
}

function checkCount(name: string, count: number): void {
  if (Number.isInteger(count) && count >= 1) return;
  throw new InputError('{0} must be a whole number of at least 1, but it is {1}.', name, count);
}
