import type { OptimizerName } from '../../protocol/optimizer';
import type { RunSettings, TrainingParams } from './contract';

/** What makes another net or another course of it: a change of these begins a new run. */
export const shapingFields = [
  'method',
  'optimizer',
  'hiddenSize',
  'activation',
  'weightInit',
  'batchSize',
  'seed',
] as const satisfies readonly (keyof RunSettings)[];

/** All that a run has of its own among the params. */
export const settingFields = [
  ...shapingFields,
  'learningRate',
  'iterationCount',
] as const satisfies readonly (keyof RunSettings)[];

/** A loss is shown as the mean of so many batches, the last ones. */
export const RECENT = 100;
export const MOST_ITERATIONS = 1_000_000;
/** As many runs are compared as there are colours. */
export const MOST_RUNS = 6;

/** The rate that each optimizer does well with, measured on the embedded digits with three kinds of initial weights. */
export const wantedRates: Readonly<Record<OptimizerName, number>> = {
  sgd: 0.1,
  momentum: 0.1,
  nesterov: 0.1,
  adaGrad: 0.01,
  rmsProp: 0.001,
  adam: 0.001,
};

/** The rate goes with the optimizer, unless it is one that the learner chose. */
export function withWantedRate(before: TrainingParams, after: TrainingParams): TrainingParams {
  const isChosen = before.learningRate !== wantedRates[before.optimizer];
  if (after.optimizer === before.optimizer || after.learningRate !== before.learningRate || isChosen)
    return after;
  return { ...after, learningRate: wantedRates[after.optimizer] };
}
