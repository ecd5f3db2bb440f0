import type { DescentRun, OptimizerName } from '#protocol';

/** The names of the field, the same in every language, in the order in which they are offered. */
export const optimizerNames: Readonly<Record<OptimizerName, string>> = {
  sgd: 'SGD',
  momentum: 'Momentum',
  nesterov: 'Nesterov',
  adaGrad: 'AdaGrad',
  rmsProp: 'RMSProp',
  adam: 'Adam',
};

export const optimizerIds = Object.keys(optimizerNames) as readonly OptimizerName[];

/** What a learner chooses from. */
export const optimizerChoices = optimizerIds.map((value) => ({ value, name: optimizerNames[value] }));

/** 'SGD 0.95', as everything names a run; with its decay, where that is not the usual: 'Momentum 0.1, 0.5'. */
export const runName = ({ optimizer, learningRate, decay }: DescentRun): string =>
  `${optimizerNames[optimizer]} ${[learningRate, ...(decay === undefined ? [] : [decay])].join(', ')}`;
