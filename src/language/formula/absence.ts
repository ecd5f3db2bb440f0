import type { Problem } from '../core/problem';
import { compileValue, type PointFunction } from './evaluate';
import type { Expression } from './reading/tree';
import { absolute, binaryRules, divide, negate, raise, unaryRules } from './rules';

/** Why a function has no finite value at a point: what the first operation that has none was asked for. */
export type Absence =
  | { readonly kind: 'divisionByZero' }
  /** A value is beyond the largest double. */
  | { readonly kind: 'overflow' }
  /** A function where it is not defined: sqrt(-1), log(0), (-8)^0.5. */
  | { readonly kind: 'undefined'; readonly name: string; readonly operands: readonly number[] }
  /** A learner's own function ends with a mistake there; in which cell, where it is one of a notebook. */
  | { readonly kind: 'problem'; readonly problem: Problem; readonly cell?: number }
  /** A learner's own function gives inf or nan. */
  | { readonly kind: 'notFinite'; readonly value: number };

/** Follows what is not finite down to where it comes from; undefined at a point where the tree has a finite value. */
export function compileAbsence(
  tree: Expression,
  parameters: readonly string[],
): PointFunction<Absence | undefined> {
  return (x) => {
    const at = (one: Expression) => compileValue(one, parameters)(x);
    return Number.isFinite(at(tree)) ? undefined : absenceIn(tree, at);
  };
}

/** Of a tree whose value is not finite. */
function absenceIn(tree: Expression, at: (one: Expression) => number): Absence {
  if (tree.kind === 'number' || tree.kind === 'variable') return { kind: 'overflow' };
  const operands = tree.kind === 'unary' ? [tree.operand] : [tree.left, tree.right];
  const values = operands.map(at);
  // What is no number is never made of infinite parts alone that do no harm: 1/(1 + exp(x)) + log(-1).
  const isSource = Number.isNaN(at(tree)) && values.some(Number.isNaN) ? Number.isNaN : isInfinite;
  const source = values.findIndex(isSource);
  const inner = operands[source];
  return inner ? absenceIn(inner, at) : absenceAt(tree, values);
}

const isInfinite = (value: number): boolean => !Number.isFinite(value);

/** Of an operation on finite numbers. */
function absenceAt(
  tree: Exclude<Expression, { kind: 'number' | 'variable' }>,
  operands: readonly number[],
): Absence {
  const [u = Number.NaN, v = Number.NaN] = operands;
  const value = tree.kind === 'unary' ? tree.rule.value(u) : tree.rule.value(u, v);
  const dividesByZero = tree.rule === divide ? v === 0 : tree.rule === raise && u === 0;
  if (dividesByZero) return { kind: 'divisionByZero' };
  const name = nameOf(tree.rule);
  const isLogarithm = name.startsWith('log');
  if (Number.isNaN(value) || (isLogarithm && u === 0)) return { kind: 'undefined', name, operands };
  return { kind: 'overflow' };
}

function nameOf(rule: object): string {
  if (rule === raise) return '^';
  if (rule === negate) return '-';
  if (rule === absolute) return 'abs';
  for (const rules of [unaryRules, binaryRules]) {
    for (const [name, one] of rules) if (one === rule) return name;
  }
  return '';
}
