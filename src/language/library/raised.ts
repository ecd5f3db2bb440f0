import { Failure, Raised } from '../program/failure';
import { ExceptionValue } from '../program/values/classes';
import type { Value } from '../program/values/value';
import { textAtOnce } from './text/repr';

/** An exception that the program raised by itself. */
export function raised(value: Value): Failure {
  const type = value instanceof ExceptionValue ? value.type.name : '';
  const text = messageOf(value);
  return text === '' ? new Failure('raisedPlain', type) : new Failure('raised', type, text);
}

export const pathOf = (error: unknown): string | undefined =>
  error instanceof Failure || error instanceof Raised ? error.path : undefined;

/** What an exception says, unless learner's code would have to run for it. */
function messageOf(value: Value): string {
  try {
    return textAtOnce(value);
  } catch {
    return '';
  }
}
