import { DEOPT, Failure } from '../../program/failure';
import type { BinaryOperator } from '../../program/operators';
import { ClassValue, Instance } from '../../program/values/classes';
import { Dict, SetValue } from '../../program/values/dict';
import { List, Tuple, type Value } from '../../program/values/value';
import { DictView } from '../access/iterate';
import { listing, writing } from '../effort';
import { type Foreign, foreignTo, unwrapped } from '../foreign';
import { percent } from '../text/percent';
import { typeName } from '../types';
import { type Arithmetic, arithmetic, numeric, toFloat } from './numbers';

type Two = (left: Value, right: Value) => Value;

const otherOperators = (left: Value, right: Value): Foreign | undefined =>
  foreignTo(left) ?? foreignTo(right);

const isOwnObject = (value: Value): boolean => value instanceof Instance;

export function unsupported(operator: string, left: Value, right: Value): Failure {
  const isText = operator === '+' && (typeof left === 'string' || typeof right === 'string');
  if (isText && typeof left === 'string') return new Failure('textPlusOther', typeName(right));
  if (isText) return new Failure('otherPlusText', typeName(left));
  const isPower = operator === '^' && [left, right].every((one) => /^(float|int)$/.test(typeName(one)));
  if (isPower) return new Failure('caretNoPower', typeName(left), typeName(right));
  const name = operator === '**' ? '** or pow()' : operator;
  return new Failure('unsupportedOperands', name, typeName(left), typeName(right));
}

/** What else an operator does: with texts, lists, sets. */
const special: Partial<Record<BinaryOperator, (left: Value, right: Value) => Value>> = {
  '+': (left, right) => {
    if (typeof left === 'string' && typeof right === 'string') {
      writing(left.length + right.length);
      return left + right;
    }
    if (left instanceof List) {
      if (right instanceof List) return new List(joined(left.items, right.items));
      throw new Failure('listPlusOther', typeName(right));
    }
    if (left instanceof Tuple) {
      if (right instanceof Tuple) return new Tuple(joined(left.items, right.items));
      throw new Failure('tuplePlusOther', typeName(right));
    }
    return undefined;
  },
  '-': (left, right) => sets(left, right, (a, b) => [...a.entries.values()].filter((one) => !b.has(one))),
  '&': (left, right) => sets(left, right, (a, b) => [...a.entries.values()].filter((one) => b.has(one))),
  '|': (left, right) => {
    if (left instanceof Dict && right instanceof Dict) return merged(left, right);
    return sets(left, right, (a, b) => [...a.entries.values(), ...b.entries.values()]);
  },
  '^': (left, right) =>
    sets(left, right, (a, b) => [
      ...[...a.entries.values()].filter((one) => !b.has(one)),
      ...[...b.entries.values()].filter((one) => !a.has(one)),
    ]),
  '*': (left, right) => repeated(left, right) ?? repeated(right, left),
};

function joined(left: readonly Value[], right: readonly Value[]): Value[] {
  listing(left.length + right.length);
  return left.concat(right);
}

/** d.keys() & {...}: what a dictionary shows is a set, too. */
function setOf(value: Value): SetValue | undefined {
  if (value instanceof SetValue) return value;
  if (!(value instanceof DictView) || value.view === 'values') return undefined;
  const items = [...value.dict.entries.values()];
  return new SetValue(
    items.map((one) => (value.view === 'keys' ? one.key : new Tuple([one.key, one.value]))),
  );
}

function sets(left: Value, right: Value, combine: (a: SetValue, b: SetValue) => Iterable<Value>): Value {
  const [a, b] = [setOf(left), setOf(right)];
  if (!a || !b) return undefined;
  listing(ENTRY_PLACES * (a.size + b.size));
  return new SetValue(combine(a, b), left instanceof SetValue ? left.typeName : 'set');
}

function merged(left: Dict, right: Dict): Dict {
  const dict = new Dict(left.typeName);
  listing(ENTRY_PLACES * (left.size + right.size));
  for (const { entries } of [left, right])
    for (const { key, value } of entries.values()) dict.set(key, value);
  return dict;
}

/** An entry of a set or a dictionary takes the room of so many items of a list. */
const ENTRY_PLACES = 8;
/** The most items of a list or characters of a text that one operation makes. */
const MOST_ITEMS = 2 ** 23;

