import type { Range } from '../../../core/problem';

/** What is known of a value: a truth value is none of NumPy's here but Python's own. */
export type Kind = 'number' | 'boolean' | 'numbers' | 'any';

export const joined = (a: Kind | undefined, b: Kind): Kind => (a === undefined || a === b ? b : 'any');

/** An expression of Python's. */
export interface Written {
  readonly text: string;
  readonly kind: Kind;
  /** How strongly its outermost operation binds. */
  readonly strength: number;
  /** A comparison that NumPy may have made. */
  readonly isTest?: boolean;
}

/** From what binds least: a condition, or, and, not, comparisons, sums, products, signs; what needs no parentheses. */
export const strengths = {
  conditional: 1,
  or: 2,
  and: 3,
  not: 4,
  compare: 5,
  sum: 10,
  product: 11,
  sign: 12,
  whole: 14,
} as const;

export const whole = (text: string, kind: Kind): Written => ({ text, kind, strength: strengths.whole });

export const inside = ({ text, strength }: Written, atLeast: number): string =>
  strength < atLeast ? `(${text})` : text;

/** The text where a value is asked for that is kept. */
export const value = (written: Written): Written =>
  written.isTest ? whole(`bool(${written.text})`, 'boolean') : written;

/** The text where a number is asked for: of a truth value NumPy would make a small float. */
export function numeric(written: Written): Written {
  if (written.kind === 'number') return written;
  const { text, strength } = value(written);
  return {
    text: `1.0*${inside({ text, strength, kind: 'any' }, strengths.sign)}`,
    kind: 'number',
    strength: strengths.product,
  };
}

/** A number as Python writes floats. */
export function literal(number: number): Written {
  if (Number.isNaN(number)) return whole('np.nan', 'number');
  const size = Math.abs(number);
  const digits = size === Number.POSITIVE_INFINITY ? 'np.inf' : String(size);
  const text = /^\d+$/.test(digits) ? `${digits}.0` : digits;
  const isNegative = number < 0 || Object.is(number, -0);
  return isNegative ? { text: `-${text}`, kind: 'number', strength: strengths.sign } : whole(text, 'number');
}

/** Thrown where a function has what no script holds; it says where. */
export class Unwritable extends Error {
  constructor(
    readonly range: Range,
    readonly path: string | undefined,
  ) {
    super('This cannot be written in Python.');
  }
}
