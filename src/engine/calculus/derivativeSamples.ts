import type { ScalarFunction } from './differentiate';

/** f at x - h and x + h, with the steps that rounding left: `left` = x - (x - h), `right` = (x + h) - x. */
export interface Level {
  readonly left: number;
  readonly right: number;
  readonly below: number;
  readonly above: number;
}

/** f around x at steps that double, smallest first, as far as f has finite values on both sides. */
export interface DerivativeSamples {
  readonly x: number;
  readonly value: number;
  readonly levels: readonly Level[];
}

/** Steps at x = 0, which has no scale of its own, start at 2^-100. */
const SMALLEST_EXPONENT_AT_ZERO = -100;

/**
 * Samples f at x +- 2^k, from the spacing of the doubles at x up to about max(1, |x|). Powers of two, because x + h is
 * then exact almost everywhere.
 */
export function sampleAround(f: ScalarFunction, x: number): DerivativeSamples {
  const levels: Level[] = [];
  const last = exponentOf(Math.max(1, Math.abs(x)));
  for (let exponent = smallestExponent(x); exponent <= last; exponent++) {
    const h = 2 ** exponent;
    const level = { left: x - (x - h), right: x + h - x, below: f(x - h), above: f(x + h) };
    if (!Object.values(level).every(Number.isFinite) || !Number.isFinite(centralSlope(level))) break;
    levels.push(level);
  }
  return { x, value: f(x), levels };
}

/** The distance from |x| to the next larger double. */
export function spacing(x: number): number {
  return 2 ** Math.max(-1074, exponentOf(x) - 52);
}

/** The exponent of the smallest step: one spacing of the doubles at x. */
function smallestExponent(x: number): number {
  return x === 0 ? SMALLEST_EXPONENT_AT_ZERO : Math.max(-1074, exponentOf(x) - 52);
}

/** k with 2^k <= |x| < 2^(k + 1), also where log2 rounds up to 1024; that of 0 is -1074. */
export function exponentOf(x: number): number {
  const magnitude = Math.abs(x);
  const guess = Math.max(-1074, Math.min(1023, Math.floor(Math.log2(magnitude))));
  return 2 ** guess > magnitude ? guess - 1 : guess;
}

/** The largest distance of f from its value at x that was met. */
export function variation({ levels, value }: DerivativeSamples): number {
  return levels.reduce((most, level) => Math.max(most, change(level, value)), 0);
}

/** How far a step takes f from its value at x, on the side where that is further. */
export function change(level: Level, value: number): number {
  return Math.max(Math.abs(level.above - value), Math.abs(value - level.below));
}

export function centralSlope(level: Level): number {
  return (level.above - level.below) / (level.left + level.right);
}

export function rightSlope(level: Level, value: number): number {
  return (level.above - value) / level.right;
}

export function leftSlope(level: Level, value: number): number {
  return (value - level.below) / level.left;
}
