import { Bits } from './bits';
import { type Doing, SEARCH_PATH } from './doings';
import { generators } from './generators';

/** A statement, or names before one, with all that they depend on. */
interface Closure {
  /** The statements, by their places. */
  readonly statements: Bits;
  /** Names, by their numbers, that what these make needs when it is used. */
  readonly later: Bits;
}

/**
 * Which definitions of a name reach a place of a module: those that give it a value or change what it holds, from the last on that
 * gives it one afresh. And what these depend on in turn, each where it stands; but what a function uses, where the function is used.
 * See Aho, Lam, Sethi and Ullman, Compilers, 9.2.4.
 */
export class Reaching {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  /** The places of the statements that bind or change a name, by its number. */
  readonly #by: number[][] = [];
  /** The places of those that take all names of a module. */
  readonly #stars: readonly number[];
  readonly #uses: readonly (readonly number[])[];
  /** What each of the first statements depends on, as far as it was found. */
  readonly #closures: Closure[] = [];

  constructor(
    readonly all: readonly Doing[],
    /** Are files looked for where a statement stands? */
    isSearching: (doing: Doing) => boolean,
    readonly builtins: ReadonlySet<string>,
  ) {
    for (const [index, { binds, changes, kills }] of all.entries())
      for (const name of new Set([...binds, ...changes, ...kills]))
        this.#by[this.#numberOf(name)]?.push(index);
    this.#stars = [...all.keys()].filter((index) => all[index]?.imports.some((one) => one.all));
    this.#uses = all.map((doing) =>
      [...doing.uses, ...(isSearching(doing) ? [SEARCH_PATH] : [])].map((name) => this.#numberOf(name)),
    );
  }

  /** How many statements bind a name, or may change what it holds. */
  countOf(name: string): number {
    return this.#by[this.#numberOf(name)]?.length ?? 0;
  }

  /** The places of the statements that names depend on, as they are before a statement. */
  of(names: readonly string[], before: number): Iterable<number> {
    const numbers = names.map((name) => this.#numberOf(name));
    return this.#closureOf(numbers, before).statements;
  }

  /** The places of the statements that a statement depends on where it stands, and its own. */
  ofStatement(index: number): Iterable<number> {
    return this.#closure(index).statements;
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    this.#by.push([]);
    return this.#names.push(name) - 1;
  }

  /** They are found of one statement after another, so that a long text takes no deep call. */
  #closure(index: number): Closure {
    for (let next = this.#closures.length; next <= index; next++) {
      const closure = this.#closureOf(this.#uses[next] ?? [], next);
      closure.statements.add(next);
      for (const name of this.all[next]?.usesLater ?? []) closure.later.add(this.#numberOf(name));
      this.#closures.push(closure);
    }
    return this.#closures[index] as Closure;
  }

  #closureOf(names: readonly number[], before: number): Closure {
    const closure = { statements: new Bits(), later: new Bits() };
    const seen = new Bits();
    const waiting = [...names];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      for (const index of this.#reaching(name, before)) {
        if (closure.statements.has(index)) continue;
        const { statements, later } = this.#closure(index);
        closure.statements.addAll(statements);
        closure.later.addAll(later);
        for (const one of later) if (!seen.has(one)) waiting.push(one);
      }
    }
    return closure;
  }

  #reaching(number: number, before: number): readonly number[] {
    const name = this.#names[number] as string;
    const all = this.#by[number] as readonly number[];
    const reaching: number[] = [];
    let isBound = name === SEARCH_PATH || generators.includes(name) || this.builtins.has(name);
    for (let at = all.length - 1; at >= 0; at--) {
      const index = all[at] as number;
      if (index >= before) continue;
      reaching.push(index);
      const { binds, kills } = this.all[index] as Doing;
      isBound ||= binds.has(name);
      if (kills.has(name)) return reaching;
    }
    return isBound ? reaching : [...reaching, ...this.#stars.filter((one) => one < before)];
  }
}
