import { Failure } from '../failure';
import type { Value } from '../values/value';
import type { Machine } from './machine';

/** So deep may calls within a step stand in one another, and so many steps may each take. */
const MOST_NESTED = 20;
const MOST_STEPS = 100_000;

/** Calls of learner's code to their end within a step: for what a key is looked up by, which has to be small. */
export class NowCalls {
  #nested = 0;
  constructor(readonly machine: Machine) {}

  call(callee: Value, args: Value[]): Value {
    const { machine } = this;
    const { top } = machine;
    const isTracing = machine.inlining.isOff;
    if (this.#nested >= MOST_NESTED) throw new Failure('tooDeep', MOST_NESTED);
    this.#nested += 1;
    machine.isTracing = false;
    try {
      return machine.inlining.apart(() => this.#finished(callee, args));
    } finally {
      this.#nested -= 1;
      machine.isTracing = isTracing;
      machine.top = top;
    }
  }

  #finished(callee: Value, args: Value[]): Value {
    const { machine } = this;
    machine.begin(callee, args);
    const { limits } = machine;
    const end = limits.taken + MOST_STEPS;
    for (;;) {
      const stop = machine.advance(MOST_STEPS);
      if (stop.type === 'finished') return stop.value;
      if (stop.type === 'asked') machine.fail(new Failure('askedWhileDrawn'));
      else if (limits.taken >= end) {
        const { range, path } = machine.place();
        throw Object.assign(new Failure('tooManySteps', MOST_STEPS), { range, path });
      }
    }
  }
}
