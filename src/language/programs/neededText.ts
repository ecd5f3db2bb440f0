import { isCellLine, withoutEmptyCells } from '../core/cells';
import { LearnerProgram } from '../library/program';
import type { Statement } from '../program/tree';
import type { ProgramFunction } from './found';
import { languageOf } from './languageOf';

/**
 * The program of a function as far as the function depends on it: the lines of all other statements are empty, so that each line
 * stays in its place, and nothing follows the last that counts. Cells of a notebook without any are left out.
 */
export function neededText({ source, name, languageId }: ProgramFunction): string {
  const language = languageOf(languageId);
  const { program, placed } = language.readInPart(source);
  const needed = placed(new LearnerProgram(language).needed(program, name)).map(extent);
  const lines = source.split(/(?<=\n|\r(?!\n))/);
  let start = 0;
  let last = 0;
  const kept = lines.map((line, index) => {
    const end = start + line.length;
    const isNeeded = needed.some((one) => one.start < end && one.end > start);
    start = end;
    if (isNeeded) last = index + 1;
    return isNeeded || isCellLine(line) ? line : lineEndOf(line);
  });
  return withoutEmptyCells(kept.slice(0, last).join(''));
}

const lineEndOf = (line: string): string => ['\r\n', '\n', '\r'].find((end) => line.endsWith(end)) ?? '';

/** From where to where a statement stands, with the decorators above it. */
export function extent(statement: Statement): { readonly start: number; readonly end: number } {
  const { start, end } = statement.range;
  const decorators =
    statement.kind === 'functionDefinition' || statement.kind === 'classDefinition'
      ? (statement.code.decorators ?? [])
      : [];
  return { start: Math.min(start, ...decorators.map(({ range }) => range.start)), end };
}
