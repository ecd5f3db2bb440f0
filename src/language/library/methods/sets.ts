import { Failure } from '../../program/failure';
import type { Working } from '../../program/values/callable';
import { SetValue } from '../../program/values/dict';
import type { Tuple, Value } from '../../program/values/value';
import { valuesOf } from '../access/iterate';
import { listing } from '../effort';
import { reprAtOnce } from '../text/repr';
import { done, ENTRY_PLACES, type Methods } from './methods';

function copyOfSet(set: SetValue): SetValue {
  listing(set.size * ENTRY_PLACES);
  return new SetValue(set.entries.values(), set.typeName);
}

function* combined(
  self: SetValue,
  others: Tuple,
  keep: (set: SetValue, other: SetValue) => Value[],
): Working<SetValue> {
  let result = copyOfSet(self);
  for (const given of others.items) {
    const other = new SetValue(yield* valuesOf(given));
    listing((result.size + other.size) * ENTRY_PLACES);
    result = new SetValue(keep(result, other), self.typeName);
  }
  return result;
}

const keepers = {
  union: (a: SetValue, b: SetValue) => [...a.entries.values(), ...b.entries.values()],
  intersection: (a: SetValue, b: SetValue) => [...a.entries.values()].filter((one) => b.has(one)),
  difference: (a: SetValue, b: SetValue) => [...a.entries.values()].filter((one) => !b.has(one)),
};

function* updateSet(self: SetValue, given: Tuple): Working {
  for (const other of given.items) for (const value of yield* valuesOf(other)) self.add(value);
  return null;
}

function removeItem(set: SetValue, item: Value): Value {
  if (!set.delete(item)) throw new Failure('keyMissing', reprAtOnce(item)).about(item);
  return null;
}

function popFirst(set: SetValue): Value {
  if (set.size === 0) throw new Failure('popEmpty', 'set');
  const [first] = set.entries.values();
  set.delete(first);
  return first;
}

function* within(small: SetValue, large: Value): Working {
  const all = new SetValue(yield* valuesOf(large));
  return [...small.entries.values()].every((item) => all.has(item));
}

export const setMethods: Methods = [
  ['add', 'self item', (set: SetValue, item: Value) => done(set.add(item)), false],
  ['discard', 'self item', (set: SetValue, item: Value) => done(set.delete(item)), false],
  ['remove', 'self item', removeItem, false],
  ['pop', 'self', popFirst, false],
  ['clear', 'self', (set: SetValue) => done(set.entries.clear()), false],
  ['update', 'self *others', updateSet, false],
  ['copy', 'self', (set: SetValue) => copyOfSet(set), true],
  ['issubset', 'self other', within, true],
  [
    'issuperset',
    'self other',
    function* (set: SetValue, other: Value) {
      return (yield* valuesOf(other)).every((item) => set.has(item));
    },
    true,
  ],
  [
    'isdisjoint',
    'self other',
    function* (set: SetValue, other: Value) {
      return !(yield* valuesOf(other)).some((item) => set.has(item));
    },
    true,
  ],
  ...Object.entries(keepers).map(
    ([name, keep]) =>
      [name, 'self *others', (set: SetValue, given: Tuple) => combined(set, given, keep), true] as const,
  ),
];
