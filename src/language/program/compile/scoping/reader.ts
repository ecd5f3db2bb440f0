import type { Body, Expression, For, Handler, Name, Statement, Target } from '../../tree';
import type { Scope } from '../scope';
import { readClass } from './classes';
import { hoistedNames, lexicalNames, namesOf } from './declared';
import { readExpression } from './expressions';
import { named, readFunction } from './functions';
import type { Reading } from './reading';
import { Block, propertyName } from './variables';

/** Reads a tree in which names stand for what the blocks around them declare, and writes it anew with each variable's own name. */
export class BodyReader implements Reading {
  constructor(
    readonly scopes: Map<object, Scope>,
    readonly block: Block,
  ) {}

  within(block: Block): BodyReader {
    return new BodyReader(this.scopes, block);
  }
  get inner(): BodyReader {
    const { within, numbers } = this.block;
    return this.within(new Block(within, this.block, numbers));
  }

  /** The body of a function or module, whose `var`s are undefined from the start. */
  functionBody(body: Body): Body {
    const before = new Set(this.block.variables.keys());
    const hoisted = [...new Set(hoistedNames(body))];
    for (const name of hoisted) this.block.declare(name, 'var');
    for (const [name, declared] of lexicalNames(body)) this.block.declare(name, declared);
    const names = hoisted.filter((name) => !before.has(name));
    const start = body[0]?.range.start ?? 0;
    const opened: Statement = { kind: 'opened', range: { start, end: start }, names, areUndefined: true };
    return [...(names.length > 0 ? [opened] : []), ...this.inOrder(body)];
  }

  /** A block of its own: its functions are there from its start, its other variables are fresh each time. */
  body(body: Body): Body {
    const { inner } = this;
    for (const [name, declared] of lexicalNames(body)) inner.block.declare(name, declared);
    return [...inner.opened(body), ...inner.inOrder(body)];
  }

  opened(body: Body): readonly Statement[] {
    const names = [...this.block.variables.values()].map(({ own }) => own);
    const start = body[0]?.range.start ?? 0;
    if (names.length === 0) return [];
    return [{ kind: 'opened', range: { start, end: start }, names, areUndefined: false }];
  }

  inOrder(body: Body): readonly Statement[] {
    const isFunction = ({ kind }: Statement): boolean => kind === 'functionDefinition';
    const sorted = [...body.filter(isFunction), ...body.filter((one) => !isFunction(one))];
    return sorted.map((one) => this.statement(one));
  }

  expression(node: Expression): Expression {
    return readExpression(this, node);
  }
  /** What is given a value: by its declaration, or later. */
  target(node: Target, isDeclared: boolean): Target {
    if (node.kind === 'name') return this.name(node, isDeclared);
    if (node.kind === 'attribute') return { ...this.parts(node), name: propertyName(node.name) };
    return this.parts(node, (part) => this.target(part, isDeclared));
  }

  name(node: Name, isDeclared = false): Name {
    const { scope } = this.block.within;
    const variable = this.block.find(node.name);
    const own = variable?.own ?? node.name;
    scope.used.add(own);
    if (isDeclared) return { ...node, name: own };
    const declared = variable?.declared;
    const isConstant = declared === 'const';
    const isLexical = isConstant || declared === 'let' || declared === 'class';
    return { ...node, name: own, known: { isConstant, isLexical, isNowhere: !variable } };
  }

  /** The same node with its parts read; `target` reads what stands where a value is put. */
  parts<Node extends object>(node: Node, target?: (part: Target) => Target): Node {
    const entries = Object.entries(node).map(([key, part]) =>
      key === 'range' || key === 'nameRange' || key === 'problem'
        ? [key, part]
        : [key, this.#part(key, part, target)],
    );
    return Object.fromEntries(entries) as Node;
  }
  #part(key: string, part: unknown, target: ((part: Target) => Target) | undefined): unknown {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map((one) => this.#part(key, one, target));
    if (!('kind' in part)) return this.parts(part, target);
    if (key === 'target' && target) return target(part as Target);
    return this.expression(part as Expression);
  }

