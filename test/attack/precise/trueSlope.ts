import { type Arithmetic, type At, doubles, evaluate, isComparison } from '../formulas/evaluate';
import type { Tree } from '../formulas/grammar';
import * as bigs from './bigFloat';
import { type Big, fromDouble, one, scale, size, toDouble, Unknown } from './bigFloat';
import * as elementary from './elementary';
import { type Real, reals } from './reals';

/** What is known of a derivative: its value, that there is none, or nothing. */
export type Truth =
  | { readonly kind: 'slope'; readonly value: number }
  | { readonly kind: 'none' | 'unknown' };

/** Distances 2^-e from the point: at the first three the slopes have to settle, at all of them to grow. */
const EXPONENTS = [80, 100, 120, 150, 180] as const;
/** The largest slope that is judged, as a power of 2. */
const LARGEST = 60;
/** From one distance to the next even a slope like that of |x|^1.25 comes nearer by this factor. */
const NEARER = -4;

/**
 * The derivative of a tree with respect to one variable, by difference quotients with steps from 2^-80 to 2^-120 on both sides,
 * computed to 120 digits: they settle, or they differ, or grow.
 */
export function trueSlope(tree: Tree, variable: string, at: At<number>): Truth {
  try {
    const place = (name: string) => fromDouble(at(name));
    const beside = (step: Big) =>
      evaluate(tree, (name) => (name === variable ? bigs.add(place(name), step) : place(name)), reals);
    const start = startOf(tree, at, beside);
    if (start === undefined) return { kind: 'none' };
    const sides = ([1, -1] as const).map((sign) =>
      EXPONENTS.map((exponent) => {
        const step = scale(sign === 1 ? one : bigs.negate(one), -exponent);
        const value = beside(step);
        return value && bigs.divide(bigs.subtract(value, start), step);
      }),
    );
    return sides.some((side) => isHiddenJump(side, start))
      ? { kind: 'unknown' }
      : settle(sides[0] ?? [], sides[1] ?? []);
  } catch (error) {
    if (error instanceof Unknown) return { kind: 'unknown' };
    throw error;
  }
}

/** The value at the point; where something on the way is infinite, the limit if it is what doubles say. */
function startOf(tree: Tree, at: At<number>, beside: (step: Big) => Real): Real {
  try {
    return beside(bigs.zero);
  } catch (error) {
    if (!(error instanceof Unknown)) throw error;
    const double = evaluate(tree, at, doubles);
    const right = beside(scale(one, -300));
    const left = beside(bigs.negate(scale(one, -300)));
    if (!right || !left) return undefined;
    const gap = toDouble(bigs.absolute(bigs.subtract(right, left)));
    const off = Math.abs(toDouble(right) - double);
    if (gap < 1e-25 && off <= 1e-12 * Math.max(1, Math.abs(double))) return right;
    if (gap > 1e-3 || off > 1e-3 * Math.max(1, Math.abs(double))) return undefined;
    throw error;
  }
}

function settle(right: readonly Real[], left: readonly Real[]): Truth {
  const [r1, r2, r3] = right;
  const [l1, l2, l3] = left;
  if (!r1 || !r2 || !r3 || !l1 || !l2 || !l3) return { kind: 'none' };
  const apart = (a: Big, b: Big) => size(bigs.subtract(a, b));
  const scaleOf = Math.max(size(r3), size(l3), size(r2), size(l2));
  const isRounding = (distance: number) => distance < scaleOf - 180;
  const nears = (before: number, after: number) => isRounding(after) || after - before <= NEARER;
  const stays = (before: number, after: number) => !isRounding(after) && Math.abs(after - before) <= 1;
  if (isSteep(r1, r2, r3) || isSteep(l1, l2, l3)) {
    // What grows no further yet nearer by has a slope, only a very large one.
    return { kind: grows(right) || grows(left) ? 'none' : 'unknown' };
  }
  if (nears(apart(r1, r2), apart(r2, r3)) && nears(apart(l1, l2), apart(l2, l3))) {
    if (nears(apart(r1, l1), apart(r2, l2)) && nears(apart(r2, l2), apart(r3, l3))) {
      // Beside a slope as large as this a jump could not be seen at these distances.
      if (scaleOf > LARGEST) return { kind: 'unknown' };
      const limits = bigs.add(limitOf(r1, r2, r3), limitOf(l1, l2, l3));
      return { kind: 'slope', value: toDouble(scale(limits, -1)) };
    }
    if (stays(apart(r1, l1), apart(r2, l2)) && stays(apart(r2, l2), apart(r3, l3))) return { kind: 'none' };
  }
  return { kind: 'unknown' };
}

