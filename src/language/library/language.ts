import type { Problem, Range } from '../core/problem';
import type { Shared, SharedOfModule } from '../program/compile/unit';
import type { Dialect } from '../program/dialect';
import type { Failure } from '../program/failure';
import type { LimitOptions } from '../program/machine/limits';
import type { Dependencies } from '../program/needed/needed';
import type { Body, Program, Statement } from '../program/tree';
import type { Namespace } from '../program/values/classes';
import type { Value } from '../program/values/value';
import type { Digits } from './book/mnist';
import type { NoticeCode, Place } from './notices';
import type { Draws } from './random/draws';

export interface ProgramOptions {
  /** Of the file, from which it finds what it imports. */
  readonly path?: string;
  /** A module's text by its path; without this it is asked for by an event. */
  readonly modules?: (path: string) => string | undefined;
  /** What load_mnist gives. */
  readonly digits?: Digits;
  readonly limits?: LimitOptions;
  /** Does it stop at every statement? */
  readonly isTracing?: boolean;
}

/** A text as it is read: with the mistakes for which its language would not begin it. */
export interface ReadProgram extends Program {
  readonly problems: readonly Problem[];
}

/** What a language does with the program that it is begun for. */
export interface Host {
  readonly options: ProgramOptions;
  readonly draws: Draws;
  readonly print: (text: string) => void;
  readonly notify: (code: NoticeCode, place: Place, ...args: readonly (string | number)[]) => void;
  readonly place: () => Place & { readonly range: Range };
}

/** What one program has of its language. */
export interface Begun {
  /** The names of the module that is run. */
  readonly names: Namespace;
  readonly builtins: Namespace;
  readonly importer: Shared['importer'];
  readonly outermost: Shared['outermost'];
  /** The texts of the learner's modules by their paths. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is as this program has it while it runs; gives what ends that. */
  readonly enter?: () => () => void;
  /** Gives the module that is run what it has beside the builtins. */
  readonly prepare?: (shared: SharedOfModule) => void;
}

/** A program of which statements may have been read in another text, where they stood elsewhere. */
export interface PlacedProgram {
  readonly program: Program;
  /** How much further a statement stands in this text than where it was read. */
  readonly shiftOf: (statement: Statement) => number;
  /** Statements of it with their places in this text. */
  readonly placed: (statements: Body) => Body;
}

/** What differs between the languages whose programs run. */
export interface Language {
  readonly read: (source: string) => ReadProgram;
  /** The same, of which only a few statements are to run. */
  readonly readInPart: (source: string) => PlacedProgram;
  readonly dialect: Dialect;
  /** Makes an exception of the program's of what went wrong by itself. */
  readonly toException: (failure: Failure) => Value;
  /** What the program threw by itself, in a sentence. */
  readonly raised: (value: Value) => Failure;
  readonly begin: (host: Host) => Begun;
  /** The statements of a module that a name depends on. */
  readonly needed: (body: Body, name: string) => Body;
  /** What the statements depend on, where the language can tell. */
  readonly dependencies?: (body: Body) => Dependencies;
  /** May statements import a file of the learner's? */
  readonly importsFiles: (statements: Body) => boolean;
  /** What a function is given from outside, and the number that it gives back. */
  readonly toValue: (given: number | Float64Array) => Value;
  readonly toNumber: (name: string, value: Value) => number;
  /** The numbers of an array or a list of them; undefined of anything else. */
  readonly toNumbers: (value: Value) => readonly number[] | undefined;
}
