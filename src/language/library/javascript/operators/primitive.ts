import { Failure } from '../../../program/failure';
import { FunctionValue } from '../../../program/machine/code';
import { Call, NativeFunction, nothing, type Working } from '../../../program/values/callable';
import { List, type Value } from '../../../program/values/value';
import { atOnce } from '../../native';
import { find } from '../access/find';
import { NativeMethod } from '../native';
import { ClassObject, DateObject, SymbolValue } from '../values/object';
import { isFunction } from '../values/prototypes';

type Hint = 'number' | 'string' | 'default';

const isPrimitive = (value: Value): boolean => typeof value !== 'object' || value === null;

/** The call of a function on an object. */
export function callOn(callee: Value, self: Value, args: readonly Value[]): Call {
  if (callee instanceof FunctionValue && callee.code.script?.takesThis)
    return new Call(callee.withThis, [self, ...args]);
  return new Call(callee, callee instanceof NativeMethod ? [self, ...args] : [...args]);
}

/** An object as a number or a text, by the methods that its class has for it. */
export function* primitive(value: Value, hint: Hint = 'default'): Working {
  if (isPrimitive(value)) return value;
  if (value instanceof SymbolValue) throw new Failure('symbolText');
  const isText = hint === 'string' || (hint === 'default' && value instanceof DateObject);
  for (const name of isText ? ['toString', 'valueOf'] : ['valueOf', 'toString']) {
    const method = find(value, name);
    if (!isFunction(method)) continue;
    const call = callOn(method, value, []);
    const made =
      method instanceof NativeFunction ? yield* worked(method.call(call.args, undefined)) : yield call;
    if (isPrimitive(made)) return made;
  }
  throw new Failure('noPrimitive');
}

function* worked(value: Value | Working): Working {
  yield* nothing();
  return typeof value === 'object' && value !== null && Symbol.iterator in value && 'throw' in value
    ? yield* value as Working
    : (value as Value);
}

/** A value as a number: Number(x) of JavaScript. */
export function numberOf(value: Value): number {
  switch (typeof value) {
    case 'number':
      return value;
    case 'undefined':
      return Number.NaN;
    case 'boolean':
    case 'string':
      return Number(value);
    case 'bigint':
      throw new Failure('bigintConverted');
    default:
      return value === null ? 0 : numberOf(atOnce(primitive(value, 'number')));
  }
}

export function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  return textOf(atOnce(primitive(value, 'string')));
}

export function* numberWorking(value: Value): Working<number> {
  return numberOf(yield* primitive(value, 'number'));
}
export function* textWorking(value: Value): Working<string> {
  return textOf(yield* primitive(value, 'string'));
}

/** The name of a property. */
export function keyOf(value: Value): string {
  if (typeof value === 'string') return value;
  return value instanceof SymbolValue ? value.key : textOf(value);
}
export function* keyWorking(value: Value): Working<string> {
  return value instanceof SymbolValue ? value.key : yield* textWorking(value);
}

export const isTrue = (value: Value): boolean =>
  typeof value === 'object' ? value !== null : typeof value === 'bigint' ? value !== 0n : Boolean(value);

/** A whole number as an index takes it: what is none is 0. */
export function wholeOf(value: Value): number {
  const number = numberOf(value);
  return Number.isNaN(number) ? 0 : Math.trunc(number) + 0;
}

/** What a value is called in a sentence. */
export function nameOfValue(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof List) return 'an array';
  if (value instanceof ClassObject) return `class ${value.name}`;
  return isFunction(value) ? 'a function' : 'an object';
}