  // long: one case a kind of statement
  statement(node: Statement): Statement {
    switch (node.kind) {
      case 'declare': {
        const target = this.target(node.target, true);
        const value = node.value && this.expression(named(node.value, node.target));
        return { ...node, target, ...(value && { value }) };
      }
      case 'functionDefinition': {
        const name = this.name({ kind: 'name', name: node.code.name, range: node.code.nameRange }, true);
        const code = readFunction(this, node.code);
        return {
          kind: 'declare',
          range: node.range,
          scope: 'let',
          target: name,
          value: { ...node, kind: 'function', code },
        };
      }
      case 'classDefinition': {
        const { code, range } = node;
        const target = this.name({ kind: 'name', name: code.name, range: code.nameRange }, true);
        return { kind: 'declare', range, scope: 'let', target, value: readClass(this, code, range) };
      }
      case 'if': {
        const [test, then] = [this.expression(node.test), this.body(node.then)];
        return { ...node, test, then, otherwise: this.body(node.otherwise) };
      }
      case 'while':
        return { ...node, test: this.expression(node.test), body: this.body(node.body) };
      case 'block':
        return { ...node, body: this.body(node.body) };
      case 'for':
        return this.#for(node);
      case 'countingFor':
        return this.#countingFor(node);
      case 'try':
        return {
          ...node,
          body: this.body(node.body),
          handlers: node.handlers.map((handler) => this.#handler(handler)),
          last: this.body(node.last),
        };
      case 'switch':
        return this.#switch(node);
      case 'import':
        for (const { as } of node.names ?? []) this.block.within.scope.used.add(as);
        return node;
      case 'assign':
        return this.parts(node);
      case 'unreadable':
        return node;
      default:
        return this.parts(node, (target) => this.target(target, false));
    }
  }

  #for(node: For): For {
    const iterable = this.expression(node.iterable);
    const { inner } = this;
    const { scope } = node;
    if (scope === 'let' || scope === 'const')
      for (const name of namesOf(node.target)) inner.block.declare(name, scope);
    const target = inner.target(node.target, scope !== undefined);
    const fresh = [...inner.block.variables.values()].map(({ own }) => own);
    return { ...node, iterable, target, body: inner.body(node.body), fresh };
  }

  #countingFor(node: Statement & { kind: 'countingFor' }): Statement {
    const { inner } = this;
    for (const [name, declared] of lexicalNames(node.start)) inner.block.declare(name, declared);
    const fresh = [...inner.block.variables.values()].map(({ own }) => own);
    const start = [...inner.opened(node.start), ...inner.inOrder(node.start)];
    const test = node.test && inner.expression(node.test);
    const update = node.update && inner.expression(node.update);
    const body = inner.body(node.body);
    return { ...node, start, body, fresh, ...(test && { test }), ...(update && { update }) };
  }

  #handler(node: Handler): Handler {
    const { inner } = this;
    if (!node.target) return { ...node, body: inner.body(node.body) };
    for (const name of namesOf(node.target)) inner.block.declare(name, 'let');
    const target = inner.target(node.target, true);
    const fresh = [...inner.block.variables.values()].map(({ own }) => own);
    return { ...node, target, fresh, body: inner.body(node.body) };
  }

  #switch(node: Statement & { kind: 'switch' }): Statement {
    const value = this.expression(node.value);
    const { inner } = this;
    const all = node.cases.flatMap(({ body }) => [...body]);
    for (const [name, declared] of lexicalNames(all)) inner.block.declare(name, declared);
    const cases = node.cases.map(({ test, body }) => ({
      ...(test && { test: inner.expression(test) }),
      body: inner.inOrder(body),
    }));
    const opened = inner.opened(all);
    const read: Statement = { ...node, value, cases };
    return opened.length === 0 ? read : { kind: 'block', range: node.range, body: [...opened, read] };
  }
}
