import { type Arithmetic, holds, isComparison } from '../formulas/evaluate';
import type { CallName } from '../formulas/grammar';
import * as bigs from './bigFloat';
import { type Big, one, signOf, Unknown, whole, zero } from './bigFloat';
import * as elementary from './elementary';

/** A real number, or nothing where the function has no value. */
export type Real = Big | undefined;

function integer(x: Big): bigint | undefined {
  const below = bigs.floor(x);
  return bigs.subtract(x, bigs.big(below, 0)).m === 0n ? below : undefined;
}

function power(u: Big, v: Big): Real {
  const n = bigs.size(v) > 60 ? undefined : integer(v);
  if (u.m === 0n) {
    if (v.m < 0n) throw new Unknown('infinite');
    return zero;
  }
  if (n !== undefined && n >= -64n && n <= 64n) return wholePower(u, Number(n));
  if (u.m > 0n) return elementary.exp(bigs.multiply(v, elementary.log(u)));
  if (n === undefined) return undefined;
  const size = elementary.exp(bigs.multiply(v, elementary.log(bigs.negate(u))));
  return n % 2n === 0n ? size : bigs.negate(size);
}

function wholePower(u: Big, n: number): Big {
  let product = one;
  for (let k = 0; k < Math.abs(n); k++) product = bigs.multiply(product, u);
  return n < 0 ? bigs.divide(one, product) : product;
}

/** C's pow where one of both has no value: x^0 and 1^x are 1 all the same. */
function raise(u: Real, v: Real): Real {
  if (v?.m === 0n || (u && bigs.subtract(u, one).m === 0n)) return one;
  return u && v && power(u, v);
}

function logOf(u: Big): Real {
  if (u.m === 0n) throw new Unknown('infinite');
  return u.m > 0n ? elementary.log(u) : undefined;
}

function sigmoid(u: Big): Big {
  const small = elementary.exp(bigs.negate(bigs.absolute(u)));
  const share = bigs.divide(one, bigs.add(one, small));
  return u.m > 0n ? share : bigs.multiply(small, share);
}

function softplus(u: Big): Big {
  const small = elementary.exp(bigs.negate(bigs.absolute(u)));
  const rest = bigs.size(small) < -bigs.PRECISION ? small : elementary.log(bigs.add(one, small));
  return u.m > 0n ? bigs.add(u, rest) : rest;
}

/** The nearest whole number, of two as near the even one. */
function round(u: Big): Big {
  const doubled = bigs.scale(u, 1);
  const nearest = bigs.floor(bigs.add(u, bigs.scale(one, -1)));
  const isTie = integer(doubled) !== undefined && integer(u) === undefined;
  return bigs.big(isTie && nearest % 2n !== 0n ? nearest - 1n : nearest, 0);
}

const inside = (u: Big): boolean => signOf(bigs.subtract(one, bigs.absolute(u))) >= 0;

const ofOne: Readonly<Partial<Record<CallName, (u: Big) => Real>>> = {
  sin: elementary.sin,
  cos: elementary.cos,
  tan: (u) => bigs.divide(elementary.sin(u), elementary.cos(u)),
  asin: (u) => (inside(u) ? elementary.asin(u) : undefined),
  acos: (u) => (inside(u) ? elementary.acos(u) : undefined),
  atan: elementary.atan,
  sinh: elementary.sinh,
  cosh: elementary.cosh,
  tanh: elementary.tanh,
  exp: elementary.exp,
  log: logOf,
  log2: (u) => over(logOf(u), elementary.log(whole(2))),
  log10: (u) => over(logOf(u), elementary.log(whole(10))),
  sqrt: (u) => (u.m < 0n ? undefined : bigs.sqrt(u)),
  cbrt: elementary.cbrt,
  square: (u) => bigs.multiply(u, u),
  abs: bigs.absolute,
  sign: (u) => whole(signOf(u)),
  step: (u) => (u.m > 0n ? one : zero),
  floor: (u) => bigs.big(bigs.floor(u), 0),
  ceil: (u) => bigs.negate(bigs.big(bigs.floor(bigs.negate(u)), 0)),
  round,
  sigmoid,
  relu: (u) => (u.m > 0n ? u : zero),
  softplus,
};

/** What is no number is in no order, and what NumPy says of it is not what a slope should hang on. */
function order(u: Real, v: Real): number {
  if (!u || !v) throw new Unknown('no number is compared');
  const difference = bigs.subtract(u, v);
  const least = Math.max(bigs.size(u), bigs.size(v)) - bigs.PRECISION + 40;
  if (difference.m !== 0n && bigs.size(difference) < least)
    throw new Unknown('rounding tells two numbers apart');
  return signOf(difference);
}

const over = (u: Real, v: Big): Real => u && bigs.divide(u, v);

const ofTwo: Readonly<Partial<Record<CallName, (u: Big, v: Big) => Real>>> = {
  max: (u, v) => (signOf(bigs.subtract(u, v)) >= 0 ? u : v),
  min: (u, v) => (signOf(bigs.subtract(u, v)) <= 0 ? u : v),
  atan2: elementary.atan2,
};

const infixes = { '+': bigs.add, '-': bigs.subtract, '*': bigs.multiply, '/': bigs.divide } as const;

/** The operations on real numbers, to more than a hundred digits; throws Unknown where a value is infinite or too large, or no number is compared. */
export const reals: Arithmetic<Real> = {
  number: bigs.fromDouble,
  minus: (u) => u && bigs.negate(u),
  infix: (sign, u, v) => {
    if (isComparison(sign)) return holds(sign, order(u, v)) ? one : zero;
    return sign === '^' ? raise(u, v) : u && v && infixes[sign](u, v);
  },
  call: (name, [u, v, w]) => {
    if (name === 'where') return order(u, zero) === 0 ? w : v;
    if (name === 'pow') return raise(u, v);
    const two = ofTwo[name];
    if (two) return u && v && two(u, v);
    return u && ofOne[name]?.(u);
  },
};
