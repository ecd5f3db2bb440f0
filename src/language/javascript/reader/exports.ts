import type { Range } from '../../core/problem';

/** A name of the module that an export list names. */
export interface Named {
  readonly name: string;
  readonly range: Range;
}

/** What a statement of a module exports. */
export interface Exported {
  /** Does it export anything, so that the text is a module? */
  readonly isUsed: boolean;
  readonly given: readonly string[];
  readonly named: readonly Named[];
}

/** What a module exports. */
export class Exports {
  /** Does the statement that is read export anything? */
  isUsed = false;
  readonly #given = new Set<string>();
  #own: string[] = [];
  #named: Named[] = [];

  /** Gives something a name outside; false where another has it already. */
  add(name: string): boolean {
    const isFree = !this.#given.has(name);
    this.#given.add(name);
    this.#own.push(name);
    return isFree;
  }

  /** Names of the module are exported. */
  name(names: readonly Named[]): void {
    this.#named.push(...names);
  }

  /** What the statement exported that was read last. */
  take(): Exported {
    const { isUsed } = this;
    const exported = { isUsed, given: this.#own, named: this.#named };
    this.isUsed = false;
    this.#own = [];
    this.#named = [];
    return exported;
  }

  /** Would a statement that was read before export the same now? */
  fits({ given }: Exported): boolean {
    return !given.some((name) => this.#given.has(name));
  }

  /** Takes over what a statement exported that was read before. */
  takeOver({ given }: Exported): void {
    for (const name of given) this.#given.add(name);
  }
}
