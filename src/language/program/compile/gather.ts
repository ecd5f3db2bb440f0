import { type Import, moduleBound } from '../node';
import type {
  Body,
  ClassCode,
  Clause,
  Comprehension,
  Expression,
  FunctionCode,
  Statement,
  Target,
} from '../tree';
import { CLASS_NAME, Scope } from './scope';

/** What has a scope of its own, by its part of the tree. */
export type Scopes = ReadonlyMap<object, Scope>;

/** The scopes of a module and of everything in it. */
export function gatherScopes(body: Body): { readonly module: Scope; readonly scopes: Scopes } {
  const scopes = new Map<object, Scope>();
  const module = new Scope('module', undefined);
  new Gatherer(scopes, module).all(body);
  module.resolve();
  return { module, scopes };
}

type Part = Expression | Statement | Target;

class Gatherer {
  constructor(
    readonly scopes: Map<object, Scope>,
    readonly scope: Scope,
  ) {}

  all(parts: Iterable<unknown>): void {
    for (const part of parts) this.any(part);
  }

  /** Reads whatever a tree holds: nodes, lists of them, and records that hold nodes. */
  any(part: unknown): void {
    if (typeof part !== 'object' || part === null) return;
    if (Array.isArray(part)) this.all(part);
    else if ('kind' in part) this.node(part as Part);
    else this.all(Object.values(part));
  }

  node(node: Part): void {
    switch (node.kind) {
      case 'name':
        return this.use(node.name);
      case 'constant':
      case 'unreadable':
        return;
      case 'function':
      case 'functionDefinition':
        if (node.kind === 'functionDefinition') this.scope.bind(node.code.name);
        return this.functionCode(node.code);
      case 'class':
      case 'classDefinition':
        this.scope.bind(node.code.name);
        return this.classCode(node.code);
      case 'comprehension':
        return this.comprehension(node);
      default:
        return this.statement(node);
    }
  }

  statement(node: Part): void {
    switch (node.kind) {
      case 'assign':
        this.any(node.value);
        for (const target of node.targets) this.assign(target, node.value);
        return;
      case 'augmentedAssign': {
        const { target, value } = node;
        this.any(value);
        if (target.kind !== 'name') return this.bind(target);
        return this.assign(target, { ...node, kind: 'binary', left: target, right: value });
      }
      case 'declare':
      case 'assignExpression':
        this.any(node.value);
        return this.bind(
          node.target,
          node.kind === 'assignExpression' ? this.scope.statementScope : this.scope,
        );
      case 'for':
        this.bind(node.target);
        this.scope.likelyInts.noteEach(node.target, node.iterable);
        return this.all([node.iterable, node.body, node.otherwise]);
      case 'global':
      case 'nonlocal':
        for (const name of node.names) {
          (node.kind === 'global' ? this.scope.globals : this.scope.nonlocals).add(name);
          this.scope.used.add(name);
        }
        return;
      case 'import':
        return this.imported(node);
      case 'delete':
        for (const target of node.targets) {
          this.bind(target);
          if (target.kind === 'name') this.scope.deleted.add(target.name);
        }
        return;
      case 'with':
        for (const { target } of node.items) if (target) this.bind(target);
        break;
      case 'try':
        for (const { target } of node.handlers) if (target) this.bind(target);
    }
    for (const [key, part] of Object.entries(node))
      if (key !== 'range' && key !== 'nameRange') this.any(part);
  }

  imported(node: Import): void {
    const bound = moduleBound(node);
    if (bound !== undefined) this.scope.bind(bound);
    for (const { as } of node.names ?? []) if (as !== '*') this.scope.bind(as);
  }

  use(name: string): void {
    this.scope.used.add(name);
    if (name === 'super') this.scope.used.add(CLASS_NAME);
  }

  bind(target: Target, scope = this.scope): void {
    if (target.kind === 'name') {
      scope.bind(target.name);
      this.scope.used.add(target.name);
    } else if (target.kind === 'pattern')
      for (const item of target.items) {
        if (item) this.bind(item.target, scope);
        this.any(item?.otherwise);
      }
    else this.any(target);
  }

  assign(target: Target, value: Expression): void {
    this.bind(target);
    this.scope.likelyInts.noteTarget(target, value);
  }

  functionCode(code: FunctionCode): void {
    this.all(code.decorators);
    this.all(code.parameters.map(({ otherwise }) => otherwise));
    const inner = new Scope('function', this.scope);
    this.scopes.set(code, inner);
    inner.parameters = code.parameters;
    const gatherer = new Gatherer(this.scopes, inner);
    for (const { target } of code.parameters) gatherer.bind(target);
    gatherer.all(code.body);
  }

  classCode(code: ClassCode): void {
    this.all([...code.decorators, ...code.bases]);
    const inner = new Scope('class', this.scope);
    this.scopes.set(code, inner);
    new Gatherer(this.scopes, inner).all(code.body);
  }

  /** The first iterable is computed outside; all else in a scope of its own. */
  comprehension(node: Comprehension): void {
    const [first, ...others] = node.clauses as readonly [Clause, ...Clause[]];
    this.any(first.iterable);
    const inner = new Scope('comprehension', this.scope, node.makes !== 'generator');
    this.scopes.set(node, inner);
    const gatherer = new Gatherer(this.scopes, inner);
    for (const { target, iterable } of node.clauses) {
      gatherer.bind(target);
      inner.likelyInts.noteEach(target, iterable);
    }
    gatherer.all([first.conditions, ...others.flatMap(({ iterable, conditions }) => [iterable, conditions])]);
    gatherer.all([node.key, node.element]);
  }
}
