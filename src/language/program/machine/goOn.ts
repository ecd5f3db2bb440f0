import { DEOPT, Failure } from '../failure';
import type { Ask, Call, Working } from '../values/callable';
import type { Value } from '../values/value';

/** A native that gives up where learner's code would have to run, and has no long way, does not take such objects. */
export function goOn(working: Working, input: Value, error: unknown): IteratorResult<Call | Ask, Value> {
  try {
    return error === undefined ? working.next(input) : working.throw(error);
  } catch (thrown) {
    throw thrown === DEOPT ? new Failure('objectsNotTaken', '') : thrown;
  }
}
