import type { Problem, Range } from '../core/problem';
import type { ProgramOptions } from '../library/language';
import type { Notice } from '../library/notices';
import { LearnerProgram } from '../library/program';
import { Failure, placed } from '../program/failure';
import { FunctionValue } from '../program/machine/code';
import { Refusal } from '../program/machine/refusal';
import type { Value } from '../program/values/value';
import type { Arity, FoundParameter, ProgramFunction } from './found';
import { languageOf } from './languageOf';
import type { QuickCode } from './quick/code/numberCode';
import { type ExactSlopes, exactSlopes } from './quick/exactSlopes';
import { javascript } from './quick/javascript/javascript';
import { python } from './quick/python';
import { ProgramTiers } from './quick/tiers';
import { type Shape, translate } from './quick/translate';
import type { Known } from './quick/values/known';
import { type ByElement, byElement, type Outcome } from './trying/elements';

/** The sentence that a call of a learner's function ends with, thrown. */
export class ProblemError extends Error implements Problem {
  readonly code: string;
  readonly template: string;
  readonly args: readonly (string | number)[];
  readonly range: Range;

  constructor({ code, message, template, args, range }: Problem) {
    super(message);
    this.name = 'ProblemError';
    this.code = code;
    this.template = template;
    this.args = args;
    this.range = range;
  }
}

export interface CompiledProgram extends ExactSlopes {
  readonly ok: true;
  readonly name: string;
  readonly parameters: readonly string[];
  readonly arity: Arity;
  /** Of a function whose text tells of an array, or that takes none but arrays, how it is drawn as the curve of one number. */
  readonly byElement?: Exclude<ByElement, 'all'>;
  /** What to tell beside its values, of loading it and of the calls so far. */
  readonly notices: readonly Notice[];
  /** Of numbers in the order of the parameters, or of one array of them, which stays as it is; throws a ProblemError. */
  readonly f: (...given: readonly (number | Float64Array)[]) => number;
}

export type CompiledProgramResult = CompiledProgram | { readonly ok: false; readonly problem: Problem };

/** The steps of one call: some tenths of a second. */
const MOST_STEPS = 5_000_000;
/** Steps of each call that is made to see how a function is drawn. */
const TRIED_STEPS = 200_000;

type Given = readonly (number | Float64Array)[];

