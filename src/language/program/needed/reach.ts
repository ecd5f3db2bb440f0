import type { Scopes } from '../compile/gather';
import type { Scope } from '../compile/scope';
import type { Body, Call, Comprehension, Expression, FunctionCode, Statement, Target } from '../tree';
import type { Aliases } from './aliases';
import { calleeOf, isGlobalIn, type Names, type Summary } from './callees';
import { generatorOf, generators } from './generators';
import { Roots } from './roots';

type Part = Statement | Expression | Target;

/** What a piece of a program may change where it runs: names of the module, and those of its functions with a dot before. */
export class Reach {
  readonly changed = new Set<string>();
  readonly sets = new Set<string>();
  readonly given = new Set<string>();
  readonly roots: Roots;

  constructor(
    readonly names: Names,
    readonly scopes: Scopes,
    readonly aliases: Aliases,
    /** Do the functions defined in it count as run? */
    readonly isDeep: boolean,
  ) {
    this.roots = new Roots(names, scopes);
  }

  read(part: unknown, scope: Scope): void {
    if (typeof part !== 'object' || part === null) return;
    if (Array.isArray(part)) for (const one of part) this.read(one, scope);
    else if ('kind' in part) this.#node(part as Part, scope);
    else this.#inside(part, scope);
  }

