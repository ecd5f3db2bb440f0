import type { Failure } from './failure';
import type { FunctionValue } from './machine/code';
import type { Working } from './values/callable';
import type { Iteration } from './values/iteration';
import type { Value } from './values/value';

/** A class of JavaScript as its functions. */
export interface ClassParts {
  readonly name: string;
  /** What it extends; UNBOUND where it extends nothing. */
  readonly base: Value;
  readonly members: readonly {
    readonly key: Value;
    readonly made: FunctionValue;
    readonly isStatic: boolean;
  }[];
  readonly initialize: FunctionValue | undefined;
  readonly fields: FunctionValue | undefined;
}

/** What JavaScript alone has. */
export interface ScriptDialect {
  readonly newObject: () => object;
  /** { key: value } */
  readonly put: (object: object, key: Value, value: Value) => void;
  /** { ...from } */
  readonly spread: (object: object, from: Value) => void;
  /** What { a, ...rest } leaves: all but the keys. */
  readonly rest: (from: Value, without: readonly Value[]) => Value;
  /** Throws where a pattern takes undefined or null apart. */
  readonly takeApart: (value: Value, key: Value) => void;
  /** for (k in o) */
  readonly keys: (value: Value) => Iteration;
  /** What is called by `new`, where that is a function of the program's on a new object. */
  readonly construct: (
    callee: Value,
  ) => { readonly object: object; readonly initialize: FunctionValue } | undefined;
  readonly superOf: (home: Value, self: Value, isStatic: boolean) => Value;
  readonly makeClass: (parts: ClassParts) => Value;
  /** A variable before its declaration, and a name that is nowhere. */
  readonly unbound: (name: string) => Failure;
  readonly unknown: (name: string, names: readonly string[]) => Failure;
  readonly constant: (name: string) => Failure;
  /** What a call of o[i] calls, and the object that it is given first, or UNBOUND. */
  readonly methodAt: (object: Value, index: Value) => readonly [Value, Value];
  readonly isFunction: (value: Value) => boolean;
  /** What `this` is in a function that is called on nothing and does not say 'use strict'. */
  readonly globalObject: object;
  /** The name of a property. */
  readonly key: (value: Value) => Value;
  readonly working: {
    readonly key: (value: Value) => Working;
    readonly construct: (callee: Value, args: Value[]) => Working;
    /** super(...): what the class extends makes of the object. */
    readonly superCall: (home: Value, object: Value, args: Value[]) => Working;
  };
}
