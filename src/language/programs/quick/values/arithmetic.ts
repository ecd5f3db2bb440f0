import type { BinaryOperator, UnaryOperator } from '../../../program/operators';
import { comparison, constant, type NumberCode, type Operation, operation } from '../code/numberCode';
import { LARGEST, operations } from '../code/operations';
import { checked, families, ints, kindsOf, meeting } from './families';
import {
  type ItemsKnown,
  int,
  type Known,
  kinds,
  type NumberKnown,
  number,
  unsupported,
  wholes,
} from './known';
import { power } from './powers';
import type { Translation } from './translation';

export function binary(to: Translation, operator: BinaryOperator, a: Known, b: Known): Known {
  if (operator === '@' && a.kind === 'items' && b.kind === 'items') return dot(to, a, b);
  if (a.kind === 'number' && b.kind === 'number') return ofNumbers(to, operator, a, b);
  return overItems(to, a, b, (x, y) => ofNumbers(to, operator, x, y, a.kind === 'items'));
}

/** Item by item, as arrays of one length do; a number meets each of the other's items. */
export function overItems(
  to: Translation,
  a: Known,
  b: Known,
  compute: (x: NumberKnown, y: NumberKnown) => NumberKnown,
): ItemsKnown {
  const [x, y] = [a, b].map((one) => (one.kind === 'number' ? bound(to, one) : one)) as [Known, Known];
  const size = x.kind === 'items' ? x.items.length : y.kind === 'items' ? y.items.length : unsupported();
  to.visit(size);
  const items = Array.from({ length: size }, (_, index) => compute(at(x, index, size), at(y, index, size)));
  return { kind: 'items', form: 'array', items: items.map((item) => bound(to, item)) };
}

const bound = (to: Translation, known: NumberKnown): NumberKnown => ({ ...known, code: to.bind(known.code) });

function at(known: Known, index: number, size: number): NumberKnown {
  if (known.kind === 'number') return known;
  if (known.kind !== 'items' || known.form !== 'array' || known.items.length !== size) return unsupported();
  const item = known.items[index];
  return item?.kind === 'number' ? item : unsupported();
}

/** The sum of products in our NumPy's order: of whole fours four sums side by side, and what is left is added to the first. */
export function dot(to: Translation, a: ItemsKnown, b: ItemsKnown): NumberKnown {
  const products = overItems(to, a, b, (x, y) => ofNumbers(to, '*', x, y)).items as readonly NumberKnown[];
  if (products.some((one) => one.kinds !== kinds.np)) return unsupported();
  const whole = products.length - (products.length % 4);
  const lane = (which: number): NumberCode =>
    sumFrom(
      constant(0),
      products.filter((_, index) => (index < whole ? index % 4 : 0) === which),
    );
  if (whole === 0) return number(kinds.np, lane(0));
  const [left, right] = [
    operation(operations.add, lane(0), lane(1)),
    operation(operations.add, lane(2), lane(3)),
  ];
  return number(kinds.np, operation(operations.add, left, right));
}

export const sumFrom = (start: NumberCode, terms: readonly NumberKnown[]): NumberCode =>
  terms.reduce((sum, { code }) => operation(operations.add, sum, code), start);

// long: one case an operator
function ofNumbers(
  to: Translation,
  operator: BinaryOperator,
  a: NumberKnown,
  b: NumberKnown,
  isArray = false,
): NumberKnown {
  const family = meeting(a, b);
  const folded = foldInts(operator, family, a, b);
  if (folded) return folded;
  const result = kindsOf(family);
  const plain = (what: Operation): NumberCode => operation(what, a.code, b.code);
  switch (operator) {
    case '+':
      return checked(to, result, plain(operations.add));
    case '-':
      return checked(to, result, plain(operations.subtract));
    case '*':
      return product(to, result, plain(operations.multiply));
    case '/': {
      const divisor = family & (families.int | families.float) ? notZero(to, b) : b.code;
      const own = family & (families.int | families.float) ? kinds.float : 0;
      const foreign = family & (families.np | families.npInt) ? kinds.np : 0;
      return number(own | foreign, operation(operations.divide, a.code, divisor));
    }
    case '//':
      return floorDivide(to, family, a, b);
    case '%':
      return modulo(to, family, a, b);
    case '**':
      return power(to, family, a, b, isArray);
    default:
      return unsupported();
  }
}

