import { powerOf } from '../../engine/numbers/power';
import { NDArray, NumPyScalar } from '../array/ndarray';
import { isFloat } from '../dtype';
import { NumPyError } from '../error';
import { type BinaryUfunc, binary } from './binary';
import { sqrt } from './functions';
import { numbersOnly, quotients } from './loops';
import { meetingDType, type Operand, settled } from './operands';
import { unary } from './unary';

// True and False are kept as 1 and 0; what is written to them is first made 0 or 1 by `or` and `and`.
const isOne = (x: number): number => (x === 0 ? 0 : 1);

const addNumbers = binary({ name: 'add', number: (a, b) => a + b, big: (a, b) => a + b });
const addTruths = binary({ name: 'add', number: (a, b) => isOne(a + b) });

/** a + b; of True and False: or. */
export const add: BinaryUfunc = (a, b, options) => {
  const [x, y] = [settled(a), settled(b)];
  return (meetingDType([x, y]) === 'bool' ? addTruths : addNumbers)(x, y, options);
};

export const subtract = binary({
  name: 'subtract',
  loop: numbersOnly('subtract'),
  number: (a, b) => a - b,
  big: (a, b) => a - b,
});

export const multiply = binary({
  name: 'multiply',
  number: (a, b) => a * b,
  big: (a, b) => a * b,
  whole: Math.imul,
});

export const divide = binary({ name: 'divide', loop: quotients, number: (a, b) => a / b });

/** The remainder with the sign of b. */
function floatRemainder(a: number, b: number): number {
  const rest = a % b;
  if (rest !== 0) return rest < 0 !== b < 0 ? rest + b : rest;
  return Number.isNaN(rest) ? rest : b < 0 ? -0 : 0;
}

/** a / b rounded down, with NumPy's care for quotients that rounding would lift over a whole number; `round` is that of the dtype. */
const floorDivision =
  (round: (x: number) => number) =>
  (a: number, b: number): number => {
    if (b === 0) return a / b;
    const rest = a % b;
    let quotient = round(round(a - rest) / b);
    if (rest !== 0 && rest < 0 !== b < 0) quotient = round(quotient - 1);
    if (quotient === 0) return Object.is(a / b, -0) || a / b < 0 ? -0 : 0;
    const floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  };

function bigRemainder(a: bigint, b: bigint): bigint {
  if (b === 0n) return 0n;
  const rest = a % b;
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
}

export const floorDivide = binary({
  name: 'floor_divide',
  loop: numbersOnly('floor_divide'),
  misses: 'bool',
  number: floorDivision((x) => x),
  single: floorDivision(Math.fround),
  whole: (a, b) => (b === 0 ? 0 : Math.floor(a / b)),
  big: (a, b) => (b === 0n ? 0n : (a - bigRemainder(a, b)) / b),
});

export const remainder = binary({
  name: 'remainder',
  loop: numbersOnly('remainder'),
  misses: 'bool',
  number: floatRemainder,
  whole: (a, b) => (b === 0 ? 0 : a - b * Math.floor(a / b)),
  big: bigRemainder,
});

/** As C's pow: 1 to any power is 1, and so is -1 to an infinite one. */
function floatPower(a: number, b: number): number {
  if (a === 1 || (a === -1 && Math.abs(b) === Number.POSITIVE_INFINITY)) return 1;
  return powerOf(a, b);
}

function bigPower(a: bigint, b: bigint): bigint {
  if (b < 0n)
    throw new NumPyError(
      'ValueError',
      'Whole numbers have no negative powers here: use decimals, such as 10.0 ** {0}.',
      String(b),
    );
  let power = 1n;
  let base = a;
  for (let left = b; left > 0n; left >>= 1n) {
    if (left & 1n) power = BigInt.asIntN(64, power * base);
    base = BigInt.asIntN(64, base * base);
  }
  return power;
}

const powers = binary({
  name: 'power',
  loop: numbersOnly('power'),
  misses: 'bool',
  number: floatPower,
  whole: (a, b) => Number(BigInt.asIntN(32, bigPower(BigInt(a), BigInt(b)))),
  big: bigPower,
});

export const square = unary({
  name: 'square',
  loop: numbersOnly('square'),
  number: (x) => x * x,
  whole: (x) => Math.imul(x, x),
  big: (x) => x * x,
});
export const reciprocal = unary({
  name: 'reciprocal',
  loop: numbersOnly('reciprocal'),
  number: (x) => 1 / x,
  big: (x) => (x === 0n ? 0n : 1n / x),
});

const isTwo = (exponent: Operand): boolean =>
  (exponent instanceof NumPyScalar ? Number(exponent.value) : exponent) === 2;

/** a ** b. As in NumPy, an array to the power 2, 0.5 or -1 is squared, rooted or inverted. */
export const power: BinaryUfunc = (a, b, options) => {
  const base = settled(a);
  const isSmall = typeof b === 'number' || typeof b === 'bigint';
  if (base instanceof NDArray && b === 2n) return square(base, options);
  // Some versions of NumPy square True and False then, others do not: what they give is of another kind.
  if (base instanceof NDArray && base.dtype === 'bool' && isTwo(b)) return square(base, options);
  if (base instanceof NDArray && isFloat(base.dtype) && isSmall) {
    if (b === 2) return square(base, options);
    if (Number(b) === 0.5) return sqrt(base, options);
    if (Number(b) === -1) return reciprocal(base, options);
  }
  return powers(base, b, options);
};

export const negative = unary({
  name: 'negative',
  loop: numbersOnly('negative'),
  number: (x) => -x,
  big: (x) => -x,
});
export const positive = unary({
  name: 'positive',
  loop: numbersOnly('positive'),
  number: (x) => x,
  big: (x) => x,
});
export const absolute = unary({ name: 'absolute', number: Math.abs, big: (x) => (x < 0n ? -x : x) });
