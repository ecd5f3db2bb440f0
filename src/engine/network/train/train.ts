import type { Dataset } from '../../datasets/dataset';
import { checkLearningRate } from '../../learningRate';
import { pickBatch, samplesBetween } from '../core/batch';
import { checkDataset } from '../core/checkDataset';
import type { TwoLayerNet } from '../core/twoLayerNet';
import { quickAnswers, quickLoss } from '../kernel/quickest';
import { checkCount, createTrainer, type TrainerOptions, type TrainingStep } from './trainer';

export interface TrainingOptions extends Omit<TrainerOptions, 'resume'> {
  /** 0.1 unless told. */
  readonly learningRate?: number;
  readonly iterationCount: number;
}

/**
 * Mini-batch gradient descent: each step picks a batch at random, computes the gradient of its loss and moves every
 * parameter, w -= learningRate * dL/dw, or as the optimizer has it. Changes `net` in place, one step for each value taken
 * from the generator.
 * @throws InputError at once for options, or a data set, that cannot be used
 */
export function trainNetwork(
  net: TwoLayerNet,
  dataset: Dataset,
  { learningRate = 0.1, iterationCount, ...options }: TrainingOptions,
): Generator<TrainingStep, void, void> {
  const trainer = createTrainer(net, dataset, options);
  checkCount('iterationCount', iterationCount);
  checkLearningRate(learningRate);
  return (function* steps() {
    while (trainer.iteration < iterationCount) yield trainer.step(learningRate);
  })();
}

/** So many samples are read at a time: of a data set too large to be kept grouped, each stretch is grouped for itself. */
const STRETCH = 250;

/** The share of a data set, 0 to 1, that the network gets right. */
export function accuracyOn(net: TwoLayerNet, dataset: Dataset): number {
  checkDataset(net.shape, dataset);
  let right = 0;
  for (let from = 0; from < dataset.count; from += STRETCH) {
    const stretch = samplesBetween(dataset, from, Math.min(from + STRETCH, dataset.count));
    const { inputs, samples, labels } = pickBatch(dataset, stretch);
    right += quickAnswers(net, inputs, samples).filter((answer, n) => answer === labels[n]).length;
  }
  return right / dataset.count;
}

/**
 * The mean cross-entropy error of a data set, or of its samples `from` to `to`, the last not included: a large one is best done
 * in stretches.
 * @throws InputError when the data set does not fit the network, or holds no such stretch
 */
export function lossOn(net: TwoLayerNet, dataset: Dataset, from = 0, to = dataset.count): number {
  checkDataset(net.shape, dataset);
  return quickLoss(net, pickBatch(dataset, samplesBetween(dataset, from, to)));
}
