/** A real number m 2^e, m a whole number of at most PRECISION bits. */
export interface Big {
  readonly m: bigint;
  readonly e: number;
}

/** Bits: a hundred digits and some. */
export const PRECISION = 420;

/** Thrown where an oracle has no answer: too large, or not to be told with so many bits. */
export class Unknown extends Error {}

const bits = (m: bigint): number => (m < 0n ? -m : m).toString(16).length * 4;

export function big(m: bigint, e: number): Big {
  if (m === 0n) return { m, e: 0 };
  const excess = bits(m) - PRECISION;
  return excess > 0 ? { m: m >> BigInt(excess), e: e + excess } : { m, e };
}

export const zero = big(0n, 0);
export const one = big(1n, 0);

/** A double as it is, without rounding. */
export function fromDouble(value: number): Big {
  if (!Number.isFinite(value)) throw new Unknown('not finite');
  let [m, e] = [value, 0];
  while (!Number.isInteger(m)) {
    m *= 2 ** 64;
    e -= 64;
    if (!Number.isFinite(m)) throw new Unknown('spread too wide');
  }
  return big(BigInt(m), e);
}

/** The place of the highest bit: |x| is about 2^size. */
export function size(x: Big): number {
  return x.m === 0n ? -Infinity : bits(x.m) + x.e;
}

export function toDouble(x: Big): number {
  const excess = Math.max(0, bits(x.m) - 64);
  const [high, e] = [Number(x.m >> BigInt(excess)), x.e + excess];
  const half = Math.trunc(e / 2);
  return high * 2 ** half * 2 ** (e - half);
}

export const negate = (x: Big): Big => ({ m: -x.m, e: x.e });
export const signOf = (x: Big): number => (x.m > 0n ? 1 : x.m < 0n ? -1 : 0);
export const absolute = (x: Big): Big => (x.m < 0n ? negate(x) : x);

export function add(x: Big, y: Big): Big {
  if (x.m === 0n) return y;
  if (y.m === 0n) return x;
  const [high, low] = x.e >= y.e ? [x, y] : [y, x];
  // Far apart, the smaller one only shows which way the larger is off.
  if (size(high) - size(low) > 3 * PRECISION) return high;
  if (size(low) - size(high) > 3 * PRECISION) return low;
  return big((high.m << BigInt(high.e - low.e)) + low.m, low.e);
}

export const subtract = (x: Big, y: Big): Big => add(x, negate(y));
export const multiply = (x: Big, y: Big): Big => big(x.m * y.m, x.e + y.e);
export const scale = (x: Big, exponent: number): Big => (x.m === 0n ? x : { m: x.m, e: x.e + exponent });

export function divide(x: Big, y: Big): Big {
  if (y.m === 0n) throw new Unknown('division by zero');
  const shift = PRECISION + bits(y.m);
  return big((x.m << BigInt(shift)) / y.m, x.e - y.e - shift);
}

export const whole = (n: number): Big => big(BigInt(n), 0);

/** floor(x) as a whole number. */
export function floor(x: Big): bigint {
  if (size(x) > 2 * PRECISION) throw new Unknown('too large to count');
  if (x.e >= 0) return x.m << BigInt(x.e);
  return -x.e > 4 * PRECISION ? (x.m < 0n ? -1n : 0n) : x.m >> BigInt(-x.e);
}

/** sqrt(x), x >= 0, by Newton's method on whole numbers. */
export function sqrt(x: Big): Big {
  if (x.m === 0n) return zero;
  const shift = 2 * PRECISION + (x.e % 2 === 0 ? 0 : 1);
  const radicand = x.m << BigInt(shift);
  let root = 1n << BigInt(Math.ceil(bits(radicand) / 2) + 1);
  for (;;) {
    const next = (root + radicand / root) >> 1n;
    if (next >= root) break;
    root = next;
  }
  return big(root, (x.e - shift) / 2);
}
