import { type ListLimits, type NumberLimits, rangeLimits } from '../limits';

/** As many points are pinned as can be told apart. */
export const MOST_POINTS = 6;

/** The numbers that the view's fields take. */
export const limits = {
  points: { count: [1, MOST_POINTS] },
  h: { min: 0, above: true },
  range: rangeLimits,
} as const satisfies Readonly<Record<string, NumberLimits | ListLimits>>;
