import { choice, comparison, constant, type NumberCode, operation, type Test } from '../code/numberCode';
import { operations } from '../code/operations';
import { binary, dot, overItems, sumFrom } from '../values/arithmetic';
import {
  type ItemsKnown,
  int,
  type Known,
  kinds,
  type NumberKnown,
  number,
  unsupported,
} from '../values/known';
import type { Translation } from '../values/translation';

const methods = new Set(['sum', 'mean', 'prod', 'max', 'min', 'dot', 'copy']);

export function arrayAttribute(array: ItemsKnown, name: string): Known {
  if (array.form !== 'array') return unsupported();
  const size = int(array.items.length);
  if (name === 'size') return size;
  if (name === 'ndim') return int(1);
  if (name === 'T') return array;
  if (name === 'shape') return { kind: 'items', form: 'tuple', items: [size] };
  return methods.has(name) ? { kind: 'method', self: array, name } : unsupported();
}

/** The items of an array, if they are float64. */
function decimalsOf(known: Known): readonly NumberKnown[] {
  if (known.kind !== 'items' || known.form !== 'array') return unsupported();
  return known.items.map((item) =>
    item.kind === 'number' && item.kinds === kinds.np ? item : unsupported(),
  );
}

/** np.sum of a few numbers, in NumPy's order: eight sums side by side. */
export function sum(to: Translation, array: Known): NumberKnown {
  const counted = wholesOf(array);
  if (counted) return sumOfWholes(to, counted);
  const items = decimalsOf(array);
  to.visit(items.length);
  const whole = items.length < 8 ? 0 : items.length - (items.length % 8);
  const lanes = Array.from({ length: whole ? 8 : 0 }, (_, lane) => laneOf(items.slice(0, whole), lane));
  let total = whole ? joined(lanes) : items[0]?.code;
  for (const { code } of items.slice(whole || 1)) total = plus(total as NumberCode, code);
  return number(kinds.np, total ? plus(constant(0), total) : constant(0));
}

/** The items of an array, if they are whole numbers or truth values. */
function wholesOf(known: Known): readonly NumberKnown[] | undefined {
  if (known.kind !== 'items' || known.form !== 'array' || known.items.length === 0) return undefined;
  const items = known.items.flatMap((item) => (item.kind === 'number' ? [item] : []));
  const areWhole = items.every((one) => one.kinds === kinds.npInt || one.kinds === kinds.npBool);
  return areWhole && items.length === known.items.length ? items : undefined;
}

function sumOfWholes(to: Translation, items: readonly NumberKnown[]): NumberKnown {
  to.visit(items.length);
  const total = items.reduce((all, { code }) => to.whole(plus(all, code)), constant(0));
  return number(kinds.npInt, total);
}

/** Whole numbers as float64. */
const asDecimals = (array: Known): Known => {
  const counted = wholesOf(array);
  const items = counted?.map((one) => ({ ...one, kinds: kinds.np }));
  return items ? { kind: 'items', form: 'array', items } : array;
};

const plus = (a: NumberCode, b: NumberCode): NumberCode => operation(operations.add, a, b);

function laneOf(items: readonly NumberKnown[], lane: number): NumberCode {
  const [first, ...rest] = items.filter((_, index) => index % 8 === lane);
  return first ? sumFrom(first.code, rest) : unsupported();
}

/** ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7)) */
function joined(lanes: readonly NumberCode[]): NumberCode {
  const [a, b, c, d, e, f, g, h] = lanes as [
    NumberCode,
    NumberCode,
    NumberCode,
    NumberCode,
    NumberCode,
    NumberCode,
    NumberCode,
    NumberCode,
  ];
  return plus(plus(plus(a, b), plus(c, d)), plus(plus(e, f), plus(g, h)));
}

export function product(to: Translation, array: Known): NumberKnown {
  const items = decimalsOf(array);
  to.visit(items.length);
  return number(
    kinds.np,
    items.reduce((all: NumberCode, { code }) => operation(operations.multiply, all, code), constant(1)),
  );
}

export function mean(to: Translation, array: Known): Known {
  const all = asDecimals(array);
  const size = decimalsOf(all).length;
  return size > 0 ? binary(to, '/', sum(to, all), int(size)) : unsupported();
}

/** The largest or the smallest; nan if there is one. Of equal ones the last stays, and then that before the first. */
export function extreme(to: Translation, operator: '>' | '<', array: Known): NumberKnown {
  const items = decimalsOf(array);
  const [first, second, ...rest] = items;
  if (!first) return unsupported();
  if (!second) return first;
  const best = rest.reduce((before, next) => beaten(to, operator, before, next), second);
  return beaten(to, operator, first, best);
}

/** `a` where it is beyond `b` or nan, else `b`. */
export function beaten(to: Translation, operator: '>' | '<', a: NumberKnown, b: NumberKnown): NumberKnown {
  const [x, y] = [to.bind(a.code), to.bind(b.code)];
  const test: Test = { kind: 'either', left: comparison(operator, x, y), right: comparison('!=', x, x) };
  return number(kinds.np, to.bind(choice(test, x, y)));
}

/** np.dot of two arrays, or of two numbers. */
export function dotOf(to: Translation, a: Known, b: Known): Known {
  if (a.kind !== 'items' || b.kind !== 'items') return unsupported();
  return dot(to, a, b);
}

export function norm(to: Translation, array: Known): NumberKnown {
  const all = asDecimals(array);
  const items = decimalsOf(all);
  const squares = overItems(to, all, { kind: 'items', form: 'array', items }, (x, y) =>
    number(kinds.np, operation(operations.multiply, x.code, y.code)),
  );
  return number(kinds.np, operation(operations.squareRoot, sum(to, squares).code));
}
