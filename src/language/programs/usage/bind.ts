import type { FunctionCode, Target } from '../../program/tree';
import { assignedIn, baseOf } from './assigned';
import { type FunctionValue, type Given, Scope, type Value } from './values';
import type { Walk } from './walk';

/** Gives a target what it is assigned; `define` where its names are of this scope. */
export function assign(target: Target, value: Value, scope: Scope, define = false): void {
  switch (target.kind) {
    case 'name':
      if (define) scope.define(target.name, value);
      else scope.assign(target.name, value);
      return;
    case 'pattern':
      for (const [place, item] of target.items.entries())
        if (item) assign(item.target, item.isRest ? undefined : itemAt(value, place), scope, define);
      return;
    case 'objectPattern':
      for (const { key, target: inner } of target.entries) {
        const name = key?.kind === 'constant' ? String(key.value) : '';
        assign(inner, value?.kind === 'record' ? value.entries.get(name) : undefined, scope, define);
      }
      return;
    default: {
      const base = baseOf(target);
      if (base) scope.forget([base]);
    }
  }
}

const itemAt = (value: Value, place: number): Value =>
  value?.kind === 'array' ? value.items[place] : undefined;

/** The values of a function's parameters, of those that it is given and of those that it is not. */
export interface Bound {
  readonly given: readonly Value[];
  readonly otherwise: readonly Value[];
}

export function bound(walk: Walk, { code, scope }: FunctionValue, given: readonly Given[]): Bound {
  const positions = given.filter(({ name }) => name === undefined);
  const values = code.parameters.map(({ target, takes }, place): Value => {
    const named = given.find(
      ({ name }) => name !== undefined && target.kind === 'name' && name === target.name,
    );
    if (named) return named.value;
    return takes === 'either' || takes === 'position' ? positions[place]?.value : undefined;
  });
  return {
    given: values,
    otherwise: code.parameters.map(({ otherwise }, place) =>
      otherwise && values[place] === undefined ? walk.evaluate(otherwise, scope) : undefined,
    ),
  };
}

/** The scope of a function that is called, with its parameters in it. */
export function scopeOf(walk: Walk, called: FunctionValue, { given, otherwise }: Bound): Scope {
  const { code, scope } = called;
  const inner = new Scope(scope, walk.module.fickle);
  if (walk.language === 'python') for (const name of localsOf(code)) inner.define(name, undefined);
  for (const [place, { target }] of code.parameters.entries()) {
    const value = given[place] ?? otherwise[place];
    assign(target, value?.kind === 'function' ? { ...value, isPassed: true } : value, inner, true);
  }
  return inner;
}

function localsOf({ body }: FunctionCode): readonly string[] {
  const { binds, borrows } = assignedIn(body);
  return [...binds].filter((name) => !borrows.has(name));
}
