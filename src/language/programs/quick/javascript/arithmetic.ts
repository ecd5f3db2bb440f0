import type { BinaryOperator, UnaryOperator } from '../../../program/operators';
import {
  comparison,
  constant,
  type NumberCode,
  type Operation,
  operation,
  type Test,
} from '../code/numberCode';
import { operations } from '../code/operations';
import { type Known, kinds, type NumberKnown, number, unsupported } from '../values/known';
import { numberOf, type Translation } from '../values/translation';

/** u % v of JavaScript has the sign of u. */
const remainder: Operation = {
  value: (u, v) => u % v,
  rule: {
    slope: (u: number, v: number, du: number, dv: number) =>
      Math.trunc(down(u) / v) === Math.trunc(up(u) / v) ? du - Math.trunc(u / v) * dv : Number.NaN,
  },
};
const down = (u: number): number => u - Math.abs(u) * 8 * Number.EPSILON;
const up = (u: number): number => u + Math.abs(u) * 8 * Number.EPSILON;

const bits = (value: (u: number, v: number) => number): Operation => ({ value });

const binaries: Partial<Record<BinaryOperator, Operation>> = {
  '+': operations.add,
  '-': operations.subtract,
  '*': operations.multiply,
  '/': operations.divide,
  '%': remainder,
  '**': operations.power,
  '&': bits((u, v) => u & v),
  '|': bits((u, v) => u | v),
  '^': bits((u, v) => u ^ v),
  '<<': bits((u, v) => u << v),
  '>>': bits((u, v) => u >> v),
  '>>>': bits((u, v) => u >>> v),
};

/** All numbers are doubles, and truth values are 0 and 1. What is the same in each call is computed once. */
export function binary(operator: BinaryOperator, left: Known, right: Known): NumberKnown {
  const [a, b] = [numberOf(left), numberOf(right)];
  return computed(binaries[operator] ?? unsupported(), a, b);
}

export function computed(what: Operation, ...operands: readonly NumberKnown[]): NumberKnown {
  const values = operands.map(({ value }) => value);
  if (values.every((value) => value !== undefined))
    return number(kinds.float, constant(what.value(...values)));
  return number(kinds.float, operation(what, ...operands.map(({ code }) => code)));
}

export function unary(operator: UnaryOperator, value: Known): Known {
  if (operator === 'void' && value.kind === 'number') return { kind: 'none' };
  const one = numberOf(value);
  if (operator === '-') return computed(operations.negate, one);
  if (operator === '+') return { ...one, kinds: kinds.float };
  return operator === '~'
    ? computed(
        bits((u) => ~u),
        one,
      )
    : unsupported();
}

/** Math.max and Math.min of however many. */
export function extreme(to: Translation, name: 'max' | 'min', all: readonly NumberKnown[]): NumberKnown {
  const what = name === 'max' ? operations.larger : operations.smaller;
  const none = number(
    kinds.float,
    constant(name === 'max' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY),
  );
  to.visit(all.length);
  return all.reduce(
    (best, next) => (best === none ? { ...next, kinds: kinds.float } : computed(what, best, next)),
    none,
  );
}

/** Is a number true? Neither 0 nor nan is. */
export function truthOfNumber({ kinds: set, code, value }: NumberKnown): Test {
  if (value !== undefined) return { kind: 'known', holds: Boolean(value) };
  if (set === kinds.bool) return asked(code);
  return comparison('>', operation(operations.size, code), constant(0));
}

/** The test that a truth value was made of. */
function asked(code: NumberCode): Test {
  const isOfTest = code.kind === 'choice' && isConstant(code.yes, 1) && isConstant(code.no, 0);
  return isOfTest ? code.test : comparison('!=', code, constant(0));
}

const isConstant = (code: NumberCode, value: number): boolean =>
  code.kind === 'constant' && code.value === value;
