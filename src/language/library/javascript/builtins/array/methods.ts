import { Failure } from '../../../../program/failure';
import type { Working } from '../../../../program/values/callable';
import { IndexedIteration } from '../../../../program/values/iteration';
import { END, List, type Value } from '../../../../program/values/value';
import { overList } from '../../access/iterate';
import { keepForAll } from '../../access/properties';
import { claimItems, claimText, spendItems } from '../../access/sizes';
import { giveMethods } from '../../native';
import { numberOf, textWorking, wholeOf } from '../../operators/primitive';
import { besideOf, ITERATOR } from '../../values/object';
import { prototypes } from '../../values/prototypes';
import { callbackMethods } from './callbacks';
import { sorted } from './sort';

function listOf(self: Value, name: string): List {
  if (self instanceof List) return self;
  throw new Failure('incompatibleThis', `Array.prototype.${name}`);
}

/** An array that may be changed. */
function changeable(self: Value, name: string): Value[] {
  const list = listOf(self, name);
  const closed = besideOf(list)?.closed ?? 'open';
  if (closed !== 'open') throw new Failure('readOnlyProperty', name);
  return list.items;
}

/** An index from the start, or from the end where it is negative; what is left out is `otherwise`. */
export function placeIn(size: number, index: Value, otherwise: number): number {
  if (index === undefined) return otherwise;
  const whole = wholeOf(index);
  return whole < 0 ? Math.max(size + whole, 0) : Math.min(whole, size);
}

const sameZero = (a: Value, b: Value): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b));

function* join(self: Value, separator: Value = ','): Working {
  const { items } = listOf(self, 'join');
  const between = yield* textWorking(separator);
  const texts: string[] = [];
  let length = 0;
  joining.add(self as object);
  try {
    for (const item of items) {
      const isCircular = joining.has(item as object);
      const text = item === undefined || item === null || isCircular ? '' : yield* textWorking(item);
      length += text.length + between.length;
      claimText(length);
      texts.push(text);
    }
  } finally {
    joining.delete(self as object);
  }
  return texts.join(between);
}
/** Arrays that are being joined: one that contains itself is nothing there. */
const joining = new WeakSet<object>();

function flattened(items: readonly Value[], depth: number): Value[] {
  spendItems(items.length);
  return items.flatMap((item) =>
    item instanceof List && depth > 0 ? flattened(item.items, depth - 1) : [item],
  );
}

