/** The names that a block declares. */
export interface Block {
  readonly lexical: Map<string, 'let' | 'function' | 'catch'>;
  readonly vars: Set<string>;
  readonly isOfFunction: boolean;
}

/** A name that a statement of a module declares: what it was before, and after. */
export interface NameChange {
  readonly name: string;
  readonly before: Standing;
  readonly after: Standing;
}

interface Standing {
  readonly lexical: 'let' | 'function' | 'catch' | undefined;
  readonly isVar: boolean;
}

/** What the statements of a module make of its names, one by one. */
export class ModuleNames {
  readonly #before = new Map<string, Standing>();
  constructor(private readonly block: Block) {}

  /** A name is about to be declared. */
  note(name: string): void {
    if (!this.#before.has(name)) this.#before.set(name, this.#standing(name));
  }

  /** What the statement made of names that was read last. */
  take(): readonly NameChange[] {
    const changes = [...this.#before].map(([name, before]) => ({
      name,
      before,
      after: this.#standing(name),
    }));
    this.#before.clear();
    return changes;
  }

  /** Would a statement that was read before find its names as it did? */
  fits(changes: readonly NameChange[]): boolean {
    return changes.every(({ name, before }) => isSame(this.#standing(name), before));
  }

  /** Takes over what a statement made of names that was read before. */
  takeOver(changes: readonly NameChange[]): void {
    const { lexical, vars } = this.block;
    for (const { name, after } of changes) {
      if (after.lexical) lexical.set(name, after.lexical);
      if (after.isVar) vars.add(name);
    }
  }

  #standing(name: string): Standing {
    return { lexical: this.block.lexical.get(name), isVar: this.block.vars.has(name) };
  }
}

const isSame = (one: Standing, other: Standing): boolean =>
  one.lexical === other.lexical && one.isVar === other.isVar;
