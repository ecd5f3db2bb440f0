import type { TrainingParams } from './contract';

/** What makes another net or another course of it: a change of these begins a new run. */
export const shapingFields = [
  'method',
  'optimizer',
  'hiddenSize',
  'activation',
  'weightInit',
  'batchSize',
  'seed',
] as const satisfies readonly (keyof TrainingParams)[];

/** As many runs are compared as there are colours. */
export const MOST_RUNS = 6;