/** Does an int of NumPy's repeat a list or a text? */
function isRepeated(operator: BinaryOperator, left: Value, right: Value): boolean {
  return operator === '*' && (isSequence(left) || isSequence(right)) && isCount(left, right);
}
const isCount = (...pair: readonly Value[]): boolean =>
  pair.some((value) => typeof value === 'object' && typeof unwrapped(value) === 'bigint');
const isSequence = (value: Value): value is string | List | Tuple =>
  typeof value === 'string' || value instanceof List || value instanceof Tuple;

function repeated(items: Value, count: Value): Value {
  if (!isSequence(items)) return undefined;
  const times = numeric(unwrapped(count));
  if (typeof times !== 'bigint') throw new Failure('repeatByOther', typeName(count));
  const size = typeof items === 'string' ? items.length : items.items.length;
  const many = times < 0n ? 0 : Number(times);
  if (size * many > MOST_ITEMS) throw new Failure('tooLarge');
  if (typeof items === 'string') writing(size * many);
  else listing(size * many);
  if (typeof items === 'string') return items.repeat(many);
  const all = new Array<Value>(size * many).fill(items.items[0]);
  if (size > 1) for (let index = 0; index < all.length; index++) all[index] = items.items[index % size];
  return items instanceof List ? new List(all) : new Tuple(all);
}

function binaryOf(operator: BinaryOperator): Two {
  const rules: Arithmetic | undefined = arithmetic[operator];
  const more = special[operator];
  return (left, right) => {
    if (rules) {
      const value = numbers(rules, left, right);
      if (value !== undefined) return value;
    }
    if (operator === '%' && typeof left === 'string') return percent(left, right);
    if (isOwnObject(left) || isOwnObject(right) || left instanceof ClassValue) throw DEOPT;
    const other = otherOperators(left, right);
    if (other && typeof left !== 'string' && !isRepeated(operator, left, right))
      return other.binary(operator, left, right);
    const value = more?.(left, right);
    if (value === undefined) throw unsupported(operator, left, right);
    return value;
  };
}

function numbers({ int, float }: Arithmetic, left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return float?.(left, right);
  if (typeof left === 'bigint' && typeof right === 'bigint') return int(left, right);
  const a = numeric(left);
  const b = numeric(right);
  if (a === undefined || b === undefined) return undefined;
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    const value = int(a, b);
    const isLogical = typeof left === 'boolean' && typeof right === 'boolean' && !float;
    return isLogical && typeof value === 'bigint' && value <= 1n && value >= 0n ? value === 1n : value;
  }
  return float?.(toFloat(a), toFloat(b));
}

/** One entry an operator, each a function of its own. */
export function table<Key extends string, Entry>(
  keys: readonly Key[],
  make: (key: Key) => Entry,
): Record<Key, Entry> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Entry>;
}
const binaryOperators = Object.keys(arithmetic) as BinaryOperator[];

export const binary = table(binaryOperators, binaryOf);

/** a += b: lists, sets and arrays change themselves; all else is computed anew. */
export const inPlace = table(binaryOperators, (operator): Two => {
  const operate = binary[operator];
  return (left, right) => {
    if (typeof left === 'object' && left !== null) {
      if (left instanceof List && !foreignTo(right)) {
        const changed = inPlaceOfList(operator, left, right);
        if (changed) return changed;
      }
      if (left instanceof Dict && right instanceof Dict && operator === '|') return addedTo(left, right);
      if (left instanceof SetValue && right instanceof SetValue && left.typeName === 'set')
        return changed(left, operate(left, right));
      const other = otherOperators(left, right);
      if (other && !isOwnObject(left) && !isOwnObject(right)) return other.inPlace(operator, left, right);
    }
    return operate(left, right);
  };
});

/** l += values, l *= times: the list itself. */
function inPlaceOfList(operator: BinaryOperator, left: List, right: Value): List | undefined {
  if (operator === '+' && !(right instanceof List)) throw DEOPT;
  if (right instanceof List && operator === '+') {
    listing(left.items.length + right.items.length);
    for (const item of [...right.items]) left.items.push(item);
    return left;
  }
  const all = operator === '*' ? repeated(left, right) : undefined;
  if (!(all instanceof List)) return undefined;
  left.items.length = 0;
  for (const item of all.items) left.items.push(item);
  return left;
}

function addedTo(left: Dict, right: Dict): Dict {
  for (const { key, value } of right.entries.values()) left.set(key, value);
  return left;
}

function changed(set: SetValue, result: Value): SetValue {
  set.entries.clear();
  if (result instanceof SetValue) for (const item of result.entries.values()) set.add(item);
  return set;
}
