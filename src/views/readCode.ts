import * as l10n from '@vscode/l10n';
import {
  type Absence,
  type CodeSource,
  type CompiledProgram,
  cellAt,
  compileFunction,
  findFunctions,
  identityOf,
  type Letter,
  type OneVariable,
  type Problem,
  ProblemError,
  type ProgramFunction,
  type TwoVariables,
  type Values,
  wholeParameters,
} from '#language';
import { pathOf, told } from './functionSource';
import { LearnerError } from './view';

/** A learner's own function as one of one variable. Throws LearnerError where it cannot be read or is none. */
export function readScalarCode(source: CodeSource, values: Values): OneVariable {
  const { compiled, letters, identity } = readCode(source, values);
  const [variable = 'x'] = compiled.parameters;
  if (compiled.arity !== 1) throw notOneNumber(source, compiled);
  const f = drawn(source, compiled.f);
  return {
    ok: true,
    identity,
    f,
    derivative: compiled.derivative ?? (() => Number.NaN),
    variable,
    letters,
    whyNoValue: (x) => absenceAt(source, compiled.f, [x]),
    notices: () => compiled.notices,
  };
}

/** A learner's own function as one of two variables: two numbers, an array of them, or one number, which makes a valley. */
export function readPlaneCode(source: CodeSource, values: Values): TwoVariables {
  const { compiled, letters } = readCode(source, values);
  const { arity, parameters } = compiled;
  const [first = 'x', second = 'y'] = parameters;
  if (arity !== 'vector' && (arity < 1 || arity > 2)) throw notTwoNumbers(source, compiled);
  const given = (x: ArrayLike<number>): Given =>
    arity === 'vector' ? [Float64Array.from(x)] : Array.from(x).slice(0, arity);
  const f = drawn(source, compiled.f);
  const gradient = gradientOf(compiled);
  return {
    ok: true,
    f: (x) => f(...given(x)),
    gradient: (x) => gradient(given(x)),
    gradientByRules: (x) => gradient(given(x)),
    lacksGradient: !compiled.gradient && !compiled.derivative,
    variables: arity === 'vector' ? ['x0', 'x1'] : [first, second],
    letters,
    whyNoValue: (x) => absenceAt(source, compiled.f, given(x)),
    notices: () => compiled.notices,
  };
}

/** Exact where the function only computes with numbers; across a valley f does not change. */
function gradientOf({ derivative, gradient }: CompiledProgram): (given: Given) => Float64Array<ArrayBuffer> {
  if (gradient) return (given) => gradient(...given);
  return ([x]) => Float64Array.of(derivative?.(Number(x)) ?? Number.NaN, derivative ? 0 : Number.NaN);
}

/** A learner's own function, ready to be called. */
export function compiledCode(source: CodeSource, values: Values = {}): CompiledProgram {
  return readCode(source, values).compiled;
}

/** Are its exact slopes known, where it has any? */
export function hasExactSlopes(source: CodeSource, values: Values): boolean {
  const { gradient, derivative } = compiledCode(source, values);
  return gradient !== undefined || derivative !== undefined;
}

type Given = readonly (number | Float64Array)[];

interface ReadCode {
  readonly compiled: CompiledProgram;
  /** The parameters that have numbers behind their =. */
  readonly letters: readonly Letter[];
  readonly identity: string;
}

/** The functions read last: while a point is dragged it is the same one each time. */
const known = new Map<string, ReadCode>();
const MOST_KNOWN = 4;

function readCode(source: CodeSource, values: Values): ReadCode {
  const identity = identityOf(
    'code',
    JSON.stringify([source.languageId, source.name, source.program, source.modules]),
    values,
  );
  const read = known.get(identity) ?? compile(source, values, identity);
  known.delete(identity);
  known.set(identity, read);
  for (const oldest of [...known.keys()].slice(0, -MOST_KNOWN)) known.delete(oldest);
  return read;
}

function compile(source: CodeSource, values: Values, identity: string): ReadCode {
  const found = functionOf(source);
  const letters = lettersOf(found, source, values);
  const fixed = Object.fromEntries(letters.map(({ name, value }) => [name, value]));
  const compiled = compileFunction(found, fixed, around(source));
  if (compiled.ok && isFickle(compiled)) throw notAFunction(source, letters);
  if (compiled.ok) return { compiled, letters, identity };
  const { message, at } = inCode(source, compiled.problem);
  throw new LearnerError(message, at, letters);
}

export function functionOf({ program, languageId, name }: CodeSource): ProgramFunction {
  const found = findFunctions(program, languageId).find(
    (one) => one.name === name && one.kind === 'program' && one.within.length === 0,
  );
  if (found?.kind === 'program') return found;
  throw atSource(
    l10n.t('There is no function {0} in the file any more. Choose another, or type a formula.', name),
  );
}

