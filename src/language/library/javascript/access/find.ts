import { DEOPT } from '../../../program/failure';
import { FunctionValue } from '../../../program/machine/code';
import { BoundMethod, NativeFunction } from '../../../program/values/callable';
import { ModuleValue } from '../../../program/values/classes';
import { List, UNBOUND, type Value } from '../../../program/values/value';
import { Accessor, besideOf, ClassObject, ObjectValue, TypedArrayObject } from '../values/object';
import { prototypeOf, prototypes } from '../values/prototypes';

/** The number that a name of an item is; -1 where it is none. */
export function indexOf(key: string): number {
  const first = key.charCodeAt(0);
  if (first < 48 || first > 57) return -1;
  const index = Number(key);
  return Number.isInteger(index) && index < 4_294_967_295 && String(index) === key ? index : -1;
}

/** An own property as it is kept: UNBOUND where there is none; it may be an Accessor. */
export function own(value: Value, key: string): Value {
  if (value instanceof List) return ownOfArray(value, key);
  if (value instanceof TypedArrayObject) {
    const index = indexOf(key);
    if (index >= 0) return index < value.data.length ? value.data[index] : UNBOUND;
    return key === 'length' ? value.data.length : ownOfObject(value, key);
  }
  if (value instanceof ObjectValue) return ownOfObject(value, key);
  if (typeof value === 'string') return ownOfText(value, key);
  if (value instanceof FunctionValue) return ownOfFunction(value, key);
  if (value instanceof NativeFunction) return key === 'name' ? value.name : key === 'length' ? 0 : UNBOUND;
  if (value instanceof BoundMethod)
    return key === 'name' ? `bound ${String(own(value.callee, key))}` : UNBOUND;
  if (value instanceof ModuleValue) return value.names.get(key) ?? UNBOUND;
  return UNBOUND;
}

function ownOfObject({ properties }: ObjectValue, key: string): Value {
  const value = properties.get(key);
  return value === undefined && !properties.has(key) ? UNBOUND : value;
}

function ownOfArray(list: List, key: string): Value {
  const { items } = list;
  if (key === 'length') return items.length;
  const index = indexOf(key);
  if (index >= 0) return index < items.length && index in items ? items[index] : UNBOUND;
  const beside = besideOf(list);
  return beside ? ownOfObject(beside, key) : UNBOUND;
}

function ownOfText(text: string, key: string): Value {
  if (key === 'length') return text.length;
  const index = indexOf(key);
  return index >= 0 && index < text.length ? (text[index] as string) : UNBOUND;
}

function ownOfFunction(callee: FunctionValue, key: string): Value {
  const value = callee.attributes?.get(key);
  if (value !== undefined) return value;
  const { name, script } = callee.code;
  if (key === 'name') return name;
  if (key === 'length') return script?.length ?? 0;
  if (key !== 'prototype' || !script?.makes) return UNBOUND;
  const prototype = new ObjectValue(prototypes.object);
  prototype.hide('constructor', callee);
  callee.attributes ??= new Map();
  callee.attributes.set('prototype', prototype);
  return prototype;
}

/** The property of a value, its own or inherited, as it is kept: undefined where there is none. */
export function find(value: Value, key: string): Value {
  const found = own(value, key);
  if (found !== UNBOUND) return found;
  for (let object = prototypeOf(value); object; object = object.proto) {
    const inherited = object.properties.get(key);
    if (inherited !== undefined) return inherited;
  }
  return value instanceof ClassObject ? ofFunction(value, key) : undefined;
}

/** What a class inherits from a function that it extends. */
function ofFunction({ base }: ClassObject, key: string): Value {
  if (base instanceof ClassObject) return ofFunction(base, key);
  const found = base instanceof FunctionValue ? own(base, key) : UNBOUND;
  return found === UNBOUND ? undefined : found;
}

/** A found property as a value at once; what a getter of the program's gives has to be worked for. */
export function valueIn(found: Value, self: Value): Value {
  if (!(found instanceof Accessor)) return found;
  const { getter } = found;
  if (getter === undefined) return undefined;
  if (getter instanceof NativeFunction) return getter.call([self], undefined) as Value;
  throw DEOPT;
}
