import { cellStart } from './cells';

/** A stretch of a source, in UTF-16 units: `start` belongs to it, `end` does not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A change of the source that mends a problem: put `text` in the place of `range`. */
export interface Fix {
  readonly range: Range;
  readonly text: string;
}

/**
 * What is wrong with the learner's text. `message` is `template` with its {0} places filled from `args`, so that the same
 * sentence can be said in another language. {0} is always the place, counted from 1: the column in a formula, the line in a program.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  readonly template: string;
  readonly args: readonly (string | number)[];
  readonly range: Range;
  readonly fix?: Fix;
}

/** What a text that cannot be computed has: its problems in the order of reading, the first of which is `problem`. */
export interface Unreadable<Code extends string = string> {
  readonly ok: false;
  readonly problem: Problem<Code>;
  readonly problems: readonly Problem<Code>[];
}

/** The column of an offset: 1 for the first character of its line, counted in characters rather than UTF-16 units. */
export function columnAt(source: string, offset: number): number {
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  return [...line].length + 1;
}

/** The line of an offset, counted from 1; in a notebook, from where its cell begins. */
export function lineAt(source: string, offset: number): number {
  let line = 1;
  for (let at = cellStart(source, offset); at < offset; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) line++;
  }
  return line;
}

/** A problem told by `template` with `args` in its places; range and fix may be tokens, of which only the place is kept. */
export function problemOf<Code extends string>(
  code: Code,
  template: string,
  args: readonly (string | number)[],
  range: Range,
  fix?: Fix,
): Problem<Code> {
  const message = template.replace(/\{(\d+)\}/g, (place, index) => String(args[Number(index)] ?? place));
  const mend = fix && { fix: { range: bare(fix.range), text: fix.text } };
  return { code, message, template, args, range: bare(range), ...mend };
}

function bare({ start, end }: Range): Range {
  return { start, end };
}
