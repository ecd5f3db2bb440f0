import { Failure } from '../../program/failure';
import type { Keywords, Working } from '../../program/values/callable';
import { ClassValue, Instance, MethodKind, PropertyValue, SuperValue } from '../../program/values/classes';
import { Dict, SetValue } from '../../program/values/dict';
import { List, SliceValue, Tuple, type Value } from '../../program/values/value';
import { isInstance } from '../access/classes';
import { DefaultDict } from '../access/items';
import { valuesOf } from '../access/iterate';
import { updateDict } from '../methods/containers';
import { binder, native } from '../native';
import { isTrue } from '../operators/truth';
import { plainText, text } from '../text/repr';
import { objectType, typeNamed, typeOf } from '../types';
import { toFloatValue, toInt } from './numbers';
import { makeRange } from './sequences';

type Make = (...values: never[]) => Value | Working;

/** A class of the language's own with how it makes a value. */
function made(name: string, spec: string, make: Make): [string, ClassValue] {
  const type = typeNamed(name);
  const run = make as (...values: Value[]) => Value | Working;
  const bind = binder(name, spec);
  type.make = (args, keywords) => run(...bind(args, keywords));
  return [name, type];
}

const toText = (value: Value = ''): Value | Working => plainText(value) ?? text(value);

const listed = (of: (values: Value[]) => Value) =>
  function* (values: Value): Working {
    return of(values === undefined ? [] : yield* valuesOf(values));
  };

function* fill(dict: Dict, from: Value, keywords: Keywords): Working {
  yield* updateDict(dict, from, keywords);
  return dict;
}

function dictType(
  name: string,
  make: (args: readonly Value[]) => readonly [Dict, Value],
): [string, ClassValue] {
  const type = typeNamed(name);
  type.make = (args, keywords) => fill(...make(args), keywords);
  return [name, type];
}

export const collectionTypes = [
  dictType('OrderedDict', ([from]) => [new Dict('OrderedDict'), from]),
  dictType('defaultdict', ([make = null, from]) => [new DefaultDict(make), from]),
];

/** isinstance(value, type), where the type may be a tuple of some. */
function isOf(value: Value, type: Value): boolean {
  if (type instanceof Tuple) return type.items.some((one) => isOf(value, one));
  if (!(type instanceof ClassValue)) throw new Failure('isinstanceType');
  return isInstance(value, type, typeOf(value));
}

function isSubclass(type: Value, of: Value): boolean {
  if (of instanceof Tuple) return of.items.some((one) => isSubclass(type, one));
  if (!(type instanceof ClassValue) || !(of instanceof ClassValue)) throw new Failure('isinstanceType');
  return type.isSubclassOf(of);
}

function makeSuper(type: Value, self: Value): Value {
  if (!(type instanceof ClassValue)) throw new Failure('superOutside');
  return new SuperValue(
    type,
    self,
    self instanceof ClassValue ? self : self instanceof Instance ? self.type : objectType,
  );
}

function toSlice(first: Value, second: Value, step: Value = null): Value {
  return second === undefined ? new SliceValue(null, first, null) : new SliceValue(first, second, step);
}

for (const part of ['start', 'stop', 'step'] as const)
  typeNamed('slice').attributes.set(
    part,
    new PropertyValue(
      native(part, 'self', (self: SliceValue) => self[part]),
      null,
    ),
  );

typeNamed('dict').attributes.set(
  'fromkeys',
  new MethodKind(
    'static',
    native('fromkeys', 'iterable value=', function* (keys: Value, value: Value = null): Working {
      const dict = new Dict();
      for (const key of yield* valuesOf(keys)) dict.set(key, value);
      return dict;
    }),
  ),
);

/** @x.setter gives the property another writer. */
typeNamed('property').attributes.set(
  'setter',
  native(
    'setter',
    'self function',
    (self: PropertyValue, setter: Value) => new PropertyValue(self.getter, setter),
  ),
);

objectType.make = undefined;

export const typeFunctions: readonly (readonly [string, Value])[] = [
  ['object', objectType],
  made('int', 'x= base=', toInt),
  made('float', 'x=', toFloatValue),
  made('bool', 'x=', (value: Value = false) => isTrue(value)),
  made('str', 'object=', toText),
  made(
    'list',
    'iterable=',
    listed((values) => new List(values)),
  ),
  made(
    'tuple',
    'iterable=',
    listed((values) => new Tuple(values)),
  ),
  made(
    'set',
    'iterable=',
    listed((values) => new SetValue(values)),
  ),
  made(
    'frozenset',
    'iterable=',
    listed((values) => new SetValue(values, 'frozenset')),
  ),
  made('range', 'start stop= step=', makeRange),
  made('slice', 'start stop= step=', toSlice),
  made('type', 'object', (value: Value) => typeOf(value)),
  made('super', 'type= object=', makeSuper),
  made('property', 'fget fset=', (getter: Value, setter: Value = null) => new PropertyValue(getter, setter)),
  made('staticmethod', 'function', (callee: Value) => new MethodKind('static', callee)),
  made('classmethod', 'function', (callee: Value) => new MethodKind('class', callee)),
  dictType('dict', ([from]) => [new Dict(), from]),
  ['isinstance', native('isinstance', 'obj class_or_tuple', isOf)],
  ['issubclass', native('issubclass', 'cls class_or_tuple', isSubclass)],
];
