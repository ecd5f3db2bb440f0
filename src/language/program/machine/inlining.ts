import { DEOPT, Failure, Raised } from '../failure';
import type { Value } from '../values/value';
import { type FunctionValue, isOurs } from './code';

/** Calls of learner's functions within one step, before they are taken the long way. */
const MOST_CALLS = 1000;
const MOST_DEPTH = 40;

/** Calls of functions that are one expression, computed within the step; DEOPT where that would hide too much. */
export class Inlining {
  /** Are statements shown one by one, so that no call may be hidden within a step? */
  isOff = false;
  #depth = 0;
  #calls = 0;

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
