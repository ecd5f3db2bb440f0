import { Failure } from '../../program/failure';
import type { Working } from '../../program/values/callable';
import { Dict } from '../../program/values/dict';
import { List, Tuple, type Value } from '../../program/values/value';
import { DictView, valuesOf } from '../access/iterate';
import { wholeNumber } from '../builtins/numbers';
import { sortValues } from '../builtins/sort';
import { isTired, listing, passing, rest } from '../effort';
import { native } from '../native';
import { same } from '../operators/compare';
import { isTrue } from '../operators/truth';
import { reprAtOnce } from '../text/repr';
import { typeName, typeNamed } from '../types';
import { done, ENTRY_PLACES, type Methods } from './methods';
import { setMethods } from './sets';

function* position(items: readonly Value[], wanted: Value): Working<number> {
  for (const [index, item] of items.entries()) {
    if (isTired(index)) yield rest();
    if (yield* same(item, wanted)) return index;
  }
  return -1;
}

function* count(self: List | Tuple, wanted: Value): Working {
  let total = 0n;
  for (const [index, item] of self.items.entries()) {
    if (isTired(index)) yield rest();
    if (yield* same(item, wanted)) total += 1n;
  }
  return total;
}

function* index(self: List | Tuple, wanted: Value): Working {
  const at = yield* position(self.items, wanted);
  if (at < 0) throw new Failure('notInList', reprAtOnce(wanted), typeName(self));
  return BigInt(at);
}

function pop({ items }: List, at: Value = -1n): Value {
  if (items.length === 0) throw new Failure('popEmpty', 'list');
  const given = Number(wholeNumber(at));
  const from = given < 0 ? given + items.length : given;
  if (from < 0 || from >= items.length) throw new Failure('popRange', given, items.length);
  if (from === items.length - 1) return items.pop();
  passing(items.length - from);
  return from === 0 ? items.shift() : items.splice(from, 1)[0];
}

function insert({ items }: List, at: Value, value: Value): Value {
  passing(items.length);
  items.splice(Number(wholeNumber(at)), 0, value);
  return null;
}

function reverse({ items }: List): Value {
  passing(items.length);
  items.reverse();
  return null;
}

function copyOfList({ items }: List): Value {
  listing(items.length);
  return new List([...items]);
}

function* extend(self: List, values: Value): Working {
  const more = yield* valuesOf(values);
  listing(self.items.length + more.length);
  for (const value of more) self.items.push(value);
  return null;
}

function* remove({ items }: List, wanted: Value): Working {
  const at = yield* position(items, wanted);
  if (at < 0) throw new Failure('removeMissing');
  passing(items.length);
  items.splice(at, 1);
  return null;
}

function* sort(self: List, _: Value, key: Value = null, reverse: Value = false): Working {
  const sorted = yield* sortValues(self.items, key, yield* isTrue(reverse));
  for (const [at, value] of sorted.entries()) self.items[at] = value;
  return null;
}

const listMethods: Methods = [
  ['append', 'self object', ({ items }: List, value: Value) => done(items.push(value)), false],
  ['extend', 'self iterable', extend, false],
  ['insert', 'self index object', insert, false],
  ['pop', 'self index=', pop, false],
  ['remove', 'self value', remove, false],
  ['clear', 'self', ({ items }: List) => done(items.splice(0)), false],
  ['reverse', 'self', reverse, false],
  ['sort', 'self * key= reverse=', sort, false],
  ['copy', 'self', copyOfList, true],
  ['count', 'self value', count, true],
  ['index', 'self value', index, true],
];
const tupleMethods: Methods = listMethods.filter(([name]) => name === 'count' || name === 'index');

function popKey(dict: Dict, key: Value, otherwise: Value): Value {
  const value = dict.get(key);
  if (value === undefined && otherwise === undefined)
    throw new Failure('keyMissing', reprAtOnce(key)).about(key);
  dict.delete(key);
  return value === undefined ? otherwise : value;
}

function popItem(dict: Dict, last: Value = true): Value {
  passing(dict.size);
  const key = last === false ? dict.keys()[0] : dict.keys().at(-1);
  if (dict.size === 0) throw new Failure('popEmpty', 'dictionary');
  const value = dict.get(key);
  dict.delete(key);
  return new Tuple([key, value]);
}

function setDefault(dict: Dict, key: Value, otherwise: Value = null): Value {
  if (!dict.has(key)) dict.set(key, otherwise);
  return dict.get(key);
}

/** Takes over what another dictionary, or pairs, hold. */
export function* updateDict(dict: Dict, from: Value, named?: ReadonlyMap<string, Value>): Working {
  if (from !== undefined) yield* takeOver(dict, from);
  for (const [key, value] of named ?? []) dict.set(key, value);
  return null;
}

function* takeOver(dict: Dict, from: Value): Working {
  if (from instanceof Dict) {
    listing(from.size * ENTRY_PLACES);
    for (const { key, value } of from.entries.values()) dict.set(key, value);
    return null;
  }
  for (const pair of yield* valuesOf(from)) {
    const [key, value, more] = yield* valuesOf(pair);
    if (value === undefined || more !== undefined) throw new Failure('dictPair');
    dict.set(key, value);
  }
  return null;
}

function copyOf(dict: Dict): Dict {
  const copy = new Dict(dict.typeName);
  listing(dict.size * ENTRY_PLACES);
  for (const { key, value } of dict.entries.values()) copy.set(key, value);
  return copy;
}

function moveToEnd(dict: Dict, key: Value, last: Value = true): Value {
  if (!dict.has(key)) throw new Failure('keyMissing', reprAtOnce(key)).about(key);
  const value = dict.get(key);
  dict.delete(key);
  if (last === false) listing(dict.size);
  const others = last === false ? [...dict.entries.values()] : [];
  if (last === false) dict.entries.clear();
  dict.set(key, value);
  for (const entry of others) dict.set(entry.key, entry.value);
  return null;
}

const dictMethods: Methods = [
  ['keys', 'self', (dict: Dict) => new DictView(dict, 'keys'), true],
  ['values', 'self', (dict: Dict) => new DictView(dict, 'values'), true],
  ['items', 'self', (dict: Dict) => new DictView(dict, 'items'), true],
  [
    'get',
    'self key default=',
    (dict: Dict, key: Value, otherwise: Value = null) => dict.get(key) ?? (dict.has(key) ? null : otherwise),
    true,
  ],
  ['pop', 'self key default=', popKey, false],
  ['popitem', 'self last=', popItem, false],
  ['setdefault', 'self key default=', setDefault, false],
  ['update', 'self other= **named', updateDict, false],
  ['clear', 'self', (dict: Dict) => done(dict.entries.clear()), false],
  ['copy', 'self', copyOf, true],
];

export function addContainerMethods(): void {
  const all = {
    list: listMethods,
    tuple: tupleMethods,
    dict: dictMethods,
    set: setMethods,
    frozenset: setMethods,
  };
  for (const [type, methods] of Object.entries(all))
    for (const [name, spec, run, isPure] of methods)
      typeNamed(type).attributes.set(name, native(name, spec, run, isPure));
  typeNamed('OrderedDict').attributes.set(
    'move_to_end',
    native('move_to_end', 'self key last=', moveToEnd, false),
  );
}