/**
 * Where slopes go that come nearer by the same factor each time, by Aitken's rule: those of x cbrt|x| at 0 are still 2^-40 at the
 * last distance.
 */
function limitOf(first: Big, second: Big, third: Big): Big {
  const [before, after] = [bigs.subtract(second, first), bigs.subtract(third, second)];
  const bend = bigs.subtract(after, before);
  if (bend.m === 0n) return third;
  return bigs.subtract(third, bigs.divide(bigs.multiply(after, after), bend));
}

/** A jump, which divided by the distance grows as that shrinks, that is too small for doubles to tell it from rounding. */
function isHiddenJump(slopes: readonly Real[], start: Big): boolean {
  const jumps = slopes.map((slope, i) => (slope ? size(slope) - (EXPONENTS[i] ?? 0) : Number.NaN));
  const [jump = Number.NaN] = jumps;
  return jumps.every((one) => Math.abs(one - jump) <= 1) && jump < size(start) - 44;
}

function isSteep(a: Big, b: Big, c: Big): boolean {
  return size(c) - size(b) >= 4 && size(b) - size(a) >= 4 && size(c) > 8;
}

function grows(slopes: readonly Real[]): boolean {
  return slopes.every((slope, i) => {
    const before = slopes[i - 1];
    return slope && (!before || size(slope) - size(before) >= 4);
  });
}

/** A value in doubles beside the real one, undefined where that is not known; whether rounding has decided anything. */
interface Pair {
  readonly double: number;
  readonly real: Real | 'unknown';
}

/**
 * Whether rounding or underflow decides on which side of a jump or a kink, or how near to one, the doubles stand: then
 * what they make of a derivative is not to be held against the truth. 'overflow' where only that has parted them from it.
 */
export function isDecidedByRounding(tree: Tree, at: At<number>): boolean | 'overflow' {
  let isDecided = false;
  let overflows = false;
  const watch = (pair: Pair): Pair => {
    overflows ||= Math.abs(pair.double) === Infinity && typeof pair.real === 'object';
    isDecided ||= strays(pair);
    return pair;
  };
  const both = (double: number, real: () => Real, operands: readonly Pair[]): Pair => {
    if (operands.some((operand) => operand.real === 'unknown')) return { double, real: 'unknown' };
    try {
      return watch({ double, real: real() });
    } catch (error) {
      if (error instanceof Unknown) return { double, real: 'unknown' };
      throw error;
    }
  };
  const realsOf = (operands: readonly Pair[]) =>
    operands.map(({ real }) => (real === 'unknown' ? undefined : real));
  const pairs: Arithmetic<Pair> = {
    number: (value) => both(value, () => fromDouble(value), []),
    minus: (u) => both(-u.double, () => reals.minus(realsOf([u])[0]), [u]),
    infix: (sign, u, v) => {
      if (sign === '/')
        isDecided ||= isDoubtful(
          v,
          (x) => x,
          (x) => x,
        );
      if (sign === '^') isDecided ||= isDoubtfulPower(u, v);
      const [first, second] = realsOf([u, v]);
      if (isComparison(sign)) isDecided ||= isDoubtfulOrder(u, v);
      return both(doubles.infix(sign, u.double, v.double), () => reals.infix(sign, first, second), [u, v]);
    },
    call: (name, operands) => {
      const [u, v] = operands;
      if (u) isDecided ||= isDoubtfulCall(name, u, v);
      const numbers = operands.map(({ double }) => double);
      return both(doubles.call(name, numbers), () => reals.call(name, realsOf(operands)), operands);
    },
  };
  evaluate(tree, (name) => ({ double: at(name), real: fromDouble(at(name)) }), pairs);
  return isDecided || (overflows && 'overflow');
}

