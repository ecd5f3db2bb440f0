import { Failure } from '../../program/failure';
import type { NativeFunction, Working } from '../../program/values/callable';
import type { Tuple, Value } from '../../program/values/value';
import { valuesOf } from '../access/iterate';
import { plainNumber, wholeNumber } from '../builtins/numbers';
import { hasWorked, rest } from '../effort';
import { native } from '../native';
import { bitsOf, bounded, counted, toFloat } from '../operators/numbers';
import { floatText } from '../text/floatText';
import { typeName } from '../types';

function real(value: Value): number {
  if (typeof value === 'number') return value;
  const number = plainNumber(value);
  if (number === undefined) throw new Failure('percentReal', typeName(value));
  return toFloat(number);
}

/** A function of one float: nan of a number has no value, infinity of a finite one is too large. */
function ofOne(name: string, compute: (x: number) => number): NativeFunction {
  return native(name, 'x', (value: Value) => {
    const x = real(value);
    const y = compute(x);
    if (Number.isFinite(y) || !Number.isFinite(x)) {
      if (!Number.isNaN(y) || Number.isNaN(x)) return y;
    }
    if (Number.isNaN(y) || isPole(name)) throw new Failure('mathDomain', name, floatText(x));
    throw new Failure('mathRange', name, floatText(x));
  });
}
const isPole = (name: string): boolean => name.startsWith('log') || name === 'atanh';

function whole(name: string, round: (x: number) => number): NativeFunction {
  return native(name, 'x', (value: Value) => {
    if (typeof value === 'bigint') return value;
    const x = real(value);
    if (Number.isNaN(x)) throw new Failure('intOfNan');
    if (!Number.isFinite(x)) throw new Failure('intOfInfinite');
    return BigInt(round(x));
  });
}

/** log of an int beyond what a float holds, too. */
function logarithm(value: Value): number {
  const number = plainNumber(value);
  if (typeof number === 'bigint' && number > 0n) {
    const text = number.toString(2);
    if (text.length > 1000) return Math.log(Number(`0b${text.slice(0, 60)}`)) + (text.length - 60) * Math.LN2;
  }
  const x = real(value);
  if (x <= 0) throw new Failure('mathDomain', 'log', floatText(x));
  return Math.log(x);
}

function log(value: Value, base: Value): Value {
  return base === undefined ? logarithm(value) : logarithm(value) / logarithm(base);
}

function pow(a: Value, b: Value): Value {
  const [x, y] = [real(a), real(b)];
  if (x === 1 || y === 0) return 1;
  const power = x ** y;
  if (Number.isNaN(power) && !Number.isNaN(x) && !Number.isNaN(y)) {
    if (x === -1) return 1;
    throw new Failure('mathDomain', 'pow', floatText(x));
  }
  if (Number.isFinite(power) || !Number.isFinite(x) || !Number.isFinite(y)) return power;
  throw x === 0
    ? new Failure('mathDomain', 'pow', floatText(x))
    : new Failure('mathRange', 'pow', floatText(x));
}

function factorial(value: Value): Value {
  const n = wholeNumber(value);
  if (n < 0n) throw new Failure('negativeFactorial');
  if (n > 10_000n) throw new Failure('tooLarge');
  let product = 1n;
  for (let factor = 2n; factor <= n; factor++) product *= factor;
  return product;
}

function* divisor(given: Tuple): Working {
  let result = 0n;
  for (const value of given.items) {
    let [a, b] = [result, wholeNumber(value)];
    while (b !== 0n) {
      [a, b] = [b, counted(a) % b];
      if (hasWorked(1)) yield rest();
    }
    result = a < 0n ? -a : a;
  }
  return result;
}

function* combinations(n: Value, k: Value): Working {
  const [from, given] = [wholeNumber(n), wholeNumber(k)];
  if (given < 0n || from < 0n) throw new Failure('mathDomain', 'comb', floatText(Number(given)));
  if (given > from) return 0n;
  const take = given > from - given ? from - given : given;
  let result = 1n;
  for (let index = 0n; index < take; index++) {
    result = bounded(result * (from - index)) / (index + 1n);
    if (hasWorked(1)) yield rest();
  }
  return result;
}

/** Shewchuk's sum: exact but for one rounding at the end. */
function* exactSum(values: Value): Working {
  let parts: number[] = [];
  for (const value of yield* valuesOf(values)) {
    let x = real(value);
    const kept: number[] = [];
    for (let y of parts) {
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) kept.push(low);
      x = high;
    }
    parts = [...kept, x];
  }
  return parts.reduceRight((sum, part) => sum + part, 0);
}

function isClose(a: Value, b: Value, relative: Value = 1e-9, absolute: Value = 0): Value {
  const [x, y] = [real(a), real(b)];
  if (x === y) return true;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  return Math.abs(x - y) <= Math.max(real(relative) * Math.max(Math.abs(x), Math.abs(y)), real(absolute));
}

function* integerRoot(value: Value): Working {
  const n = wholeNumber(value);
  if (n < 0n) throw new Failure('mathDomain', 'isqrt', floatText(Number(n)));
  if (n === 0n) return 0n;
  // Newton's method from above, where it falls until it is there.
  let root = 1n << BigInt(Math.ceil(bitsOf(n) / 2));
  for (;;) {
    const next = (root + counted(n) / root) >> 1n;
    if (next >= root) return root;
    root = next;
    if (hasWorked(1)) yield rest();
  }
}

/** The functions of one float. */
export const ofOneFloat = {
  sqrt: Math.sqrt,
  exp: Math.exp,
  expm1: Math.expm1,
  log2: Math.log2,
  log10: Math.log10,
  log1p: Math.log1p,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  asinh: Math.asinh,
  acosh: Math.acosh,
  atanh: Math.atanh,
  fabs: Math.abs,
  degrees: (x: number) => (x * 180) / Math.PI,
  radians: (x: number) => (x * Math.PI) / 180,
  cbrt: Math.cbrt,
};

const functions = [
  ...Object.entries(ofOneFloat).map(([name, compute]) => ofOne(name, compute)),
  whole('floor', Math.floor),
  whole('ceil', Math.ceil),
  whole('trunc', Math.trunc),
  native('log', 'x base=', log),
  native('pow', 'x y', pow),
  native('atan2', 'y x', (y: Value, x: Value) => Math.atan2(real(y), real(x))),
  native('hypot', '*values', ({ items }: Tuple) => Math.hypot(...items.map(real))),
  native('fmod', 'x y', (x: Value, y: Value) => real(x) % real(y)),
  native(
    'copysign',
    'x y',
    (x: Value, y: Value) => Math.abs(real(x)) * (Object.is(real(y), -0) || real(y) < 0 ? -1 : 1),
  ),
  native('factorial', 'x', factorial),
  native('gcd', '*values', divisor),
  native('comb', 'n k', combinations),
  native('isqrt', 'n', integerRoot),
  native('fsum', 'values', exactSum),
  native('isclose', 'a b rel_tol= abs_tol=', isClose),
  native('isnan', 'x', (x: Value) => Number.isNaN(real(x))),
  native('isinf', 'x', (x: Value) => Math.abs(real(x)) === Number.POSITIVE_INFINITY),
  native('isfinite', 'x', (x: Value) => Number.isFinite(real(x))),
];

export const mathModule: readonly (readonly [string, Value])[] = [
  ['pi', Math.PI],
  ['e', Math.E],
  ['tau', 2 * Math.PI],
  ['inf', Number.POSITIVE_INFINITY],
  ['nan', Number.NaN],
  ...functions.map((one) => [one.name, one] as const),
];
