/** Names that may hold the same object, or one that holds the other. */
export class Aliases {
  readonly #parents = new Map<string, string>();

  join(names: Iterable<string>): void {
    const [first, ...rest] = names;
    if (first !== undefined) for (const one of rest) this.#parents.set(this.rootOf(one), this.rootOf(first));
  }

  rootOf(name: string): string {
    let root = name;
    for (let next = this.#parents.get(root); next !== undefined && next !== root; ) {
      root = next;
      next = this.#parents.get(root);
    }
    return root;
  }

  /** The names among `all` that share with one of `some`. */
  sharing(some: ReadonlySet<string>, all: Iterable<string>): string[] {
    const roots = new Set([...some].map((name) => this.rootOf(name)));
    return [...all].filter((name) => roots.has(this.rootOf(name)));
  }
}