const reading = {
  at: (self: Value, index: Value): Value => {
    const { items } = listOf(self, 'at');
    const at = wholeOf(index);
    return items[at < 0 ? items.length + at : at];
  },
  concat: (self: Value, ...others: Value[]): Value => {
    const all = [listOf(self, 'concat'), ...others].map((one) => (one instanceof List ? one.items : [one]));
    claimItems(all.reduce((sum, one) => sum + one.length, 0));
    return new List(([] as Value[]).concat(...all));
  },
  includes: (self: Value, value: Value, from: Value): Value => {
    const { items } = listOf(self, 'includes');
    spendItems(items.length);
    const start = placeIn(items.length, from, 0);
    for (let index = start; index < items.length; index++) if (sameZero(items[index], value)) return true;
    return false;
  },
  indexOf: (self: Value, value: Value, from: Value): Value => {
    const { items } = listOf(self, 'indexOf');
    spendItems(items.length);
    return items.indexOf(value, placeIn(items.length, from, 0));
  },
  lastIndexOf: (...given: Value[]): Value => {
    const [self, value, from] = given;
    const { items } = listOf(self, 'lastIndexOf');
    return given.length < 3 ? items.lastIndexOf(value) : items.lastIndexOf(value, wholeOf(from));
  },
  join,
  toString: (self: Value): Working => join(self),
  slice: (self: Value, start: Value, end: Value): Value => {
    const { items } = listOf(self, 'slice');
    claimItems(items.length);
    return new List(items.slice(placeIn(items.length, start, 0), placeIn(items.length, end, items.length)));
  },
  flat: (self: Value, depth: Value = 1): Value =>
    new List(flattened(listOf(self, 'flat').items, Math.min(numberOf(depth), 1000))),
  keys: (self: Value): Value => {
    const { items } = listOf(self, 'keys');
    return new IndexedIteration('Array Iterator', (index) => (index < items.length ? index : END), items);
  },
  values: (self: Value): Value => overList(listOf(self, 'values'), 'Array Iterator'),
  entries: (self: Value): Value => {
    const { items } = listOf(self, 'entries');
    return new IndexedIteration(
      'Array Iterator',
      (index) => (index < items.length ? new List([index, items[index]]) : END),
      items,
    );
  },
  toReversed: (self: Value): Value => new List([...listOf(self, 'toReversed').items].reverse()),
  *toSorted(self: Value, comparator: Value): Working {
    return new List(yield* sorted(listOf(self, 'toSorted').items, comparator));
  },
  with: (self: Value, index: Value, value: Value): Value => {
    const items = [...listOf(self, 'with').items];
    const at = wholeOf(index);
    const place = at < 0 ? items.length + at : at;
    if (!(place >= 0 && place < items.length)) throw new Failure('itemIndex', at, items.length);
    items[place] = value;
    return new List(items);
  },
  toSpliced: (...given: Value[]): Value => {
    const [self, ...how] = given;
    const { items } = listOf(self, 'toSpliced');
    claimItems(items.length + how.length);
    const copy = new List([...items]);
    changing.splice(copy, ...how);
    return copy;
  },
};

const changing = {
  push: (self: Value, ...values: Value[]): Value => {
    const items = changeable(self, 'push');
    claimItems(items.length + values.length);
    for (const value of values) items.push(value);
    return items.length;
  },
  pop: (self: Value): Value => changeable(self, 'pop').pop(),
  shift: (self: Value): Value => changeable(self, 'shift').shift(),
  unshift: (self: Value, ...values: Value[]): Value => {
    const items = changeable(self, 'unshift');
    claimItems(items.length + values.length);
    spendItems(items.length);
    return items.unshift(...values);
  },
  splice: (...given: Value[]): Value => {
    const [self, start, count, ...values] = given;
    const items = changeable(self, 'splice');
    if (given.length < 2) return new List([]);
    const from = placeIn(items.length, start, 0);
    const most = items.length - from;
    const taken = given.length < 3 ? most : Math.min(Math.max(wholeOf(count), 0), most);
    claimItems(items.length + values.length);
    spendItems(items.length);
    return new List(items.splice(from, taken, ...values));
  },
  reverse: (self: Value): Value => {
    spendItems(changeable(self, 'reverse').reverse().length);
    return self;
  },
  fill: (self: Value, value: Value, start: Value, end: Value): Value => {
    const items = changeable(self, 'fill');
    spendItems(items.length);
    items.fill(value, placeIn(items.length, start, 0), placeIn(items.length, end, items.length));
    return self;
  },
  copyWithin: (self: Value, target: Value, start: Value, end: Value): Value => {
    const items = changeable(self, 'copyWithin');
    items.copyWithin(
      placeIn(items.length, target, 0),
      placeIn(items.length, start, 0),
      placeIn(items.length, end, items.length),
    );
    return self;
  },
  *sort(self: Value, comparator: Value): Working {
    const items = changeable(self, 'sort');
    const values = yield* sorted(
      items.filter(() => true),
      comparator,
    );
    const { length } = items;
    items.splice(0, length, ...values);
    items.length = length;
    return self;
  },
};

export function fillArrayPrototype(): void {
  giveMethods(prototypes.array, reading);
  giveMethods(prototypes.array, callbackMethods);
  giveMethods(prototypes.array, changing, false);
  prototypes.array.hide(ITERATOR.key, prototypes.array.properties.get('values'));
  keepForAll(prototypes.array);
}
