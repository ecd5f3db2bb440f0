import { NativeFunction, type Working } from '../../program/values/callable';
import type { Value } from '../../program/values/value';
import type { ObjectValue } from './values/object';

/** A native that is given the value that it is called on as its first argument: a method. */
export class NativeMethod extends NativeFunction {}

type Run = (...values: Value[]) => Value | Working;

/** A table of functions of the library, by name: those that change something are named apart. */
type Table = Readonly<Record<string, Run>>;

/** Puts functions into an object; `changing` says that they leave something changed, so that they are never taken twice. */
export function giveFunctions(object: ObjectValue, table: Table, isPure = true): void {
  for (const [name, run] of Object.entries(table))
    object.hide(name, new NativeFunction(name, (args) => run(...args), isPure));
}

export function giveMethods(object: ObjectValue, table: Table, isPure = true): void {
  for (const [name, run] of Object.entries(table))
    object.hide(name, new NativeMethod(name, (args) => run(...args), isPure));
}
