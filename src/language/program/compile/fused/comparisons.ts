import type { Evaluate } from '../../machine/code';
import type { CompareOperator } from '../../operators';
import type { Value } from '../../values/value';
import type { Two } from './arithmetic';

type Form = (left: Evaluate, right: Evaluate, other: Two) => Evaluate;

/** A comparison of two numbers without a detour, and `other` for all else. */
export function fuseComparison(
  operator: CompareOperator,
  left: Evaluate,
  right: Evaluate,
  other: Two,
): Evaluate {
  return (forms[operator] ?? generic)(left, right, other);
}

const isInt = (value: Value): value is bigint => typeof value === 'bigint';
const isFloat = (value: Value): value is number => typeof value === 'number';

const generic: Form = (left, right, other) => (slots) => {
  const a = left(slots);
  return other(a, right(slots));
};

const forms: Partial<Record<CompareOperator, Form>> = {
  '<': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    if (isFloat(a) && isFloat(b)) return a < b;
    return isInt(a) && isInt(b) ? a < b : other(a, b);
  },
  '<=': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    if (isFloat(a) && isFloat(b)) return a <= b;
    return isInt(a) && isInt(b) ? a <= b : other(a, b);
  },
  '>': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    if (isFloat(a) && isFloat(b)) return a > b;
    return isInt(a) && isInt(b) ? a > b : other(a, b);
  },
  '>=': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    if (isFloat(a) && isFloat(b)) return a >= b;
    return isInt(a) && isInt(b) ? a >= b : other(a, b);
  },
  '===': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    return isFloat(a) && isFloat(b) ? a === b : other(a, b);
  },
  '!==': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    return isFloat(a) && isFloat(b) ? a !== b : other(a, b);
  },
  '==': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    if (isFloat(a) && isFloat(b)) return a === b;
    return isInt(a) && isInt(b) ? a === b : other(a, b);
  },
  '!=': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    if (isFloat(a) && isFloat(b)) return a !== b;
    return isInt(a) && isInt(b) ? a !== b : other(a, b);
  },
};
