import { DEOPT, Failure } from '../../../program/failure';
import { FunctionValue } from '../../../program/machine/code';
import { BoundMethod, NativeFunction, type Working } from '../../../program/values/callable';
import { ModuleValue } from '../../../program/values/classes';
import { List, UNBOUND, type Value } from '../../../program/values/value';
import { NativeMethod } from '../native';
import { callOn, keyOf, keyWorking, numberOf } from '../operators/primitive';
import {
  Accessor,
  besideOf,
  makeBeside,
  ObjectValue,
  SuperReference,
  TypedArrayObject,
} from '../values/object';
import { prototypeOf, prototypes } from '../values/prototypes';
import { find, indexOf, own, valueIn } from './find';
import { claimItems } from './sizes';

const isNothing = (value: Value): value is null | undefined => value === null || value === undefined;

function refuseNothing(object: Value, key: string): void {
  if (isNothing(object)) throw new Failure('propertyOfNothing', shown(key), String(object));
}
const shown = (key: string): string => (key.startsWith('\0') ? key.slice(1) : key);

export function attribute(object: Value, name: string): Value {
  refuseNothing(object, name);
  return valueIn(find(object, name), object);
}

export function* attributeWorking(object: Value, name: string): Working {
  refuseNothing(object, name);
  const found = find(object, name);
  if (!(found instanceof Accessor)) return found;
  const self = object instanceof SuperReference ? object.self : object;
  return found.getter === undefined ? undefined : yield callOn(found.getter, self, []);
}

/** What a call of an attribute calls, and what it is given first. */
export function method(object: Value, name: string): readonly [Value, Value] {
  refuseNothing(object, name);
  const found = valueIn(find(object, name), object);
  const self = object instanceof SuperReference ? object.self : object;
  if (found instanceof FunctionValue) {
    if (found.code.script?.takesThis) return [found.withThis, self];
    return [found, UNBOUND];
  }
  return found instanceof NativeMethod ? [found, self] : [found, UNBOUND];
}

export function item(object: Value, index: Value): Value {
  if (typeof index === 'number' && index >= 0) {
    if (object instanceof List) {
      const value = object.items[index];
      if (value !== undefined || Number.isInteger(index)) return value;
    } else if (object instanceof TypedArrayObject) return object.data[index];
    else if (typeof object === 'string' && Number.isInteger(index)) return object[index];
  }
  if (isNothing(object)) refuseNothing(object, typeof index === 'object' ? '[object]' : String(index));
  return attribute(object, keyOf(index));
}

export function* itemWorking(object: Value, index: Value): Working {
  return yield* attributeWorking(object, yield* keyWorking(index));
}

export function setItem(object: Value, index: Value, value: Value): Value {
  if (typeof index === 'number' && object instanceof List && index >= 0 && index <= object.items.length) {
    if (Number.isInteger(index) && besideOf(object) === undefined) {
      if (index === object.items.length) claimItems(index + 1);
      object.items[index] = value;
      return undefined;
    }
  } else if (typeof index === 'number' && object instanceof TypedArrayObject) {
    if (Number.isInteger(index) && index >= 0 && index < object.data.length)
      object.data[index] = numberOf(value);
    return undefined;
  }
  return setAttribute(object, keyOf(index), value);
}

export function* setItemWorking(object: Value, index: Value, value: Value): Working {
  return yield* setAttributeWorking(object, yield* keyWorking(index), value);
}

export function setAttribute(target: Value, name: string, value: Value): Value {
  if (target instanceof SuperReference) return setBySuper(target, name, value);
  if (isNothing(target)) throw new Failure('setOnNothing', shown(name), String(target));
  if (target instanceof List) return setOnArray(target, name, value);
  if (target instanceof TypedArrayObject && indexOf(name) >= 0) return setItem(target, indexOf(name), value);
  if (target instanceof ObjectValue) return setOnObject(target, name, value);
  if (target instanceof FunctionValue) {
    target.attributes ??= new Map();
    target.attributes.set(name, value);
    return undefined;
  }
  if (target instanceof NativeFunction || target instanceof BoundMethod) throw new Failure('builtinChanged');
  if (target instanceof ModuleValue) throw new Failure('readOnlyProperty', name);
  // What is put on a number or a text is lost, as in JavaScript.
  return undefined;
}

