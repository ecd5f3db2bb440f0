import { type Fix, lineAt, type Problem, problemOf, type Range } from '../core/problem';
import { problemTemplates as outsideTemplates } from './outsideTemplates';
import { problemTemplates } from './problemTemplates';

/** A mistake of Python's grammar. */
export type PythonCode = keyof typeof problemTemplates;
/** What Python has, and this project does not read. */
export type OutsideCode = keyof typeof outsideTemplates;
export type PythonProblem = Problem<PythonCode | OutsideCode>;

const templates = { ...problemTemplates, ...outsideTemplates };

/** The problem `code` at `range`: {0} of its sentence is the line where `range` starts, {1} and on are `args`. */
export function problemAt(
  source: string,
  code: PythonCode | OutsideCode,
  range: Range,
  args: readonly (string | number)[] = [],
  fix?: Fix,
): PythonProblem {
  return problemOf(code, templates[code], [lineAt(source, range.start), ...args], range, fix);
}
