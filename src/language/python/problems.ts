import { type Fix, lineAt, type Problem, type Range } from '../core/problem';
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
  const template = templates[code];
  const places = [lineAt(source, range.start), ...args];
  const message = template.replace(/\{(\d+)\}/g, (place, index) => String(places[Number(index)] ?? place));
  const mend = fix && { fix: { range: bare(fix.range), text: fix.text } };
  return { code, message, template, args: places, range: bare(range), ...mend };
}

/** The range alone, without what else a token has. */
function bare({ start, end }: Range): Range {
  return { start, end };
}

/** Ends the reading of a statement at a mistake; never leaves this folder. */
export class ReadingStopped extends Error {
  constructor(readonly problem: PythonProblem) {
    super(problem.message);
    this.name = 'ReadingStopped';
  }
}
