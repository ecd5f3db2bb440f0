import type { Evaluate } from '../../machine/code';
import type { BinaryOperator } from '../../operators';
import type { Binary, Expression } from '../../tree';
import { fromRaw, MOST, toRaw } from '../../values/raw';
import type { Value } from '../../values/value';
import { placing, type Two } from '../fused/arithmetic';
import type { Fuse } from '../fused/fuseCall';
import type { Unit } from '../unit';
import { isLikelyInt } from './likely';
import { readRaw } from './names';

/** An expression that is an int, as far as its text tells, as one closure that gives a raw value; undefined for all else. */
export function fuseRaw(unit: Unit, node: Expression, fuse: Fuse): Evaluate | undefined {
  if (!isLikelyInt(node, (name) => unit.scope.isInt(name))) return undefined;
  switch (node.kind) {
    case 'constant': {
      const whole = Number(node.value);
      return () => whole;
    }
    case 'name':
      return readRaw(unit, node);
    case 'binary':
      return fuseBinary(unit, node, fuse);
    case 'unary': {
      const value = fuseRaw(unit, node.value, fuse);
      const operate = placing(unit.shared.dialect.unary['-'], node.range);
      return (
        value &&
        ((slots) => {
          const a = value(slots);
          return typeof a === 'number' ? 0 - a : toRaw(operate(fromRaw(a), undefined));
        })
      );
    }
    default: {
      const value = fuse(unit, node);
      return value && ((slots) => toRaw(value(slots)));
    }
  }
}

function fuseBinary(unit: Unit, { operator, left, right, range }: Binary, fuse: Fuse): Evaluate | undefined {
  const [a, b] = [fuseRaw(unit, left, fuse), fuseRaw(unit, right, fuse)];
  const form = forms[operator];
  if (!a || !b || !form) return undefined;
  const operate = placing(unit.shared.dialect.binary[operator], range);
  return form(a, b, (one, other) => toRaw(operate(fromRaw(one), fromRaw(other))));
}

type Form = (left: Evaluate, right: Evaluate, other: Two) => Evaluate;

const isSafe = (whole: number): boolean => whole <= MOST && whole >= -MOST;

/** The rest has the sign of what is divided by. */
function restOf(a: number, b: number): number {
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest + 0;
}

const isNumber = (value: Value): value is number => typeof value === 'number';

/** Each is a function of its own, as in arithmetic.ts; `+ 0` makes 0 of -0, which no int is. */
const forms: Partial<Record<BinaryOperator, Form>> = {
  '+': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    if (isNumber(a) && isNumber(b)) {
      const sum = a + b;
      if (isSafe(sum)) return sum;
    }
    return other(a, b);
  },
  '-': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    if (isNumber(a) && isNumber(b)) {
      const difference = a - b;
      if (isSafe(difference)) return difference;
    }
    return other(a, b);
  },
  '*': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    if (isNumber(a) && isNumber(b)) {
      const product = a * b;
      if (isSafe(product)) return product + 0;
    }
    return other(a, b);
  },
  '//': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    if (isNumber(a) && isNumber(b) && b !== 0) {
      const whole = a - restOf(a, b);
      if (isSafe(whole)) return whole / b + 0;
    }
    return other(a, b);
  },
  '%': (left, right, other) => (slots) => {
    const a = left(slots);
    const b = right(slots);
    return isNumber(a) && isNumber(b) && b !== 0 ? restOf(a, b) : other(a, b);
  },
};
