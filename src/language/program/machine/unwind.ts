import { Failure, Raised } from '../failure';
import type { Value } from '../values/value';
import { type Code, type Frame, isOurs } from './code';
import { Refusal } from './refusal';

/** Makes an exception of the program's of what went wrong by itself. */
export type ToException = (failure: Failure) => Value;

/** The frame that catches an error, set to go on there, looked for from the one where it happened outwards; else it is thrown. */
export function unwind(error: unknown, from: Frame, at: number, toException: ToException): Frame {
  const failure = toFailure(error);
  if (failure instanceof Refusal) throw failure;
  const isFinal = failure instanceof Failure && failure.isFinal;
  let pc = at;
  for (let frame: Frame | undefined = from; frame; frame = frame.caller) {
    if (frame.native) {
      if (frame !== from && !isFinal) {
        frame.native.error = raised(failure, toException);
        frame.native.request = undefined;
        return frame;
      }
    } else {
      place(failure, frame, pc, frame === from);
      if (frame.generator) frame.generator.isDone = true;
      const guard = isFinal ? undefined : guardAt(frame.code, pc);
      if (guard) {
        frame.slots[guard.slot] = raised(failure, toException);
        frame.pc = guard.target;
        return frame;
      }
    }
    // A frame that called stands behind its call.
    pc = (frame.caller?.pc ?? 1) - 1;
  }
  throw failure;
}

/** The innermost place that is not in a module of ours. */
function place(failure: Failure | Raised, { code }: Frame, pc: number, isInnermost: boolean): void {
  if (isOurs(code.path)) {
    if (isInnermost && failure.path === undefined) failure.range = undefined;
  } else if (isInnermost || !failure.range) {
    failure.range ??= code.ranges[pc];
    failure.path ??= code.path;
  }
}

function raised(error: Failure | Raised, toException: ToException): Raised {
  if (error instanceof Raised) return error;
  const made = new Raised(toException(error), error.range, error);
  made.path = error.path;
  return made;
}

function guardAt({ guards }: Code, pc: number): Code['guards'][number] | undefined {
  return guards.find(({ from, to }) => from <= pc && pc < to);
}

/** What JavaScript itself refuses becomes a failure of the program; all else is a mistake of ours and goes on as it is. */
function toFailure(error: unknown): Failure | Raised | Refusal {
  if (error instanceof Failure || error instanceof Raised || error instanceof Refusal) return error;
  if (error instanceof RangeError)
    return new Failure(/call stack/.test(error.message) ? 'nestedTooDeep' : 'tooLarge');
  throw error;
}
