import type { ProgramOptions } from '../../library/language';
import { errorNameOf } from '../../program/failure';
import { type CompiledProgram, compileProgram, ProblemError, writtenAsInt } from '../compileProgram';
import type { ProgramFunction } from '../found';
import { lengthTaken, pointsOf } from './tryPoints';

/**
 * What came of calling a function at a few points: a number that it calculates, or one for each element of an array; something that is
 * no number, or nothing; a mistake that no other number would mend, such as adding a text; or nothing that tells.
 */
export type Trial = 'number' | 'element' | 'noNumber' | 'unfit' | 'unknown';

/** Steps of each call, and of what stands before it in the file. */
export const MOST_STEPS = 20_000;

const noNumber = new Set(['noNumber', 'noReturn', 'nothingBack', 'noValueBack', 'arrayOfAll']);

/** Errors that are not about which number a function is given. */
const unfit = new Set([
  'NameError',
  'UnboundLocalError',
  'TypeError',
  'AttributeError',
  'KeyError',
  'IndexError',
  'ImportError',
  'ModuleNotFoundError',
  'FileNotFoundError',
  'NotImplementedError',
]);
/** What NumPy refuses is a shape or an axis, as is what cannot be unpacked; what a function raises itself at every point, it raises; what is not here, never is. */
const refused = new Set([
  'numpy',
  'unpackFew',
  'unpackMany',
  'unpackFewWithRest',
  'moduleAbsent',
  'noPackage',
  'raised',
  'raisedPlain',
  'thrown',
  'thrownPlain',
  'noFile',
  'noPickle',
  'notRead',
  'noDigits',
  'objectsNotTaken',
  'askedWhileDrawn',
]);

/** Calls a function of numbers, to see whether it gives one. */
export function tryFunction(
  found: ProgramFunction,
  options: ProgramOptions = {},
  values: Readonly<Record<string, number>> = {},
): Trial {
  const compiled = compileProgram(found, values, { ...options, limits: { steps: MOST_STEPS } });
  if (!compiled.ok) return outcomeOf(compiled.problem.code);
  const { f, arity } = compiled;
  const outcomes = pointsFor(compiled, found).map((given) => {
    const value = outcomeAt(() => (arity === 'vector' ? f(Float64Array.from(given)) : f(...given)));
    return { given, value };
  });
  const numbers = outcomes.flatMap(({ given, value }) => (typeof value === 'number' ? { given, value } : []));
  if (numbers.length > 0) {
    if (found.languageId !== 'python' && !calculates(numbers)) return 'unknown';
    return compiled.byElement ? 'element' : 'number';
  }
  const [worst] = (['unknown', 'noNumber', 'unfit'] as const).filter((one) =>
    outcomes.some(({ value }) => value === one),
  );
  return worst ?? 'unknown';
}

/** The points to try it at, of as many numbers as it takes. */
export const pointsFor = ({ f, arity }: CompiledProgram, { languageId }: ProgramFunction) =>
  pointsOf(arity === 'vector' ? lengthTaken(f, languageId) : arity);

/** The parameters that count or index: written as whole numbers, and with a half more there is no value. */
export function wholeParameters(found: ProgramFunction, options: ProgramOptions = {}): readonly string[] {
  const counted = found.parameters.filter(writtenAsInt);
  if (counted.length === 0 || !isDrawn(found, options)) return [];
  return counted.flatMap(({ name, default: usual }) => {
    const between = Number(usual?.replaceAll('_', '')) + 0.5;
    return isDrawn(found, options, { [name]: between }) ? [] : name;
  });
}

function isDrawn(...given: Parameters<typeof tryFunction>): boolean {
  const trial = tryFunction(...given);
  return trial === 'number' || trial === 'element';
}

interface Called {
  readonly given: readonly number[];
  readonly value: number;
}

/**
 * In languages of all kinds of work: what answers yes or no, hands on what it is given, adds to it, as to a text, or counts its calls
 * does not.
 */
function calculates(calls: readonly Called[]): boolean {
  const isAnswer = calls.every(({ value }) => value === 0 || value === 1);
  const isHandedOn = calls.every(({ given, value }) => given.includes(value));
  const isConstant = (numbers: readonly number[]) =>
    numbers.length > 1 && numbers.every((one) => Math.abs(one - (numbers[0] ?? 0)) < 1e-9);
  const isSame = isConstant(calls.map(({ value }) => value));
  const isSum = isConstant(calls.map(({ given, value }) => given.reduce((rest, one) => rest - one, value)));
  const counts = calls[0]?.value !== calls.at(-1)?.value && calls.length === pointsOf(0).length;
  return !counts && !isAnswer && !isHandedOn && !isSame && !isSum;
}

function outcomeAt(call: () => number): number | Trial {
  try {
    const value = call();
    return Number.isFinite(value) ? value : 'unknown';
  } catch (error) {
    if (error instanceof ProblemError) return outcomeOf(error.code);
    throw error;
  }
}

function outcomeOf(code: string): Trial {
  if (noNumber.has(code)) return 'noNumber';
  return refused.has(code) || unfit.has(errorNameOf(code) ?? '') ? 'unfit' : 'unknown';
}