/** A function of a program as one to call; `values` holds parameters fixed at numbers. */
// long: the steps from a text to what is called
export function compileProgram(
  found: ProgramFunction,
  values: Readonly<Record<string, number>> = {},
  options: ProgramOptions = {},
): CompiledProgramResult {
  const { name, nameRange, source, languageId } = found;
  const language = languageOf(languageId);
  const { toValue, toNumber, toNumbers } = language;
  const limits = { steps: MOST_STEPS, ...options.limits };
  const program = new LearnerProgram(language, {
    modules: () => undefined,
    ...options,
    limits,
  });
  const problemOf = (error: unknown): Problem => program.problemOf(placed(error, nameRange), source);
  try {
    refuse(found);
    const callee = program.load(source, name);
    if (callee === undefined) throw new Failure('unknownName', name);
    const fixed = fixedAt(found, values);
    const parameters = freeOf(found, fixed).map((one) => one.name);
    const call = callOf<Value>(callee, found, fixed, (value) => value);
    const give = <Result>(given: Given, read: (value: Value) => Result, steps?: number): Result => {
      try {
        refuseCount(found, parameters, given.length);
        const { args, keywords } = call(given.map(toValue));
        return read(program.callAnew(nameRange, callee, args, keywords, steps));
      } catch (error) {
        throw new ProblemError(problemOf(error));
      }
    };
    const toOne = (value: Value): number => toNumber(name, value);
    const arity = found.arity === 'vector' && parameters.length === 1 ? 'vector' : parameters.length;
    const dialect = languageId === 'python' ? python : javascript;
    const known = callOf<Known>(callee, found, fixed, dialect.fromValue);
    const codeOf = (shapes: readonly Shape[]): QuickCode | undefined =>
      translate(program, callee, shapes, known, limits.steps, dialect);
    const common = { ok: true, name, parameters, notices: program.notices } as const;
    const outcome = (given: number | readonly number[]): Outcome => {
      const one = typeof given === 'number' ? given : Float64Array.from(given);
      return outcomeOf(() => give([one], (value) => toNumbers(value) ?? toOne(value), TRIED_STEPS));
    };
    const told = program.notices.length;
    const element = parameters.length === 1 ? byElement(outcome, arity === 'vector') : undefined;
    program.notices.length = told;
    if (element === 'all') throw new Failure('arrayOfAll', name);
    if (element === 'each') {
      const f = (x: number | Float64Array = Number.NaN): number =>
        give([arrayOf(x)], (value) => toNumbers(value)?.[0] ?? toOne(value));
      return { ...common, arity: 1, byElement: element, f };
    }
    const tiers = new ProgramTiers(codeOf, (given) => give(given, toOne));
    if (element === 'first') return { ...common, byElement: element, ...ofFirst(tiers.ofArray(), codeOf) };
    const drawn = element === 'number' ? 1 : arity;
    const f = drawn === 'vector' ? tiers.ofArray() : tiers.ofNumbers(drawn);
    return {
      ...common,
      ...(element && { byElement: element }),
      arity: drawn,
      f,
      ...exactSlopes(codeOf, drawn),
    };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** A function of an array of which only the first element counts, as one of that number. */
function ofFirst(
  f: CompiledProgram['f'],
  codeOf: (shapes: readonly Shape[]) => QuickCode | undefined,
): Pick<CompiledProgram, 'arity' | 'f' | 'derivative'> {
  const { gradient, hasGradient } = exactSlopes(codeOf, 'vector');
  const derivative = (x: number): number => gradient?.(Float64Array.of(x))[0] ?? Number.NaN;
  return { arity: 1, f: (x = Number.NaN) => f(arrayOf(x)), ...(hasGradient?.(1) && { derivative }) };
}

const arrayOf = (given: number | Float64Array): Float64Array =>
  typeof given === 'number' ? Float64Array.of(given) : given;

/** What a call comes to. */
function outcomeOf(call: () => Outcome): Outcome {
  try {
    return call();
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}

/** What stands in a class or in another function is not there by itself. */
function refuse({ name, within, role, why, languageId }: ProgramFunction): void {
  if (why) throw new Refusal(why);
  const outer = within.at(-1);
  const alone = languageId === 'python' ? 'methodAlone' : 'methodOfScript';
  if (outer !== undefined) throw new Failure(role === 'method' ? alone : 'innerFunction', name, outer);
}

/** A call gives each free parameter its number, and no more. */
function refuseCount({ name, languageId }: ProgramFunction, free: readonly string[], given: number): void {
  if (languageId !== 'python') return;
  const missing = free[given];
  if (missing !== undefined) throw new Failure('missingArgument', name, missing);
}

/** The parameters that stay at numbers; what the learner wrote as an int is one as long as it is whole. */
function fixedAt(
  { parameters, languageId }: ProgramFunction,
  values: Readonly<Record<string, number>>,
): ReadonlyMap<string, number | bigint> {
  return new Map(
    parameters.flatMap((one) => {
      const value = values[one.name];
      if (value === undefined) return [];
      const isInt = languageId === 'python' && isIntAt(one, value);
      return [[one.name, isInt ? BigInt(value) : value]];
    }),
  );
}

/** Whether what stands behind a parameter's = is a whole number without a point. */
export const writtenAsInt = ({ default: otherwise = '' }: FoundParameter): boolean =>
  /^[-+]?\d[\d_]*$/.test(otherwise);

/** Whether a parameter that is held at a number is an int there. */
export const isIntAt = (parameter: FoundParameter, value: number): boolean =>
  writtenAsInt(parameter) && Number.isSafeInteger(value);

const freeOf = (
  { parameters }: ProgramFunction,
  fixed: ReadonlyMap<string, number | bigint>,
): readonly FoundParameter[] => parameters.filter((one) => one.default === undefined && !fixed.has(one.name));

/** How what is given and what is fixed become the arguments: by position as far as that goes. */
function callOf<Argument>(
  callee: Value,
  found: ProgramFunction,
  fixed: ReadonlyMap<string, number | bigint>,
  toArgument: (value: number | bigint) => Argument,
): (given: readonly Argument[]) => { args: Argument[]; keywords: ReadonlyMap<string, Argument> | undefined } {
  const free = freeOf(found, fixed);
  const plan: (Argument | undefined)[] = [];
  const keywords = new Map<string, Argument>();
  const places: number[] = [];
  let isBroken = false;
  for (const [index, { name }] of found.parameters.entries()) {
    const place = free.findIndex((one) => one.name === name);
    const value = fixed.get(name);
    isBroken ||= callee instanceof FunctionValue && callee.code.parameters[index]?.takes === 'keyword';
    if (place >= 0) places.push(plan.length);
    if (place >= 0) plan.push(undefined);
    else if (value === undefined && found.languageId !== 'python') plan.push(undefined);
    else if (value === undefined) isBroken = true;
    else if (isBroken) keywords.set(name, toArgument(value));
    else plan.push(toArgument(value));
  }
  return (given) => {
    const args = [...plan] as Argument[];
    for (const [index, value] of given.entries()) args[places[index] ?? args.length] = value;
    return { args, keywords: keywords.size > 0 ? keywords : undefined };
  };
}
