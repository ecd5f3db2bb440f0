import type { Program } from '../program/tree';
import { problemsOf, readParts, type ScriptParts } from './parts';
import type { JavaScriptProblem } from './problems';

const saysStrict = ([first]: Program['body']): boolean =>
  first?.kind === 'expression' && first.value.kind === 'constant' && first.value.value === 'use strict';

export interface JavaScriptProgram extends Program {
  readonly language: 'javascript';
  /** The mistakes of its grammar, in the order of their places: a program runs only where there is none. */
  readonly problems: readonly JavaScriptProblem[];
}

/**
 * A text of JavaScript or TypeScript as a tree. Every text has one: a statement with a mistake is `unreadable` in it, a function or
 * class with one has it as its `problem`, and so have those that the languages have and that are not read here.
 */
export function readJavaScript(source: string, languageId: 'javascript' | 'typescript'): JavaScriptProgram {
  return programOf(readParts(source, languageId, () => undefined));
}

/** The parts of a text as one; each stands where it was read. */
export function programOf(reading: ScriptParts<unknown>): JavaScriptProgram {
  const { languageId, parts } = reading;
  const body = parts.flatMap(({ part }) => part.body);
  const isModule =
    parts.some(({ part }) => part.exported.isUsed) || body.some(({ kind }) => kind === 'import');
  const isStrict = languageId === 'typescript' || isModule || saysStrict(body);
  return { language: 'javascript', isStrict, body, problems: problemsOf(reading) };
}
