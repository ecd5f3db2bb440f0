import type { Body, Expression, Program, Statement } from '../../program/tree';
import type { Told } from './told';
import type { FunctionValue, Given, Scope, Value } from './values';

/** How statements were left. */
export interface Outcome {
  readonly hasReturned: boolean;
  readonly value: Value;
}

/** A walk through a program in which nothing is run: each statement once, in the order in which they would be. */
export interface Walk {
  readonly language: Program['language'];
  readonly told: Told;
  /** The module's own scope. */
  readonly module: Scope;
  readonly soughtName: string;
  /** Whether a name that stands at a place of a top-level statement is that of the function that is looked for. */
  readonly isSought: (nameStart: number) => boolean;
  readonly evaluate: (expression: Expression, scope: Scope) => Value;
  readonly run: (body: Body, scope: Scope) => Outcome;
  /** Calls a function with values. */
  readonly apply: (called: FunctionValue, given: readonly Given[]) => Value;
  /** Whether statements may be walked through once more than their text has them. */
  readonly mayRepeat: (part: object) => boolean;
  /** Is said at each statement and expression. Throws Ended where a walk takes too long. */
  readonly pass: () => void;
}

/** A walk took too long: what was told until then is all. */
export class Ended extends Error {}

export type StatementOf<Kind extends Statement['kind']> = Extract<Statement, { readonly kind: Kind }>;
export type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;
