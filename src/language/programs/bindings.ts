import { gatherScopes } from '../program/compile/gather';
import { isPackage, isQuiet } from '../program/needed/knownCalls';
import { importsIn } from '../program/needed/placed';
import { moduleBound } from '../program/node';
import type { Body, FunctionCode } from '../program/tree';
import type { OutlinedDefinition } from './outline';

/** What a name of a module stands for: a function of its own, a package or another file, or something of one, or anything else. */
export type Binding =
  | { readonly kind: 'function'; readonly code: FunctionCode }
  | { readonly kind: 'package' | 'file' | 'other' };

/** Statements of a module with what they define. */
export interface Defining {
  readonly body: Body;
  readonly found: readonly OutlinedDefinition[];
}

const known = new WeakMap<Body, ReadonlyMap<string, Binding>>();

/** What the names of a module stand for at its end: of those that are given twice, the last. */
export function bindingsOf(parts: readonly Defining[]): ReadonlyMap<string, Binding> {
  const all = new Map<string, Binding>();
  for (const part of parts) for (const [name, binding] of boundBy(part)) all.set(name, binding);
  return all;
}

function boundBy({ body, found }: Defining): ReadonlyMap<string, Binding> {
  const before = known.get(body);
  if (before) return before;
  const bound = new Map<string, Binding>();
  for (const name of gatherScopes(body).module.bound) bound.set(name, { kind: 'other' });
  for (const [name, path] of importedBy(body))
    bound.set(name, { kind: isPackage(path) || isQuiet(path) ? 'package' : 'file' });
  for (const { name, functions } of found) {
    const own = functions.find(({ within }) => within.length === 0);
    if (own) bound.set(name, { kind: 'function', code: own.code });
  }
  known.set(body, bound);
  return bound;
}

function importedBy(body: Body): (readonly [name: string, path: string])[] {
  return importsIn(body).flatMap((node) => {
    const own = moduleBound(node);
    const names = (node.names ?? []).map(({ as }) => as).filter((name) => name !== '*');
    const path = '.'.repeat(node.level) + node.path;
    return [...(own === undefined ? [] : [own]), ...names].map((name) => [name, path] as const);
  });
}
