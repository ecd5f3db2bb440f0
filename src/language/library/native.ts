import { DEOPT, Failure } from '../program/failure';
import { type Keywords, NativeFunction, type Working } from '../program/values/callable';
import { Tuple, type Value } from '../program/values/value';

interface Taken {
  readonly name: string;
  readonly isNeeded: boolean;
  readonly isRest: boolean;
  /** Does it take all that is given by a name that no other has? */
  readonly isNamed: boolean;
}

/**
 * A function of the library. `spec` names what it takes: 'x' is needed, 'x=' may be left out (it is undefined then), '*x' takes all
 * that follow as a tuple, and those behind it are given by name alone; '**x' takes what is given by other names.
 */
export function native(
  name: string,
  spec: string,
  run: (...values: never[]) => Value | Working,
  isPure = true,
): NativeFunction {
  const taken = readSpec(spec);
  const call = run as (...values: Value[]) => Value | Working;
  const isSimple = taken.every(({ isNeeded }) => isNeeded);
  return new NativeFunction(
    name,
    (args, keywords) =>
      isSimple && !keywords && args.length === taken.length
        ? call(...args)
        : call(...bindNative(name, taken, args, keywords)),
    isPure,
  );
}

/** Finds the values of a call in the order of a spec; see `native`. */
export function binder(name: string, spec: string): (args: readonly Value[], keywords: Keywords) => Value[] {
  const taken = readSpec(spec);
  return (args, keywords) => bindNative(name, taken, args, keywords);
}

function readSpec(spec: string): Taken[] {
  if (spec === '') return [];
  return spec.split(' ').map((word) => ({
    name: word.replace(/^\*+|=$/g, ''),
    isNeeded: !word.endsWith('=') && !word.startsWith('*'),
    isRest: /^\*(?!\*)/.test(word),
    isNamed: word.startsWith('**'),
  }));
}

function bindNative(
  name: string,
  taken: readonly Taken[],
  args: readonly Value[],
  keywords: Keywords,
): Value[] {
  if (!keywords && isEnough(taken, args.length)) return inOrder(args, taken.length);
  const values: Value[] = new Array(taken.length).fill(undefined);
  const rest = taken.findIndex(({ isRest }) => isRest);
  const named = taken.findIndex(({ isNamed }) => isNamed);
  const byPosition = rest < 0 ? taken.length - (named < 0 ? 0 : 1) : rest;
  const others = new Map<string, Value>();
  if (named >= 0) values[named] = others;
  if (rest >= 0) values[rest] = new Tuple(args.slice(byPosition));
  else if (args.length > byPosition) throw new Failure('nativeTooMany', name, byPosition, args.length);
  for (let index = 0; index < byPosition && index < args.length; index++) values[index] = args[index];
  for (const [key, value] of keywords ?? []) {
    const index = taken.findIndex((one) => one.name === key && !one.isRest && !one.isNamed);
    if (index < 0 && named >= 0) {
      others.set(key, value);
      continue;
    }
    if (index < 0) throw new Failure('nativeKeyword', name, key);
    if (index < args.length && index < byPosition) throw new Failure('argumentTwice', name, key);
    values[index] = value;
  }
  for (const [index, { name: parameter, isNeeded }] of taken.entries())
    if (isNeeded && values[index] === undefined) throw new Failure('nativeMissing', name, parameter);
  return values;
}

/** Are so many values all that is needed, one for each that takes one? */
function isEnough(taken: readonly Taken[], count: number): boolean {
  if (count > taken.length) return false;
  for (let index = 0; index < taken.length; index++) {
    const { isNeeded, isRest } = taken[index] as Taken;
    if (isRest || (isNeeded && index >= count)) return false;
  }
  return true;
}

function inOrder(args: readonly Value[], length: number): Value[] {
  const values = args.slice();
  while (values.length < length) values.push(undefined);
  return values;
}

/** What a native at work comes to without learner's code; DEOPT where it needs some. */
export function atOnce<Result>(working: Working<Result>): Result {
  const step = working.next();
  if (step.done) return step.value;
  throw DEOPT;
}