/** super.x = 1: by a setter that stands behind the class, else a property of the object itself. */
function setBySuper(reference: SuperReference, name: string, value: Value): Value {
  if (find(reference, name) instanceof Accessor) throw DEOPT;
  if (reference.self instanceof ObjectValue) reference.self.properties.set(name, value);
  return undefined;
}

/** A setter on the way up, or the property itself. */
function setOnObject(object: ObjectValue, name: string, value: Value): undefined {
  const { properties } = object;
  const before = properties.get(name);
  if (before instanceof Accessor) throw DEOPT;
  if (before === undefined && !properties.has(name)) {
    for (let one = object.proto; one; one = one.proto)
      if (one.properties.get(name) instanceof Accessor) throw DEOPT;
    refuseNew(object, name);
  } else if (object.closed === 'frozen')
    throw isOfLanguage(object) ? new Failure('builtinChanged') : new Failure('readOnlyProperty', name);
  properties.set(name, value);
  return undefined;
}

function refuseNew(object: ObjectValue, name: string): void {
  if (object.closed === 'open') return;
  throw isOfLanguage(object) ? new Failure('builtinChanged') : new Failure('noNewProperty', name);
}
const ofLanguage = new WeakSet<ObjectValue>();
export const isOfLanguage = (object: ObjectValue): boolean => ofLanguage.has(object);

/** Nothing of the language's own can be changed: other programs have it, too. */
export function keepForAll(object: ObjectValue): void {
  object.closed = 'frozen';
  ofLanguage.add(object);
}

function setOnArray(list: List, name: string, value: Value): undefined {
  const closed = besideOf(list)?.closed ?? 'open';
  const index = indexOf(name);
  if (index >= 0 || name === 'length') {
    if (closed === 'frozen') throw new Failure('readOnlyProperty', name);
    if (closed !== 'open' && index >= list.items.length) throw new Failure('noNewProperty', name);
  }
  if (index >= 0) {
    claimItems(index + 1);
    list.items[index] = value;
  } else if (name === 'length') {
    const length = numberOf(value);
    if (!Number.isInteger(length) || length < 0 || length > 4_294_967_295) throw new Failure('arrayLength');
    claimItems(length);
    list.items.length = length;
  } else setOnObject(makeBeside(list, prototypes.array), name, value);
  return undefined;
}

export function* setAttributeWorking(object: Value, name: string, value: Value): Working {
  const found = isNothing(object) ? undefined : find(object, name);
  if (!(found instanceof Accessor)) return setAttribute(object, name, value);
  if (found.setter === undefined) throw new Failure('getterOnly', shown(name));
  yield callOn(found.setter, object instanceof SuperReference ? object.self : object, [value]);
  return undefined;
}

export const deleteAttribute = (object: Value, name: string): Working => deleteItem(object, name);

export function* deleteItem(object: Value, index: Value): Working {
  const key = yield* keyWorking(index);
  refuseNothing(object, key);
  if (object instanceof List) {
    const at = indexOf(key);
    if (at >= 0) delete object.items[at];
    else besideOf(object)?.properties.delete(key);
  } else if (object instanceof ObjectValue) {
    if ((object.closed === 'sealed' || object.closed === 'frozen') && object.properties.has(key))
      throw isOfLanguage(object) ? new Failure('builtinChanged') : new Failure('readOnlyProperty', key);
    object.properties.delete(key);
    object.hidden?.delete(key);
  } else if (object instanceof FunctionValue) object.attributes?.delete(key);
  return true;
}

/** Is there such a property, own or inherited? */
export function has(object: Value, key: string): boolean {
  if (object instanceof List && key === 'length') return true;
  if (object instanceof ObjectValue && object.properties.has(key)) return true;
  if (own(object, key) !== UNBOUND || find(object, key) !== undefined) return true;
  for (let one = prototypeOf(object); one; one = one.proto) if (one.properties.has(key)) return true;
  return false;
}
