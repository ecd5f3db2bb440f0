import { type Failure, type FailureCode, fill } from '../../program/failure';

/** What JavaScript throws, and what that says, where both languages go wrong in the same way. */
const words: Partial<Record<FailureCode | 'numpy', readonly [type: string, text: string]>> = {
  tooDeep: ['RangeError', 'Maximum call stack size exceeded'],
  tooLarge: ['RangeError', 'Invalid array length'],
  unknownNameSuggestion: ['ReferenceError', '{1} is not defined'],
  tooManySteps: ['RangeError', 'more than {1} steps'],
  tooMuchPrinted: ['RangeError', 'more than {1} characters printed'],
  objectsNotTaken: ['TypeError', '{1} does not take this object here'],
  noModule: ['Error', "Cannot find module '{1}'"],
  notInModule: ['SyntaxError', "The requested module '{2}' does not provide an export named '{1}'"],
  moduleCircle: ['Error', "Cannot import '{1}' in a circle"],
  askedWhileDrawn: ['Error', 'Nothing is imported here'],
};

/** The error that the language makes of what went wrong by itself: its class, and what it says. */
export function errorOf(failure: Failure): readonly [type: string, text: string] {
  const own = words[failure.code];
  return own ? [own[0], fill(own[1], failure.args)] : [failure.typeName, failure.text];
}
