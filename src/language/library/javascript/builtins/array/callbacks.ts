import { DEOPT, Failure } from '../../../../program/failure';
import { allowance } from '../../../../program/machine/allowance';
import { Call, type Working } from '../../../../program/values/callable';
import { List, type Value } from '../../../../program/values/value';
import { called } from '../../access/callbacks';
import { spendItems } from '../../access/sizes';
import { isTrue, nameOfValue } from '../../operators/primitive';
import { TypedArrayObject } from '../../values/object';
import { isFunction } from '../../values/prototypes';

/** What can be gone through by an index: an array of whatever kind. */
interface Items {
  readonly size: () => number;
  readonly has: (index: number) => boolean;
  readonly at: (index: number) => Value;
}

function itemsOf(self: Value, name: string): Items {
  if (self instanceof List) {
    const { items } = self;
    return { size: () => items.length, has: (index) => index in items, at: (index) => items[index] };
  }
  if (!(self instanceof TypedArrayObject)) throw new Failure('incompatibleThis', name);
  return {
    size: () => self.data.length,
    has: (index) => index < self.data.length,
    at: (index) => self.data[index],
  };
}

function checkCallback(callback: Value): void {
  if (!isFunction(callback)) throw new Failure('callbackNeeded', nameOfValue(callback));
}

/** Calls a function with each item that is there; `use` says with true that it is enough. */
function* each(
  name: string,
  self: Value,
  callback: Value,
  use: (result: Value, item: Value, index: number) => boolean | undefined,
  skipsHoles = true,
): Working<void> {
  const items = itemsOf(self, name);
  checkCallback(callback);
  const size = items.size();
  spendItems(size);
  for (let index = 0; index < size; index++) {
    if (skipsHoles && !items.has(index)) continue;
    const item = items.at(index);
    const args = [item, index, self];
    const now = allowance.call(callback, args);
    if (use(now === DEOPT ? yield new Call(callback, args) : now, item, index) === true) return;
  }
}

function* forEach(self: Value, callback: Value): Working {
  yield* each('forEach', self, callback, () => false);
  return undefined;
}

function* map(self: Value, callback: Value): Working {
  const made: Value[] = new Array(itemsOf(self, 'map').size());
  yield* each('map', self, callback, (result, _item, index) => {
    made[index] = result;
    return false;
  });
  return new List(made);
}

function* filter(self: Value, callback: Value): Working {
  const kept: Value[] = [];
  yield* each('filter', self, callback, (result, item) => {
    if (isTrue(result)) kept.push(item);
    return false;
  });
  return new List(kept);
}

function* some(self: Value, callback: Value): Working {
  let found = false;
  yield* each('some', self, callback, (result) => {
    found = isTrue(result);
    return found;
  });
  return found;
}

function* every(self: Value, callback: Value): Working {
  let holds = true;
  yield* each('every', self, callback, (result) => {
    holds = isTrue(result);
    return !holds;
  });
  return holds;
}

function* search(name: string, self: Value, callback: Value, isLast: boolean): Working<number> {
  const items = itemsOf(self, name);
  checkCallback(callback);
  const size = items.size();
  for (let count = 0; count < size; count++) {
    const index = isLast ? size - 1 - count : count;
    if (isTrue(yield* called(callback, [items.at(index), index, self]))) return index;
  }
  return -1;
}

const searching =
  (name: string, isLast: boolean, givesItem: boolean) =>
  (self: Value, callback: Value): Working =>
    (function* () {
      const index = yield* search(name, self, callback, isLast);
      if (!givesItem) return index;
      return index < 0 ? undefined : itemsOf(self, name).at(index);
    })();

const find = searching('find', false, true);
const findIndex = searching('findIndex', false, false);
const findLast = searching('findLast', true, true);
const findLastIndex = searching('findLastIndex', true, false);

const reducing =
  (name: string, isRight: boolean) =>
  (...given: Value[]): Working =>
    (function* () {
      const [self, callback] = given;
      const items = itemsOf(self, name);
      checkCallback(callback);
      const size = items.size();
      let result = given[2];
      let isBegun = given.length > 2;
      for (let count = 0; count < size; count++) {
        const index = isRight ? size - 1 - count : count;
        if (!items.has(index)) continue;
        const item = items.at(index);
        result = isBegun ? yield* called(callback, [result, item, index, self]) : item;
        isBegun = true;
      }
      if (!isBegun) throw new Failure('reduceEmpty');
      return result;
    })();

const reduce = reducing('reduce', false);
const reduceRight = reducing('reduceRight', true);

function* flatMap(self: Value, callback: Value): Working {
  const made: Value[] = [];
  yield* each('flatMap', self, callback, (result) => {
    if (result instanceof List) for (const item of result.items) made.push(item);
    else made.push(result);
    return false;
  });
  return new List(made);
}

/** Methods that call a function with the items, of arrays of every kind. */
export const callbackMethods = {
  forEach,
  map,
  filter,
  some,
  every,
  find,
  findIndex,
  findLast,
  findLastIndex,
  reduce,
  reduceRight,
  flatMap,
};
