import type { OptimizerName } from '#protocol';

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
