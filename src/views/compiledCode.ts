import * as l10n from '@vscode/l10n';
import {
  type CodeSource,
  type CompiledProgram,
  cellAt,
  compileFunction,
  findFunctions,
  identityOf,
  type Letter,
  lengthTaken,
  type Problem,
  ProblemError,
  type ProgramFunction,
  pointsOf,
  type Values,
  wholeParameters,
} from '#language';
import { pathOf, told } from './functionSource';
import { LearnerError } from './view';

/** The functions read last: while a point is dragged they are the same ones each time. */
const known = new Map<string, CompiledProgram>();
const MOST_KNOWN = 8;

/** What a function is called with by itself: numbers that parameters are fixed at, and parameters that are not, though they have one behind their =. */
interface Fixed {
  readonly letters: readonly Letter[];
  readonly free?: readonly string[];
}

/** A learner's own function. Throws LearnerError where it cannot be read. */
export function compiledCode(source: CodeSource, { letters, free = [] }: Fixed): CompiledProgram {
  const values = Object.fromEntries(letters.map(({ name, value }) => [name, value]));
  const { languageId, name, program, modules } = source;
  const identity = identityOf('code', JSON.stringify([languageId, name, program, modules, free]), values);
  const compiled = known.get(identity) ?? compile(source, values, free, letters);
  known.delete(identity);
  known.set(identity, compiled);
  for (const oldest of [...known.keys()].slice(0, -MOST_KNOWN)) known.delete(oldest);
  return compiled;
}

function compile(
  source: CodeSource,
  values: Values,
  free: readonly string[],
  letters: readonly Letter[],
): CompiledProgram {
  const { languageId } = source;
  const found = functionOf(source);
  const parameters = found.parameters.map((one) => (free.includes(one.name) ? { name: one.name } : one));
  const compiled = compileFunction({ ...found, parameters }, values, around(source));
  if (compiled.ok && isFickle(compiled, languageId)) throw notAFunction(source, letters);
  if (compiled.ok) return compiled;
  const { message, at } = inCode(source, compiled.problem);
  throw new LearnerError(message, at, letters);
}

/** How many numbers a function takes, in an array or each by itself; found once. */
const lengths = new WeakMap<CompiledProgram, number>();

export function countOf(compiled: CompiledProgram, languageId: CodeSource['languageId']): number {
  const { f, arity } = compiled;
  const count = lengths.get(compiled) ?? (arity === 'vector' ? lengthTaken(f, languageId) : arity);
  lengths.set(compiled, count);
  return count;
}

/** Called with the same number again it gives another value, as where it counts its calls: it has no curve. */
function isFickle(compiled: CompiledProgram, languageId: CodeSource['languageId']): boolean {
  const { f, arity } = compiled;
  const at = (given: readonly number[] = []): number => {
    try {
      return arity === 'vector' ? f(Float64Array.from(given)) : f(...given);
    } catch (error) {
      if (error instanceof ProblemError) return Number.NaN; // told where it is drawn
      throw error;
    }
  };
  const [point, other] = pointsOf(countOf(compiled, languageId));
  const [first, , again] = [at(point), at(other), at(point)];
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

/** The function in its program. Throws LearnerError where it is there no more. */
export function functionOf({ program, languageId, name }: CodeSource): ProgramFunction {
  const found = findFunctions(program, languageId).find(
    (one) => one.name === name && one.kind === 'program' && one.within.length === 0,
  );
  if (found?.kind === 'program') return found;
  throw atSource(
    l10n.t('There is no function {0} in the file any more. Choose another, or type a formula.', name),
  );
}

/** Parameters with a number behind their = are sliders. */
export function lettersOf(found: ProgramFunction, source: CodeSource, values: Values): readonly Letter[] {
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

/** What is wrong in the file, with its line. */
export function inCode(source: CodeSource, problem: Problem): LearnerError {
  return atSource(told(problem, cellOf(source, problem)));
}

/** The cell of a notebook that a problem is in; not known where it may be in a file that is imported. */
export function cellOf({ program, modules }: CodeSource, { range }: Problem): number | undefined {
  return modules ? undefined : cellAt(program, range.start);
}

/** Said where the function's name stands. */
export function atSource(message: string): LearnerError {
  return new LearnerError(message, { field: 'formula', start: 0, end: 0 });
}