  #inside(part: object, scope: Scope): void {
    for (const [key, value] of Object.entries(part))
      if (key !== 'range' && key !== 'nameRange') this.read(value, scope);
  }

  #node(node: Part, scope: Scope): void {
    switch (node.kind) {
      case 'constant':
        return;
      case 'name':
      case 'attribute': {
        const generator = generatorOf(node, scope, this.names);
        if (generator !== undefined) this.changed.add(generator);
        return this.#inside(node, scope);
      }
      case 'function':
      case 'functionDefinition':
        return this.#definition(node.code, scope, node.kind === 'function' || this.isDeep);
      case 'class':
      case 'classDefinition':
        this.read([node.code.decorators, node.code.bases], scope);
        return this.read(node.code.body, this.scopes.get(node.code) ?? scope);
      case 'comprehension':
        return this.#comprehension(node, scope);
      default:
        this.#doing(node, scope);
        this.#inside(node, scope);
    }
  }

  #definition(code: FunctionCode, scope: Scope, isRun: boolean): void {
    this.read([code.decorators, code.parameters.map(({ otherwise }) => otherwise)], scope);
    if (isRun) this.read(code.body, this.scopes.get(code) ?? scope);
  }

  #comprehension(node: Comprehension, scope: Scope): void {
    const inner = this.scopes.get(node) ?? scope;
    for (const [index, { target, iterable, conditions }] of node.clauses.entries()) {
      const around = index === 0 ? scope : inner;
      this.#bind(target, this.roots.of(iterable, around), inner);
      this.read(iterable, around);
      this.read(conditions, inner);
    }
    this.read([node.key, node.element], inner);
  }

  #doing(node: Part, scope: Scope): void {
    switch (node.kind) {
      case 'assign':
        for (const target of node.targets) this.#bind(target, this.roots.of(node.value, scope), scope);
        return;
      case 'declare':
        return this.#bind(node.target, node.value ? this.roots.of(node.value, scope) : [], scope);
      case 'assignExpression':
        return this.#bind(node.target, this.roots.of(node.value, scope), scope);
      case 'augmentedAssign':
        this.#change(this.roots.of(node.target, scope));
        return this.#bind(node.target, this.roots.of(node.value, scope), scope);
      case 'update':
        return this.#bind(node.target, [], scope);
      case 'for':
        return this.#bind(node.target, this.roots.of(node.iterable, scope), scope);
      case 'with':
        for (const { value, target } of node.items)
          if (target) this.#bind(target, this.roots.of(value, scope), scope);
        return;
      case 'delete':
        for (const target of node.targets) this.#bind(target, [], scope);
        return;
      case 'return':
        for (const root of node.value ? this.roots.of(node.value, scope) : []) this.given.add(root);
        return;
      case 'call':
        return this.#call(node, scope);
    }
  }

  #change(roots: Iterable<string>): void {
    for (const root of roots) this.changed.add(root);
  }

  #bind(target: Target, shared: readonly string[], scope: Scope): void {
    switch (target.kind) {
      case 'name': {
        if (scope.form !== 'module' && isGlobalIn(scope, target.name)) this.sets.add(target.name);
        const key = this.roots.keyOf(target.name, scope);
        if (key !== undefined) this.aliases.join([key, ...shared]);
        return;
      }
      case 'attribute':
      case 'subscript': {
        const roots = this.roots.of(target.object, scope);
        this.#change(roots);
        return this.aliases.join([...roots, ...shared]);
      }
      case 'pattern':
        for (const item of target.items) if (item) this.#bind(item.target, shared, scope);
        return;
      case 'objectPattern':
        for (const { target: one } of target.entries) this.#bind(one, shared, scope);
    }
  }

  #call(call: Call, scope: Scope): void {
    const { kind, functions, isElsewhere } = calleeOf(call, scope, this.names);
    const isChanging =
      kind === 'keeps' || kind === 'unknown' || functions.some((one) => one.changed.size > 0);
    if (isElsewhere) this.#change(generators);
    if (kind === 'keeps') this.#change(this.roots.receiver(call, scope));
    if (kind === 'unknown' || kind === 'changesArguments') this.#change(this.roots.all(call, scope));
    for (const one of functions) this.#does(call, one, scope);
    for (const { name, value } of call.args) {
      if (name === 'out') this.#change(this.roots.of(value, scope));
      this.#handedOn(call, value, scope);
    }
    if (isChanging) this.aliases.join(this.roots.all(call, scope));
  }

  #does(call: Call, one: Summary, scope: Scope): void {
    for (const name of one.sets) this.sets.add(name);
    for (const name of one.changed)
      if (!name.startsWith('.')) {
        this.changed.add(name);
        this.roots.seen.add(name);
      } else this.#change(this.roots.standsFor(call, one, name.slice(1), scope));
  }

  /** A function that is handed on may be called, with any of what is handed on beside it. */
  #handedOn(call: Call, value: Expression, scope: Scope): void {
    const others = (): string[] => this.roots.all(call, scope);
    if (value.kind === 'function')
      this.aliases.join([...value.code.parameters.flatMap(({ target }) => this.#local(target)), ...others()]);
    if (value.kind !== 'name' || !isGlobalIn(scope, value.name)) return;
    for (const one of this.names.functionsOf(value.name) ?? []) {
      for (const name of one.sets) this.sets.add(name);
      this.#change([...one.changed].filter((name) => !name.startsWith('.')));
      if ([...one.changed].some((name) => name.startsWith('.'))) this.#change(others());
    }
  }

  #local = (target: Target): string[] => (target.kind === 'name' ? [`.${target.name}`] : []);
}

/** What a function may do, from its text. */
export function summaryOf(
  { parameters, body, decorators }: FunctionCode,
  isMethod: boolean,
  reach: Reach,
  scope: Scope,
): Summary {
  reach.read(body as Body, scope);
  const names = parameters.flatMap(({ target }) => (target.kind === 'name' ? [target.name] : []));
  const isStatic = decorators.some((one) => one.kind === 'name' && one.name === 'staticmethod');
  const sharing = reach.aliases.among([
    ...names.map((name) => `.${name}`),
    ...reach.roots.seen,
    ...generators,
  ]);
  return {
    skip: isMethod && !isStatic ? 1 : 0,
    parameters: names,
    changed: new Set(sharing(reach.changed)),
    sets: reach.sets,
    given: new Set(sharing(reach.given)),
  };
}
