import type { Node } from './node';
import type { Argument, Expression, FunctionCode, Name, Target } from './tree';

/** What stands in the tree of a JavaScript program behind the pass that gives each variable a name of its own: compile/scoping. */
/** Variables of a block that begins, or of a function (var), which are undefined from its start. */
export interface Opened extends Node<'opened'> {
  readonly names: readonly string[];
  readonly areUndefined: boolean;
}

/** const, not there at all (nowhere declared), or a let, which may not have its value yet. */
export interface KnownName {
  readonly isConstant?: boolean;
  readonly isNowhere?: boolean;
  readonly isLexical?: boolean;
  /** typeof x, which asks whether there is an x. */
  readonly mayMiss?: boolean;
}

/** What the scopes tell of a function of JavaScript. */
export interface KnownFunction {
  /** Is its first parameter the object that it is called on? */
  readonly takesThis: boolean;
  readonly isStrict: boolean;
  /** f.length */
  readonly length: number;
  /** The variables that hold the function itself and all of its arguments. */
  readonly self?: string;
  readonly all?: string;
  /** May it be called with new? */
  readonly makes: boolean;
}

/** JavaScript's class with what it is put together from: functions, of which `fields` sets the fields of a new object. */
export interface MakeClass extends Node<'makeClass'> {
  readonly name: string;
  /** The variable by which its methods find it. */
  readonly home: string;
  readonly base?: Expression;
  readonly members: readonly {
    readonly key: Expression;
    readonly code: FunctionCode;
    readonly isStatic: boolean;
  }[];
  readonly initialize?: FunctionCode;
  readonly fields?: FunctionCode;
  readonly statics?: FunctionCode;
}
/** super.x, super(...), typeof and delete of a place, a?.b.c as a whole, and (a, b). */
export type OfScopes =
  | MakeClass
  | (Node<'superReference'> & { readonly home: Name; readonly self: Expression; readonly isStatic: boolean })
  | (Node<'superCall'> & { readonly home: Name; readonly object: Name; readonly args: readonly Argument[] })
  | (Node<'deleted'> & { readonly target: Target })
  | (Node<'chain'> & { readonly value: Expression });
