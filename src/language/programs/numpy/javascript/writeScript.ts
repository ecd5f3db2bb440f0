import type { Range } from '../../../core/problem';
import type { ProgramOptions } from '../../../library/language';
import { LearnerProgram } from '../../../library/program';
import { FunctionValue } from '../../../program/machine/code';
import type { FunctionCode } from '../../../program/tree';
import type { ProgramFunction } from '../../found';
import { languageOf } from '../../languageOf';
import { expression } from './expressions';
import { helperNames, helperText, ofNumbers } from './helpers';
import { body } from './statements';
import { Writer } from './writer';
import { type Kind, Unwritable } from './written';

/** A function of JavaScript, and all that it calls, in Python over NumPy. */
export interface WrittenScript {
  readonly ok: true;
  readonly text: string;
  /** What its numbers need beside NumPy, and those of it that have slopes of their own. */
  readonly helpers: string;
  readonly withSlopes: readonly string[];
  readonly callee: string;
}

/** What no script holds, as it was typed; undefined where it cannot be pointed to. */
export interface NotWritten {
  readonly ok: false;
  readonly place: { readonly range: Range; readonly path: string | undefined } | undefined;
}

/** So often is it written until all is known of its variables. */
const MOST_PASSES = 12;

/**
 * The function with JavaScript's meaning: all its numbers are floats, what Python would raise is inf or nan, and a truth value is
 * Python's own. `ours` are the names that other lines of the script give values to.
 */
export function writeScript(
  found: ProgramFunction,
  options: ProgramOptions,
  ours: readonly string[],
): WrittenScript | NotWritten {
  const program = new LearnerProgram(languageOf(found.languageId), { modules: () => undefined, ...options });
  const callee = program.load(found.source, found.name);
  if (!(callee instanceof FunctionValue)) return { ok: false, place: undefined };
  const kinds = new Map<string, Kind>();
  const numbers = new Map<FunctionCode, number>();
  try {
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const writer = new Writer({ expression, body }, program.builtins, ours, kinds, numbers);
      learnParameters(writer, callee, found);
      const { name } = writer.functionOf(callee, found);
      if (!writer.isChanged) return joined(writer, name, found, options.path);
    }
    return { ok: false, place: undefined };
  } catch (error) {
    if (error instanceof Unwritable) return { ok: false, place: error };
    throw error;
  }
}

function learnParameters(
  writer: Writer,
  { code: { tree } }: FunctionValue,
  { arity, parameters }: ProgramFunction,
): void {
  for (const [index, { target }] of (tree?.parameters ?? []).entries()) {
    if (!tree || target.kind !== 'name') continue;
    const key = writer.keyOf(tree, target.name);
    const isGiven = parameters[index]?.default === undefined;
    writer.learn(key, isGiven && arity === 'vector' ? 'numbers' : 'number');
    if (!isGiven) writer.learn(`${key}?`, 'any');
  }
}

/** Above each function of the same file stands as a comment what it was. */
function joined(writer: Writer, callee: string, { source }: ProgramFunction, path = ''): WrittenScript {
  const texts = [...writer.functions.values()].map(({ code, lines, path: own = path }) => {
    const typed = own === path ? source.slice(code.range.start, code.range.end) : '';
    const comment = typed.split(/\r\n?|\n/).flatMap((line) => (line.trim() ? `# ${line}`.trimEnd() : []));
    return [...(own === path ? comment : []), ...lines].join('\n');
  });
  const withSlopes = ofNumbers.filter((name) => writer.helpers.has(name));
  return { ok: true, text: texts.join('\n\n\n'), helpers: helperText(writer.helpers), withSlopes, callee };
}

/** The names that a written script may give values to beside its functions. */
export const scriptNames: readonly string[] = helperNames;
