import { DEOPT, Failure } from '../../program/failure';
import { FunctionValue } from '../../program/machine/code';
import { BoundMethod, Call, NativeFunction, nothing, type Working } from '../../program/values/callable';
import {
  ClassValue,
  ExceptionValue,
  Instance,
  MethodKind,
  ModuleValue,
  PropertyValue,
  SuperValue,
} from '../../program/values/classes';
import { closest } from '../../program/values/closest';
import { Dict } from '../../program/values/dict';
import { Tuple, UNBOUND, type Value } from '../../program/values/value';
import { isAbsent, todays } from '../modules/absent';
import { typeName, typeOf } from '../types';
import { checkSlot } from './slots';

/** What a class's attribute is for an object: a method with it, what a property says, or itself. */
type Found = readonly [Value, Value];

function notInModule({ name: module, names }: ModuleValue, name: string): Failure {
  const today = todays(module, name);
  if (today !== undefined) return new Failure('moduleRemoved', module, name, today);
  if (isAbsent(module, name)) return new Failure('moduleAbsent', module, name);
  const close = closest(
    name,
    [...names].map(([one]) => one),
  );
  return close === undefined
    ? new Failure('moduleAttribute', module, name)
    : new Failure('moduleAttributeSuggestion', module, name, close);
}

/** object.__init__ */
const doNothing = new NativeFunction('__init__', () => null, true);

const plain = (value: Value): Found => [value, UNBOUND];

function bound(value: Value, self: Value, type: ClassValue): Found {
  if (value instanceof FunctionValue || value instanceof NativeFunction) return [value, self];
  if (value instanceof MethodKind)
    return value.kind === 'static' ? plain(value.callee) : [value.callee, type];
  if (value instanceof PropertyValue) {
    if (!(value.getter instanceof NativeFunction)) throw DEOPT;
    return plain(value.getter.call([self], undefined));
  }
  return plain(value);
}

/** What an attribute is, and the object that it is called with where it is a method. */
export function method(object: Value, name: string): Found {
  if (object instanceof Instance) return ofInstance(object, name);
  if (object instanceof ModuleValue) {
    const value = object.names.get(name);
    if (value !== undefined) return plain(value);
    throw notInModule(object, name);
  }
  if (object instanceof ClassValue) return ofClass(object, name);
  if (object instanceof SuperValue) {
    const value = object.find(name);
    if (value === undefined && name === '__init__') return plain(doNothing);
    if (value === undefined) throw new Failure('noAttribute', 'super', name);
    return object.self instanceof ClassValue && !(value instanceof MethodKind)
      ? plain(value)
      : bound(value, object.self, object.type);
  }
  if (object instanceof FunctionValue) {
    const value = object.attributes?.get(name) ?? ofFunction(object, name);
    if (value !== undefined) return plain(value);
  }
  if (object instanceof BoundMethod && (name === '__self__' || name === '__func__'))
    return plain(name === '__self__' ? object.self : object.callee);
  const type = typeOf(object);
  if (name === '__class__') return plain(type);
  if (name === '__name__' && object instanceof NativeFunction) return plain(object.name);
  const value = type.find(name);
  if (value === undefined)
    throw missing(
      object,
      name,
      type.mro.flatMap(({ attributes }) => [...attributes.keys()]),
    );
  return bound(value, object, type);
}

function missing(object: Value, name: string, names: readonly string[]): Failure {
  const close = closest(name, names);
  if (close !== undefined) return new Failure('noAttributeSuggestion', typeName(object), name, close);
  return new Failure('noAttribute', typeName(object), name);
}

function ofInstance(object: Instance, name: string): Found {
  const { type } = object;
  const own = object.attributes.get(name);
  const shared = type.find(name);
  if (own !== undefined && !(shared instanceof PropertyValue)) return plain(own);
  if (shared !== undefined) return bound(shared, object, type);
  if (name === '__class__') return plain(type);
  if (name === '__dict__') return plain(dictOf(object.attributes));
  if (object instanceof ExceptionValue && name === 'args') return plain(new Tuple(object.args));
  if (type.find('__getattr__') !== undefined) throw DEOPT;
  throw missing(object, name, [
    ...object.attributes.keys(),
    ...type.mro.flatMap(({ attributes }) => [...attributes.keys()]),
  ]);
}

