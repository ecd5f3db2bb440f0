import type { CompareOperator } from '../../../program/operators';
import type { Body, Expression, FunctionCode } from '../../../program/tree';
import type { Namespace } from '../../../program/values/classes';
import type { Value } from '../../../program/values/value';
import {
  comparison,
  constant,
  type Deed,
  isPlain,
  local,
  type NumberCode,
  not,
  operation,
  type Test,
} from '../code/numberCode';
import { LARGEST, operations } from '../code/operations';
import type { Frame } from './frame';
import { type ItemsKnown, type Known, type NumberKnown, UNSUPPORTED, unsupported } from './known';

/** What a language means by its program, and what is translated by other files than the one that asks for it. */
export interface Dialect {
  readonly expression: (to: Translation, frame: Frame, node: Expression) => Known;
  readonly body: (to: Translation, frame: Frame, body: Body) => void;
  readonly truth: (value: Known) => Test;
  readonly compareTwo: (operator: CompareOperator, left: Known, right: Known) => NumberKnown;
  /** What is known of a value of the program's that stays as it is. */
  readonly fromValue: (value: Value) => Known;
  /** The names that a function binds; undefined where it changes those of others. */
  readonly namesOf: (code: FunctionCode) => ReadonlySet<string> | undefined;
  readonly native: (
    to: Translation,
    callee: object,
    args: readonly Known[],
    keywords: ReadonlyMap<string, Known>,
  ) => Known;
  readonly method: (
    to: Translation,
    callee: Known & { kind: 'method' },
    args: readonly Known[],
    keywords: ReadonlyMap<string, Known>,
  ) => Known;
  /** What a parameter is that is not given, if it may be left out; what is given beside is then left, too. */
  readonly notGiven: Known | undefined;
  /** How an array of numbers is given, and the kind of its items. */
  readonly array: { readonly form: ItemsKnown['form']; readonly kind: number };
  readonly call: (
    to: Translation,
    callee: Known,
    args: readonly Known[],
    keywords: ReadonlyMap<string, Known>,
  ) => Known;
}

/** More nodes than this are no small function. */
const MOST_NODES = 20_000;
/** Loops are translated until no more is learned of them, those within others again each time: so much is looked at in all. */
const MOST_VISITS = 5 * MOST_NODES;

/** A function of a program on its way from the tree of the program to the code of numbers. */
export class Translation {
  locals: number;
  /** Nodes so far: what the full tier takes is at most some steps for each. */
  nodes = 0;
  #visits = 0;
  /** The functions around the place that is translated. */
  readonly calls: FunctionCode[] = [];
  #deeds: Deed[] = [];

  constructor(
    parameters: number,
    readonly builtins: Namespace,
    readonly parts: Dialect,
  ) {
    this.locals = parameters;
  }

  newLocal(): number {
    return this.locals++;
  }

  visit(nodes = 1): void {
    this.nodes += nodes;
    this.#visits += nodes;
    if (this.nodes > MOST_NODES || this.#visits > MOST_VISITS) unsupported();
  }

  add(deed: Deed): void {
    this.#deeds.push(deed);
  }

  /** What is done within, apart from what is done before. */
  within<Result>(work: () => Result): readonly [deeds: readonly Deed[], result: Result] {
    const before = this.#deeds;
    const deeds: Deed[] = [];
    this.#deeds = deeds;
    try {
      return [deeds, work()];
    } finally {
      this.#deeds = before;
    }
  }

  /** Undefined, with nothing done, where it is for the full tier alone. */
  attempt(frame: Frame, work: () => void): boolean {
    const { isDead, result, loops } = frame;
    const [variables, depth] = [new Map(frame.variables), loops.length];
    try {
      const [deeds] = this.within(work);
      for (const deed of deeds) this.add(deed);
      return true;
    } catch (error) {
      if (error !== UNSUPPORTED) throw error;
      frame.variables = variables;
      frame.isDead = isDead;
      frame.result = result;
      loops.length = depth;
      return false;
    }
  }

  /** The number in a form that may be written more than once. */
  bind(code: NumberCode): NumberCode {
    if (isPlain(code)) return code;
    const index = this.newLocal();
    this.add({ kind: 'set', local: index, value: code });
    return local(index);
  }

  failIf(test: Test): void {
    if (test.kind === 'known' && !test.holds) return;
    this.add({ kind: 'if', test, yes: [{ kind: 'fail' }], no: [] });
  }

  /** The number, where it is finite; the full tier says what else it is. */
  finite(code: NumberCode): NumberCode {
    const value = this.bind(code);
    const size = operation(operations.size, value);
    this.failIf(not(comparison('<', size, constant(Number.POSITIVE_INFINITY))));
    return value;
  }

  /** The number, where a double holds it and its neighbours as ints. */
  whole(code: NumberCode): NumberCode {
    const value = this.bind(code);
    this.failIf(not(comparison('<=', operation(operations.size, value), constant(LARGEST))));
    return value;
  }
}

export function numberOf(known: Known): NumberKnown {
  return known.kind === 'number' ? known : unsupported();
}
