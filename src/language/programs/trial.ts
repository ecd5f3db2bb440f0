import type { Problem } from '../core/problem';
import type { ProgramOptions } from '../library/language';
import { errorNameOf } from '../program/failure';
import { type CompiledProgram, compileProgram, ProblemError, writtenAsInt } from './compileProgram';
import type { ProgramFunction } from './found';
import { lengthTaken, pointsOf } from './tryPoints';

/**
 * What came of calling a function at a few points: a number that it calculates; something that is no number, or nothing; a mistake of
 * its own with numbers, such as adding a text; or nothing that tells.
 */
export type Trial = 'number' | 'noNumber' | 'unfit' | 'unknown';

/** Of each call, and of what stands before it in the file. */
const MOST_STEPS = 20_000;

const noNumber = new Set(['noNumber', 'noReturn', 'nothingBack', 'noValueBack']);

/** The errors of code that is not about numbers; what is in a package that is not read can never be drawn. */
const unfit = new Set(['TypeError', 'AttributeError', 'KeyError']);
const unread = new Set(['noPackage', 'moduleAbsent']);

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
  if (numbers.length > 0) return found.languageId === 'python' || calculates(numbers) ? 'number' : 'unknown';
  const [worst] = (['unknown', 'noNumber', 'unfit'] as const).filter((one) =>
    outcomes.some(({ value }) => value === one),
  );
  return worst ?? 'unknown';
}

/** The points to try it at, of as many numbers as it takes. */
const pointsFor = ({ f, arity }: CompiledProgram, { languageId }: ProgramFunction) =>
  pointsOf(arity === 'vector' ? lengthTaken(f, languageId) : arity);

/** The parameters that count or index: written as whole numbers, and with a half more there is no value. */
export function wholeParameters(found: ProgramFunction, options: ProgramOptions = {}): readonly string[] {
  const counted = found.parameters.filter(writtenAsInt);
  if (counted.length === 0 || tryFunction(found, options) !== 'number') return [];
  return counted.flatMap(({ name, default: usual }) => {
    const between = Number(usual?.replaceAll('_', '')) + 0.5;
    return tryFunction(found, options, { [name]: between }) === 'number' ? [] : name;
  });
}

/** What a call with numbers ends with, whichever they are: why a function cannot be drawn; undefined where it can. */
export function mistakeOf(found: ProgramFunction, options: ProgramOptions = {}): Problem | undefined {
  const compiled = compileProgram(found, {}, { ...options, limits: { steps: MOST_STEPS } });
  if (!compiled.ok) return compiled.problem;
  const { f, arity } = compiled;
  const mistakes = pointsFor(compiled, found).map((point) => {
    try {
      f(...(arity === 'vector' ? [Float64Array.from(point)] : point));
      return undefined;
    } catch (error) {
      if (error instanceof ProblemError) return error;
      throw error;
    }
  });
  return mistakes.every((one) => one !== undefined) ? mistakes[0] : undefined;
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
  return unread.has(code) || unfit.has(errorNameOf(code) ?? '') ? 'unfit' : 'unknown';
}
