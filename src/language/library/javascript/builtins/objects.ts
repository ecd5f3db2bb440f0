import { Failure } from '../../../program/failure';
import { FunctionValue } from '../../../program/machine/code';
import { BoundMethod, Call, NativeFunction, type Working } from '../../../program/values/callable';
import { Iteration } from '../../../program/values/iteration';
import { List, UNBOUND, type Value } from '../../../program/values/value';
import { find, own } from '../access/find';
import { nextOf, valuesOf } from '../access/iterate';
import { ownKeys, ownNames, put } from '../access/keys';
import { attributeWorking, isOfLanguage, keepForAll, setAttributeWorking } from '../access/properties';
import { giveFunctions, giveMethods, NativeMethod } from '../native';
import { callOn, isTrue, keyOf, keyWorking, nameOfValue, textOf } from '../operators/primitive';
import {
  Accessor,
  BuiltinClass,
  besideOf,
  DateObject,
  ErrorObject,
  ITERATOR,
  MapObject,
  makeBeside,
  ObjectValue,
  SetObject,
} from '../values/object';
import { isFunction, newObject, prototypeOf, prototypes } from '../values/prototypes';

function target(value: Value, name: string): Value {
  if (value === null || value === undefined) throw new Failure('notObject', name, String(value));
  return value;
}

function* entriesOf(value: Value): Working<[string, Value][]> {
  const entries: [string, Value][] = [];
  for (const key of ownKeys(target(value, 'Object.entries')))
    entries.push([key, yield* attributeWorking(value, key)]);
  return entries;
}

/** Closes an object, or the array beside which one stands. */
function close(value: Value, how: 'closed' | 'sealed' | 'frozen'): Value {
  const object = value instanceof List ? makeBeside(value, prototypes.array) : value;
  if (object instanceof ObjectValue && object.closed !== 'frozen') object.closed = how;
  return value;
}
const closedOf = (value: Value): string => {
  const object = value instanceof List ? besideOf(value) : value;
  if (value instanceof List && !object) return 'open';
  return object instanceof ObjectValue ? object.closed : 'frozen';
};

function define(object: Value, key: Value, descriptor: Value): void {
  if (!(object instanceof ObjectValue) || !(descriptor instanceof ObjectValue))
    throw new Failure('notObject', 'Object.defineProperty', nameOfValue(object));
  if (isOfLanguage(object)) throw new Failure('builtinChanged');
  const { properties } = descriptor;
  const name = keyOf(key);
  const [getter, setter] = [properties.get('get'), properties.get('set')];
  const isAccessor = getter !== undefined || setter !== undefined;
  if (!isAccessor && properties.get('writable') !== true)
    throw new Failure('notComputed', 'A property that is not writable');
  object.properties.set(name, isAccessor ? new Accessor(getter, setter) : properties.get('value'));
  if (isTrue(properties.get('enumerable'))) object.hidden?.delete(name);
  else object.hide(name, object.properties.get(name));
}

const functions = {
  keys: (value: Value): Value => new List(ownKeys(target(value, 'Object.keys'))),
  *values(value: Value): Working {
    return new List((yield* entriesOf(value)).map(([, one]) => one));
  },
  *entries(value: Value): Working {
    return new List((yield* entriesOf(value)).map((pair) => new List(pair)));
  },
  *fromEntries(value: Value): Working {
    const made = newObject();
    for (const entry of yield* valuesOf(value)) {
      if (!(entry instanceof List)) throw new Failure('entryNotObject', nameOfValue(entry));
      made.properties.set(yield* keyWorking(entry.items[0]), entry.items[1]);
    }
    return made;
  },
  is: (a: Value, b: Value): Value => Object.is(a, b),
  isFrozen: (value: Value): Value => closedOf(value) === 'frozen',
  isSealed: (value: Value): Value => ['frozen', 'sealed'].includes(closedOf(value)),
  isExtensible: (value: Value): Value => closedOf(value) === 'open',
  getPrototypeOf: (value: Value): Value => prototypeOf(target(value, 'Object.getPrototypeOf')) ?? null,
  getOwnPropertyNames: (value: Value): Value =>
    new List(ownNames(target(value, 'Object.getOwnPropertyNames'))),
  hasOwn: (value: Value, key: Value): Value => own(target(value, 'Object.hasOwn'), keyOf(key)) !== UNBOUND,
  create: (proto: Value, properties: Value): Value => {
    if (proto !== null && !(proto instanceof ObjectValue))
      throw new Failure('notObject', 'Object.create', nameOfValue(proto));
    if (properties !== undefined) throw new Failure('notComputed', 'Object.create with properties');
    return new ObjectValue(proto);
  },
  *groupBy(values: Value, callback: Value): Working {
    const made = new ObjectValue(null);
    for (const [index, value] of (yield* valuesOf(values)).entries()) {
      const key = yield* keyWorking(yield new Call(callback, [value, index]));
      const group = made.properties.get(key);
      if (group instanceof List) group.items.push(value);
      else put(made, key, new List([value]));
    }
    return made;
  },
};

