import { DEOPT, Failure, Raised } from '../failure';
import type { Value } from '../values/value';
import { FunctionValue, isOurs } from './code';

/** Calls of learner's functions within one step, before they are taken the long way. */
const MOST_CALLS = 1000;
const MOST_DEPTH = 40;
/** Calls of functions that natives are given, until the machine goes on by itself. */
const MOST_GIVEN = 20_000;

/** Calls of functions that are one expression, computed within the step; DEOPT where that would hide too much. */
export class Inlining {
  /** Are statements shown one by one, so that no call may be hidden within a step? */
  isOff = false;
  #depth = 0;
  #calls = 0;

  #given = 0;

  reset(): void {
    this.#depth = 0;
  }

  /** Work that counts its calls by itself. */
  apart<Result>(work: () => Result): Result {
    const [depth, calls] = [this.#depth, this.#calls];
    this.#depth = 0;
    try {
      return work();
    } finally {
      this.#depth = depth;
      this.#calls = calls;
    }
  }

  /** The machine goes on: natives may call again what they are given. */
  refill(): void {
    this.#given = 0;
  }

  /** A call of what a native is given, with as many of the arguments as it takes; DEOPT where it is to be taken the long way. */
  callGiven(callee: Value, args: readonly Value[]): Value {
    if (!(callee instanceof FunctionValue) || !callee.code.single || this.#given >= MOST_GIVEN) return DEOPT;
    const { length } = callee.code.parameters;
    if (args.length < length) return DEOPT;
    this.#given += 1;
    const depth = this.#depth;
    try {
      return this.call(callee, args.length === length ? args : args.slice(0, length));
    } catch (error) {
      if (error !== DEOPT) throw error;
      this.#depth = depth;
      return DEOPT;
    }
  }

  call(callee: FunctionValue, args: readonly Value[]): Value {
    const { code, cells } = callee;
    const { single } = code;
    if (!single || this.isOff || args.length !== code.parameters.length || !code.isPlain) throw DEOPT;
    if (code.script?.takesThis && !callee.plain) throw DEOPT;
    if (this.#depth === 0) this.#calls = 0;
    if (this.#depth >= MOST_DEPTH || this.#calls >= MOST_CALLS) throw DEOPT;
    this.#depth += 1;
    this.#calls += 1;
    const slots = code.blank.slice();
    for (let index = 0; index < args.length; index++) slots[index] = args[index];
    for (let index = 0; index < cells.length; index++) slots[code.freeAt + index] = cells[index];
    try {
      const value = single(slots);
      this.#depth -= 1;
      return value;
    } catch (error) {
      // The place is one in this function's file, which may be another than the caller's.
      if (error instanceof Failure || error instanceof Raised)
        if (isOurs(code.path)) error.range = undefined;
        else error.path ??= code.path;
      throw error;
    }
  }
}
