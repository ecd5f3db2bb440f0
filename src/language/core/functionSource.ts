/** A formula typed by the learner. */
export interface FormulaSource {
  readonly kind: 'formula';
  readonly text: string;
}

/** A function of the learner's own file. */
export interface CodeSource {
  readonly kind: 'code';
  readonly uri: string;
  readonly languageId: 'python' | 'javascript' | 'typescript';
  readonly name: string;
  /** The line of the file, or of the cell, in which its name stands, counted from 1. */
  readonly line: number;
  /** The number of the cell among all of its notebook, counted from 1; left out in other files. */
  readonly cell?: number;
  /** The file as far as the function depends on it, every line in its place: all others are empty. Of a notebook, its cells (`core/cells.ts`). */
  readonly program: string;
  /** The texts of the learner's files that it imports, by their paths; left out where it imports none. */
  readonly modules?: Readonly<Record<string, string>>;
}

/** Where a function that a view draws comes from. */
export type FunctionSource = FormulaSource | CodeSource;

/** A letter of a formula that is a number, as a in a*sin(x), or a parameter of a learner's function that has a number behind its =. */
export interface Letter {
  readonly name: string;
  readonly value: number;
  /** How far to both sides of 0 its slider reaches at first; left out where nothing is known of its size. */
  readonly reach?: number;
  /** Whether the function needs it to be a whole number. */
  readonly isWhole?: boolean;
}

/** The variables of a learner's function that has more of them than a view has axes, and those along the axes. */
export interface AxisChoice {
  readonly variables: readonly string[];
  readonly chosen: readonly string[];
}
