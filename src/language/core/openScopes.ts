/** What is open around the place that is read: scopes in one another, each with the loops that are open in it. */
export class OpenScopes<Scope extends { loops: number }> {
  protected readonly open: Scope[];

  constructor(outermost: Scope) {
    this.open = [outermost];
  }

  get innermost(): Scope {
    return this.open.at(-1) as Scope;
  }

  /** Reads something in a scope of its own, which is given back with it. */
  protected inScope<Node>(scope: Scope, read: () => Node): { node: Node; scope: Scope } {
    const depth = this.open.length;
    this.open.push(scope);
    try {
      return { node: read(), scope };
    } finally {
      this.open.length = depth;
    }
  }

  inLoop<Node>(read: () => Node): Node {
    const { innermost } = this;
    innermost.loops++;
    try {
      return read();
    } finally {
      innermost.loops--;
    }
  }
}
