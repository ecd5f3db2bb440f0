import { DEOPT, Failure } from '../../program/failure';
import { Call, type Working } from '../../program/values/callable';
import { Instance } from '../../program/values/classes';
import { Dict } from '../../program/values/dict';
import { List, RangeValue, SliceValue, Tuple, type Value } from '../../program/values/value';
import { listing, passing } from '../effort';
import { foreignTo } from '../foreign';
import { lettersOf } from '../text/letters';
import { reprAtOnce } from '../text/repr';
import { typeName } from '../types';
import { valuesOf } from './iterate';
import { deleteSlice, indexOf, placesOf, setSlice, sliced } from './slices';

function place(index: Value, size: number, what: string): number {
  const at = indexOf(index);
  if (at === undefined) {
    if (index instanceof Instance) throw DEOPT;
    throw new Failure('indexType', what, typeName(index));
  }
  const from = at < 0 ? at + size : at;
  if (from >= 0 && from < size) return from;
  throw what === 'string'
    ? new Failure('textIndexRange', at, size)
    : new Failure('indexRange', what, at, size);
}

export function item(object: Value, index: Value): Value {
  if (typeof object === 'string') return itemOfText(object, index);
  if (object instanceof List || object instanceof Tuple) {
    const { items } = object;
    const what = object instanceof List ? 'list' : 'tuple';
    if (index instanceof SliceValue)
      return object instanceof List ? new List(sliced(items, index)) : new Tuple(sliced(items, index));
    return items[place(index, items.length, what)];
  }
  if (object instanceof Dict) return itemOfDict(object, index);
  if (object instanceof RangeValue) {
    if (!(index instanceof SliceValue)) return object.at(place(index, object.size, 'range object'));
    const { start, stop, step } = placesOf(index, object.size);
    const at = (one: bigint): bigint => object.start + one * object.step;
    return new RangeValue(at(start), at(stop), object.step * step);
  }
  const other = foreignTo(object);
  if (other) return other.getItem(object as object, index);
  if (object instanceof Instance) throw DEOPT;
  throw new Failure('notSubscriptable', typeName(object));
}

function itemOfText(text: string, index: Value): string {
  if (index instanceof SliceValue) {
    listing(text.length);
    return sliced([...text], index).join('');
  }
  const letters = lettersOf(text);
  return letters[place(index, letters.length, 'string')] ?? '';
}

function itemOfDict(dict: Dict, key: Value): Value {
  const value = dict.get(key);
  if (value !== undefined) return value;
  if (dict instanceof DefaultDict) throw DEOPT;
  throw new Failure('keyMissing', reprAtOnce(key)).about(key);
}

/** A dictionary that makes the value of a key that it lacks. */
export class DefaultDict extends Dict {
  constructor(readonly make: Value) {
    super('defaultdict');
  }
}

export function* itemWorking(object: Value, index: Value): Working {
  if (object instanceof DefaultDict && object.make !== null && !object.has(index)) {
    const value = yield new Call(object.make, []);
    object.set(index, value);
    return value;
  }
  return yield* ofMethod(object, '__getitem__', [index], () => item(object, index), 'notSubscriptable');
}

function* ofMethod(
  object: Value,
  name: string,
  args: readonly Value[],
  plain: () => Value,
  code: 'notSubscriptable' | 'noItemAssignment' | 'noItemDeletion',
): Working {
  if (!(object instanceof Instance)) return plain();
  const method = object.type.find(name);
  if (method === undefined) throw new Failure(code, typeName(object));
  return yield new Call(method, [object, ...args]);
}

export function setItem(object: Value, index: Value, value: Value): null {
  if (object instanceof List) {
    if (!(index instanceof SliceValue)) object.items[place(index, object.items.length, 'list')] = value;
    else if (value instanceof List || value instanceof Tuple) setSlice(object.items, index, [...value.items]);
    else throw DEOPT;
    return null;
  }
  if (object instanceof Instance) throw DEOPT;
  const other = foreignTo(object);
  if (object instanceof Dict) object.set(index, value);
  else if (other) other.setItem(object as object, index, value);
  else throw new Failure('noItemAssignment', typeName(object));
  return null;
}

export function* setItemWorking(object: Value, index: Value, value: Value): Working {
  if (object instanceof List && index instanceof SliceValue) {
    setSlice(object.items, index, yield* valuesOf(value));
    return null;
  }
  const set = (): null => setItem(object, index, value);
  return yield* ofMethod(object, '__setitem__', [index, value], set, 'noItemAssignment');
}

export function* deleteItem(object: Value, index: Value): Working {
  if (object instanceof List) {
    if (index instanceof SliceValue) deleteSlice(object.items, index);
    else {
      passing(object.items.length);
      object.items.splice(place(index, object.items.length, 'list'), 1);
    }
    return null;
  }
  if (object instanceof Dict) {
    if (!object.delete(index)) throw new Failure('keyMissing', reprAtOnce(index)).about(index);
    return null;
  }
  const refuse = (): never => {
    throw new Failure('noItemDeletion', typeName(object));
  };
  return yield* ofMethod(object, '__delitem__', [index], refuse, 'noItemDeletion');
}
