import { Failure } from '../../program/failure';
import { Call, isWorking, type Working } from '../../program/values/callable';
import { Instance } from '../../program/values/classes';
import { Dict, SetValue } from '../../program/values/dict';
import { IndexedIteration, Iteration, WorkingIteration } from '../../program/values/iteration';
import { END, List, RangeValue, Tuple, UNBOUND, type Value } from '../../program/values/value';
import { item } from '../access/items';
import { DictView, iterateWorking, plainIteration, valuesOf } from '../access/iterate';
import { pythonDialect } from '../dialect';
import { foreignTo } from '../foreign';
import { native } from '../native';
import { binary } from '../operators/binary';
import { isTrue } from '../operators/truth';
import { lettersOf } from '../text/letters';
import { typeName } from '../types';
import { next } from './next';
import { wholeNumber } from './numbers';
import { sortValues } from './sort';

function len(value: Value): Value | Working {
  if (typeof value === 'string') return BigInt(lettersOf(value).length);
  if (value instanceof List || value instanceof Tuple) return BigInt(value.items.length);
  if (value instanceof Dict || value instanceof SetValue || value instanceof RangeValue)
    return BigInt(value.size);
  if (value instanceof DictView) return BigInt(value.dict.size);
  const foreign = foreignTo(value);
  if (foreign) return BigInt(foreign.length(value as object));
  return ownLength(value);
}

function* ownLength(value: Value): Working {
  const method = value instanceof Instance ? value.type.find('__len__') : undefined;
  if (method === undefined) throw new Failure('noLength', typeName(value));
  return yield new Call(method, [value]);
}

/** sum(values), from the left; `start` may be anything that has a +. */
function* sum(values: Value, start: Value = 0n): Working {
  if (typeof start === 'string') throw new Failure('sumOfTexts');
  let total: Value = start;
  const iteration = yield* iterateWorking(values);
  for (let count = 1; ; count++) {
    const value = iteration.isPlain ? iteration.next() : yield* iteration.work();
    if (value === END) return total;
    if (typeof total === 'bigint' && typeof value === 'bigint') total += value;
    else if (typeof total === 'number' && typeof value === 'number') total += value;
    else if (typeof total === 'bigint' && typeof value === 'boolean') total += value ? 1n : 0n;
    else total = yield* added(total, value);
    if (count % 5000 === 0) yield* breath();
  }
}

function* added(total: Value, value: Value): Working {
  const isOwn: boolean = total instanceof Instance || value instanceof Instance;
  return isOwn ? yield* pythonDialect.working.binary('+', total, value) : binary['+'](total, value);
}

function* breath(): Working<void> {
  yield new Call(
    native('', '', () => null),
    [],
  );
}

const extreme = (name: 'min' | 'max', operator: '<' | '>') =>
  native(
    name,
    '*values key= default=',
    function* (given: Tuple, key: Value = null, otherwise: Value): Working {
      if (given.items.length === 0) throw new Failure('nativeMissing', name, 'iterable');
      const values = given.items.length === 1 ? yield* valuesOf(given.items[0]) : given.items;
      if (values.length === 0 && otherwise !== undefined) return otherwise;
      if (values.length === 0) throw new Failure('emptyExtreme', name);
      let [best] = values;
      let bestKey: Value = UNBOUND;
      for (const value of values) {
        const own = key === null ? value : yield new Call(key, [value]);
        if (
          bestKey === UNBOUND ||
          (yield* isTrue(yield* pythonDialect.working.compare(operator, own, bestKey)))
        ) {
          best = value;
          bestKey = own;
        }
      }
      return best;
    },
  );

function* sorted(values: Value, key: Value = null, reverse: Value = false): Working {
  return new List(yield* sortValues(yield* valuesOf(values), key, yield* isTrue(reverse)));
}

function* zip(given: Tuple): Working {
  const all: Iteration[] = [];
  for (const values of given.items) all.push(yield* iterateWorking(values));
  return new Zip(all);
}

