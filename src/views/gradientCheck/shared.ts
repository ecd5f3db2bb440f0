import { type NumberLimits, seedLimits } from '../limits';

/** The numbers that the view's fields take. */
export const limits = {
  hiddenSize: { integer: true, min: 1, max: 100 },
  batchSize: { integer: true, min: 1, max: 100 },
  h: { min: 1e-8, max: 0.1 },
  trainingSteps: { integer: true, min: 0, max: 500 },
  seed: seedLimits,
} as const satisfies Readonly<Record<string, NumberLimits>>;
