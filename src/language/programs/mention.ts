import type { Range } from '../core/problem';
import { gatherScopes, type Scopes } from '../program/compile/gather';
import type { Scope } from '../program/compile/scope';
import { isGlobalIn } from '../program/needed/callees';
import type { Body, FunctionCode, Name, Program } from '../program/tree';

/** A name of the module that stands somewhere in its text. */
export interface Mention {
  readonly name: string;
  readonly range: Range;
}

/** A part of a tree, with the scope that it stands in. */
export interface Part {
  readonly node: object;
  readonly scope: Scope;
}

/** The name of the module at a place of a text: where it is defined, or used, but not where a function has one of its own for it. */
export function mentionAt({ body }: Program, offset: number): Mention | undefined {
  for (const { node, scope } of partsOf(body, offset).reverse()) {
    const named = namedAt(node, offset);
    if (named) return isGlobalIn(scope, named.name) ? named : undefined;
  }
  return undefined;
}

/** What a place of a module lies in, outermost first. */
export function partsOf(body: Body, offset: number): Part[] {
  const { module, scopes } = gatherScopes(body);
  return partsAt({ node: body, scope: module }, scopes, offset);
}

function namedAt(node: object, offset: number): Mention | undefined {
  if ('nameRange' in node && 'body' in node) {
    const { name, nameRange } = node as FunctionCode;
    return holds(nameRange, offset) && name !== '' ? { name, range: nameRange } : undefined;
  }
  if (!('kind' in node && node.kind === 'name')) return undefined;
  const { name, range } = node as Name;
  return { name, range };
}

const holds = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;

function partsAt(from: Part, scopes: Scopes, offset: number): Part[] {
  const { node } = from;
  if (!Array.isArray(node) && 'range' in node && !holds(node.range as Range, offset)) return [];
  const inner = scopes.get(node) ?? from.scope;
  for (const [key, child] of Object.entries(node)) {
    if (typeof child !== 'object' || child === null || key === 'range' || key === 'nameRange') continue;
    const found = partsAt({ node: child, scope: scopeOf(key, from, inner) }, scopes, offset);
    if (found.some((one) => 'range' in one.node)) return [from, ...found];
  }
  return [from];
}

/** What stands in a definition but is computed before it: decorators, base classes, what is behind the = of a parameter. */
function scopeOf(key: string, { node, scope }: Part, inner: Scope): Scope {
  if (key === 'decorators' || key === 'bases') return scope;
  return key === 'otherwise' && 'takes' in node ? (scope.parent ?? scope) : inner;
}
