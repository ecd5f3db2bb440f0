import { Failure } from '../../../program/failure';
import { Call, type Working } from '../../../program/values/callable';
import { List, type Value } from '../../../program/values/value';
import { HostIteration, pairs, valuesOf } from '../access/iterate';
import { keepForAll } from '../access/properties';
import { claimItems } from '../access/sizes';
import { giveMethods, NativeMethod } from '../native';
import { nameOfValue } from '../operators/primitive';
import { Accessor, BuiltinClass, ITERATOR, MapObject, type ObjectValue, SetObject } from '../values/object';
import { prototypes } from '../values/prototypes';

function mapOf(self: Value, name: string): Map<Value, Value> {
  if (self instanceof MapObject) return self.map;
  throw new Failure('incompatibleThis', `Map.prototype.${name}`);
}
function setOf(self: Value, name: string): Set<Value> {
  if (self instanceof SetObject) return self.set;
  throw new Failure('incompatibleThis', `Set.prototype.${name}`);
}

const mapReading = {
  get: (self: Value, key: Value): Value => mapOf(self, 'get').get(key),
  has: (self: Value, key: Value): Value => mapOf(self, 'has').has(key),
  keys: (self: Value): Value => new HostIteration('Map Iterator', mapOf(self, 'keys').keys()),
  values: (self: Value): Value => new HostIteration('Map Iterator', mapOf(self, 'values').values()),
  entries: (self: Value): Value => new HostIteration('Map Entries', pairs(mapOf(self, 'entries'))),
  *forEach(self: Value, callback: Value): Working {
    for (const [key, value] of mapOf(self, 'forEach')) yield new Call(callback, [value, key, self]);
    return undefined;
  },
};
const mapChanging = {
  set: (self: Value, key: Value, value: Value): Value => {
    const map = mapOf(self, 'set');
    claimItems(map.size * 4);
    map.set(key, value);
    return self;
  },
  delete: (self: Value, key: Value): Value => mapOf(self, 'delete').delete(key),
  clear: (self: Value): Value => {
    mapOf(self, 'clear').clear();
    return undefined;
  },
};

/** A set's values, of which other is one too: union and its kind take both. */
const others = (value: Value): Set<Value> => setOf(value, 'union');
const newSet = (values: Iterable<Value>): Value => {
  const made = new SetObject(prototypes.set);
  for (const value of values) made.set.add(value);
  return made;
};

const setReading = {
  has: (self: Value, value: Value): Value => setOf(self, 'has').has(value),
  values: (self: Value): Value => new HostIteration('Set Iterator', setOf(self, 'values').values()),
  keys: (self: Value): Value => new HostIteration('Set Iterator', setOf(self, 'keys').values()),
  entries: (self: Value): Value => new HostIteration('Set Entries', pairs(setOf(self, 'entries').entries())),
  *forEach(self: Value, callback: Value): Working {
    for (const value of setOf(self, 'forEach')) yield new Call(callback, [value, value, self]);
    return undefined;
  },
  union: (self: Value, other: Value): Value => newSet([...setOf(self, 'union'), ...others(other)]),
  intersection: (self: Value, other: Value): Value =>
    newSet([...setOf(self, 'intersection')].filter((value) => others(other).has(value))),
  difference: (self: Value, other: Value): Value =>
    newSet([...setOf(self, 'difference')].filter((value) => !others(other).has(value))),
};
const setChanging = {
  add: (self: Value, value: Value): Value => {
    const set = setOf(self, 'add');
    claimItems(set.size * 4);
    set.add(value);
    return self;
  },
  delete: (self: Value, value: Value): Value => setOf(self, 'delete').delete(value),
  clear: (self: Value): Value => {
    setOf(self, 'clear').clear();
    return undefined;
  },
};

function* fillMap(object: Value, [source]: Value[]): Working {
  if (source === undefined || source === null) return undefined;
  const map = mapOf(object, 'Map');
  for (const entry of yield* valuesOf(source)) {
    if (!(entry instanceof List)) throw new Failure('entryNotObject', nameOfValue(entry));
    map.set(entry.items[0], entry.items[1]);
  }
  return undefined;
}

function* fillSet(object: Value, [source]: Value[]): Working {
  if (source === undefined || source === null) return undefined;
  const set = setOf(object, 'Set');
  for (const value of yield* valuesOf(source)) set.add(value);
  return undefined;
}

function giveSize(proto: ObjectValue, size: (self: Value) => number): void {
  proto.hide('size', new Accessor(new NativeMethod('size', ([self]) => size(self), true), undefined));
}

export function makeMapClass(): BuiltinClass {
  const proto = prototypes.map;
  giveMethods(proto, mapReading);
  giveMethods(proto, mapChanging, false);
  giveSize(proto, (self) => mapOf(self, 'size').size);
  proto.hide(ITERATOR.key, proto.properties.get('entries'));
  keepForAll(proto);
  return new BuiltinClass(
    'Map',
    0,
    proto,
    prototypes.function,
    undefined,
    (own) => new MapObject(own),
    fillMap,
  );
}

export function makeSetClass(): BuiltinClass {
  const proto = prototypes.set;
  giveMethods(proto, setReading);
  giveMethods(proto, setChanging, false);
  giveSize(proto, (self) => setOf(self, 'size').size);
  proto.hide(ITERATOR.key, proto.properties.get('values'));
  keepForAll(proto);
  return new BuiltinClass(
    'Set',
    0,
    proto,
    prototypes.function,
    undefined,
    (own) => new SetObject(own),
    fillSet,
  );
}
