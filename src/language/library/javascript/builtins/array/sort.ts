import { Failure } from '../../../../program/failure';
import { nothing, type Working } from '../../../../program/values/callable';
import type { Value } from '../../../../program/values/value';
import { called } from '../../access/callbacks';
import { spendItems } from '../../access/sizes';
import { numberOf, textWorking } from '../../operators/primitive';
import { isFunction } from '../../values/prototypes';

/** The values in order, those that are equal as they stood: by a function of the program's, else by their texts; undefined last. */
export function* sorted(values: readonly Value[], comparator: Value): Working<Value[]> {
  if (comparator !== undefined && !isFunction(comparator)) throw new Failure('comparatorNeeded');
  const there = values.filter((value) => value !== undefined);
  const missing = values.filter((value) => value === undefined);
  spendItems(there.length);
  if (comparator === undefined) {
    const texts: { readonly text: string; readonly value: Value }[] = [];
    for (const value of there) texts.push({ text: yield* textWorking(value), value });
    texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
    return [...texts.map(({ value }) => value), ...missing];
  }
  const compare = function* (a: Value, b: Value): Working<number> {
    return numberOf(yield* called(comparator, [a, b]));
  };
  return [...(yield* merged(there, compare)), ...missing];
}

type Compare = (a: Value, b: Value) => Working<number>;

function* merged(values: readonly Value[], compare: Compare): Working<Value[]> {
  if (values.length <= 8) return yield* inserted(values, compare);
  const middle = values.length >> 1;
  const left = yield* merged(values.slice(0, middle), compare);
  const right = yield* merged(values.slice(middle), compare);
  const all: Value[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length)
    all.push((yield* compare(left[i], right[j])) <= 0 ? left[i++] : right[j++]);
  return [...all, ...left.slice(i), ...right.slice(j)];
}

function* inserted(values: readonly Value[], compare: Compare): Working<Value[]> {
  yield* nothing();
  const all: Value[] = [];
  for (const value of values) {
    let at = all.length;
    while (at > 0 && (yield* compare(all[at - 1], value)) > 0) at -= 1;
    all.splice(at, 0, value);
  }
  return all;
}
