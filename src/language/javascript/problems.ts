import type { Lines } from '../core/lines';
import { type Fix, type Problem, problemOf, type Range } from '../core/problem';
import { problemTemplates as outsideTemplates } from './outsideTemplates';
import { problemTemplates } from './problemTemplates';

/** A mistake of JavaScript's grammar, or of TypeScript's. */
export type JavaScriptCode = keyof typeof problemTemplates;
/** What the languages have, and this project does not read. */
export type OutsideCode = keyof typeof outsideTemplates;
export type JavaScriptProblem = Problem<JavaScriptCode | OutsideCode>;

const templates = { ...problemTemplates, ...outsideTemplates };

/** The problem `code` at `range`: {0} of its sentence is the line where `range` starts, {1} and on are `args`. */
export function problemAt(
  lines: Lines,
  code: JavaScriptCode | OutsideCode,
  range: Range,
  args: readonly (string | number)[] = [],
  fix?: Fix,
): JavaScriptProblem {
  return problemOf(code, templates[code], [lines.at(range.start), ...args], range, fix);
}