class Zip extends Iteration {
  readonly typeName = 'zip';
  constructor(readonly all: readonly Iteration[]) {
    super();
  }
  override get isPlain(): boolean {
    return this.all.every((one) => one.isPlain);
  }
  override next(): Value {
    if (this.all.length === 0) return END;
    const items: Value[] = [];
    for (const one of this.all) {
      const value = one.next();
      if (value === END) return END;
      items.push(value);
    }
    return new Tuple(items);
  }
  override *work(): Working {
    if (this.all.length === 0) return END;
    const items: Value[] = [];
    for (const one of this.all) {
      const value = one.isPlain ? one.next() : yield* one.work();
      if (value === END) return END;
      items.push(value);
    }
    return new Tuple(items);
  }
}

class Enumeration extends Iteration {
  readonly typeName = 'enumerate';
  #index: bigint;
  constructor(
    readonly values: Iteration,
    start: bigint,
  ) {
    super();
    this.#index = start;
  }
  override get isPlain(): boolean {
    return this.values.isPlain;
  }
  override next(): Value {
    return this.#with(this.values.next());
  }
  override *work(): Working {
    return this.#with(this.values.isPlain ? this.values.next() : yield* this.values.work());
  }
  #with(value: Value): Value {
    if (value === END) return END;
    const index = this.#index;
    this.#index += 1n;
    return new Tuple([index, value]);
  }
}

function* map(callee: Value, given: Tuple): Working {
  const all: Iteration[] = [];
  for (const values of given.items) all.push(yield* iterateWorking(values));
  return new WorkingIteration('map', false, function* () {
    const items: Value[] = [];
    for (const one of all) {
      const value = one.isPlain ? one.next() : yield* one.work();
      if (value === END) return END;
      items.push(value);
    }
    return yield new Call(callee, items);
  });
}

function* filter(callee: Value, given: Value): Working {
  const values = yield* iterateWorking(given);
  return new WorkingIteration('filter', false, function* () {
    for (;;) {
      const value = values.isPlain ? values.next() : yield* values.work();
      if (value === END) return END;
      if (yield* isTrue(callee === null ? value : yield new Call(callee, [value]))) return value;
    }
  });
}

function* reversed(value: Value): Working {
  if (
    value instanceof List ||
    value instanceof Tuple ||
    value instanceof RangeValue ||
    typeof value === 'string'
  ) {
    const size = Number(yield* settled(len(value)));
    return new IndexedIteration('reversed', (index) =>
      index < size ? item(value, BigInt(size - 1 - index)) : END,
    );
  }
  if (value instanceof SetValue || value instanceof Iteration || !plainIteration(value))
    throw new Failure('notReversible', typeName(value));
  return plainIteration(new List((yield* valuesOf(value)).reverse()));
}

function* settled(value: Value | Working): Working {
  return isWorking(value) ? yield* value : value;
}

const quantifier = (name: 'any' | 'all', stopsAt: boolean) =>
  native(name, 'iterable', function* (values: Value): Working {
    const iteration = yield* iterateWorking(values);
    for (;;) {
      const value = iteration.isPlain ? iteration.next() : yield* iteration.work();
      if (value === END) return !stopsAt;
      if ((yield* isTrue(value)) === stopsAt) return stopsAt;
    }
  });

export function makeRange(first: Value, second: Value, third: Value = 1n): Value {
  const [start, stop] =
    second === undefined ? [0n, wholeNumber(first)] : [wholeNumber(first), wholeNumber(second)];
  const step = wholeNumber(third);
  if (step === 0n) throw new Failure('rangeStepZero');
  return new RangeValue(start, stop, step);
}

export const sequenceFunctions = [
  native('len', 'obj', len),
  native('sum', 'iterable start=', sum),
  extreme('min', '<'),
  extreme('max', '>'),
  native('sorted', 'iterable * key= reverse=', (values: Value, _: Value, key: Value, reverse: Value) =>
    sorted(values, key, reverse),
  ),
  native('zip', '*iterables', zip, false),
  native('enumerate', 'iterable start=', function* (values: Value, start: Value = 0n): Working {
    return new Enumeration(yield* iterateWorking(values), wholeNumber(start));
  }),
  native('map', 'func *iterables', map, false),
  native('filter', 'function iterable', filter, false),
  native('reversed', 'sequence', reversed),
  native('iter', 'iterable', iterateWorking),
  native('next', 'iterator default=', next, false),
  quantifier('any', true),
  quantifier('all', false),
];
