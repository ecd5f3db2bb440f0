/** Names that may hold the same object, or one that holds the other. */
export class Aliases {
  readonly #parents = new Map<string, string>();

  join(names: Iterable<string>): void {
    const [first, ...rest] = names;
    if (first !== undefined) for (const one of rest) this.#parents.set(this.rootOf(one), this.rootOf(first));
  }

  /** What shares in the others shares here, too. */
  joinAll(others: Aliases): void {
    for (const both of others.#parents) this.join(both);
  }

  rootOf(name: string): string {
    const parent = this.#parents.get(name);
    if (parent === undefined || parent === name) return name;
    const root = this.rootOf(parent);
    this.#parents.set(name, root);
    return root;
  }

  /** What gives, of some names, those among `all` that share with one of them. */
  among(all: Iterable<string>): (some: Iterable<string>) => string[] {
    const groups = new Map<string, string[]>();
    for (const name of new Set(all)) {
      const root = this.rootOf(name);
      const group = groups.get(root);
      if (group) group.push(name);
      else groups.set(root, [name]);
    }
    return (some) =>
      [...new Set([...some].map((name) => this.rootOf(name)))].flatMap((root) => groups.get(root) ?? []);
  }
}
