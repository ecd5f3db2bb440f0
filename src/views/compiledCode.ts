import * as l10n from '@vscode/l10n';
import {
  type CodeSource,
  type CompiledProgram,
  compileFunction,
  findFunctions,
  identityOf,
  type Letter,
  type ProgramFunction,
  type Values,
} from '#language';
import { pathOf } from './functionSource';
import { LearnerError, say } from './view';

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
  const found = functionOf(source);
  const parameters = found.parameters.map((one) => (free.includes(one.name) ? { name: one.name } : one));
  const modules = (path: string) => source.modules?.[path];
  const compiled = compileFunction({ ...found, parameters }, values, { path: pathOf(source.uri), modules });
  if (compiled.ok) return compiled;
  const { message, at } = inCode(compiled.problem);
  throw new LearnerError(message, at, letters);
}

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
export function lettersOf({ parameters }: ProgramFunction, values: Values): readonly Letter[] {
  return parameters.flatMap(({ name, default: otherwise }) => {
    const usual = otherwise === undefined ? Number.NaN : Number(otherwise.replaceAll('_', ''));
    return Number.isFinite(usual) ? [letterOf(name, usual, values[name])] : [];
  });
}

/** Its slider is to pass through the number that stands in the file, whatever its size. */
function letterOf(name: string, usual: number, value = usual): Letter {
  return usual === 0 ? { name, value } : { name, value, reach: 5 * Math.abs(usual) };
}

/** What is wrong in the file, with its line. */
export function inCode(problem: Parameters<typeof say>[0]): LearnerError {
  return atSource(l10n.t('Line {0}: {1}', problem.args[0] ?? 1, say(problem)));
}

/** Said where the function's name stands. */
export function atSource(message: string): LearnerError {
  return new LearnerError(message, { field: 'formula', start: 0, end: 0 });
}
