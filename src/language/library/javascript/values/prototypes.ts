import { FunctionValue } from '../../../program/machine/code';
import { BoundMethod, NativeFunction } from '../../../program/values/callable';
import { Iteration } from '../../../program/values/iteration';
import { List, type Value } from '../../../program/values/value';
import { BuiltinClass, besideOf, ClassObject, ObjectValue, SuperReference } from './object';

const object = new ObjectValue(null);
const from = (proto: ObjectValue): ObjectValue => new ObjectValue(proto);
const error = from(object);

/** What values have in common by their kind; filled by builtins/, and frozen: a program cannot change them. */
export const prototypes = {
  object,
  function: from(object),
  array: from(object),
  string: from(object),
  number: from(object),
  boolean: from(object),
  bigint: from(object),
  map: from(object),
  set: from(object),
  date: from(object),
  typedArray: from(object),
  iterator: from(object),
  error,
} as const;

/** The kinds of error that the language has, each with the prototype of its own. */
export const errorPrototypes: ReadonlyMap<string, ObjectValue> = new Map(
  ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'EvalError', 'URIError'].map((name) => [
    name,
    from(error),
  ]),
);

export const isFunction = (value: Value): boolean =>
  value instanceof FunctionValue ||
  value instanceof NativeFunction ||
  value instanceof ClassObject ||
  value instanceof BuiltinClass ||
  value instanceof BoundMethod;

/** Where the properties of a value are looked for that are not its own; undefined of what has none at all. */
export function prototypeOf(value: Value): ObjectValue | null | undefined {
  switch (typeof value) {
    case 'string':
      return prototypes.string;
    case 'number':
      return prototypes.number;
    case 'boolean':
      return prototypes.boolean;
    case 'bigint':
      return prototypes.bigint;
    case 'object':
      return value === null ? undefined : prototypeOfObject(value);
    default:
      return undefined;
  }
}

function prototypeOfObject(value: object): ObjectValue | null {
  if (value instanceof ObjectValue) return value.proto;
  if (value instanceof List) return besideOf(value)?.proto ?? prototypes.array;
  if (value instanceof SuperReference) return value.within;
  if (value instanceof Iteration) return prototypes.iterator;
  return isFunction(value) ? prototypes.function : null;
}

export const newObject = (): ObjectValue => new ObjectValue(prototypes.object);