/** Underflow, or so much rounding that the digits no longer count. */
function strays({ double, real }: Pair): boolean {
  if (real === 'unknown') return false;
  if (real === undefined) return !Number.isNaN(double);
  if (Number.isNaN(double)) return true;
  if (!Number.isFinite(double)) return false;
  const exact = toDouble(real);
  return Math.abs(double - exact) > 1e-10 * Math.abs(exact) || (double === 0) !== (real.m === 0n);
}

/** Whether a distance from a special place is 0 in one arithmetic alone, or as small as rounding. */
function isDoubtful(
  { double, real }: Pair,
  ofDouble: (x: number) => number,
  ofReal: (x: Big) => Big,
): boolean {
  if (real === 'unknown' || real === undefined) return false;
  return isUnlike(ofDouble(double), ofReal(real), Math.max(1e-300, Math.abs(double)));
}

function isUnlike(double: number, real: Big, scaleOf: number): boolean {
  if (double === 0 && real.m === 0n) return false;
  return double === 0 || real.m === 0n || Math.abs(double) < 1e-12 * scaleOf;
}

const toNearest = (x: number): number => x - Math.round(x);
function bigToNearest(x: Big): Big {
  // Whether so large a number is whole its bits do not tell.
  if (size(x) > bigs.PRECISION - 150) return one;
  return bigs.subtract(x, bigs.big(bigs.floor(bigs.add(x, scale(one, -1))), 0));
}

function isDoubtfulPower(u: Pair, v: Pair): boolean {
  return (
    isDoubtful(
      u,
      (x) => x,
      (x) => x,
    ) ||
    isDoubtful(
      u,
      (x) => x - 1,
      (x) => bigs.subtract(x, one),
    ) ||
    isDoubtful(v, toNearest, bigToNearest)
  );
}

/** Which of the two is larger. */
function isDoubtfulOrder(u: Pair, v: Pair): boolean {
  if (typeof u.real !== 'object' || typeof v.real !== 'object') return false;
  return isUnlike(u.double - v.double, bigs.subtract(u.real, v.real), Math.abs(u.double));
}

/** The slopes of asin and acos are of 1 - |u|: near 1 rounding leaves few digits of it, though all of u's are right. */
function isNearOne({ double, real }: Pair): boolean {
  if (real === 'unknown' || real === undefined) return false;
  const distance = bigs.subtract(one, bigs.absolute(real));
  return strays({ double: 1 - Math.abs(double), real: distance });
}

function isDoubtfulCall(name: string, u: Pair, v: Pair | undefined): boolean {
  try {
    return isDoubtfulWithin(name, u, v);
  } catch (error) {
    if (error instanceof Unknown) return false; // nor is the value known, then
    throw error;
  }
}

function isDoubtfulWithin(name: string, u: Pair, v: Pair | undefined): boolean {
  switch (name) {
    case 'pow':
      return v !== undefined && isDoubtfulPower(u, v);
    case 'sin':
    case 'tan':
      return typeof u.real === 'object' && isUnlike(Math.cos(u.double), elementary.cos(u.real), 1);
    case 'cos':
      return typeof u.real === 'object' && isUnlike(Math.sin(u.double), elementary.sin(u.real), 1);
    case 'asin':
    case 'acos':
      return isNearOne(u);
    case 'floor':
    case 'ceil':
      return isDoubtful(u, toNearest, bigToNearest);
    case 'round':
      return isDoubtful(
        u,
        (x) => toNearest(x + 0.5),
        (x) => bigToNearest(bigs.add(x, scale(one, -1))),
      );
    case 'max':
    case 'min':
      return v !== undefined && isDoubtfulOrder(u, v);
    case 'where':
      return isDoubtful(
        u,
        (x) => x,
        (x) => x,
      );
    case 'atan2':
      return (
        v !== undefined &&
        [u, v].some((one) =>
          isDoubtful(
            one,
            (x) => x,
            (x) => x,
          ),
        )
      );
    default:
      return false;
  }
}
