/** A formula typed by the learner. */
export interface FormulaSource {
  readonly kind: 'formula';
  readonly text: string;
}

/**
 * Numbers by the variables of a function: by the names of its parameters; of a function that takes an array, by the places of its
 * items, '[0]' and '[1]'.
 */
export type ByVariable<Told> = Readonly<Record<string, Told>>;

/** The numbers that a learner's file itself uses a function with, so that pictures of it can open with them. What the file does not tell is left out. */
export interface FunctionUsage {
  /** The calls of the function, in the order in which they run, with the numbers that are known in each: of L(x, 5, 2) in a loop over x those of the other two. */
  readonly calls?: readonly ByVariable<number>[];
  /** From where to where the file lets a variable run: np.arange(0, 20, 0.1), a loop, the limits of a plot. */
  readonly ranges?: ByVariable<readonly [number, number]>;
  /** Where its first gradient descent starts, with its learning rate and its number of steps. */
  readonly start?: ByVariable<number>;
  readonly learningRate?: number;
  readonly stepCount?: number;
  /** The step of its first difference quotient. */
  readonly h?: number;
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
  /** The numbers that its file uses it with; left out where there are none. */
  readonly usage?: FunctionUsage;
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

/** What the file of a function tells of the variables along the axes of a view. */
export interface AxisUsage {
  /** The points along the axes at which it is called, with what is held of it as it is held here; none twice. */
  readonly points: readonly (readonly number[])[];
  /** Of each axis from where to where the file lets it run; undefined where that is not known. */
  readonly ranges: readonly (readonly [number, number] | undefined)[];
  readonly start?: readonly number[];
  readonly learningRate?: number;
  readonly stepCount?: number;
  readonly h?: number;
}

/** The variables of a learner's function that has more of them than a view has axes, and those along the axes. */
export interface AxisChoice {
  readonly variables: readonly string[];
  readonly chosen: readonly string[];
}
