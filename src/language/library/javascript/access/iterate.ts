import { Failure } from '../../../program/failure';
import { nothing, type Working } from '../../../program/values/callable';
import { IndexedIteration, Iteration, WorkingIteration } from '../../../program/values/iteration';
import { END, List, type Value } from '../../../program/values/value';
import { callOn, isTrue, nameOfValue } from '../operators/primitive';
import { ITERATOR, MapObject, ObjectValue, SetObject, TypedArrayObject } from '../values/object';
import { isFunction, prototypes } from '../values/prototypes';
import { find } from './find';
import { attributeWorking } from './properties';
import { spendItems } from './sizes';

/** The values of a host's iterator. */
export class HostIteration extends Iteration {
  constructor(
    readonly typeName: string,
    readonly values: Iterator<Value>,
  ) {
    super();
  }
  override next(): Value {
    const step = this.values.next();
    return step.done ? END : step.value;
  }
}

export const overList = (list: List, typeName = 'Array'): Iteration =>
  new IndexedIteration(typeName, (index) => (index < list.items.length ? list.items[index] : END), list);

export function* pairs(entries: Iterable<readonly [Value, Value]>): Generator<Value> {
  for (const [key, value] of entries) yield new List([key, value]);
}

/** Values one after the other, where the program has no part in it. */
function known(value: Value): Iteration | undefined {
  if (value instanceof List) return overList(value);
  if (typeof value === 'string') return new HostIteration('String', value[Symbol.iterator]());
  if (value instanceof Iteration) return value;
  if (value instanceof MapObject) return new HostIteration('Map', pairs(value.map));
  if (value instanceof SetObject) return new HostIteration('Set', value.set[Symbol.iterator]());
  if (value instanceof TypedArrayObject) return new HostIteration('Array', value.data[Symbol.iterator]());
  return undefined;
}

export function iterate(value: Value): Iteration {
  const iteration = known(value);
  if (iteration) return iteration;
  const method = value === null || value === undefined ? undefined : find(value, ITERATOR.key);
  if (!isFunction(method)) throw new Failure('notIterableValue', nameOfValue(value));
  let iterator: Value;
  const next = function* (): Working {
    iterator ??= yield callOn(method, value, []);
    if (iterator instanceof Iteration) return yield* iterator.work();
    const step = yield callOn(yield* attributeWorking(iterator, 'next'), iterator, []);
    if (isTrue(yield* attributeWorking(step, 'done'))) return END;
    return yield* attributeWorking(step, 'value');
  };
  return new WorkingIteration('Iterator', false, next, value);
}

export function* iterateWorking(value: Value): Working<Iteration> {
  yield* nothing();
  return iterate(value);
}

/** All values of an iteration; `most` ends it early. */
export function* valuesOf(value: Value, most = Number.POSITIVE_INFINITY): Working<Value[]> {
  if (value instanceof List && most >= value.items.length) return Array.from(value.items);
  const iteration = iterate(value);
  const values: Value[] = [];
  while (values.length < most) {
    const found = iteration.isPlain ? iteration.next() : yield* iteration.work();
    if (found === END) break;
    values.push(found);
    if (values.length % 1024 === 0) spendItems(1024);
  }
  return values;
}

/** [a, b, ...rest] = value: what is not there is undefined. */
export function* unpack(value: Value, count: number, rest: number): Working<List> {
  const values = yield* valuesOf(value, rest < 0 ? count : Number.POSITIVE_INFINITY);
  if (rest < 0) return new List(values);
  return new List([
    ...Array.from({ length: rest }, (_, index) => values[index]),
    new List(values.slice(rest)),
  ]);
}

export function* gather(values: readonly Value[], isSpread: readonly boolean[]): Working<List> {
  const all: Value[] = [];
  for (const [index, value] of values.entries())
    if (isSpread[index]) for (const one of yield* valuesOf(value)) all.push(one);
    else all.push(value);
  return new List(all);
}

/** { value, done }, which next() of an iterator gives. */
export function* nextOf(iteration: Value): Working {
  if (!(iteration instanceof Iteration)) throw new Failure('incompatibleThis', 'next');
  const value = iteration.isPlain ? iteration.next() : yield* iteration.work();
  const step = new ObjectValue(prototypes.object);
  step.properties.set('value', value === END ? undefined : value);
  step.properties.set('done', value === END);
  return step;
}
