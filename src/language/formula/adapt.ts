import type { Letter } from '../core/functionSource';
import type { Absence } from './absence';
import type { CompiledFunction, CompileResult, UnreadableFormula } from './formula';
import { type ProblemCode, problemAt } from './problems';

/** A function of one variable, for a curve. `derivative` is exact, and NaN where there is none. */
export interface OneVariable {
  readonly ok: true;
  /** Of the function that it was made of: what a cache is keyed by. */
  readonly identity: string;
  readonly f: (x: number) => number;
  readonly derivative: (x: number) => number;
  readonly variable: string;
  /** The letters that are numbers, in the order of the text. */
  readonly letters: readonly Letter[];
  /** Why f has no finite value at x; undefined where it has one. */
  readonly whyNoValue: (x: number) => Absence | undefined;
  /** What to tell beside a learner's own function, known when it was called. */
  readonly notices?: () => readonly string[];
}

/** A function of two variables, for a surface. `x` holds both; `gradient` is exact, and NaN where there is none. */
export interface TwoVariables {
  readonly ok: true;
  readonly f: (x: Float64Array) => number;
  readonly gradient: (x: Float64Array) => Float64Array;
  /** The gradient by the rules of derivatives alone: NaN also where one operation on the way has no slope of its own. */
  readonly gradientByRules: (x: Float64Array) => Float64Array;
  /** Of a learner's own function that does more than compute with numbers no exact gradient is known, at any point. */
  readonly lacksGradient?: boolean;
  readonly variables: readonly [string, string];
  readonly letters: readonly Letter[];
  readonly whyNoValue: (x: ArrayLike<number>) => Absence | undefined;
  /** What to tell beside a learner's own function, known when it was called. */
  readonly notices?: () => readonly string[];
}

/** The compiled function as one of one variable; a problem when it has more, or when it was one already. */
export function asScalarFunction(compiled: CompileResult): OneVariable | UnreadableFormula {
  if (!compiled.ok) return compiled;
  const [variable = 'x'] = compiled.parameters;
  if (compiled.arity !== 1) {
    const typed = typedVariables(compiled);
    return typed.length === 2
      ? misfit(compiled, 'notOneVariable', 1, typed)
      : misfit(compiled, 'manyNotOneVariable', 1, [typed.length, typed.join(', ')]);
  }
  if (variable === 'y' && !compiled.isDeclared) return misfit(compiled, 'yAlone', 0, []);
  const { identity, f, letters } = compiled;
  const derivative = (x: number): number => compiled.exactGradient([x])[0] ?? Number.NaN;
  return {
    ok: true,
    identity,
    f,
    derivative,
    variable,
    letters,
    whyNoValue: (x) => compiled.whyNoValue([x]),
  };
}

/**
 * The compiled function as one of two variables. One variable makes a valley: f(x) at (x, y) for every y. A problem when
 * it has three or more, or when it was one already.
 */
export function asPlaneFunction(compiled: CompileResult): TwoVariables | UnreadableFormula {
  if (!compiled.ok) return compiled;
  const { parameters, exactGradient, gradientByRules } = compiled;
  const [first = 'x', second] = parameters;
  if (compiled.arity === 1) return asValley(compiled, first);
  if (second === undefined || parameters.length > 2) {
    return misfit(compiled, 'manyNotTwoVariables', 2, [
      parameters.length,
      typedVariables(compiled).join(', '),
    ]);
  }
  const { f } = compiled.arity === 2 ? { f: spread(compiled.f) } : compiled;
  const { letters, whyNoValue } = compiled;
  const variables: [string, string] = [first, second];
  return { ok: true, f, gradient: exactGradient, gradientByRules, variables, letters, whyNoValue };
}

function spread(f: (x: number, y: number) => number): (x: Float64Array) => number {
  return (x) => f(x[0] ?? Number.NaN, x[1] ?? Number.NaN);
}

function asValley(
  { f, exactGradient, gradientByRules, letters, whyNoValue }: CompiledFunction & { arity: 1 },
  variable: string,
): TwoVariables {
  const isSecond = variable === 'y' || variable === 'x1';
  const place = isSecond ? 1 : 0;
  const along = (partial: typeof exactGradient) => (x: Float64Array) => {
    // Across the valley f does not change, where it has a value.
    const gradient = new Float64Array(2).fill(Number.isFinite(f(x[place] ?? Number.NaN)) ? 0 : Number.NaN);
    gradient[place] = partial([x[place] ?? Number.NaN])[0] ?? Number.NaN;
    return gradient;
  };
  return {
    ok: true,
    f: (x) => f(x[place] ?? Number.NaN),
    gradient: along(exactGradient),
    gradientByRules: along(gradientByRules),
    variables: isSecond ? [partner(variable), variable] : [variable, partner(variable)],
    letters,
    whyNoValue: (x) => whyNoValue([x[place] ?? Number.NaN]),
  };
}

/** The name of the axis along which a function of one variable does not change. */
function partner(variable: string): string {
  if (variable === 'y') return 'x';
  if (variable.length === 1) return 'y';
  return variable === 'x0' ? 'x1' : 'x0';
}

/** The variables as the learner typed each first: x[0], not x0. */
function typedVariables({ source, variables }: CompiledFunction): string[] {
  return variables.map(({ range }) => source.slice(range.start, range.end));
}

/** The problem at the first parameter too many. */
function misfit(
  { source, variables }: CompiledFunction,
  code: ProblemCode,
  index: number,
  args: readonly (string | number)[],
): UnreadableFormula {
  const range = variables[index]?.range ?? { start: 0, end: source.length };
  const problem = problemAt(source, code, range, args);
  return { ok: false, problem, problems: [problem] };
}
