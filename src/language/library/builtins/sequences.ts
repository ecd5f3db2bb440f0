import { Failure } from '../../program/failure';
import { Call, isWorking, type Working } from '../../program/values/callable';
import { Instance } from '../../program/values/classes';
import { Dict, SetValue } from '../../program/values/dict';
import { IndexedIteration, Iteration } from '../../program/values/iteration';
import { END, List, RangeValue, Tuple, UNBOUND, type Value } from '../../program/values/value';
import { item } from '../access/items';
import { DictView, iterateWorking, plainIteration, valuesOf } from '../access/iterate';
import { pythonDialect } from '../dialect';
import { isTired, passing, rest } from '../effort';
import { foreignTo } from '../foreign';
import { native } from '../native';
import { binary } from '../operators/binary';
import { isTrue } from '../operators/truth';
import { lettersOf } from '../text/letters';
import { typeName } from '../types';
import { Enumeration, filter, map, zip } from './iterations';
import { next } from './next';
import { wholeNumber } from './numbers';
import { sortValues } from './sort';

function len(value: Value): Value | Working {
  if (typeof value === 'string') {
    passing(value.length);
    return BigInt(lettersOf(value).length);
  }
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
    if (isTired(count)) yield rest();
  }
}

function* added(total: Value, value: Value): Working {
  const isOwn: boolean = total instanceof Instance || value instanceof Instance;
  return isOwn ? yield* pythonDialect.working.binary('+', total, value) : binary['+'](total, value);
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
      for (const [index, value] of values.entries()) {
        if (isTired(index)) yield rest();
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

function* reversed(value: Value): Working {
  if (
    value instanceof List ||
    value instanceof Tuple ||
    value instanceof RangeValue ||
    typeof value === 'string'
  ) {
    const size = Number(yield* settled(len(value)));
    return new IndexedIteration(
      'reversed',
      (index) => (index < size ? item(value, BigInt(size - 1 - index)) : END),
      value,
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
    for (let count = 1; ; count++) {
      const value = iteration.isPlain ? iteration.next() : yield* iteration.work();
      if (value === END) return !stopsAt;
      if (isTired(count)) yield rest();
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
