import type { Problem } from './problem';

/** A piece of a program's text, by its kind. */
export interface Token<Trouble extends Problem = Problem> {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Of a piece that cannot stand in a program, and of one that the learner left out. */
  readonly problem?: Trouble | undefined;
}

/** Ends the reading of a statement at a mistake; never leaves the reader of a language. */
export class ReadingStopped<Trouble extends Problem = Problem> extends Error {
  constructor(readonly problem: Trouble) {
    super(problem.message);
    this.name = 'ReadingStopped';
  }
}

const longestShown = 24;

/** A piece of a text as a sentence shows it. */
export function shown({ text }: { readonly text: string }): string {
  const line = text.split(/[\n\r]/, 1)[0] ?? '';
  return line.length > longestShown || line !== text ? `${line.slice(0, longestShown)}…` : line;
}
