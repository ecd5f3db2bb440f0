/** The two halves of a number, with which products are exact (Dekker). */
function halves(a: number): readonly [number, number] {
  const c = 134_217_729 * a;
  const high = c - (c - a);
  return [high, a - high];
}

/** What a product lost by rounding. */
function lost(a: number, b: number, product: number): number {
  const [a1, a2] = halves(a);
  const [b1, b2] = halves(b);
  return a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2;
}

/** Outside of these the halves would overflow or lose bits. */
const LEAST = 1e-140;
const MOST = 1e140;
const MOST_EXPONENT = 64;

/**
 * x to a whole power n > 0 by squaring, with twice the digits: V8's own is wrong in the last digit in one case of ten, C's, which
 * Python's ** is, in hardly any.
 */
function byWhole(x: number, n: number): number {
  let [high, low, base, baseLow] = [1, 0, x, 0];
  for (let left = n; ; ) {
    if (left & 1) {
      const product = high * base;
      const rest = lost(high, base, product) + (high * baseLow + low * base);
      high = product + rest;
      low = rest - (high - product);
    }
    left >>= 1;
    if (left === 0) return high;
    const squared = base * base;
    const rest = lost(base, base, squared) + 2 * base * baseLow;
    base = squared + rest;
    baseLow = rest - (base - squared);
  }
}

/** a ** b as C's pow rounds it, where b is whole and small; else as JavaScript does. */
export function powerOf(a: number, b: number): number {
  if (b === 2) return a * a;
  if (!(b > 2 && b <= MOST_EXPONENT && Number.isInteger(b))) return b === -1 ? 1 / a : a ** b;
  const rough = a ** b;
  const size = Math.abs(rough);
  return size > LEAST && size < MOST ? byWhole(a, b) : rough;
}
