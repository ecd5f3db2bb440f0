import type { Letter } from '../core/functionSource';
import { identityOf } from '../core/identity';
import type { Range, Unreadable } from '../core/problem';
import { type Absence, compileAbsence } from './absence';
import { compileGradient, compileGradientByRules } from './derivative';
import type { PointFunction } from './evaluate';
import { type ProblemCode, ReadingStopped } from './problems';
import { parseLeftSide } from './reading/leftSide';
import { numberOf, splitProducts } from './reading/letters';
import { failAtLogic } from './reading/logic';
import { parameterUses } from './reading/parameters';
import { parseFormulaTree } from './reading/parse';
import { failAtProgram } from './reading/program';
import { type Reading, TokenReader, type VariableUse } from './reading/reader';
import { tokenize } from './reading/tokens';
import type { Expression } from './reading/tree';
import { Tiers } from './tiers';

/** A formula has at most this many characters. */
export const lengthLimit = 2000;

/** Numbers for names of the text: the function holds these variables fixed. */
export type Values = Readonly<Record<string, number>>;

export type UnreadableFormula = Unreadable<ProblemCode>;

interface Formula {
  readonly ok: true;
  /** From `f(x) =`; otherwise f. */
  readonly name: string;
  readonly range: Range;
  readonly tree: Expression;
  readonly variables: readonly VariableUse[];
  /** The variables stand in front, as in f(x, y) =. */
  readonly isDeclared: boolean;
  /** The letters that are numbers, in the order of the text. */
  readonly letters: readonly string[];
}

/** Reads a formula, or finds what is wrong in it. Never throws and always ends. */
export function readFormula(
  source: string,
  values: Values = {},
  reading: Reading = {},
): Formula | UnreadableFormula {
  const tokens = source.length > lengthLimit ? [] : splitProducts(tokenize(source), values);
  const reader = new TokenReader(source, tokens, values, reading);
  try {
    const formula = read(reader);
    const [problem] = reader.problems;
    return problem ? { ok: false, problem, problems: reader.problems } : formula;
  } catch (thrown) {
    if (!(thrown instanceof ReadingStopped)) throw thrown;
    const [problem = thrown.problem] = reader.problems;
    return { ok: false, problem, problems: [...reader.problems, thrown.problem] };
  }
}

function read(reader: TokenReader): Formula {
  const { length } = reader.source;
  if (length > lengthLimit) {
    reader.fail('tooLong', { start: lengthLimit, end: length }, [length, lengthLimit]);
  }
  failAtProgram(reader);
  failAtLogic(reader);
  const leftSide = parseLeftSide(reader);
  const start = reader.tokens[0]?.start ?? 0;
  const tree = parseFormulaTree(reader);
  const range = { start, end: reader.previous?.end ?? start };
  const variables = parameterUses(reader, leftSide, range);
  const isDeclared = leftSide?.parameters !== undefined;
  const letters = reader.letters.map(({ name }) => name);
  return { ok: true, name: leftSide ? leftSide.name.text : 'f', range, tree, variables, isDeclared, letters };
}

interface CompiledBase {
  readonly ok: true;
  readonly name: string;
  readonly source: string;
  /** Two functions of the same identity compute the same. */
  readonly identity: string;
  readonly parameters: readonly string[];
  /** Each parameter with its first place in the source. */
  readonly variables: readonly VariableUse[];
  /** The variables stand in front, as in f(x, y) =. */
  readonly isDeclared: boolean;
  /** The letters that are numbers, in the order of the text: those of `values`, or 1. */
  readonly letters: readonly Letter[];
  /** Why f has no finite value at x; undefined where it has one. */
  readonly whyNoValue: PointFunction<Absence | undefined>;
  /** x -> (df/dx_0, df/dx_1, ...), one number a parameter; NaN where there is no derivative. */
  readonly exactGradient: PointFunction<Float64Array<ArrayBuffer>>;
  /** The same by the rules of derivatives alone: NaN also where one operation on the way has no slope of its own. */
  readonly gradientByRules: PointFunction<Float64Array<ArrayBuffer>>;
}

/** A function to call: f(x), f(x, y), or f of an array with one number a parameter. */
export type CompiledFunction = CompiledBase &
  (
    | { readonly arity: 1; readonly f: (x: number) => number }
    | { readonly arity: 2; readonly f: (x: number, y: number) => number }
    | { readonly arity: 'vector'; readonly f: (x: ArrayLike<number>) => number }
  );

export type CompileResult = CompiledFunction | UnreadableFormula;

/**
 * The function of a formula's text; `values` holds variables fixed, x0^2 + x1^2 with { x1: 4 } is a function of x0, and gives
 * letters their numbers: a*x with { a: 2 }.
 */
export function compileFormula(source: string, values: Values = {}, reading: Reading = {}): CompileResult {
  const formula = readFormula(source, values, reading);
  if (!formula.ok) return formula;
  const { name, tree, variables, isDeclared, letters } = formula;
  const parameters = variables.map((use) => use.name);
  const tiers = new Tiers(tree, parameters);
  const exactGradient = compileGradient(tree, parameters);
  const gradientByRules = compileGradientByRules(tree, parameters);
  const identity = identityOf(reading.isPlane ? 'formula of an array' : 'formula', source, values);
  const base = {
    ok: true,
    name,
    source,
    identity,
    parameters,
    variables,
    isDeclared,
    letters: letters.map((letter) => ({ name: letter, value: numberOf(letter, values) })),
    whyNoValue: compileAbsence(tree, parameters),
    exactGradient,
    gradientByRules,
  } as const;
  switch (arityOf(parameters)) {
    case 1:
      return { ...base, arity: 1, f: (x) => tiers.quick?.(x) ?? tiers.slow([x]) };
    case 2:
      return { ...base, arity: 2, f: (x, y) => tiers.quick?.(x, y) ?? tiers.slow([x, y]) };
    case 'vector':
      return { ...base, arity: 'vector', f: tiers.ofArray(parameters.length) };
  }
}

/** One variable makes f(x), x and y make f(x, y), and x0, x1 and so on make f(array). */
export function arityOf(parameters: readonly string[]): 1 | 2 | 'vector' {
  if (parameters.length === 1) return 1;
  return parameters.includes('y') ? 2 : 'vector';
}
