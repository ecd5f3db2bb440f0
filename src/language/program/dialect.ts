import type { FunctionValue } from './machine/code';
import type { BinaryOperator, CompareOperator, UnaryOperator } from './operators';
import type { ScriptDialect } from './scriptDialect';
import type { Keywords, Working } from './values/callable';
import type { ClassValue } from './values/classes';
import type { Dict } from './values/dict';
import type { Iteration } from './values/iteration';
import type { List, Value } from './values/value';

type Two = (left: Value, right: Value) => Value;

/**
 * What the operations of a language do. Each is there at once, for values that no learner's code takes part in (it throws DEOPT
 * where some would), and as a native at work, for all.
 */
export interface Dialect {
  readonly binary: Readonly<Record<BinaryOperator, Two>>;
  readonly inPlace: Readonly<Record<BinaryOperator, Two>>;
  readonly compare: Readonly<Record<CompareOperator, Two>>;
  readonly unary: Readonly<Record<UnaryOperator, (value: Value) => Value>>;
  readonly truth: (value: Value) => boolean;
  readonly attribute: (object: Value, name: string) => Value;
  /** What a call of an attribute calls: [what, the object that it is given first, or UNBOUND]. */
  readonly method: (object: Value, name: string) => readonly [Value, Value];
  readonly setAttribute: (object: Value, name: string, value: Value) => Value;
  readonly item: Two;
  readonly setItem: (object: Value, index: Value, value: Value) => Value;
  readonly iterate: (value: Value) => Iteration;
  readonly format: (value: Value, conversion: string | undefined, format: string) => string;
  /** f(**d): names and their values. */
  readonly keywordsOf: (value: Value) => Iterable<readonly [string, Value]>;
  /** What super() looks behind: an object's class, a class itself. */
  readonly classOf: (value: Value) => ClassValue;
  /** A new object of a class of the program's, and the function that it is given to first; undefined where more is to do. */
  readonly instantiate: (
    callee: Value,
  ) => { readonly object: object; readonly initialize: FunctionValue } | undefined;
  /** What a failed assert raises. */
  readonly assertion: (args: readonly Value[]) => Value;
  /** {**d} */
  readonly mergeInto: (dict: Dict, from: Value) => void;
  /** Does an except clause with this type take the error? */
  readonly catches: (error: Value, type: Value) => boolean;
  readonly working: WorkingDialect;
  /** What a function gives that says nothing of it: None, undefined. */
  readonly nothing: null | undefined;
  /** Of JavaScript. */
  readonly script?: ScriptDialect;
  /** The same for a text that does not say 'use strict': what cannot be written stays as it is. */
  readonly lenient?: Dialect;
}

/** The same where learner's code may run. */
export interface WorkingDialect {
  readonly binary: (operator: BinaryOperator, left: Value, right: Value) => Working;
  readonly inPlace: (operator: BinaryOperator, left: Value, right: Value) => Working;
  readonly compare: (operator: CompareOperator, left: Value, right: Value) => Working;
  readonly unary: (operator: UnaryOperator, value: Value) => Working;
  readonly truth: (value: Value) => Working<boolean>;
  readonly attribute: (object: Value, name: string) => Working;
  readonly setAttribute: (object: Value, name: string, value: Value) => Working;
  readonly deleteAttribute: (object: Value, name: string) => Working;
  readonly item: (object: Value, index: Value) => Working;
  readonly setItem: (object: Value, index: Value, value: Value) => Working;
  readonly deleteItem: (object: Value, index: Value) => Working;
  readonly iterate: (value: Value) => Working<Iteration>;
  readonly format: (value: Value, conversion: string | undefined, format: string) => Working<string>;
  /** The values as one list, with those that are spread in their places. */
  readonly gather: (values: readonly Value[], isSpread: readonly boolean[]) => Working<List>;
  /** Exactly so many values of another; with a rest, that many at least, and the rest as a list. */
  readonly unpack: (value: Value, count: number, rest: number) => Working<List>;
  /** Throws what is raised. */
  readonly raise: (value: Value, cause: Value) => Working;
  readonly enter: (manager: Value) => Working;
  /** Is the error, null where there was none, taken by the manager? */
  readonly exit: (manager: Value, error: Value) => Working<boolean>;
  /** Calls what is neither a function nor a native. */
  readonly call: (callee: Value, args: Value[], keywords: Keywords) => Working;
  readonly makeClass: (
    name: string,
    bases: readonly Value[],
    names: Map<string, Value>,
    module: string,
  ) => Working<ClassValue>;
}
