import { NativeFunction, nothing, type Working } from '../../../program/values/callable';
import type { Value } from '../../../program/values/value';
import { keepForAll } from '../access/properties';
import { giveFunctions } from '../native';
import { numberWorking } from '../operators/primitive';
import type { ObjectValue } from '../values/object';
import { newObject } from '../values/prototypes';

const constants = ['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'] as const;
const ofOne = [
  'abs',
  'acos',
  'acosh',
  'asin',
  'asinh',
  'atan',
  'atanh',
  'cbrt',
  'ceil',
  'clz32',
  'cos',
  'cosh',
  'exp',
  'expm1',
  'floor',
  'fround',
  'log',
  'log10',
  'log1p',
  'log2',
  'round',
  'sign',
  'sin',
  'sinh',
  'sqrt',
  'tan',
  'tanh',
  'trunc',
] as const;
const ofTwo = ['atan2', 'imul', 'pow'] as const;
const ofMany = ['hypot', 'max', 'min'] as const;

const isNumber = (value: Value): value is number => typeof value === 'number';

function* numbers(values: readonly Value[]): Working<number[]> {
  yield* nothing();
  const all: number[] = [];
  for (const value of values) all.push(isNumber(value) ? value : yield* numberWorking(value));
  return all;
}

/** A function of so many numbers; what is not given is no number. */
function ofNumbers(count: number, compute: (...numbers: number[]) => number) {
  return (...given: Value[]): Value | Working => {
    const taken = Array.from({ length: count }, (_, index) => given[index]);
    if (taken.every(isNumber)) return compute(...taken);
    return (function* () {
      return compute(...(yield* numbers(taken)));
    })();
  };
}

function ofAll(compute: (...numbers: number[]) => number) {
  return (...given: Value[]): Value | Working => {
    if (given.every(isNumber)) return compute(...given);
    return (function* () {
      return compute(...(yield* numbers(given)));
    })();
  };
}

/** One number without a detour: these are called often. */
const ofNumber =
  (compute: (number: number) => number) =>
  (given: Value): Value | Working => {
    if (typeof given === 'number') return compute(given);
    return (function* () {
      return compute(yield* numberWorking(given));
    })();
  };

/** Math; `random` gives the next number between 0 and 1. */
export function makeMath(random: () => number): ObjectValue {
  const math = newObject();
  for (const name of constants) math.hide(name, Math[name]);
  giveFunctions(math, Object.fromEntries(ofOne.map((name) => [name, ofNumber(Math[name])])));
  giveFunctions(math, Object.fromEntries(ofTwo.map((name) => [name, ofNumbers(2, Math[name])])));
  giveFunctions(math, Object.fromEntries(ofMany.map((name) => [name, ofAll(Math[name])])));
  math.hide('random', new NativeFunction('random', () => random(), false));
  keepForAll(math);
  return math;
}
