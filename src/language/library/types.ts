import { FunctionValue, GeneratorValue } from '../program/machine/code';
import { BoundMethod, NativeFunction } from '../program/values/callable';
import {
  ClassValue,
  Instance,
  MethodKind,
  ModuleValue,
  PropertyValue,
  SuperValue,
} from '../program/values/classes';
import { Dict, SetValue } from '../program/values/dict';
import { Iteration } from '../program/values/iteration';
import {
  ELLIPSIS,
  List,
  NOT_IMPLEMENTED,
  RangeValue,
  SliceValue,
  Tuple,
  type Value,
} from '../program/values/value';
import { foreignTo } from './foreign';

export const objectType = new ClassValue('object', [], new Map());

const known = new Map<string, ClassValue>([['object', objectType]]);

/** The class of the language's own of a name; its methods are put into it where they are written. */
export function typeNamed(name: string, ...bases: readonly ClassValue[]): ClassValue {
  let type = known.get(name);
  if (!type) {
    type = new ClassValue(name, bases.length > 0 ? bases : [objectType], new Map());
    known.set(name, type);
  }
  return type;
}

typeNamed('bool', typeNamed('int'));
for (const name of ['OrderedDict', 'defaultdict'])
  typeNamed(name, typeNamed('dict')).attributes.set('__module__', 'collections');

export function typeOf(value: Value): ClassValue {
  switch (typeof value) {
    case 'bigint':
      return typeNamed('int');
    case 'number':
      return typeNamed('float');
    case 'string':
      return typeNamed('str');
    case 'boolean':
      return typeNamed('bool');
    case 'object':
      return value === null ? typeNamed('NoneType') : typeOfObject(value);
    default:
      return objectType;
  }
}

const names = new Map<unknown, string>([
  [List, 'list'],
  [Tuple, 'tuple'],
  [RangeValue, 'range'],
  [SliceValue, 'slice'],
  [FunctionValue, 'function'],
  [BoundMethod, 'method'],
  [NativeFunction, 'builtin_function_or_method'],
  [ClassValue, 'type'],
  [ModuleValue, 'module'],
  [GeneratorValue, 'generator'],
  [SuperValue, 'super'],
  [PropertyValue, 'property'],
]);

function typeOfObject(value: object): ClassValue {
  if (value instanceof Instance) return value.type;
  if (value instanceof Dict || value instanceof SetValue) return typeNamed(value.typeName);
  const name = names.get(value.constructor);
  if (name !== undefined) return typeNamed(name);
  if (value instanceof MethodKind) return typeNamed(`${value.kind}method`);
  if (value instanceof Iteration && 'typeName' in value) return typeNamed(String(value.typeName));
  if (value === ELLIPSIS) return typeNamed('ellipsis');
  if (value === NOT_IMPLEMENTED) return typeNamed('NotImplementedType');
  return foreignTo(value)?.typeOf(value) ?? objectType;
}

export const typeName = (value: Value): string => typeOf(value).name;
