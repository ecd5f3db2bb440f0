import { Failure } from '../../../program/failure';
import { FunctionValue } from '../../../program/machine/code';
import { ModuleValue } from '../../../program/values/classes';
import { IndexedIteration, type Iteration } from '../../../program/values/iteration';
import { END, List, type Value } from '../../../program/values/value';
import { atOnce } from '../../native';
import { keyOf } from '../operators/primitive';
import { besideOf, ObjectValue, TypedArrayObject } from '../values/object';
import { newObject, prototypeOf } from '../values/prototypes';
import { indexOf, own, valueIn } from './find';
import { attributeWorking, has } from './properties';

/** Names that are indices come first, in their order; then the others, as they were put in. */
function inOrder(names: readonly string[]): string[] {
  const indices = names.filter((name) => indexOf(name) >= 0);
  if (indices.length === 0) return [...names];
  return [...indices.sort((a, b) => Number(a) - Number(b)), ...names.filter((name) => indexOf(name) < 0)];
}

const listedOf = (object: ObjectValue): string[] =>
  inOrder([...object.properties.keys()].filter((name) => object.isListed(name)));

/** The names of a value's own properties that are listed. */
export function ownKeys(value: Value): string[] {
  if (value instanceof List) {
    const beside = besideOf(value);
    return [...Object.keys(value.items), ...(beside ? listedOf(beside) : [])];
  }
  if (typeof value === 'string') return Object.keys(value);
  if (value instanceof TypedArrayObject) return [...Object.keys(value.data), ...listedOf(value)];
  if (value instanceof ObjectValue) return listedOf(value);
  if (value instanceof ModuleValue) return [...value.names].map(([name]) => name).sort();
  if (value instanceof FunctionValue)
    return inOrder([...(value.attributes?.keys() ?? [])].filter((name) => name !== 'prototype'));
  return [];
}

/** All names of own properties, listed or not. */
export function ownNames(value: Value): string[] {
  if (!(value instanceof ObjectValue))
    return value instanceof List ? [...ownKeys(value), 'length'] : ownKeys(value);
  return inOrder([...value.properties.keys()].filter((name) => !name.startsWith('\0')));
}

/** for (k in o): own names and inherited ones, each once, but for those that are deleted before their turn. */
export function keysIn(value: Value): Iteration {
  const all = new Set(value === null || value === undefined ? [] : ownKeys(value));
  for (let one = prototypeOf(value); one; one = one.proto) for (const name of listedOf(one)) all.add(name);
  const names = [...all];
  let turn = 0;
  const next = (): Value => {
    for (let name = names[turn++]; name !== undefined; name = names[turn++])
      if (has(value, name)) return name;
    return END;
  };
  return new IndexedIteration('keys', next, names);
}

/** { key: value } */
export function put(object: object, key: Value, value: Value): void {
  if (object instanceof ObjectValue) object.properties.set(keyOf(key), value);
}

/** { ...from } */
export function spread(object: object, from: Value): void {
  if (!(object instanceof ObjectValue) || from === null || from === undefined) return;
  for (const name of ownKeys(from)) object.properties.set(name, valueIn(own(from, name), from));
}

/** { a, ...rest } */
export function rest(from: Value, without: readonly Value[]): Value {
  const left = newObject();
  const taken = new Set(without.map(keyOf));
  for (const name of ownKeys(from))
    if (!taken.has(name)) left.properties.set(name, atOnce(attributeWorking(from, name)));
  return left;
}

export function takeApart(value: Value, key: Value): void {
  if (value !== null && value !== undefined) return;
  throw key === undefined
    ? new Failure('notTakenApart', String(value))
    : new Failure('propertyNotTaken', String(key), String(value));
}