/** Called with the same number again it gives another value, as where it counts its calls: it has no curve. */
function isFickle({ f, arity }: CompiledProgram): boolean {
  const at = (given: readonly number[]): number => {
    try {
      return arity === 'vector' ? f(Float64Array.from(given)) : f(...given.slice(0, arity));
    } catch (error) {
      if (error instanceof ProblemError) return Number.NaN; // told where it is drawn
      throw error;
    }
  };
  const [first, , again] = [at([0.5, 2]), at([2, 0.5]), at([0.5, 2])];
  return Number.isFinite(first) && Number.isFinite(again) && first !== again;
}

function notAFunction({ name }: CodeSource, letters: readonly Letter[]): LearnerError {
  const message = l10n.t(
    '{0} gives another value when it is called with the same number again, so there is no curve to draw. Let it begin each call from the same values.',
    name,
  );
  return new LearnerError(message, atSource('').at, letters);
}

/** Where the function stands, and what it may import. */
export const around = (source: CodeSource) => ({
  path: pathOf(source.uri),
  modules: (path: string) => source.modules?.[path],
});

/** Parameters with a number behind their = are sliders. */
function lettersOf(found: ProgramFunction, source: CodeSource, values: Values): readonly Letter[] {
  const whole = wholeOf(found, source);
  return found.parameters.flatMap(({ name, default: otherwise }) => {
    const usual = otherwise === undefined ? Number.NaN : Number(otherwise.replaceAll('_', ''));
    if (!Number.isFinite(usual)) return [];
    const letter = letterOf(name, usual, values[name]);
    return whole.has(name) ? [{ ...letter, isWhole: true }] : [letter];
  });
}

/** Of the function read last: its sliders are pulled often. */
let lastWhole: { readonly identity: string; readonly names: ReadonlySet<string> } | undefined;

function wholeOf(found: ProgramFunction, source: CodeSource): ReadonlySet<string> {
  const identity = JSON.stringify([source.languageId, source.name, source.program, source.modules]);
  if (lastWhole?.identity !== identity)
    lastWhole = { identity, names: new Set(wholeParameters(found, around(source))) };
  return lastWhole.names;
}

/** Its slider is to pass through the number that stands in the file, whatever its size. */
function letterOf(name: string, usual: number, value = usual): Letter {
  return usual === 0 ? { name, value } : { name, value, reach: 5 * Math.abs(usual) };
}

/** Where arithmetic has no result, the learner's own code refuses or calls itself without an end, f has no value; any other mistake is told instead of a picture. */
const noValue = new Set(
  'divisionByZero floatDivisionByZero floorByZero floatFloorByZero moduloByZero floatModuloByZero zeroToNegative complexPower resultTooLarge tooDeep intTooLargeForFloat intDivisionTooLarge mathDomain mathRange raised raisedPlain thrown thrownPlain'.split(
    ' ',
  ),
);

function drawn(source: CodeSource, f: CompiledProgram['f']): CompiledProgram['f'] {
  return (...given) => {
    try {
      return f(...given);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (noValue.has(error.code)) return Number.NaN;
      throw inCode(source, error);
    }
  };
}

function absenceAt(source: CodeSource, f: CompiledProgram['f'], given: Given): Absence | undefined {
  try {
    const value = f(...given);
    return Number.isFinite(value) ? undefined : { kind: 'notFinite', value };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const cell = cellOf(source, error);
    return { kind: 'problem', problem: error, ...(cell !== undefined && { cell }) };
  }
}

/** What is wrong in the file, with its line. */
function inCode(source: CodeSource, problem: Problem): LearnerError {
  return atSource(told(problem, cellOf(source, problem)));
}

/** The cell of a notebook that a problem is in; not known where it may be in a file that is imported. */
function cellOf({ program, modules }: CodeSource, { range }: Problem): number | undefined {
  return modules ? undefined : cellAt(program, range.start);
}

/** Said where the function's name stands. */
function atSource(message: string): LearnerError {
  return new LearnerError(message, { field: 'formula', start: 0, end: 0 });
}

function notOneNumber({ name }: CodeSource, { arity, parameters }: CompiledProgram): LearnerError {
  return atSource(
    arity === 'vector'
      ? l10n.t('{0} takes an array, but here f takes one number. See it in Surface, or in Descent.', name)
      : l10n.t(
          'Here f takes one number, but {0} takes {1}: {2}. Give all but one of them a number behind =.',
          name,
          parameters.length,
          parameters.join(', '),
        ),
  );
}

function notTwoNumbers({ name }: CodeSource, { parameters }: CompiledProgram): LearnerError {
  return atSource(
    l10n.t(
      'Here f takes two numbers, or an array of two, but {0} takes {1}: {2}. Give all but two of them a number behind =.',
      name,
      parameters.length,
      parameters.join(', '),
    ),
  );
}
