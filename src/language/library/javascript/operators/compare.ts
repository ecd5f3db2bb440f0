import { Failure } from '../../../program/failure';
import { FunctionValue } from '../../../program/machine/code';
import type { CompareOperator } from '../../../program/operators';
import { BoundMethod, type Working } from '../../../program/values/callable';
import type { Value } from '../../../program/values/value';
import { atOnce } from '../../native';
import { find } from '../access/find';
import { has } from '../access/properties';
import { BuiltinClass, ClassObject, ObjectValue } from '../values/object';
import { isFunction, prototypeOf } from '../values/prototypes';
import { keyOf, keyWorking, nameOfValue, primitive } from './primitive';

const isObject = (value: Value): boolean => typeof value === 'object' && value !== null;

/** ==: as === of one type; null and undefined are alike; else numbers, of which texts and objects become some. */
function* equals(a: Value, b: Value): Working<boolean> {
  const nothing = (value: Value): boolean => value === null || value === undefined;
  if (nothing(a) || nothing(b)) return nothing(a) && nothing(b);
  if (isObject(a) && isObject(b)) return a === b;
  if (!isObject(a) && !isObject(b)) {
    if (typeof a === typeof b) return a === b;
    return ordered('<=', a as number, b as number) && ordered('>=', a as number, b as number);
  }
  return yield* equals(yield* primitive(a), yield* primitive(b));
}

type Order = '<' | '<=' | '>' | '>=';
function ordered(operator: Order, a: number, b: number): boolean {
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}

/** Texts by their letters, all else as numbers; the host orders two that are no objects as the language does. */
function* order(operator: Order, left: Value, right: Value): Working<boolean> {
  const a = yield* primitive(left, 'number');
  return ordered(operator, a as number, (yield* primitive(right, 'number')) as number);
}

/** Does the prototype of a class stand among those of a value? */
function isInstance(value: Value, type: Value): boolean {
  if (type instanceof BoundMethod) return isInstance(value, type.callee);
  if (!isFunction(type)) throw new Failure('instanceOfOther');
  if (!isObject(value)) return false;
  const isClass = type instanceof ClassObject || type instanceof BuiltinClass;
  const prototype = isClass
    ? type.prototype
    : type instanceof FunctionValue
      ? find(type, 'prototype')
      : undefined;
  if (!(prototype instanceof ObjectValue)) return false;
  for (let one = prototypeOf(value); one; one = one.proto) if (one === prototype) return true;
  return false;
}

function* isIn(key: Value, object: Value): Working<boolean> {
  if (!isObject(object)) throw new Failure('inOfValue', nameOfValue(object), keyOf(key));
  return has(object, yield* keyWorking(key));
}

export function* compareWorking(operator: CompareOperator, a: Value, b: Value): Working<boolean> {
  switch (operator) {
    case '===':
    case 'is':
      return a === b;
    case '!==':
    case 'is not':
      return a !== b;
    case '==':
      return yield* equals(a, b);
    case '!=':
      return !(yield* equals(a, b));
    case 'in':
      return yield* isIn(a, b);
    case 'not in':
      return !(yield* isIn(a, b));
    case 'instanceof':
      return isInstance(a, b);
    default:
      return yield* order(operator, a, b);
  }
}

type Two = (left: Value, right: Value) => Value;

const quick =
  (operator: Order): Two =>
  (a, b) =>
    isObject(a) || isObject(b)
      ? atOnce(compareWorking(operator, a, b))
      : ordered(operator, a as number, b as number);
const slow =
  (operator: CompareOperator): Two =>
  (a, b) =>
    atOnce(compareWorking(operator, a, b));

export const compare: Readonly<Record<CompareOperator, Two>> = {
  '<': quick('<'),
  '<=': quick('<='),
  '>': quick('>'),
  '>=': quick('>='),
  '==': slow('=='),
  '!=': slow('!='),
  '===': (a, b) => a === b,
  '!==': (a, b) => a !== b,
  is: (a, b) => a === b,
  'is not': (a, b) => a !== b,
  in: slow('in'),
  'not in': slow('not in'),
  instanceof: isInstance,
};
