import type { NumberLimits } from '../limits';

/** The numbers that the view's fields take. */
export const limits = {
  x: {},
  h: { min: 0, above: true },
} as const satisfies Readonly<Record<string, NumberLimits>>;
