import type { CompareOperator } from '../../../program/operators';
import type { Compare, Expression } from '../../../program/tree';
import { type Comparison, compareNumbers } from '../code/comparisons';
import { choice, comparison, constant, type Deed, type NumberCode, not, type Test } from '../code/numberCode';
import type { Frame } from '../values/frame';
import { type Known, kinds, type NumberKnown, number, ofNumPy, unsupported } from '../values/known';
import { numberOf, type Translation } from '../values/translation';

const known = (holds: boolean): Test => ({ kind: 'known', holds });

/** Is the value true? */
export function truth(value: Known): Test {
  switch (value.kind) {
    case 'number': {
      if (value.value !== undefined) return known(value.value !== 0);
      const { code } = value;
      if (code.kind === 'choice' && isConstant(code.yes, 1) && isConstant(code.no, 0)) return code.test;
      return comparison('!=', code, constant(0));
    }
    case 'items':
      return value.form === 'array' ? unsupported() : known(value.items.length > 0);
    case 'none':
      return known(false);
    case 'callable':
    case 'inner':
    case 'module':
      return known(true);
    default:
      return unsupported();
  }
}

const isConstant = (code: NumberCode, value: number): boolean =>
  code.kind === 'constant' && code.value === value;

/** An expression where it is asked whether it is true. */
export function testOf(to: Translation, frame: Frame, node: Expression): Test {
  if (node.kind === 'unary' && node.operator === 'not') return not(testOf(to, frame, node.value));
  if (node.kind !== 'logical' || node.operator === '??')
    return to.parts.truth(to.parts.expression(to, frame, node));
  const left = testOf(to, frame, node.left);
  const isBoth = node.operator === 'and';
  if (left.kind === 'known') return left.holds === isBoth ? testOf(to, frame, node.right) : left;
  const [deeds, right] = to.within(() => testOf(to, frame, node.right));
  return { kind: isBoth ? 'both' : 'either', left, right: testAfter(deeds, right) };
}

const testAfter = (body: readonly Deed[], test: Test): Test =>
  body.length === 0 ? test : { kind: 'testAfter', body, test };

const plain = new Set<CompareOperator>(['<', '<=', '>', '>=', '==', '!=']);
const isPlainOperator = (operator: CompareOperator): operator is Comparison => plain.has(operator);

/** a < b < c: the last pair's value, or that of the first one that is not true. */
export function compare(to: Translation, frame: Frame, { first, rest }: Compare): Known {
  const [pair, ...others] = rest;
  if (!pair) return unsupported();
  const left = bound(to, to.parts.expression(to, frame, first), others.length > 0);
  return chain(to, frame, left, pair, others);
}

type Pair = Compare['rest'][number];

function chain(to: Translation, frame: Frame, left: Known, pair: Pair, others: readonly Pair[]): NumberKnown {
  const right = bound(to, to.parts.expression(to, frame, pair.operand), others.length > 0);
  const value = to.parts.compareTwo(pair.operator, left, right);
  const [next, ...more] = others;
  if (!next) return value;
  const test = to.parts.truth(value);
  if (test.kind === 'known') return test.holds ? chain(to, frame, right, next, more) : value;
  const [deeds, rest] = to.within(() => chain(to, frame, right, next, more));
  const both: Test = { kind: 'both', left: test, right: testAfter(deeds, to.parts.truth(rest)) };
  return number(value.kinds | rest.kinds, choice(both, constant(1), constant(0)));
}

const bound = (to: Translation, value: Known, isTwice: boolean): Known =>
  isTwice && value.kind === 'number' ? { ...value, code: to.bind(value.code) } : value;

export function compareTwo(operator: CompareOperator, left: Known, right: Known): NumberKnown {
  if (operator === 'is' || operator === 'is not') {
    if (left.kind !== 'none' && right.kind !== 'none') return unsupported();
    if (left.kind === 'unknown' || right.kind === 'unknown') return unsupported();
    return number(kinds.bool, constant(Number((left.kind === right.kind) === (operator === 'is'))));
  }
  if (!isPlainOperator(operator)) return unsupported();
  const [a, b] = [numberOf(left), numberOf(right)];
  const isForeign = [a, b].some((one) => (one.kinds & ofNumPy) === one.kinds);
  const isOwn = [a, b].every((one) => (one.kinds & ofNumPy) === 0);
  const kind = isForeign ? kinds.npBool : isOwn ? kinds.bool : kinds.npBool | kinds.bool;
  if (a.value !== undefined && b.value !== undefined)
    return number(kind, constant(Number(compareNumbers(operator, a.value, b.value))));
  return number(kind, choice(comparison(operator, a.code, b.code), constant(1), constant(0)));
}
