import { Failure } from '../../../program/failure';
import { allowance } from '../../../program/machine/allowance';
import type { Working } from '../../../program/values/callable';
import { List, type Value } from '../../../program/values/value';
import { HostIteration, pairs, valuesOf } from '../access/iterate';
import { keepForAll } from '../access/properties';
import { giveFunctions, giveMethods } from '../native';
import { numberOf, textOf, wholeOf } from '../operators/primitive';
import {
  BuiltinClass,
  ITERATOR,
  ObjectValue,
  type Typed,
  TypedArrayObject,
  type TypedName,
} from '../values/object';
import { prototypes } from '../values/prototypes';
import { callbackMethods } from './array/callbacks';
import { placeIn } from './array/methods';
import { sorted } from './array/sort';

const makers: Readonly<Record<TypedName, new (length: number) => Typed>> = {
  Float64Array,
  Float32Array,
  Int32Array,
  Uint8Array,
  Int16Array,
  Uint32Array,
};

function ownOf(self: Value, name: string): TypedArrayObject {
  if (self instanceof TypedArrayObject) return self;
  throw new Failure('incompatibleThis', name);
}

function allocated(name: TypedName, length: number): Typed {
  if (!Number.isInteger(length) || length < 0) throw new Failure('arrayLength');
  allowance.claim(length * 8);
  return new makers[name](length);
}

function made(like: TypedArrayObject, numbers: ArrayLike<number>): TypedArrayObject {
  const data = allocated(like.typeName, numbers.length);
  data.set(numbers);
  return new TypedArrayObject(like.proto, like.typeName, data);
}

const numbersOf = (values: readonly Value[]): number[] => values.map(numberOf);

function* mapTyped(self: Value, callback: Value): Working {
  const mapped = yield* callbackMethods.map(self, callback);
  return made(ownOf(self, 'map'), numbersOf(mapped instanceof List ? mapped.items : []));
}
function* filterTyped(self: Value, callback: Value): Working {
  const kept = yield* callbackMethods.filter(self, callback);
  return made(ownOf(self, 'filter'), numbersOf(kept instanceof List ? kept.items : []));
}

const reading = {
  ...callbackMethods,
  map: mapTyped,
  filter: filterTyped,
  at: (self: Value, index: Value): Value => ownOf(self, 'at').data.at(wholeOf(index)),
  includes: (self: Value, value: Value): Value => ownOf(self, 'includes').data.includes(value as number),
  indexOf: (self: Value, value: Value): Value => ownOf(self, 'indexOf').data.indexOf(value as number),
  join: (self: Value, separator: Value): Value =>
    ownOf(self, 'join').data.join(separator === undefined ? ',' : textOf(separator)),
  toString: (self: Value): Value => ownOf(self, 'toString').data.join(','),
  slice: (self: Value, start: Value, end: Value): Value => {
    const array = ownOf(self, 'slice');
    const { length } = array.data;
    return made(array, array.data.slice(placeIn(length, start, 0), placeIn(length, end, length)));
  },
  subarray: (self: Value, start: Value, end: Value): Value => {
    const array = ownOf(self, 'subarray');
    const { length } = array.data;
    const part = array.data.subarray(placeIn(length, start, 0), placeIn(length, end, length));
    return new TypedArrayObject(array.proto, array.typeName, part);
  },
  keys: (self: Value): Value => new HostIteration('Array Iterator', ownOf(self, 'keys').data.keys()),
  values: (self: Value): Value => new HostIteration('Array Iterator', ownOf(self, 'values').data.values()),
  entries: (self: Value): Value =>
    new HostIteration('Array Iterator', pairs(ownOf(self, 'entries').data.entries())),
};

const changing = {
  fill: (self: Value, value: Value, start: Value, end: Value): Value => {
    const { data } = ownOf(self, 'fill');
    data.fill(numberOf(value), placeIn(data.length, start, 0), placeIn(data.length, end, data.length));
    return self;
  },
  reverse: (self: Value): Value => {
    ownOf(self, 'reverse').data.reverse();
    return self;
  },
  *set(self: Value, source: Value, offset: Value): Working {
    const { data } = ownOf(self, 'set');
    const numbers = numbersOf(yield* valuesOf(source));
    const from = wholeOf(offset);
    if (from < 0 || from + numbers.length > data.length) throw new Failure('arrayLength');
    data.set(numbers, from);
    return undefined;
  },
  *sort(self: Value, comparator: Value): Working {
    const { data } = ownOf(self, 'sort');
    if (comparator === undefined) data.sort();
    else data.set(numbersOf(yield* sorted(Array.from(data), comparator)));
    return self;
  },
};

function* fill(object: Value, [source]: Value[]): Working {
  const array = ownOf(object, 'constructor');
  if (source === undefined || typeof source === 'number') array.data = allocated(array.typeName, source ?? 0);
  else {
    const numbers = numbersOf(yield* valuesOf(source));
    array.data = allocated(array.typeName, numbers.length);
    array.data.set(numbers);
  }
  return undefined;
}

export function makeTypedArrayClasses(): readonly (readonly [string, BuiltinClass])[] {
  const shared = prototypes.typedArray;
  giveMethods(shared, reading);
  giveMethods(shared, changing, false);
  shared.hide(ITERATOR.key, shared.properties.get('values'));
  keepForAll(shared);
  return (Object.keys(makers) as TypedName[]).map((name) => {
    const proto = new ObjectValue(shared);
    const begin = (own: ObjectValue): Value => new TypedArrayObject(own, name, new makers[name](0));
    const type = new BuiltinClass(name, 3, proto, prototypes.function, undefined, begin, fill);
    const from = function* (source: Value): Working {
      const array = begin(proto);
      yield* fill(array, [new List(yield* valuesOf(source))]);
      return array;
    };
    giveFunctions(type, { from, of: (...values) => from(new List(values)) });
    type.hide('BYTES_PER_ELEMENT', makers[name].prototype.BYTES_PER_ELEMENT);
    keepForAll(proto);
    return [name, type] as const;
  });
}