/** Ints that are the same in each call, such as indices. */
function foldInts(
  operator: BinaryOperator,
  family: number,
  a: NumberKnown,
  b: NumberKnown,
): NumberKnown | undefined {
  const [x, y] = [a.value, b.value];
  if (family !== families.int || x === undefined || y === undefined) return undefined;
  const value =
    operator === '+' ? x + y : operator === '-' ? x - y : operator === '*' ? x * y + 0 : Number.NaN;
  return Math.abs(value) <= LARGEST ? int(value) : undefined;
}

/** 0 times a negative int is 0, where that of floats is -0. */
function product(to: Translation, kind: number, code: NumberCode): NumberKnown {
  if ((kind & ~ints) === 0) return checked(to, kind, operation(operations.add, code, constant(0)));
  if (!(kind & ints)) return number(kind, code);
  const value = to.bind(code);
  failAtMinusZero(to, value);
  return checked(to, kind, value);
}

function failAtMinusZero(to: Translation, value: NumberCode): void {
  const inverse = operation(operations.divide, constant(1), value);
  to.failIf(comparison('==', inverse, constant(Number.NEGATIVE_INFINITY)));
}

function notZero(to: Translation, { code, value }: NumberKnown): NumberCode {
  if (value !== undefined && value !== 0) return code;
  const divisor = to.bind(code);
  to.failIf(comparison('==', divisor, constant(0)));
  return divisor;
}

function floorDivide(to: Translation, family: number, a: NumberKnown, b: NumberKnown): NumberKnown {
  if (family === families.int) return number(kinds.int, floorOfInts(a.code, notZero(to, b)));
  if (family === families.float)
    return number(kinds.float, operation(operations.floatFloorDivide, a.code, b.code));
  if (family === families.np) return number(kinds.np, operation(operations.npFloorDivide, a.code, b.code));
  return unsupported();
}

/** Exact, for the quotient of ints of at most 53 bits is never rounded up to a whole number. */
const floorOfInts = (a: NumberCode, b: NumberCode): NumberCode =>
  operation(operations.add, operation(operations.floor, operation(operations.divide, a, b)), constant(0));

function modulo(to: Translation, family: number, a: NumberKnown, b: NumberKnown): NumberKnown {
  if (family === families.int) {
    const [x, y] = [to.bind(a.code), to.bind(notZero(to, b))];
    const multiple = to.whole(operation(operations.multiply, y, floorOfInts(x, y)));
    return number(
      kinds.int,
      operation(operations.add, operation(operations.subtract, x, multiple), constant(0)),
    );
  }
  if (family === families.float)
    return number(kinds.float, operation(operations.floatModulo, a.code, b.code));
  if (family === families.np) return number(kinds.np, operation(operations.npRemainder, a.code, b.code));
  return unsupported();
}

export function unary(to: Translation, operator: UnaryOperator, known: Known): Known {
  if (known.kind === 'items' && known.form === 'array')
    return { ...known, items: known.items.map((item) => unary(to, operator, item)) };
  if (known.kind !== 'number' || known.kinds & kinds.npBool) return unsupported();
  const result =
    (known.kinds & wholes ? kinds.int : 0) |
    (known.kinds & kinds.float ? kinds.float : 0) |
    (known.kinds & (kinds.np | kinds.npArray) ? kinds.np : 0) |
    (known.kinds & kinds.npInt);
  if (operator === '+') return { ...known, kinds: result };
  if (operator !== '-') return unsupported();
  if (result === kinds.int && known.value !== undefined) return int(0 - known.value);
  if ((result & ~ints) === 0) return number(result, operation(operations.subtract, constant(0), known.code));
  const code = to.bind(known.code);
  // Of an int it is 0, of a float -0.
  if (result & ints) to.failIf(comparison('==', code, constant(0)));
  if (known.value !== undefined) return number(result, constant(-known.value));
  return number(result, operation(operations.negate, code));
}
