import type { Value } from './value';

/*
 * Variables that hold ints, as far as their text tells, keep them as numbers, which are many times quicker than bigints. Such a
 * variable's value is "raw": a number is an int, a float stands in a box, an int that a number cannot hold stays a bigint, and
 * all else is as it is everywhere.
 */

/** A float where a number would be taken for an int. */
export class Floating {
  constructor(readonly value: number) {}
}

export const MOST = Number.MAX_SAFE_INTEGER;
const KEPT = 1024;
const kept = Array.from({ length: KEPT }, (_, index) => BigInt(index));

/** A whole number as an int. */
export const intOf = (whole: number): bigint =>
  whole >= 0 && whole < KEPT ? (kept[whole] as bigint) : BigInt(whole);

export function fromRaw(raw: Value): Value {
  if (typeof raw === 'number') return intOf(raw);
  return raw instanceof Floating ? raw.value : raw;
}

export function toRaw(value: Value): Value {
  if (typeof value === 'bigint') {
    const whole = Number(value);
    return whole <= MOST && whole >= -MOST ? whole : value;
  }
  return typeof value === 'number' ? new Floating(value) : value;
}