function dictOf(attributes: ReadonlyMap<string, Value>): Dict {
  const dict = new Dict();
  for (const [key, value] of attributes) dict.set(key, value);
  return dict;
}

function ofClass(type: ClassValue, name: string): Found {
  const value = type.find(name);
  if (value instanceof MethodKind)
    return value.kind === 'static' ? plain(value.callee) : [value.callee, type];
  if (value !== undefined) return plain(value);
  switch (name) {
    case '__name__':
    case '__qualname__':
      return plain(type.name);
    case '__mro__':
      return plain(new Tuple(type.mro));
    case '__bases__':
      return plain(new Tuple(type.bases));
    case '__dict__':
      return plain(dictOf(type.attributes));
    case '__doc__':
      return plain(null);
    case '__class__':
      return plain(typeOf(type));
    default:
      throw new Failure('noClassAttribute', type.name, name);
  }
}

function ofFunction({ code, defaults }: FunctionValue, name: string): Value {
  switch (name) {
    case '__name__':
    case '__qualname__':
      return code.name === '' ? '<lambda>' : code.name;
    case '__doc__':
      return code.doc;
    case '__defaults__':
      return new Tuple(defaults.filter((value) => value !== UNBOUND));
    default:
      return undefined;
  }
}

export function attribute(object: Value, name: string): Value {
  if (object instanceof Instance) {
    const own = object.attributes.get(name);
    if (own !== undefined && !(object.type.hasProperties && object.type.find(name) instanceof PropertyValue))
      return own;
  } else if (object instanceof ModuleValue) {
    const value = object.names.get(name);
    if (value !== undefined) return value;
  }
  const [value, self] = method(object, name);
  return self === UNBOUND ? value : new BoundMethod(self, value);
}

export function* attributeWorking(object: Value, name: string): Working {
  const type = object instanceof SuperValue ? object : typeOf(object);
  const shared = type.find(name);
  const self = object instanceof SuperValue ? object.self : object;
  if (shared instanceof PropertyValue && !(object instanceof ClassValue))
    return yield new Call(shared.getter, [self]);
  const fallback = object instanceof Instance && !object.attributes.has(name) && shared === undefined;
  const other = fallback ? object.type.find('__getattr__') : undefined;
  if (other !== undefined) return yield new Call(other, [object, name]);
  return attribute(object, name);
}

export function setAttribute(object: Value, name: string, value: Value): null {
  if (object instanceof Instance) {
    const { type } = object;
    const isAsked = (): boolean =>
      type.find(name) instanceof PropertyValue || type.find('__setattr__') !== undefined;
    if (!type.isSetPlainly) {
      if (isAsked()) throw DEOPT;
      checkSlot(type, name);
    }
    object.attributes.set(name, value);
  } else if (object instanceof ClassValue) object.attributes.set(name, value);
  else if (object instanceof ModuleValue) object.names.cell(name).value = value;
  else if (object instanceof FunctionValue) {
    object.attributes ??= new Map();
    object.attributes.set(name, value);
  } else setOther(object, name, value);
  return null;
}

function setOther(object: Value, name: string, value: Value): void {
  const shared = typeOf(object).find(name);
  if (!(shared instanceof PropertyValue) || !(shared.setter instanceof NativeFunction))
    throw new Failure('attributeNotSet', typeName(object), name);
  shared.setter.call([object, value], undefined);
}

export function* setAttributeWorking(object: Value, name: string, value: Value): Working {
  const shared = object instanceof Instance ? object.type.find(name) : undefined;
  if (shared instanceof PropertyValue) {
    if (shared.setter === null) throw new Failure('propertyNotSet', name, typeName(object));
    return yield new Call(shared.setter, [object, value]);
  }
  const own = object instanceof Instance ? object.type.find('__setattr__') : undefined;
  if (own !== undefined) return yield new Call(own, [object, name, value]);
  return setAttribute(object, name, value);
}

export function* deleteAttribute(object: Value, name: string): Working {
  yield* nothing();
  const names = object instanceof Instance || object instanceof ClassValue ? object.attributes : undefined;
  if (!names?.delete(name)) throw new Failure('noAttribute', typeName(object), name);
  return null;
}
