import { OpenScopes } from '../../core/openScopes';
import type { JavaScriptProblem } from '../problems';
import type { Token } from '../tokens/token';
import { type Block, ModuleNames } from './moduleNames';

export type ScopeKind = 'module' | 'function' | 'arrow' | 'class';

/** The names with # that a class declares, and those that are used in it. */
interface Privates {
  readonly declared: Map<string, string>;
  readonly used: Token[];
}

/** What is open around a statement: a module, a function, a class. */
export interface Scope {
  readonly kind: ScopeKind;
  /** Whether `await` and `yield` are words of their own in it. */
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** Whether `super` and `super(...)` have a meaning in it. */
  readonly superness: 'none' | 'member' | 'call';
  /** Its first mistake. */
  problem?: JavaScriptProblem;
  readonly blocks: Block[];
  /** The labels of the statements that are open, with whether they are loops. */
  readonly labels: { readonly name: string; readonly isLoop: boolean }[];
  loops: number;
  switches: number;
}

const newBlock = (isOfFunction: boolean): Block => ({ lexical: new Map(), vars: new Set(), isOfFunction });

interface Kind {
  readonly isAsync?: boolean;
  readonly isGenerator?: boolean;
  readonly superness?: Scope['superness'];
}

const newScope = (
  kind: ScopeKind,
  { isAsync = false, isGenerator = false, superness = 'none' }: Kind = {},
): Scope => ({
  ...{ kind, isAsync, isGenerator, superness, blocks: [newBlock(true)], labels: [], loops: 0, switches: 0 },
});

export class Scopes extends OpenScopes<Scope> {
  readonly problems: JavaScriptProblem[] = [];
  private readonly told = new Set<JavaScriptProblem>();
  private readonly privates: Privates[] = [];

  /** Of the module. */
  readonly names: ModuleNames;

  constructor() {
    super(newScope('module'));
    this.names = new ModuleNames(this.innermost.blocks[0] as Block);
  }

  /** The function around what is read now, where an arrow does not count. */
  get thisScope(): Scope {
    return this.open.findLast(({ kind }) => kind !== 'arrow') as Scope;
  }

  /** Reads something in a scope of its own, which is given back with it. */
  within<Node>(kind: ScopeKind, read: () => Node, how: Kind = {}): { node: Node; scope: Scope } {
    const scope = newScope(kind, how);
    return this.inScope(scope, read);
  }

  inBlock<Node>(read: () => Node): Node {
    const { blocks } = this.innermost;
    const depth = blocks.length;
    blocks.push(newBlock(false));
    try {
      return read();
    } finally {
      blocks.length = depth;
    }
  }

  inSwitch<Node>(read: () => Node): Node {
    const { innermost } = this;
    innermost.switches++;
    try {
      return read();
    } finally {
      innermost.switches--;
    }
  }

  labelled<Node>(name: string, isLoop: boolean, read: () => Node): Node {
    const { labels } = this.innermost;
    const depth = labels.length;
    labels.push({ name, isLoop });
    try {
      return read();
    } finally {
      labels.length = depth;
    }
  }

  /** Declares a name; false where its block has it already. */
  declare(name: string, how: 'let' | 'var' | 'function' | 'parameter' | 'catch'): boolean {
    const { blocks } = this.innermost;
    const block = blocks.at(-1) as Block;
    if (this.open.length === 1 && (how === 'var' || blocks.length === 1)) this.names.note(name);
    if (how === 'var') return this.declareVar(name);
    if (how === 'parameter') {
      block.vars.add(name);
      return true;
    }
    if (how === 'function' && block.isOfFunction) {
      block.vars.add(name);
      return !block.lexical.has(name);
    }
    const before = block.lexical.get(name);
    const isFree =
      (before === undefined || (before === 'function' && how === 'function')) && !block.vars.has(name);
    block.lexical.set(name, how);
    return isFree;
  }

  private declareVar(name: string): boolean {
    let isFree = true;
    for (const block of this.innermost.blocks.toReversed()) {
      const before = block.lexical.get(name);
      if (before !== undefined && before !== 'catch') isFree = false;
      block.vars.add(name);
    }
    return isFree;
  }

  /** Whether what is read now stands in no function, class or block. */
  get isAtTop(): boolean {
    return this.open.length === 1 && this.innermost.blocks.length === 1;
  }

  /** Whether the block around what is read now declares a name. */
  declares(name: string): boolean {
    const block = this.innermost.blocks.at(-1);
    return block !== undefined && (block.lexical.has(name) || block.vars.has(name));
  }

  /** Uses a name with #; false outside of every class. */
  usePrivate(name: Token): boolean {
    this.privates.at(-1)?.used.push(name);
    return this.privates.length > 0;
  }

  /** Declares a name with #; false where its class has it already, but for one that is read and written by functions. */
  declarePrivate(name: string, form: string): boolean {
    const { declared } = this.privates.at(-1) as Privates;
    const before = declared.get(name);
    declared.set(name, before === undefined ? form : 'both');
    return before === undefined || (form !== before && /etter/.test(form) && /etter/.test(before));
  }

  /** Reads a class; gives the name with # that is used in it and that neither it nor a class around it declares. */
  withPrivates<Node>(read: () => Node): { node: Node; unknown: Token | undefined } {
    const own: Privates = { declared: new Map(), used: [] };
    const depth = this.privates.length;
    this.privates.push(own);
    try {
      const node = read();
      const left = own.used.filter(({ text }) => !own.declared.has(text));
      this.privates[depth - 1]?.used.push(...left);
      return { node, unknown: depth === 0 ? left[0] : undefined };
    } finally {
      this.privates.length = depth;
    }
  }

  /** Takes back what was told since there were so many. */
  forget(count: number): void {
    for (const problem of this.problems.splice(count)) this.told.delete(problem);
  }

  /** A mistake refuses the functions around it, and the class whose own statement it is; a method's leaves its class as it is. */
  report(problem: JavaScriptProblem): void {
    if (!this.told.has(problem)) this.problems.push(problem);
    this.told.add(problem);
    let isInFunction = false;
    for (let depth = this.open.length - 1; depth >= 0; depth--) {
      const scope = this.open[depth] as Scope;
      if (scope.kind === 'function' || scope.kind === 'arrow') isInFunction = true;
      else if (scope.kind === 'class' && isInFunction) continue;
      scope.problem ??= problem;
    }
  }
}
