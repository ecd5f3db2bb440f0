import { DEOPT, Failure } from '../../../program/failure';
import type { BinaryOperator } from '../../../program/operators';
import type { Working } from '../../../program/values/callable';
import type { Value } from '../../../program/values/value';
import { claimText } from '../access/sizes';
import { numberOf, primitive, textOf } from './primitive';

type Two = (left: Value, right: Value) => Value;

const isObject = (value: Value): value is object => typeof value === 'object' && value !== null;

/** Two numbers, or two BigInts; objects and texts become numbers. */
function numeric(
  ofNumbers: (a: number, b: number) => number,
  ofBigints: (a: bigint, b: bigint) => bigint,
): Two {
  return (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return ofNumbers(left, right);
    if (typeof left === 'bigint' || typeof right === 'bigint') {
      if (typeof left !== 'bigint' || typeof right !== 'bigint') throw new Failure('bigintMixed');
      return ofBigints(left, right);
    }
    return ofNumbers(numberOf(left), numberOf(right));
  };
}

const divisor = (b: bigint): bigint => {
  if (b === 0n) throw new Failure('bigintDivided');
  return b;
};
const exponent = (a: bigint, b: bigint): bigint => {
  if (b < 0n) throw new Failure('bigintExponent');
  if (b > 1_000_000n && (a > 1n || a < -1n)) throw new Failure('tooLarge');
  return a ** b;
};
const shiftable = (b: bigint): bigint => {
  if (b > 10_000_000n || b < -10_000_000n) throw new Failure('tooLarge');
  return b;
};
const none = (): never => {
  throw new Failure('notComputed', '@');
};

const add: Two = (left, right) => {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  if (isObject(left) || isObject(right)) {
    const [a, b] = [left, right].map((one) => (isObject(one) ? plain(one) : one)) as [Value, Value];
    return add(a, b);
  }
  if (typeof left === 'string' || typeof right === 'string') {
    const [a, b] = [textOf(left), textOf(right)];
    claimText(a.length + b.length);
    return a + b;
  }
  return sum(left, right);
};
const sum = numeric(
  (a, b) => a + b,
  (a, b) => a + b,
);

/** An object as what it stands for, unless learner's code has to run for it. */
function plain(value: object): Value {
  const step = primitive(value).next();
  if (step.done) return step.value;
  throw DEOPT;
}

export const binary: Readonly<Record<BinaryOperator, Two>> = {
  '+': add,
  '-': numeric(
    (a, b) => a - b,
    (a, b) => a - b,
  ),
  '*': numeric(
    (a, b) => a * b,
    (a, b) => a * b,
  ),
  '/': numeric(
    (a, b) => a / b,
    (a, b) => a / divisor(b),
  ),
  '%': numeric(
    (a, b) => a % b,
    (a, b) => a % divisor(b),
  ),
  '**': numeric((a, b) => a ** b, exponent),
  '&': numeric(
    (a, b) => a & b,
    (a, b) => a & b,
  ),
  '|': numeric(
    (a, b) => a | b,
    (a, b) => a | b,
  ),
  '^': numeric(
    (a, b) => a ^ b,
    (a, b) => a ^ b,
  ),
  '<<': numeric(
    (a, b) => a << b,
    (a, b) => a << shiftable(b),
  ),
  '>>': numeric(
    (a, b) => a >> b,
    (a, b) => a >> shiftable(b),
  ),
  '>>>': numeric(
    (a, b) => a >>> b,
    () => {
      throw new Failure('bigintShift');
    },
  ),
  '//': none,
  '@': none,
};

export function* binaryWorking(operator: BinaryOperator, left: Value, right: Value): Working {
  const hint = operator === '+' ? 'default' : 'number';
  const a = yield* primitive(left, hint);
  return binary[operator](a, yield* primitive(right, hint));
}
