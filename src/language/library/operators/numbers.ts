import { claim, powerOf, spend } from '#numpy';
import { Failure } from '../../program/failure';
import type { Value } from '../../program/values/value';

/** A number as Python counts: a bool is an int. */
export function numeric(value: Value): bigint | number | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return typeof value === 'boolean' ? BigInt(value) : undefined;
}

export function toFloat(value: bigint | number): number {
  const float = Number(value);
  if (typeof value === 'bigint' && !Number.isFinite(float)) throw new Failure('intTooLargeForFloat');
  return float;
}

/** Beyond this many bits an int is refused rather than computed for ever. */
const MOST_BITS = 4_000_000;
const LONG = 1n << 2000n;
const NEGATIVE_LONG = -LONG;
/** So many elements of arrays are computed in the time that a product of an int of so many bits takes. */
const BITS_AN_ELEMENT = 8;

/** A result, which may be too large; where it is long, its bits are counted as work. */
export function bounded(value: bigint): bigint {
  return value < LONG && value > NEGATIVE_LONG ? value : long(value);
}

/** Of sums every 16th is looked at. */
const SUMS_A_LOOK = 15;
let sums = 0;

/** A sum is hardly larger than what it is of, so that not each has to be looked at. */
function grown(value: bigint): bigint {
  sums = (sums + 1) & SUMS_A_LOOK;
  return sums === 0 ? bounded(value) : value;
}

function long(value: bigint): bigint {
  const bits = bitsOf(value);
  if (bits > MOST_BITS) throw new Failure('tooLarge');
  spend(bits / BITS_AN_ELEMENT);
  claim(bits / 8);
  return value;
}

/** About so many bits. */
export const bitsOf = (value: bigint): number => value.toString(16).length * 4;

/** Counts the work of an operation with long ints. */
export function counted(value: bigint): bigint {
  if (value >= LONG || value <= NEGATIVE_LONG) spend(bitsOf(value) / BITS_AN_ELEMENT);
  return value;
}

export interface Arithmetic {
  readonly int: (a: bigint, b: bigint) => Value;
  readonly float?: (a: number, b: number) => Value;
}

const floorDivide = (a: bigint, b: bigint): bigint => {
  if (b === 0n) throw new Failure('floorByZero');
  const quotient = counted(a) / counted(b);
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
};

export const modulo = (a: bigint, b: bigint): bigint => {
  if (b === 0n) throw new Failure('moduloByZero');
  const rest = counted(a) % counted(b);
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
};

function floatModulo(a: number, b: number): number {
  if (b === 0) throw new Failure('floatModuloByZero');
  const rest = a % b;
  if (rest === 0) return b < 0 ? -0 : 0;
  return rest < 0 !== b < 0 ? rest + b : rest;
}

function floatFloorDivide(a: number, b: number): number {
  if (b === 0) throw new Failure('floatFloorByZero');
  // As CPython rounds: the quotient of C's remainder, one less where Python's has the other sign.
  const rest = a % b;
  const quotient = (a - rest) / b - Number(rest !== 0 && rest < 0 !== b < 0);
  if (quotient === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** a / b rounded once, for ints beyond what a float holds, too. */
function divide(a: bigint, b: bigint): number {
  if (b === 0n) throw new Failure('divisionByZero');
  const [x, y] = [Number(a), Number(b)];
  if (Number.isSafeInteger(x) && Number.isSafeInteger(y)) return x / y;
  const isNegative = a < 0n !== b < 0n;
  const [top, bottom] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const shift = Math.max(0, 66 - (top.toString(2).length - bottom.toString(2).length));
  const scaled = (top << BigInt(shift)) / bottom;
  const size = scaled.toString(2).length;
  const cut = Math.max(0, size - 66);
  const value = Number((scaled >> BigInt(cut)) | 1n) * 2 ** (cut - shift);
  if (!Number.isFinite(value)) throw new Failure('intDivisionTooLarge');
  return isNegative ? -value : value;
}

function floatPower(a: number, b: number): number {
  if (a === 0 && b < 0) throw new Failure('zeroToNegative');
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b))
    throw new Failure('complexPower');
  if (a === 1 || b === 0) return 1;
  if (a === -1 && !Number.isFinite(b) && !Number.isNaN(b)) return 1;
  const power = powerOf(a, b);
  if (!Number.isFinite(power) && Number.isFinite(a) && Number.isFinite(b))
    throw new Failure('resultTooLarge');
  return power;
}

function intPower(a: bigint, b: bigint): Value {
  if (b < 0n) {
    if (a === 0n) throw new Failure('zeroToNegative');
    return floatPower(toFloat(a), toFloat(b));
  }
  const size = BigInt((a < 0n ? -a : a).toString(2).length);
  if (size > 1n && size * b > BigInt(MOST_BITS)) throw new Failure('tooLarge');
  return bounded(a ** b);
}

function shift(a: bigint, by: bigint): bigint {
  if (by < 0n) throw new Failure('negativeShift');
  if (by > MOST_BITS && a !== 0n) throw new Failure('tooLarge');
  return bounded(a << by);
}

/** What the operators do with numbers; where one has no `float`, floats have no such operator. */
export const arithmetic = {
  '+': { int: (a, b) => grown(a + b), float: (a, b) => a + b },
  '-': { int: (a, b) => grown(a - b), float: (a, b) => a - b },
  '*': { int: (a, b) => bounded(a * b), float: (a, b) => a * b },
  '/': {
    int: divide,
    float: (a, b) => {
      if (b === 0) throw new Failure('floatDivisionByZero');
      return a / b;
    },
  },
  '//': { int: floorDivide, float: floatFloorDivide },
  '%': { int: modulo, float: floatModulo },
  '**': { int: intPower, float: floatPower },
  '@': undefined,
  '&': { int: (a, b) => counted(a & b) },
  '|': { int: (a, b) => counted(a | b) },
  '^': { int: (a, b) => counted(a ^ b) },
  '<<': { int: shift },
  '>>': {
    int: (a, b) => {
      if (b < 0n) throw new Failure('negativeShift');
      return b > MOST_BITS ? (a < 0n ? -1n : 0n) : counted(a) >> b;
    },
  },
  '>>>': undefined,
} as const satisfies Record<string, Arithmetic | undefined>;
