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
  const reading = readParts(source, languageId, () => undefined);
  return { ...joined(reading, languageId), problems: problemsOf(reading) };
}

/** What was read part by part as one tree, with each part at the place where it was read. */
export function joined(
  { parts }: Pick<ScriptParts<unknown>, 'parts'>,
  languageId: 'javascript' | 'typescript',
): Omit<JavaScriptProgram, 'problems'> {
  const body = parts.flatMap(({ part }) => part.body);
  const isModule =
    parts.some(({ part }) => part.exported.isUsed) || body.some(({ kind }) => kind === 'import');
  const isStrict = languageId === 'typescript' || isModule || saysStrict(body);
  return { language: 'javascript', isStrict, body };
}
