import { identityOf } from '../core/identity';
import type { Range, Unreadable } from '../core/problem';
import { compileGradient, compileGradientByRules } from './derivative';
import { compileValue, type PointFunction } from './evaluate';
import { type ProblemCode, ReadingStopped } from './problems';
import { parseLeftSide } from './reading/leftSide';
import { parameterUses } from './reading/parameters';
import { parseFormulaTree } from './reading/parse';
import { failAtProgram } from './reading/program';
import { TokenReader, type VariableUse } from './reading/reader';
import { tokenize } from './reading/tokens';
import type { Expression } from './reading/tree';

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
}

/** Reads a formula, or finds what is wrong in it. Never throws and always ends. */
export function readFormula(source: string, values: Values = {}): Formula | UnreadableFormula {
  const reader = new TokenReader(source, source.length > lengthLimit ? [] : tokenize(source), values);
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
  const leftSide = parseLeftSide(reader);
  const start = reader.tokens[0]?.start ?? 0;
  const tree = parseFormulaTree(reader);
  const range = { start, end: reader.previous?.end ?? start };
  const variables = parameterUses(reader, leftSide, range);
  return { ok: true, name: leftSide ? leftSide.name.text : 'f', range, tree, variables };
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

/** The function of a formula's text; `values` holds variables fixed: x0^2 + x1^2 with { x1: 4 } is a function of x0. */
export function compileFormula(source: string, values: Values = {}): CompileResult {
  const formula = readFormula(source, values);
  if (!formula.ok) return formula;
  const { name, tree, variables } = formula;
  const parameters = variables.map((use) => use.name);
  const at = compileValue(tree, parameters);
  const exactGradient = compileGradient(tree, parameters);
  const gradientByRules = compileGradientByRules(tree, parameters);
  const identity = identityOf('formula', source, values);
  const base = {
    ok: true,
    name,
    source,
    identity,
    parameters,
    variables,
    exactGradient,
    gradientByRules,
  } as const;
  switch (arityOf(parameters)) {
    case 1:
      return { ...base, arity: 1, f: (x) => at([x]) };
    case 2:
      return { ...base, arity: 2, f: (x, y) => at([x, y]) };
    case 'vector':
      return { ...base, arity: 'vector', f: at };
  }
}

/** One variable makes f(x), x and y make f(x, y), and x0, x1 and so on make f(array). */
export function arityOf(parameters: readonly string[]): 1 | 2 | 'vector' {
  if (parameters.length === 1) return 1;
  return parameters.includes('y') ? 2 : 'vector';
}
