import { type ListLimits, rangeLimits } from '../limits';

/** The numbers that the view's fields take. */
export const limits = {
  range0: rangeLimits,
  range1: rangeLimits,
  point: { count: [2, 2] },
} as const satisfies Readonly<Record<string, ListLimits>>;
