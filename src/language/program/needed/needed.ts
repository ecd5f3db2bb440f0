import type { Body } from '../tree';
import { type Doing, doingsOf } from './doings';
import { Reaching } from './reaching';

/** Which modules are the language's own, so that no file is looked for. */
export type IsOwnModule = (path: string) => boolean;

/** What names depend on: statements by their places, and names. */
export interface Needed {
  readonly statements: ReadonlySet<number>;
  readonly names: ReadonlySet<string>;
}

/**
 * The statements of a module that a name depends on, in their order: those that bind it, those that may change what it holds, also
 * by a call, and those that these depend on. All others may stay undone, whatever they are.
 */
export function neededFor(
  body: Body,
  name: string,
  isOwnModule: IsOwnModule,
  builtins: ReadonlySet<string>,
): Body {
  const { statements } = new Dependencies(body, isOwnModule, builtins).of([name]);
  return body.filter((_, index) => statements.has(index));
}

/** What the statements of a module depend on. */
export class Dependencies {
  readonly #all: readonly Doing[];
  readonly #reaching: Reaching;

  constructor(body: Body, isOwnModule: IsOwnModule, builtins: ReadonlySet<string>) {
    this.#all = doingsOf(body, builtins);
    const isSearching = ({ imports }: Doing): boolean =>
      imports.some(({ path, level }) => level > 0 || !isOwnModule(path));
    this.#reaching = known.get(this.#all) ?? new Reaching(this.#all, isSearching, builtins);
    known.set(this.#all, this.#reaching);
  }

  /** The names that a statement binds or needs, also in the functions that it defines. */
  usesOf(index: number): ReadonlySet<string> {
    const doing = this.#all[index];
    return new Set(doing && [...doing.binds, ...doing.uses, ...doing.usesLater]);
  }

  /** The names whose values a statement may change. */
  changesOf(index: number): ReadonlySet<string> {
    return this.#all[index]?.changes ?? new Set();
  }

  /** How many statements bind a name, or may change what it holds. */
  countOf(name: string): number {
    return this.#reaching.countOf(name);
  }

  /** The statements that a statement depends on where it stands, by their places. */
  before(index: number): readonly number[] {
    return [...this.#reaching.ofStatement(index)].filter((one) => one !== index);
  }

  /** What names depend on, as they are before a statement, or at the end of all. */
  of(names: Iterable<string>, before = this.#all.length): Needed {
    const asked = [...names];
    const statements = new Set(this.#reaching.of(asked, before));
    const uses = [...statements].flatMap((index) => [...this.usesOf(index)]);
    return { statements, names: new Set([...asked, ...uses]) };
  }
}

/** What was found of the statements of modules before: the functions of one text are compiled one after another. */
const known = new WeakMap<readonly Doing[], Reaching>();
