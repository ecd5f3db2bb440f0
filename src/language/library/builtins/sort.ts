import { Call, type Working } from '../../program/values/callable';
import type { Value } from '../../program/values/value';
import { pythonDialect } from '../dialect';
import { isTrue } from '../operators/truth';

interface Keyed {
  readonly key: Value;
  readonly value: Value;
}

/** Sorted as Python sorts: stable, also backwards, by keys that are computed once. */
export function* sortValues(values: readonly Value[], key: Value, isReverse: boolean): Working<Value[]> {
  const all: Keyed[] = [];
  for (const value of values) all.push({ key: key === null ? value : yield new Call(key, [value]), value });
  if (isReverse) all.reverse();
  const result = isOneKind(all) ? all.sort(byKey) : yield* merge(all);
  if (isReverse) result.reverse();
  return result.map(({ value }) => value);
}

const isOneKind = (all: readonly Keyed[]): boolean =>
  all.every(({ key }) => typeof key === 'bigint' || (typeof key === 'number' && !Number.isNaN(key))) ||
  all.every(({ key }) => typeof key === 'string');

function byKey({ key: a }: Keyed, { key: b }: Keyed): number {
  const [x, y] = [a as bigint, b as bigint];
  return x < y ? -1 : y < x ? 1 : 0;
}

function* merge(all: Keyed[]): Working<Keyed[]> {
  if (all.length < 2) return all;
  const middle = all.length >> 1;
  const left = yield* merge(all.slice(0, middle));
  const right = yield* merge(all.slice(middle));
  const merged: Keyed[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const [a, b] = [left[i] as Keyed, right[j] as Keyed];
    if (yield* isTrue(yield* pythonDialect.working.compare('<', b.key, a.key))) {
      merged.push(b);
      j += 1;
    } else {
      merged.push(a);
      i += 1;
    }
  }
  return [...merged, ...left.slice(i), ...right.slice(j)];
}
