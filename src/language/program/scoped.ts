import type { Node } from './node';

// What stands in the tree of a JavaScript program behind the pass that gives each variable a name of its own: compile/scoping.

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
  /** The variable that holds the function itself. */
  readonly self?: string;
  /** May it be called with new? */
  readonly makes: boolean;
}

/** for (start; test; update), with the variables that each round has afresh. */
export interface CountingOf<Body, Expression> {
  readonly start: Body;
  readonly test?: Expression;
  readonly update?: Expression;
  readonly fresh?: readonly string[];
}

/** A class with what it is put together from: functions, of which `fields` sets the fields of a new object. */
export interface MakeClassOf<Expression, FunctionCode> extends Node<'makeClass'> {
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
/** super.x */
export interface SuperReferenceOf<Expression> extends Node<'superReference'> {
  readonly home: Expression;
  readonly self: Expression;
  readonly isStatic: boolean;
}
/** super(...) */
export interface SuperCallOf<Expression, Argument> extends Node<'superCall'> {
  readonly home: Expression;
  readonly object: Expression;
  readonly args: readonly Argument[];
}
/** delete of a place. */
export interface DeletedOf<Target> extends Node<'deleted'> {
  readonly target: Target;
}
