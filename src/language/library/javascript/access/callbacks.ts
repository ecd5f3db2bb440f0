import { DEOPT } from '../../../program/failure';
import { allowance } from '../../../program/machine/allowance';
import { Call, type Working } from '../../../program/values/callable';
import type { Value } from '../../../program/values/value';

/** What a function gives for some values: at once where it is one expression. */
export function* called(callee: Value, args: Value[]): Working {
  const value = allowance.call(callee, args);
  return value === DEOPT ? yield new Call(callee, args) : value;
}
