import { isCellLine, withoutEmptyCells } from '../core/cells';
import type { Body, Statement } from '../program/tree';
import type { ProgramFunction } from './found';
import { languageOf } from './languageOf';

/**
 * The program of a function as far as the function depends on it: the lines of all other statements are empty, so that each line
 * stays in its place, and nothing follows the last that counts. Cells of a notebook without any are left out.
 */
export function neededText(one: ProgramFunction): string {
  const { source } = one;
  const needed = neededBy(one).map(extent);
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

/** May a function depend on what it imports from a file of the learner's? */
export const importsFiles = (one: ProgramFunction): boolean =>
  languageOf(one.languageId).importsFiles(neededBy(one));

const known = new WeakMap<ProgramFunction, Body>();

/** The statements that a function depends on, found once. */
function neededBy(one: ProgramFunction): Body {
  const found = known.get(one) ?? find(one);
  known.set(one, found);
  return found;
}

function find({ source, name, languageId }: ProgramFunction): Body {
  const language = languageOf(languageId);
  const { program, placed } = language.readInPart(source);
  return placed(language.needed(program.body, name));
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
