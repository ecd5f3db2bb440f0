import type { Body } from '../tree';
import { type Doing, doingsOf, SEARCH_PATH } from './doings';
import { RANDOM } from './reach';

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
  readonly #places: ReadonlyMap<Doing, number>;
  readonly #by: ReadonlyMap<string, readonly Doing[]>;

  constructor(
    body: Body,
    readonly isOwnModule: IsOwnModule,
    readonly builtins: ReadonlySet<string>,
  ) {
    this.#all = doingsOf(body, builtins);
    const { places, by } = indexed.get(this.#all) ?? indexOf(this.#all);
    this.#places = places;
    this.#by = by;
  }

  /** The names that a statement needs, also in the functions that it defines. */
  usesOf(index: number): ReadonlySet<string> {
    return this.#all[index]?.uses ?? new Set();
  }

  /** The names whose values a statement may change. */
  changesOf(index: number): ReadonlySet<string> {
    return this.#all[index]?.changes ?? new Set();
  }

  /** How many statements bind a name, or may change what it holds. */
  countOf(name: string): number {
    return this.#by.get(name)?.length ?? 0;
  }

  /** What names depend on, as they are before a statement, or at the end of all. */
  of(names: Iterable<string>, before = this.#all.length): Needed {
    const all = this.#all.slice(0, before);
    const bound = new Set(all.flatMap(({ binds }) => [...binds]));
    const needed = new Set(names);
    const statements = new Set<number>();
    const take = (one: Doing): void => {
      const index = this.#places.get(one) ?? before;
      if (index >= before || statements.has(index)) return;
      statements.add(index);
      for (const use of one.uses) needed.add(use);
      if (one.imports.some(({ path, level }) => level > 0 || !this.isOwnModule(path)))
        needed.add(SEARCH_PATH);
    };
    const stars = all.filter(({ imports }) => imports.some((one) => one.all));
    // A set goes on to what is added to it meanwhile.
    for (const one of needed) {
      for (const taken of this.#by.get(one) ?? []) take(taken);
      const isUnbound = one !== SEARCH_PATH && one !== RANDOM && !bound.has(one) && !this.builtins.has(one);
      if (isUnbound) for (const star of stars) take(star);
    }
    return { statements, names: needed };
  }
}

interface Index {
  readonly places: ReadonlyMap<Doing, number>;
  /** The statements that bind or change a name. */
  readonly by: ReadonlyMap<string, readonly Doing[]>;
}

const indexed = new WeakMap<readonly Doing[], Index>();

function indexOf(all: readonly Doing[]): Index {
  const index = { places: new Map(all.map((doing, place) => [doing, place])), by: doingBy(all) };
  indexed.set(all, index);
  return index;
}

function doingBy(all: readonly Doing[]): Index['by'] {
  const found = new Map<string, Doing[]>();
  for (const doing of all)
    for (const name of new Set([...doing.binds, ...doing.changes])) {
      const group = found.get(name);
      if (group) group.push(doing);
      else found.set(name, [doing]);
    }
  return found;
}
