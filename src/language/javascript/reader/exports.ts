import type { Range } from '../../core/problem';

/** A name of the module that an export list names. */
interface Named {
  readonly name: string;
  readonly range: Range;
}

/** What a module exports. */
export class Exports {
  readonly named: Named[] = [];
  private readonly given = new Set<string>();
  /** Does the text export anything, so that it is a module? */
  isUsed = false;

  /** Gives something a name outside; false where another has it already. */
  add(name: string): boolean {
    const isFree = !this.given.has(name);
    this.given.add(name);
    return isFree;
  }
}
