import type { Problem, Range } from '../core/problem';

/** A parameter with what stands behind its =. */
export interface FoundParameter {
  readonly name: string;
  readonly default?: string;
}

/** How a function of numbers is called: with one, with two, with n, or with an array of them. */
export type Arity = number | 'vector';

/** A function in a program. */
export interface ProgramFunction {
  readonly kind: 'program';
  readonly languageId: 'python' | 'javascript' | 'typescript';
  readonly name: string;
  /** The functions and classes around it, outermost first. */
  readonly within: readonly string[];
  readonly range: Range;
  readonly nameRange: Range;
  readonly parameters: readonly FoundParameter[];
  readonly arity: Arity;
  /**
   * drawable: a function of numbers that gives a number, as far as its text tells; helper: one that takes functions or objects, or gives
   * nothing; method: of a class; unreadable: with a mistake, `why`.
   */
  readonly role: 'drawable' | 'helper' | 'method' | 'unreadable';
  readonly why?: Problem;
  /** Of a helper: why it cannot be drawn. */
  readonly whyHelper?: Problem;
  /** The whole program. */
  readonly source: string;
}
