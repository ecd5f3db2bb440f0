import { Call, nothing, type Working } from '../../program/values/callable';
import { Instance } from '../../program/values/classes';
import { Dict, SetValue } from '../../program/values/dict';
import { List, Tuple, type Value } from '../../program/values/value';
import { foreignTo } from '../foreign';
import { native } from '../native';

/** What a copy holds: the same values, or copies of them. */
type Inner = (value: Value) => Working;

function* copied(value: Value, inner: Inner, made: (copy: Value) => void): Working {
  if (value instanceof List) {
    const copy = new List([]);
    made(copy);
    for (const item of value.items) copy.items.push(yield* inner(item));
    return copy;
  }
  if (value instanceof Tuple) {
    const items: Value[] = [];
    for (const item of value.items) items.push(yield* inner(item));
    return new Tuple(items);
  }
  if (value instanceof Dict) {
    const copy = new Dict(value.typeName);
    made(copy);
    for (const entry of value.entries.values()) copy.set(entry.key, yield* inner(entry.value));
    return copy;
  }
  if (value instanceof SetValue) return new SetValue(value.entries.values(), value.typeName);
  if (value instanceof Instance) {
    const copy = new Instance(value.type);
    made(copy);
    for (const [name, one] of value.attributes) copy.attributes.set(name, yield* inner(one));
    return copy;
  }
  return foreignTo(value)?.copy(value as object) ?? value;
}

function* asItIs(value: Value): Working {
  yield* nothing();
  return value;
}

function* copy(value: Value): Working {
  return yield* copied(value, asItIs, () => undefined);
}

/** Every object once, however often it is met. */
function* deepcopy(value: Value): Working {
  const known = new Map<Value, Value>();
  function* inner(one: Value): Working {
    const before = known.get(one);
    if (before !== undefined) return before;
    const own = one instanceof Instance ? one.type.find('__deepcopy__') : undefined;
    const result =
      own !== undefined
        ? yield new Call(own, [one, new Dict()])
        : yield* copied(one, inner, (made) => known.set(one, made));
    known.set(one, result);
    return result;
  }
  return yield* inner(value);
}

export const copyModule: readonly (readonly [string, Value])[] = [
  ['copy', native('copy', 'x', copy, false)],
  ['deepcopy', native('deepcopy', 'x', deepcopy, false)],
];
