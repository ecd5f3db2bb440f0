import { Accessor, ObjectValue } from '../../../library/javascript/values/object';
import { FunctionValue } from '../../../program/machine/code';
import type { CompareOperator } from '../../../program/operators';
import type { FunctionCode, Statement, Target } from '../../../program/tree';
import { NativeFunction } from '../../../program/values/callable';
import { List, type Value } from '../../../program/values/value';
import { type Comparison, compareNumbers } from '../code/comparisons';
import { choice, comparison, constant, type Test } from '../code/numberCode';
import { type Known, kinds, MOST_ITEMS, type NumberKnown, number, unsupported } from '../values/known';
import { truthOfNumber } from './arithmetic';

const UNKNOWN: Known = { kind: 'unknown' };

/** What is known of a value of the program's that stays as it is. */
export function fromValue(value: Value): Known {
  if (typeof value === 'number') return number(kinds.float, constant(value));
  if (typeof value === 'boolean') return number(kinds.bool, constant(Number(value)));
  if (value instanceof FunctionValue || value instanceof NativeFunction) return { kind: 'callable', value };
  if (value instanceof List && value.items.length <= MOST_ITEMS)
    return { kind: 'items', form: 'list', items: Array.from(value.items, fromItem) };
  return value instanceof ObjectValue ? { kind: 'object', value } : UNKNOWN;
}

const fromItem = (value: Value): Known => {
  const known = fromValue(value);
  return known.kind === 'items' ? { ...known } : known;
};

/** A property that an object has itself. */
export function propertyOf(object: object, name: string): Known {
  if (!(object instanceof ObjectValue)) return unsupported();
  const value = object.properties.get(name);
  return value instanceof Accessor ? unsupported() : fromValue(value);
}

export function truth(value: Known): Test {
  if (value.kind === 'number') return truthOfNumber(value);
  if (value.kind === 'unknown') return unsupported();
  return { kind: 'known', holds: value.kind !== 'none' };
}

/** Of two numbers: the three signs of equality are the two. */
export const comparisons: Partial<Record<CompareOperator, Comparison>> = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '==': '==',
  '!=': '!=',
  '===': '==',
  '!==': '!=',
};

export function compareTwo(operator: CompareOperator, left: Known, right: Known): NumberKnown {
  const what = comparisons[operator] ?? unsupported();
  const isEquality = what === '==' || what === '!=';
  if (left.kind === 'none' || right.kind === 'none') {
    const isOther = [left, right].some(({ kind }) => kind !== 'none' && kind !== 'number');
    return isEquality && !isOther
      ? truthValue((left.kind === right.kind) === (what === '=='))
      : unsupported();
  }
  if (left.kind !== 'number' || right.kind !== 'number') return unsupported();
  if (operator.length === 3 && left.kinds !== right.kinds) {
    // A number is no truth value; where one of them may be either, it is not sure.
    return left.kinds & right.kinds ? unsupported() : truthValue(what === '!=');
  }
  if (operator.length === 3 && left.kinds === (kinds.bool | kinds.float)) return unsupported();
  if (left.value !== undefined && right.value !== undefined)
    return truthValue(compareNumbers(what, left.value, right.value));
  return number(kinds.bool, choice(comparison(what, left.code, right.code), constant(1), constant(0)));
}

const truthValue = (holds: boolean): NumberKnown => number(kinds.bool, constant(Number(holds)));

const names = new WeakMap<FunctionCode, ReadonlySet<string>>();

/** The names that a function declares, outside of the functions in it. */
export function namesOf(code: FunctionCode): ReadonlySet<string> {
  const known = names.get(code);
  if (known) return known;
  const all = new Set<string>();
  for (const { target } of code.parameters) addTarget(all, target);
  addDeclared(all, code.body);
  names.set(code, all);
  return all;
}

function addTarget(all: Set<string>, target: Target): void {
  if (target.kind === 'name') all.add(target.name);
  else if (target.kind === 'pattern') for (const item of target.items) if (item) addTarget(all, item.target);
}

function addDeclared(all: Set<string>, part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  if (Array.isArray(part)) {
    for (const one of part) addDeclared(all, one);
    return;
  }
  const node = part as Statement;
  if (/^(function|class)/.test(String(node.kind))) return;
  if (node.kind === 'declare' || (node.kind === 'for' && node.scope)) addTarget(all, node.target);
  if (node.kind === 'opened') for (const name of node.names) all.add(name);
  for (const inner of Object.values(node)) addDeclared(all, inner);
}
