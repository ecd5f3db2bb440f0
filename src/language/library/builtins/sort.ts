import { Call, type Working } from '../../program/values/callable';
import type { Value } from '../../program/values/value';
import { pythonDialect } from '../dialect';
import { hasWorked, isTired, listing, passing, rest } from '../effort';
import { isTrue } from '../operators/truth';

/** A value with its key takes the room of so many items of a list. */
const ROOM = 6;
/** More are sorted in parts, between which the machine has its turn. */
const MOST_AT_ONCE = 50_000;

interface Keyed {
  readonly key: Value;
  readonly value: Value;
}

/** Sorted as Python sorts: stable, also backwards, by keys that are computed once. */
export function* sortValues(values: readonly Value[], key: Value, isReverse: boolean): Working<Value[]> {
  const all: Keyed[] = [];
  listing(values.length * ROOM);
  for (const value of values) all.push({ key: key === null ? value : yield new Call(key, [value]), value });
  if (isReverse) all.reverse();
  const isPlain = isOneKind(all);
  const result = isPlain && all.length < MOST_AT_ONCE ? all.sort(byKey) : yield* merge(all, isPlain);
  if (isReverse) result.reverse();
  passing(all.length);
  return result.map(({ value }) => value);
}

const isOneKind = (all: readonly Keyed[]): boolean =>
  all.every(({ key }) => typeof key === 'bigint' || (typeof key === 'number' && !Number.isNaN(key))) ||
  all.every(({ key }) => typeof key === 'string');

function byKey({ key: a }: Keyed, { key: b }: Keyed): number {
  const [x, y] = [a as bigint, b as bigint];
  return x < y ? -1 : y < x ? 1 : 0;
}

function* merge(all: Keyed[], isPlain: boolean): Working<Keyed[]> {
  if (all.length < 2) return all;
  if (isPlain && all.length < MOST_AT_ONCE) return all.sort(byKey);
  if (hasWorked(1)) yield rest();
  const middle = all.length >> 1;
  const left = yield* merge(all.slice(0, middle), isPlain);
  const right = yield* merge(all.slice(middle), isPlain);
  const merged: Keyed[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const [a, b] = [left[i] as Keyed, right[j] as Keyed];
    if (isTired(merged.length)) yield rest();
    const isLess = isPlain
      ? byKey(b, a) < 0
      : yield* isTrue(yield* pythonDialect.working.compare('<', b.key, a.key));
    if (isLess) {
      merged.push(b);
      j += 1;
    } else {
      merged.push(a);
      i += 1;
    }
  }
  return [...merged, ...left.slice(i), ...right.slice(j)];
}
