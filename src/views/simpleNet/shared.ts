import type { ListLimits, NumberLimits } from '../limits';

/** As many steps of a descent by hand as the page remembers. */
export const MOST_STEPS = 500;

/** The numbers that the view's fields take. Where steps have led, an edit of another weight must be able to begin again. */
export const limits = {
  learningRate: { min: 0, max: 1e3, above: true },
  h: { min: 0, max: 1e6, above: true },
  x: { min: -1e6, max: 1e6, count: [2, 2] },
  weights0: { min: -1e12, max: 1e12, count: [3, 3] },
  weights1: { min: -1e12, max: 1e12, count: [3, 3] },
} as const satisfies Readonly<Record<string, NumberLimits | ListLimits>>;
