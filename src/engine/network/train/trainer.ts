import { checkStep } from '../../calculus/differentiate';
import type { Dataset } from '../../datasets/dataset';
import {
  type InPlaceOptimizer,
  inPlaceOptimizers,
  type OptimizerName,
} from '../../descent/inPlaceOptimizers';
import { InputError } from '../../inputError';
import { checkLearningRate } from '../../learningRate';
import type { Random } from '../../numbers/random';
import { type Batch, pickBatch } from '../core/batch';
import { checkDataset } from '../core/checkDataset';
import { type ParameterBlock, parameterBlock } from '../core/parameters';
import type { TwoLayerNet } from '../core/twoLayerNet';
import { quickGradient, quickLoss } from '../kernel/quickest';
import { numericalGradients } from '../numerical/numericalGradients';
import type { GradientMethod } from './gradientOf';

export interface TrainerOptions {
  /** How many samples a step looks at; 100 unless told. */
  readonly batchSize?: number;
  /** How the gradient is computed. */
  readonly method: GradientMethod;
  /** How the gradient moves the parameters; 'sgd' unless told. */
  readonly optimizer?: OptimizerName;
  /** Picks the samples of each batch. */
  readonly random: Random;
  /** For the numerical method: how far each parameter is moved; 1e-4 unless told. */
  readonly h?: number;
  /** Where another trainer of the same net and optimizer stopped; its arrays are copied. */
  readonly resume?: TrainerState;
}

/** What a trainer knows beside the net and the random numbers, to be kept and gone on from. */
export interface TrainerState {
  /** How many steps were done. */
  readonly iteration: number;
  /** What the optimizer remembers: none, one or two arrays as long as the parameters. */
  readonly moments: readonly Float64Array[];
}

export interface Trainer extends TrainerState {
  /**
   * One step of mini-batch gradient descent; changes the net in place.
   * @throws InputError when the learning rate is not a finite number above 0
   */
  step(learningRate: number): TrainingStep;
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
 * Trains `net` on a data set step by step: each step picks a batch at random, computes the gradient of its loss and moves
 * every parameter as the optimizer has it. `moments` are the arrays the trainer works in, so copy them to keep them.
 * @throws InputError for options, or a data set, that cannot be used
 */
export function createTrainer(net: TwoLayerNet, dataset: Dataset, options: TrainerOptions): Trainer {
  const { batchSize = 100, method, optimizer = 'sgd', random, h = 1e-4, resume } = options;
  checkDataset(net.shape, dataset);
  checkCount('batchSize', batchSize);
  checkStep(h);
  if (method !== 'numerical' && method !== 'backprop') {
    throw new InputError("method must be 'numerical' or 'backprop', but it is {0}.", String(method));
  }
  if (!Object.hasOwn(inPlaceOptimizers, optimizer)) {
    throw new InputError('optimizer must be one of {0}, but it is {1}.', optimizerNames(), String(optimizer));
  }
  const state = startOf(inPlaceOptimizers[optimizer], net.parameterCount, resume);
  return new NetworkTrainer(net, dataset, { batchSize, method, optimizer, random, h, resume: state });
}

/** How many steps make an epoch: max(count / batchSize, 1), as in the book; not always a whole number. */
export function iterationsPerEpoch(dataset: Dataset, batchSize: number): number {
  return Math.max(dataset.count / batchSize, 1);
}

/** @throws InputError unless `count` is a whole number of at least 1 */
export function checkCount(name: string, count: number): void {
  if (Number.isInteger(count) && count >= 1) return;
  throw new InputError('{0} must be a whole number of at least 1, but it is {1}.', name, count);
}

class NetworkTrainer implements Trainer {
  readonly moments: readonly Float64Array[];
  private readonly gradient: ParameterBlock;
  private done: number;

  constructor(
    private readonly net: TwoLayerNet,
    private readonly dataset: Dataset,
    private readonly options: Required<TrainerOptions>,
  ) {
    this.gradient = parameterBlock(net.shape);
    this.done = options.resume.iteration;
    this.moments = options.resume.moments;
  }

  get iteration(): number {
    return this.done;
  }

  step(learningRate: number): TrainingStep {
    checkLearningRate(learningRate);
    const { net, dataset, moments } = this;
    const { batchSize, random, optimizer } = this.options;
    const samples = random.choice(dataset.count, batchSize);
    const batch = pickBatch(dataset, samples);
    const { flat } = this.gradientOf(batch);
    const iteration = ++this.done;
    inPlaceOptimizers[optimizer].descend(net.block.flat, flat, moments, learningRate, iteration);
    const epoch = Math.floor(iteration / iterationsPerEpoch(dataset, batchSize));
    return { iteration, loss: quickLoss(net, batch), epoch, batch: samples };
  }

  private gradientOf(batch: Batch): ParameterBlock {
    const { net, gradient } = this;
    const { method, h } = this.options;
    if (method === 'backprop') return quickGradient(net, batch, gradient);
    numericalGradients(net, batch, gradient, { h });
    return gradient;
  }
}

function startOf({ momentCount }: InPlaceOptimizer, size: number, resume?: TrainerState): TrainerState {
  if (resume === undefined) {
    return { iteration: 0, moments: Array.from({ length: momentCount }, () => new Float64Array(size)) };
  }
  const { iteration, moments } = resume;
  const fits = moments.length === momentCount && moments.every(({ length }) => length === size);
  if (!fits || !Number.isInteger(iteration) || iteration < 0) {
    throw new InputError(
      'The optimizer cannot go on: it needs {0} arrays of {1} numbers and the number of steps done.',
      momentCount,
      size,
    );
  }
  return { iteration, moments: moments.map((moment) => moment.slice()) };
}

function optimizerNames(): string {
  return Object.keys(inPlaceOptimizers).join(', ');
}
