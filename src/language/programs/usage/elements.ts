import type { Expression } from '../../program/tree';
import { countingOf, countOf } from './spans';
import { array, elementsOf, type Scope, type Value } from './values';
import type { Walk } from './walk';

/** What a loop goes through, and how often, as far as that is known. */
interface Elements {
  readonly values: readonly Value[];
  readonly count: number | undefined;
}

/** What a loop over an expression goes through. */
export function elementsIn(walk: Walk, iterable: Expression, scope: Scope): Elements {
  if (iterable.kind !== 'call' || iterable.callee.kind !== 'name' || scope.has(iterable.callee.name))
    return of(walk.evaluate(iterable, scope));
  const { callee, args } = iterable;
  const values = () => args.map(({ value }) => walk.evaluate(value, scope));
  const [first] = args;
  switch (callee.name) {
    case 'range':
    case 'trange':
      return counting(walk.evaluate(iterable, scope), values());
    case 'tqdm':
      return first ? elementsIn(walk, first.value, scope) : of(undefined);
    case 'enumerate': {
      const inner = first ? elementsIn(walk, first.value, scope) : of(undefined);
      return { ...inner, values: inner.values.map((value) => array([undefined, value])) };
    }
    case 'zip': {
      const lists = values().map(elementsOf);
      const length = Math.min(...lists.map((list) => list.length));
      const rows = Array.from({ length: lists.length > 0 ? length : 1 }, (_, i) =>
        array(lists.map((list) => list[i])),
      );
      return { values: rows, count: undefined };
    }
    default:
      return of(walk.evaluate(iterable, scope));
  }
}

function counting(value: Value, args: readonly Value[]): Elements {
  const [from, stop, step] = countingOf(args);
  const isKnown = from !== undefined && stop !== undefined && step !== undefined;
  return { values: [value], count: isKnown ? countOf(from, stop, step) : undefined };
}

const of = (value: Value): Elements => ({
  values: elementsOf(value),
  count: value?.kind === 'array' ? value.items.length : undefined,
});
