import { Failure } from '../../../../program/failure';
import type { Working } from '../../../../program/values/callable';
import { List, type Value } from '../../../../program/values/value';
import { called } from '../../access/callbacks';
import { find } from '../../access/find';
import { valuesOf } from '../../access/iterate';
import { attributeWorking } from '../../access/properties';
import { claimItems } from '../../access/sizes';
import { giveFunctions } from '../../native';
import { wholeOf } from '../../operators/primitive';
import { BuiltinClass, ITERATOR, makeBeside, ObjectValue } from '../../values/object';
import { prototypes } from '../../values/prototypes';
import { fillArrayPrototype } from './methods';

/** new Array(3) has three holes; new Array(1, 2) has two items. */
function fillArray(object: Value, args: Value[]): Value {
  if (!(object instanceof List)) return object;
  const [first] = args;
  if (args.length === 1 && typeof first === 'number') {
    if (!Number.isInteger(first) || first < 0 || first > 4_294_967_295) throw new Failure('arrayLength');
    claimItems(first);
    object.items.length = first;
  } else object.items.push(...args);
  return object;
}

const begin = (proto: ObjectValue): List => {
  const made = new List([]);
  if (proto !== prototypes.array) makeBeside(made, proto);
  return made;
};

/** Array.from(what is gone through, or { length: n }, (item, index) => ...) */
function* from(source: Value, callback: Value): Working {
  const items = yield* itemsOf(source);
  if (callback === undefined) return new List(items);
  const made: Value[] = [];
  for (const [index, item] of items.entries()) made.push(yield* called(callback, [item, index]));
  return new List(made);
}

function* itemsOf(source: Value): Working<Value[]> {
  const isPlain = source instanceof ObjectValue && find(source, ITERATOR.key) === undefined;
  if (!isPlain) return yield* valuesOf(source);
  const length = Math.max(wholeOf(yield* attributeWorking(source, 'length')), 0);
  claimItems(length);
  const items: Value[] = [];
  for (let index = 0; index < length; index++) items.push(yield* attributeWorking(source, String(index)));
  return items;
}

export function makeArrayClass(): BuiltinClass {
  fillArrayPrototype();
  const call = (args: Value[]): Value => fillArray(new List([]), args);
  const made = new BuiltinClass('Array', 1, prototypes.array, prototypes.function, call, begin, fillArray);
  giveFunctions(made, {
    isArray: (value) => value instanceof List,
    of: (...values) => new List(values),
    from,
  });
  return made;
}
