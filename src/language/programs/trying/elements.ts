import { errorNameOf } from '../../program/failure';

/**
 * How a function of one array is drawn as the curve of one number: `each` gives, for an array, one of the same length each element of
 * which depends on that element alone; `first` gives a number that depends on the first element alone; `number` gives one of a number,
 * and of an array no number. `all` is drawn by none: it gives an array that is not computed element by element, and no number that
 * depends on a number.
 */
export type ByElement = 'each' | 'first' | 'number' | 'all';

/** What a call gives: a number, the numbers of an array of one dimension, or the code of the mistake that it ends with. */
export type Outcome = number | readonly number[] | string;

type Call = (given: number | readonly number[]) => Outcome;

/** Numbers whose values differ for almost every function. */
const NUMBERS = [0.5, 2, -1.5, 10] as const;
const [A, B, C, D] = NUMBERS;

/** Is a mistake about what a number has not: an index, a length, an axis? */
const isAboutArrays = (code: string): boolean =>
  code === 'numpy' || /^(TypeError|AttributeError|IndexError)$/.test(errorNameOf(code) ?? '');

/** Calls a function of one number, or of one array, to see how it is drawn by its elements; undefined where it is not. */
export function byElement(call: Call, takesArray: boolean): ByElement | undefined {
  const first = call(takesArray ? [A, B] : A);
  if (takesArray) {
    const kind = ofArray(call, first);
    return kind === 'all' && isOfNumber(call) ? 'number' : kind;
  }
  if (typeof first === 'number')
    return isConstant(call, first) && ofArray(call, call([A, B])) === 'all' ? 'all' : undefined;
  if (typeof first !== 'string' || !isAboutArrays(first)) return undefined;
  const whole = call([A, B]);
  return isPair(whole) ? ofArray(call, whole) : undefined;
}

function ofArray(call: Call, whole: Outcome): ByElement | undefined {
  if (isPair(whole)) return isElementwise(call, whole) ? 'each' : 'all';
  return typeof whole === 'number' && isOfFirst(call, whole) ? 'first' : undefined;
}

/** Is the outcome an array as long as the one that was given? */
const isPair = (outcome: Outcome): outcome is readonly number[] =>
  Array.isArray(outcome) && outcome.length === 2;

/** Does each element depend on its own alone, also where the array has no other? */
function isElementwise(call: Call, [a, b]: readonly number[]): boolean {
  const holds = (given: readonly number[], place: number, value: number | undefined): boolean => {
    const outcome = call(given);
    return Array.isArray(outcome) && outcome.length === given.length && isSame(outcome[place], value);
  };
  return holds([A, C], 0, a) && holds([D, B], 1, b) && holds([A], 0, a) && holds([B], 0, b);
}

function isOfFirst(call: Call, value: number): boolean {
  const isAlike = (given: readonly number[]): boolean => isSame(call(given), value);
  return isAlike([A, C]) && isAlike([A, D]) && isAlike([A]) && !(isAlike([B, B]) && isAlike([D, B]));
}

/** Does a number give one, and another number another? */
const isOfNumber = (call: Call): boolean => new Set(NUMBERS.map(call).filter(Number.isFinite)).size > 1;

const isConstant = (call: Call, value: number): boolean => NUMBERS.every((one) => isSame(call(one), value));

const isSame = (one: Outcome | undefined, other: Outcome | undefined): boolean => Object.is(one, other);
