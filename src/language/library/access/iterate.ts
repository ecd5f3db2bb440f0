import { hold } from '#numpy';
import { Failure, Raised } from '../../program/failure';
import { Call, type Working } from '../../program/values/callable';
import { Instance } from '../../program/values/classes';
import { Dict, SetValue } from '../../program/values/dict';
import { IndexedIteration, Iteration, WorkingIteration } from '../../program/values/iteration';
import { RangeIteration } from '../../program/values/rangeIteration';
import { END, List, RangeValue, Tuple, type Value } from '../../program/values/value';
import { bytesOf, isTired, listing, rest } from '../effort';
import { foreignTo } from '../foreign';
import { atOnce } from '../native';
import { typeName } from '../types';

class ListIteration extends Iteration {
  readonly typeName = 'list_iterator';
  #index = 0;
  constructor(readonly items: readonly Value[]) {
    super();
  }
  override next(): Value {
    const index = this.#index;
    if (index >= this.items.length) return END;
    this.#index = index + 1;
    return this.items[index];
  }
}

/** The values of a Map's entries, which may not come or go meanwhile. */
function entriesOf(typeName: string, owner: Dict | SetValue, values: Iterator<Value>): Iteration {
  const { size } = owner;
  return new IndexedIteration(
    typeName,
    () => {
      if (owner.size !== size) throw new Failure(owner instanceof Dict ? 'dictChanged' : 'setChanged');
      const step = values.next();
      return step.done ? END : step.value;
    },
    owner,
  );
}

function* mapped<In, Out>(values: Iterable<In>, of: (value: In) => Out): Generator<Out> {
  for (const value of values) yield of(value);
}

export type View = 'keys' | 'values' | 'items';

function iterateDict(dict: Dict, view: View): Iteration {
  const entries = dict.entries.values();
  const of = {
    keys: () => mapped(entries, ({ key }) => key),
    values: () => mapped(entries, ({ value }) => value),
    items: () => mapped(entries, ({ key, value }): Value => new Tuple([key, value])),
  };
  return entriesOf(`dict_${view.slice(0, -1)}iterator`, dict, of[view]());
}

/** d.keys(), d.values(), d.items(): what the dictionary holds when it is looked at. */
export class DictView {
  constructor(
    readonly dict: Dict,
    readonly view: View,
  ) {}
}

/** Values without learner's code, or undefined. */
export function plainIteration(value: Value): Iteration | undefined {
  if (value instanceof List || value instanceof Tuple) return new ListIteration(value.items);
  if (value instanceof RangeValue) return new RangeIteration(value);
  if (value instanceof Iteration) return value;
  if (typeof value === 'string') {
    listing(value.length);
    const letters = [...value];
    return new IndexedIteration(
      'str_iterator',
      (index) => (index < letters.length ? letters[index] : END),
      letters,
    );
  }
  if (value instanceof Dict) return iterateDict(value, 'keys');
  if (value instanceof DictView) return iterateDict(value.dict, value.view);
  if (value instanceof SetValue) return entriesOf('set_iterator', value, value.entries.values());
  if (typeof value === 'object' && value !== null) return foreignTo(value)?.iterate(value);
  return undefined;
}

/** The values of anything that has some; `code` is what is said of what has none. */
export function* iterateWorking(
  value: Value,
  code: 'notIterable' | 'notContainer' = 'notIterable',
): Working<Iteration> {
  const plain = plainIteration(value);
  if (plain) return plain;
  if (value instanceof Instance) {
    const make = value.type.find('__iter__');
    if (make !== undefined) {
      const iterator = yield new Call(make, [value]);
      if (iterator instanceof Instance) return ofMethod(iterator);
      return yield* iterateWorking(iterator);
    }
    const item = value.type.find('__getitem__');
    if (item !== undefined) return byIndex(value, item);
  }
  throw new Failure(code, typeName(value));
}

function ofMethod(iterator: Instance): Iteration {
  const next = iterator.type.find('__next__');
  if (next === undefined) throw new Failure('notIterator', typeName(iterator));
  return new WorkingIteration(
    'iterator',
    false,
    () => untilStop('StopIteration', new Call(next, [iterator])),
    iterator,
  );
}

function byIndex(value: Instance, item: Value): Iteration {
  let index = -1n;
  return new WorkingIteration(
    'iterator',
    false,
    () => {
      index += 1n;
      return untilStop('IndexError', new Call(item, [value, index]));
    },
    value,
  );
}

/** The value of a call, END where it raises what says that there is no more. */
export function* untilStop(name: string, call: Call): Working {
  try {
    return yield call;
  } catch (error) {
    const { value } = error instanceof Raised ? error : { value: undefined };
    if (value instanceof Instance && value.type.mro.some((one) => one.name === name)) return END;
    throw error;
  }
}

export const iterate = (value: Value): Iteration => plainIteration(value) ?? atOnce(iterateWorking(value));

/** All values, as a list of ours. */
export function* valuesOf(value: Value): Working<Value[]> {
  if (value instanceof List || value instanceof Tuple) {
    listing(value.items.length);
    return [...value.items];
  }
  return yield* restOf(yield* iterateWorking(value));
}

const MOST_ITEMS = 2 ** 23;
const PLACE = 8;
const BYTES_AT_ONCE = 4096;

function* restOf(iteration: Iteration): Working<Value[]> {
  const values: Value[] = [];
  let [held, bytes] = [0, 0];
  for (;;) {
    const value = iteration.isPlain ? iteration.next() : yield* iteration.work();
    if (value === END) break;
    values.push(value);
    bytes += PLACE + bytesOf(value);
    if (bytes - held > BYTES_AT_ONCE) {
      hold(bytes - held);
      held = bytes;
      if (values.length > MOST_ITEMS) throw new Failure('tooLarge');
    }
    if (isTired(values.length)) yield rest();
  }
  hold(-held);
  return values;
}

export function* unpack(value: Value, count: number, others: number): Working<List> {
  const values = yield* unpackable(value);
  if (others < 0) {
    if (values.length < count) throw new Failure('unpackFew', count, values.length);
    if (values.length > count) throw new Failure('unpackMany', count, values.length);
    return new List(values);
  }
  if (values.length < count) throw new Failure('unpackFewWithRest', count, values.length);
  const size = values.length - count;
  return new List([
    ...values.slice(0, others),
    new List(values.slice(others, others + size)),
    ...values.slice(others + size),
  ]);
}

function* unpackable(value: Value): Working<Value[]> {
  if (plainIteration(value) || value instanceof Instance) return yield* valuesOf(value);
  throw new Failure('notUnpackable', typeName(value));
}
