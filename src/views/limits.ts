/** The numbers that a field takes; the host refuses others, and the page says which to type where a text is no number. */
export interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  /** Whether numbers must be larger than `min`, not only as large. */
  readonly above?: boolean;
  /** Whether only whole numbers are taken. */
  readonly integer?: boolean;
}

/** The limits of a field that takes several numbers: of each, and how many there are, at least and at most. */
export interface ListLimits extends NumberLimits {
  readonly count: readonly [least: number, most: number];
}

/** The limits of a seed of random numbers: 32 bits. */
export const seedLimits = { integer: true, min: 0, max: 4_294_967_295 } as const satisfies NumberLimits;

/** The limits of a range, from and to. */
export const rangeLimits = { count: [2, 2] } as const satisfies ListLimits;
