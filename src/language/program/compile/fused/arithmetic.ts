import type { Range } from '../../../core/problem';
import { placed } from '../../failure';
import type { Evaluate } from '../../machine/code';
import type { BinaryOperator } from '../../operators';
import type { Value } from '../../values/value';

export type Two = (left: Value, right: Value) => Value;

/** The operation with the place of what goes wrong in it. */
export function placing(operate: Two, range: Range): Two {
  return (left, right) => {
    try {
      return operate(left, right);
    } catch (error) {
      throw placed(error, range);
    }
  };
}

/** An operand, and what is known of it before it is computed: a slot that holds it, a number that it is. */
export interface Operand {
  readonly evaluate: Evaluate;
  readonly slot?: number | undefined;
  readonly constant?: Value;
}

/**
 * An operation of two numbers without a detour, and `other` for all else. Each form is a function of its own, since the closures
 * of one function share what V8 learns of them.
 */
export function fuseBinary(operator: BinaryOperator, left: Operand, right: Operand, other: Two): Evaluate {
  const constant = floatOf(right.constant);
  if (constant !== undefined) {
    const form = withConstant[operator];
    if (form) return form(left.evaluate, constant, right.constant, other);
  }
  if (left.slot !== undefined && right.slot !== undefined) {
    const form = ofSlots[operator];
    if (form) return form(left.slot, right.slot, other);
  }
  const form = ofAny[operator];
  if (form) return form(left.evaluate, right.evaluate, other);
  return generic(left.evaluate, right.evaluate, other);
}

function floatOf(constant: Value): number | undefined {
  if (typeof constant === 'number') return constant;
  return typeof constant === 'bigint' && Number.isSafeInteger(Number(constant))
    ? Number(constant)
    : undefined;
}

const generic =
  (left: Evaluate, right: Evaluate, other: Two): Evaluate =>
  (slots) => {
    const a = left(slots);
    return other(a, right(slots));
  };

/** Ints beyond these are left to the dialect, which knows what is too large. */
const LARGE = 1n << 1000n;
const isSmall = (value: bigint): boolean => value < LARGE && value > -LARGE;

type Forms<Form> = Partial<Record<BinaryOperator, Form>>;
type WithConstant = (left: Evaluate, number: number, constant: Value, other: Two) => Evaluate;

const withConstant: Forms<WithConstant> = {
  '+': (left, number, constant, other) => (slots) => {
    const a = left(slots);
    if (typeof a === 'number') return a + number;
    return typeof a === 'bigint' && typeof constant === 'bigint' ? a + constant : other(a, constant);
  },
  '-': (left, number, constant, other) => (slots) => {
    const a = left(slots);
    if (typeof a === 'number') return a - number;
    return typeof a === 'bigint' && typeof constant === 'bigint' ? a - constant : other(a, constant);
  },
  '*': (left, number, constant, other) => (slots) => {
    const a = left(slots);
    if (typeof a === 'number') return a * number;
    return typeof a === 'bigint' && typeof constant === 'bigint' && isSmall(a)
      ? a * constant
      : other(a, constant);
  },
  '/': (left, number, constant, other) => (slots) => {
    const a = left(slots);
    return typeof a === 'number' && number !== 0 ? a / number : other(a, constant);
  },
  '//': (left, _, constant, other) => (slots) => {
    const a = left(slots);
    if (typeof a !== 'bigint' || typeof constant !== 'bigint' || constant <= 0n) return other(a, constant);
    return a >= 0n ? a / constant : -((constant - 1n - a) / constant);
  },
  '%': (left, _, constant, other) => (slots) => {
    const a = left(slots);
    if (typeof a !== 'bigint' || typeof constant !== 'bigint' || constant <= 0n) return other(a, constant);
    const rest = a % constant;
    return rest < 0n ? rest + constant : rest;
  },
  '**': (left, number, constant, other) =>
    number === 2
      ? (slots) => {
          const a = left(slots);
          return typeof a === 'number' && a < 1e150 && a > -1e150 ? a * a : other(a, constant);
        }
      : generic(left, () => constant, other),
};

type OfSlots = (left: number, right: number, other: Two) => Evaluate;

const ofSlots: Forms<OfSlots> = {
  '+': (left, right, other) => (slots) => {
    const a = slots[left];
    const b = slots[right];
    if (typeof a === 'number' && typeof b === 'number') return a + b;
    return typeof a === 'bigint' && typeof b === 'bigint' ? a + b : other(a, b);
  },
  '-': (left, right, other) => (slots) => {
    const a = slots[left];
    const b = slots[right];
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return typeof a === 'bigint' && typeof b === 'bigint' ? a - b : other(a, b);
  },
  '*': (left, right, other) => (slots) => {
    const a = slots[left];
    const b = slots[right];
    if (typeof a === 'number' && typeof b === 'number') return a * b;
    return typeof a === 'bigint' && typeof b === 'bigint' && isSmall(a) && isSmall(b) ? a * b : other(a, b);
  },
};

type OfAny = (left: Evaluate, right: Evaluate, other: Two) => Evaluate;

const ofAny: Forms<OfAny> = {
  '+': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    if (typeof a === 'number' && typeof b === 'number') return a + b;
    return typeof a === 'bigint' && typeof b === 'bigint' ? a + b : other(a, b);
  },
  '-': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return typeof a === 'bigint' && typeof b === 'bigint' ? a - b : other(a, b);
  },
  '*': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    if (typeof a === 'number' && typeof b === 'number') return a * b;
    return typeof a === 'bigint' && typeof b === 'bigint' && isSmall(a) && isSmall(b) ? a * b : other(a, b);
  },
  '/': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    return typeof a === 'number' && typeof b === 'number' && b !== 0 ? a / b : other(a, b);
  },
};
