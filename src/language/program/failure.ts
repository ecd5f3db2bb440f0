import type { Range } from '../core/problem';
import { type ProblemCode, problemTemplates } from './problems';
import { problemTemplates as scriptTemplates, scriptWords } from './scriptProblems';
import type { Value } from './values/value';
import { textOfFailure } from './words';

/** What another part refuses, in a sentence of its own whose {0} is the first of its values: NumPy. */
interface Refused {
  readonly type: string;
  readonly template: string;
  readonly args: readonly (string | number)[];
}

/** What goes wrong in a program, in Python or in JavaScript. */
export type FailureCode = ProblemCode | keyof typeof scriptTemplates;
const templates = { ...problemTemplates, ...scriptTemplates };
const words = { ...textOfFailure, ...scriptWords };

/** The error that the code is of, as the language names it; undefined where it is of none. */
export const errorNameOf = (code: string): string | undefined =>
  (words as Readonly<Record<string, readonly [string, string]>>)[code]?.[0];

/** Thrown where a program goes wrong by itself; the machine makes an exception of it when the program catches it. */
export class Failure {
  readonly args: readonly (string | number)[];
  range: Range | undefined;
  /** The file that the range is of. */
  path: string | undefined;
  /** What it is about, where the program can ask for it: the key of a KeyError. */
  value: Value;
  #refused: Pick<Refused, 'type' | 'template'> | undefined;
  constructor(
    readonly code: FailureCode | 'numpy',
    ...args: readonly (string | number)[]
  ) {
    this.args = args;
  }
  /** What NumPy refuses; {0} is left to the place, as in all templates, and its own values follow. */
  static told({ type, template, args }: Refused): Failure {
    const failure = new Failure('numpy', ...args);
    const behind = template.replace(/\{(\d+)\}/g, (_, index) => `{${Number(index) + 1}}`);
    failure.#refused = { type, template: behind };
    return failure;
  }
  about(value: Value): this {
    this.value = value;
    return this;
  }
  /** Does it end the program, whoever would catch it? */
  get isFinal(): boolean {
    return finalCodes.has(this.code);
  }
  get typeName(): string {
    return this.code === 'numpy' ? (this.#refused?.type ?? '') : words[this.code][0];
  }
  /** What str(e) is in Python. */
  get text(): string {
    return fill(this.code === 'numpy' ? this.template : words[this.code][1], this.args);
  }
  get template(): string {
    return this.code === 'numpy' ? (this.#refused?.template ?? '') : templates[this.code];
  }
}

const finalCodes: ReadonlySet<string> = new Set(['tooManySteps', 'tooMuchPrinted', 'tooMuchHeld']);

/** An exception of the program's own on its way to who catches it. */
export class Raised {
  path: string | undefined;
  constructor(
    readonly value: Value,
    public range: Range | undefined,
    /** What it was made of, where the program did not raise it itself. */
    readonly failure?: Failure,
  ) {}
}

/** {1} is the first of the values; {0} is left to the column. */
export function fill(template: string, args: readonly (string | number)[]): string {
  return template.replace(/\{([1-9])\}/g, (place, index) => String(args[Number(index) - 1] ?? place));
}

/** Thrown by what computes at once where learner's code would have to run: the step is taken again, the long way. */
export const DEOPT: object = Object.freeze({ what: 'deopt' });

/** The error with the place where it happened, unless it has one. */
export function placed(error: unknown, range: Range): unknown {
  if ((error instanceof Failure || error instanceof Raised) && !error.range) error.range = range;
  return error;
}
