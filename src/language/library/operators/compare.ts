import { DEOPT, Failure } from '../../program/failure';
import type { CompareOperator } from '../../program/operators';
import { Call, type Working } from '../../program/values/callable';
import { Instance } from '../../program/values/classes';
import { Dict, SetValue } from '../../program/values/dict';
import { Iteration } from '../../program/values/iteration';
import { END, List, NOT_IMPLEMENTED, RangeValue, Tuple, type Value } from '../../program/values/value';
import { iterateWorking } from '../access/iterate';
import { hasWorked, isTired, passing, rest } from '../effort';
import { foreignTo } from '../foreign';
import { atOnce } from '../native';
import { typeName } from '../types';
import { numeric } from './numbers';
import { isTrue, truth } from './truth';

const ordered = { '<': '__lt__', '<=': '__le__', '>': '__gt__', '>=': '__ge__' } as const;
const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;
type Order = keyof typeof ordered;
const isOrder = (operator: string): operator is Order => operator in ordered;

function holds(operator: Order, a: number | bigint | string, b: number | bigint | string): boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

/** == of values that hold no others; undefined for those that do. */
function plainEquals(a: Value, b: Value): boolean | undefined {
  if (a === b) return !(typeof a === 'number' && Number.isNaN(a));
  const [x, y] = [numeric(a), numeric(b)];
  if (x !== undefined && y !== undefined) return x <= y && x >= y;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return undefined;
}

/** == with the methods of classes, and item by item. */
// long: one case a kind of pair
function* equals(a: Value, b: Value): Working<boolean> {
  const plain = plainEquals(a, b);
  const other = foreignTo(a) ?? foreignTo(b);
  if (plain !== undefined && !other && !(a instanceof Instance) && !(b instanceof Instance)) return plain;
  if (a instanceof Instance || b instanceof Instance) return yield* isTrue(yield* ownEquals(a, b));
  if (other) return truth(other.compare('==', a, b));
  if ((a instanceof List && b instanceof List) || (a instanceof Tuple && b instanceof Tuple))
    return yield* allEqual(a.items, b.items);
  if (a instanceof Dict && b instanceof Dict) {
    if (a.size !== b.size) return false;
    for (const { key, value } of a.entries.values())
      if (!b.has(key) || !(yield* same(value, b.get(key)))) return false;
    return (
      a.typeName !== 'OrderedDict' || b.typeName !== 'OrderedDict' || (yield* allEqual(a.keys(), b.keys()))
    );
  }
  if (a instanceof SetValue && b instanceof SetValue) {
    passing(a.size);
    return a.size === b.size && [...a.entries.values()].every((item) => b.has(item));
  }
  if (a instanceof RangeValue && b instanceof RangeValue)
    return (
      a.size === b.size && (a.size === 0 || (a.start === b.start && (a.size === 1 || a.step === b.step)))
    );
  return a === b;
}

function* allEqual(a: readonly Value[], b: readonly Value[]): Working<boolean> {
  if (a.length !== b.length) return false;
  // Lists may hold each other many times over.
  if (hasWorked(1)) yield rest();
  for (let index = 0; index < a.length; index++) {
    if (isTired(index)) yield rest();
    if (!(yield* same(a[index], b[index]))) return false;
  }
  return true;
}

/** Items of containers are equal to themselves, nan too. */
export function* same(a: Value, b: Value): Working<boolean> {
  if (a === b || (typeof a === 'number' && Object.is(a, b))) return true;
  const other = foreignTo(a) ?? foreignTo(b);
  return other ? yield* isTrue(other.compare('==', a, b)) : yield* equals(a, b);
}

function* ownEquals(a: Value, b: Value): Working {
  for (const [self, other] of [
    [a, b],
    [b, a],
  ]) {
    const method = self instanceof Instance ? self.type.find('__eq__') : undefined;
    if (method === undefined) continue;
    const value = yield new Call(method, [self, other]);
    if (value !== NOT_IMPLEMENTED) return value;
  }
  return a === b;
}

function* order(operator: Order, a: Value, b: Value): Working {
  const [x, y] = [numeric(a), numeric(b)];
  if (x !== undefined && y !== undefined) return holds(operator, x, y);
  if (typeof a === 'string' && typeof b === 'string') return holds(operator, a, b);
  if ((a instanceof List && b instanceof List) || (a instanceof Tuple && b instanceof Tuple))
    return yield* orderItems(operator, a.items, b.items);
  if (a instanceof SetValue && b instanceof SetValue) return contains(operator, a, b);
  const foreign = a instanceof Instance || b instanceof Instance ? undefined : (foreignTo(a) ?? foreignTo(b));
  if (foreign) return foreign.compare(operator, a, b);
  for (const [self, other, name] of [
    [a, b, ordered[operator]],
    [b, a, ordered[mirrored[operator]]],
  ] as const) {
    const method = self instanceof Instance ? self.type.find(name) : undefined;
    if (method === undefined) continue;
    const value = yield new Call(method, [self, other]);
    if (value !== NOT_IMPLEMENTED) return value;
  }
  throw new Failure('notOrdered', operator, typeName(a), typeName(b));
}

