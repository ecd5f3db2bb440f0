import { roundedDigits, shortestDigits } from '../numbers/decimalDigits';
import type { Precision } from './roundedDifferences';

/** One number's digits, from the left, in three parts. */
interface DigitRow {
  readonly sign: '' | '-';
  /** what cancels in the subtraction; in the difference, its leading zeros */
  readonly cancelled: string;
  /** what the subtraction leaves */
  readonly left: string;
  /** what is left, but stands behind the last digit that the precision vouches for: rounding */
  readonly rounding: string;
}

/** A subtraction, digit by digit: all rows have the point at the same place. */
export interface Cancellation {
  readonly first: DigitRow;
  readonly second: DigitRow;
  readonly difference: DigitRow;
  /** what the rows are to be multiplied by, 10^exponent; 0 where they stand as they are */
  readonly exponent: number;
  /** how many of `digits` significant digits cancel */
  readonly count: number;
  readonly digits: number;
}

/** So many significant digits of the exact decimal value are shown. */
const SHOWN = 20;

/** Significant digits that the precision vouches for: float64 15.95, float32 7.2. */
const RELIABLE: Readonly<Record<Precision, number>> = { float64: 16, float32: 7 };

/**
 * first - second with the exact decimal digits of both (20 significant ones of the larger) and which of them cancel: those
 * in front of the first digit of the difference. All three finite.
 */
export function cancellation(
  first: number,
  second: number,
  difference: number,
  precision: Precision = 'float64',
): Cancellation {
  const digits = RELIABLE[precision];
  const largest = Math.max(Math.abs(first), Math.abs(second));
  const top = shortestDigits(largest).exponent;
  const plain = top >= -3 && top <= 6;
  const end = difference === 0 ? Number.NEGATIVE_INFINITY : shortestDigits(difference).exponent;
  const row = (value: number) =>
    rowOf(value, {
      point: plain ? 0 : top,
      from: Math.max(top, plain ? 0 : top, end),
      to: top - SHOWN + 1,
      cancelledTo: end,
      reliableTo: top - digits + 1,
    });
  const count = Math.max(0, Math.min(digits, top - end));
  const rows = { first: row(first), second: row(second), difference: row(difference) };
  return { ...rows, exponent: plain ? 0 : top, count, digits };
}

/** Places of digits, as powers of ten. */
interface Places {
  readonly point: number;
  readonly from: number;
  readonly to: number;
  /** the digits in front of this place cancel */
  readonly cancelledTo: number;
  readonly reliableTo: number;
}

function rowOf(value: number, { point, from, to, cancelledTo, reliableTo }: Places): DigitRow {
  const parts = { cancelled: '', left: '', rounding: '' };
  [...digitsBetween(value, from, to)].forEach((digit, i) => {
    const place = from - i;
    const uncancelled = place >= reliableTo ? 'left' : 'rounding';
    const part = place > cancelledTo ? 'cancelled' : uncancelled;
    parts[part] += place === point && place > to ? `${digit}.` : digit;
  });
  return { sign: value < 0 ? '-' : '', ...parts };
}

/** The digits of |value| from the place 10^from, which is not below its first one, to 10^to. */
function digitsBetween(value: number, from: number, to: number): string {
  const length = from - to + 1;
  const { exponent } = shortestDigits(value);
  if (value === 0 || exponent < to) return '0'.repeat(length);
  const { digits } = roundedDigits(value, exponent - to + 1);
  return digits.padStart(length, '0');
}