const changing = {
  *assign(into: Value, ...others: Value[]): Working {
    target(into, 'Object.assign');
    for (const other of others)
      if (other !== null && other !== undefined)
        for (const key of ownKeys(other))
          yield* setAttributeWorking(into, key, yield* attributeWorking(other, key));
    return into;
  },
  freeze: (value: Value): Value => close(value, 'frozen'),
  seal: (value: Value): Value => close(value, 'sealed'),
  preventExtensions: (value: Value): Value => close(value, 'closed'),
  setPrototypeOf: (value: Value, proto: Value): Value => {
    const isFit = value instanceof ObjectValue && (proto === null || proto instanceof ObjectValue);
    if (!isFit) throw new Failure('notObject', 'Object.setPrototypeOf', nameOfValue(value));
    if (isOfLanguage(value)) throw new Failure('builtinChanged');
    for (let one = proto; one; one = one.proto)
      if (one === value) throw new Failure('notComputed', 'A circle of prototypes');
    value.proto = proto;
    return value;
  },
  defineProperty: (object: Value, key: Value, descriptor: Value): Value => {
    define(object, key, descriptor);
    return object;
  },
};

function tagOf(self: Value): string {
  if (self === undefined || self === null) return self === null ? 'Null' : 'Undefined';
  if (self instanceof List) return 'Array';
  if (self instanceof ErrorObject) return 'Error';
  if (self instanceof MapObject) return 'Map';
  if (self instanceof SetObject) return 'Set';
  if (self instanceof DateObject) return 'Date';
  if (isFunction(self)) return 'Function';
  const names: Record<string, string> = { string: 'String', number: 'Number', boolean: 'Boolean' };
  return names[typeof self] ?? 'Object';
}

const methods = {
  hasOwnProperty: (self: Value, key: Value): Value => own(self, keyOf(key)) !== UNBOUND,
  propertyIsEnumerable: (self: Value, key: Value): Value => ownKeys(self).includes(keyOf(key)),
  isPrototypeOf: (self: Value, value: Value): Value => {
    for (let one = prototypeOf(value); one; one = one.proto) if (one === self) return true;
    return false;
  },
  toString: (self: Value): Value => `[object ${tagOf(self)}]`,
  *toLocaleString(self: Value): Working {
    return yield callOn(find(self, 'toString'), self, []);
  },
  valueOf: (self: Value): Value => self,
};

const ofFunctions = {
  call: (self: Value, object: Value, ...args: Value[]): Working => callTo(self, object, args),
  *apply(self: Value, object: Value, args: Value): Working {
    return yield callOn(self, object, args === undefined || args === null ? [] : yield* valuesOf(args));
  },
  bind: (self: Value, object: Value, ...given: Value[]): Value => {
    if (given.length > 0)
      return new NativeFunction(
        `bound ${textOf(find(self, 'name'))}`,
        (args) => callTo(self, object, [...given, ...args]),
        false,
      );
    if (self instanceof FunctionValue && self.code.script?.takesThis)
      return new BoundMethod(object, self.withThis);
    return new BoundMethod(object, self instanceof NativeMethod ? self : withoutObject(self));
  },
  toString: (self: Value): Value => `function ${textOf(find(self, 'name'))}() { [native code] }`,
};

/** A function that has no use for the object that it is called on. */
const withoutObject = (callee: Value): NativeFunction =>
  new NativeFunction(textOf(find(callee, 'name')), ([, ...args]) => callTo(callee, undefined, args), false);

function* callTo(self: Value, object: Value, args: readonly Value[]): Working {
  return yield callOn(self, object, args);
}

export function makeObjectClass(): BuiltinClass {
  giveMethods(prototypes.object, methods);
  giveMethods(prototypes.function, ofFunctions);
  giveMethods(
    prototypes.iterator,
    { next: nextOf, [ITERATOR.key]: (self) => (self instanceof Iteration ? self : undefined) },
    false,
  );
  for (const proto of [prototypes.object, prototypes.function, prototypes.iterator]) keepForAll(proto);
  const call = ([value]: Value[]): Value => (value === undefined || value === null ? newObject() : value);
  const begin = (proto: ObjectValue): Value => new ObjectValue(proto);
  const made = new BuiltinClass(
    'Object',
    1,
    prototypes.object,
    prototypes.function,
    call,
    begin,
    () => undefined,
  );
  giveFunctions(made, functions);
  giveFunctions(made, changing, false);
  return made;
}