function contains(operator: Order, a: SetValue, b: SetValue): boolean {
  passing(a.size + b.size);
  const [small, large] = operator.startsWith('<') ? [a, b] : [b, a];
  const isWithin = [...small.entries.values()].every((item) => large.has(item));
  return isWithin && (operator.endsWith('=') || small.size < large.size);
}

function* orderItems(operator: Order, a: readonly Value[], b: readonly Value[]): Working {
  for (let index = 0; index < a.length && index < b.length; index++) {
    if (isTired(index)) yield rest();
    if (!(yield* same(a[index], b[index]))) return yield* order(operator, a[index], b[index]);
  }
  return holds(operator, a.length, b.length);
}

function* isIn(item: Value, container: Value): Working<boolean> {
  if (typeof container === 'string') {
    if (typeof item !== 'string') throw new Failure('inText', typeName(item));
    passing(container.length);
    return container.includes(item);
  }
  if (container instanceof Dict || container instanceof SetValue) return container.has(item);
  if (container instanceof RangeValue && typeof item === 'bigint') {
    const { start, step, size } = container;
    const index = (item - start) / step;
    return (item - start) % step === 0n && index >= 0n && index < BigInt(size);
  }
  const method = container instanceof Instance ? container.type.find('__contains__') : undefined;
  if (method !== undefined) return yield* isTrue(yield new Call(method, [container, item]));
  const iteration = yield* iterateWorking(container, 'notContainer');
  for (let count = 1; ; count++) {
    const value = iteration.isPlain ? iteration.next() : yield* iteration.work();
    if (value === END) return false;
    if (isTired(count)) yield rest();
    if (yield* same(value, item)) return true;
  }
}

export function* compareWorking(operator: CompareOperator, a: Value, b: Value): Working {
  if (operator === 'is' || operator === 'is not') return isSame(a, b) === (operator === 'is');
  if (operator === 'in') return yield* isIn(a, b);
  if (operator === 'not in') return !(yield* isIn(a, b));
  const other = a instanceof Instance || b instanceof Instance ? undefined : (foreignTo(a) ?? foreignTo(b));
  if (other) return other.compare(operator, a, b);
  if (isOrder(operator)) return yield* order(operator, a, b);
  if (a instanceof Instance || b instanceof Instance) return yield* ownComparison(operator, a, b);
  return (yield* equals(a, b)) === (operator === '==');
}

function* ownComparison(operator: CompareOperator, a: Value, b: Value): Working {
  const method = operator === '!=' && a instanceof Instance ? a.type.find('__ne__') : undefined;
  if (method !== undefined) {
    const value = yield new Call(method, [a, b]);
    if (value !== NOT_IMPLEMENTED) return value;
  }
  const value = yield* ownEquals(a, b);
  return operator === '==' ? value : !(yield* isTrue(value));
}

/** Small ints and equal texts are one object each in CPython; floats are not, but for the same constant. */
function isSame(a: Value, b: Value): boolean {
  return a === b || (typeof a === 'number' && Object.is(a, b));
}

/** The comparison at once; DEOPT where a class's method takes part. */
export function compare(operator: CompareOperator): (a: Value, b: Value) => Value {
  if (isOrder(operator))
    return (a, b) => {
      const [x, y] = [numeric(a), numeric(b)];
      if (x !== undefined && y !== undefined) return holds(operator, x, y);
      if (a instanceof Instance || b instanceof Instance) throw DEOPT;
      return atOnce(compareWorking(operator, a, b));
    };
  if (operator === 'in' || operator === 'not in') return isAmong(operator);
  return (a, b) => {
    if (operator === 'is') return isSame(a, b);
    if (b instanceof Iteration) throw DEOPT;
    const plain = operator === '==' || operator === '!=' ? plainEquals(a, b) : undefined;
    if (plain !== undefined && !(a instanceof Instance)) {
      const other = foreignTo(a) ?? foreignTo(b);
      return other ? other.compare(operator, a, b) : plain === (operator === '==');
    }
    return atOnce(compareWorking(operator, a, b));
  };
}

function isAmong(operator: 'in' | 'not in'): (a: Value, b: Value) => Value {
  return (a, b) => {
    if (b instanceof Dict || b instanceof SetValue) return b.has(a) === (operator === 'in');
    if (b instanceof Iteration) throw DEOPT;
    return atOnce(compareWorking(operator, a, b));
  };
}
