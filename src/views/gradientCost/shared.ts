import { type NumberLimits, seedLimits } from '../limits';

/** The numbers that the view's fields take. */
export const limits = {
  hiddenSize: { integer: true, min: 1, max: 400 },
  batchSize: { integer: true, min: 1, max: 1000 },
  pixel: { integer: true, min: 0, max: 783 },
  seed: seedLimits,
} as const satisfies Readonly<Record<string, NumberLimits>>;
