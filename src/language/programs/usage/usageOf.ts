import type { FunctionUsage } from '../../core/functionSource';
import type { Body } from '../../program/tree';
import type { ProgramFunction } from '../found';
import { programs } from '../readAgain';
import { assignedIn, changedLater } from './assigned';
import { bound, scopeOf } from './bind';
import { evaluate } from './expressions';
import { run } from './statements';
import { Told } from './told';
import { type FunctionValue, type Given, Scope, type Value } from './values';
import { Ended, type Walk } from './walk';

/** So much of a program is passed; the longest that learners write are a tenth of it. */
const MOST_PASSED = 100_000;
/** So often a function, or a loop, is walked through. */
const MOST_REPEATED = 4;
/** So many calls are within each other. */
const MOST_DEEP = 8;

/**
 * The numbers that a program uses one of its functions with, read from its text: nothing of it runs. `whole` is the text in which the calls
 * are looked for, where the function's own is but the beginning of it.
 */
export function usageOf(one: ProgramFunction, whole = one.source): FunctionUsage | undefined {
  if (whole.slice(0, one.range.end) !== one.source.slice(0, one.range.end)) return undefined;
  const { program, shiftOf } = programs[one.languageId].readInPart(whole);
  const walk = new ProgramWalk(one, program.body, program.language);
  try {
    if (program.language === 'javascript')
      // A function can be called above its place.
      for (const statement of program.body.filter(({ kind }) => kind === 'functionDefinition'))
        walk.runTop(statement, shiftOf(statement));
    for (const statement of program.body) walk.runTop(statement, shiftOf(statement));
    walk.runUncalled();
  } catch (error) {
    if (!(error instanceof Ended || error instanceof RangeError)) throw error;
  }
  return walk.told.usage;
}

class ProgramWalk implements Walk {
  readonly told: Told;
  readonly module: Scope;
  readonly soughtName: string;
  readonly #repeats = new Map<object, number>();
  #shift = 0;
  #passed = 0;
  #depth = 0;

  constructor(
    private readonly one: ProgramFunction,
    private readonly body: Body,
    readonly language: Walk['language'],
  ) {
    this.told = new Told(one.arity === 'vector');
    this.soughtName = one.name;
    this.module = new Scope(undefined, changedLater(body, language));
  }

  readonly isSought: Walk['isSought'] = (nameStart) =>
    this.#depth === 0 && nameStart + this.#shift === this.one.nameRange.start;
  readonly evaluate: Walk['evaluate'] = (expression, scope) => evaluate(this, expression, scope);
  readonly run: Walk['run'] = (body, scope) => run(this, body, scope);

  runTop(statement: Body[number], shift: number): void {
    this.#shift = shift;
    run(this, [statement], this.module);
  }

  readonly pass = (): void => {
    this.#passed += 1;
    if (this.#passed > MOST_PASSED) throw new Ended();
  };

  readonly mayRepeat = (part: object): boolean => {
    const times = this.#repeats.get(part) ?? 0;
    this.#repeats.set(part, times + 1);
    return times < MOST_REPEATED;
  };

  readonly apply = (called: FunctionValue, given: readonly Given[]): Value => {
    const all = [...(called.given ?? []), ...given];
    const values = bound(this, called, all);
    if (called.isSought) {
      this.told.called(called.code, values.given, values.otherwise);
      return undefined;
    }
    if (called.code.problem || this.#depth >= MOST_DEEP || !this.mayRepeat(called.code)) return undefined;
    this.#depth += 1;
    try {
      return run(this, called.code.body, scopeOf(this, called, values)).value;
    } finally {
      this.#depth -= 1;
    }
  };

  /** What runs a file from elsewhere calls functions without parameters: main(), test_f(). */
  runUncalled(): void {
    for (const name of assignedIn(this.body).binds) {
      const value = this.module.get(name);
      if (value?.kind !== 'function' || value.isSought || this.#repeats.has(value.code)) continue;
      if (value.code.parameters.length === 0) this.apply(value, []);
    }
  }
}
