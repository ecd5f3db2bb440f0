import {
  absolute,
  add,
  type Big,
  big,
  divide,
  floor,
  fromDouble,
  multiply,
  negate,
  one,
  PRECISION,
  scale,
  signOf,
  size,
  sqrt,
  subtract,
  Unknown,
  whole,
  zero,
} from './bigFloat';

/** Below this share of a sum a term no longer counts. */
const DONE = -PRECISION - 10;

/** Σ of terms, each made from the one before, until they no longer count. */
function series(
  first: Big,
  next: (term: Big, k: number) => Big,
  summand = (term: Big, _k: number) => term,
): Big {
  let [term, sum] = [first, summand(first, 0)];
  for (let k = 1; k < 2000; k++) {
    term = next(term, k);
    const part = summand(term, k);
    if (part.m === 0n || size(part) < size(sum) + DONE) return sum;
    sum = add(sum, part);
  }
  throw new Unknown('a series without an end');
}

/** atanh(1/n) = Σ (1/n)^(2k + 1) / (2k + 1), and with signs that turn atan(1/n). */
const inverseTangent = (n: number, sign: 1 | -1): Big =>
  series(
    divide(one, whole(n)),
    (term) => divide(term, whole(sign * n * n)),
    (term, k) => divide(term, whole(2 * k + 1)),
  );

const ln2 = scale(inverseTangent(3, 1), 1);
/** Machin's formula. */
const pi = scale(subtract(scale(inverseTangent(5, -1), 2), inverseTangent(239, -1)), 2);
const halfPi = scale(pi, -1);

/** exp(x) = 2^k exp(r)^(2^8), r small. */
export function exp(x: Big): Big {
  if (x.m === 0n) return one;
  if (size(x) > 40) {
    if (signOf(x) > 0) throw new Unknown('too large');
    return { m: 1n, e: -(2 ** 41) };
  }
  const k = floor(add(divide(x, ln2), scale(one, -1)));
  const r = scale(subtract(x, multiply(ln2, big(k, 0))), -8);
  let power = series(one, (term, n) => divide(multiply(term, r), whole(n)));
  for (let i = 0; i < 8; i++) power = multiply(power, power);
  return scale(power, Number(k));
}

/** log(x), x > 0: by twice Newton's method from that of a double, 2^e taken out. */
export function log(x: Big): Big {
  if (subtract(x, one).m === 0n) return zero;
  const e = size(x);
  const mantissa = scale(x, -e);
  let y = fromDouble(Math.log(Number(mantissa.m >> BigInt(Math.max(0, -mantissa.e - 60))) / 2 ** 60));
  if (-mantissa.e < 60) y = fromDouble(Math.log(Number(mantissa.m) * 2 ** mantissa.e));
  for (let i = 0; i < 4; i++) {
    const power = exp(y);
    y = add(y, scale(divide(subtract(mantissa, power), add(mantissa, power)), 1));
  }
  return add(y, multiply(whole(e), ln2));
}

/** x less the nearest multiple of pi/2, and which one. */
function quadrant(x: Big): readonly [rest: Big, turn: number] {
  if (size(x) > 100) throw new Unknown('too many turns');
  const turns = floor(add(divide(x, halfPi), scale(one, -1)));
  return [subtract(x, multiply(halfPi, big(turns, 0))), Number(((turns % 4n) + 4n) % 4n)];
}

const taylorSin = (x: Big): Big =>
  series(x, (term, k) => divide(multiply(term, multiply(x, x)), whole(-(2 * k) * (2 * k + 1))));
const taylorCos = (x: Big): Big =>
  series(one, (term, k) => divide(multiply(term, multiply(x, x)), whole(-(2 * k - 1) * (2 * k))));

export function sin(x: Big): Big {
  const [rest, turn] = quadrant(x);
  const value = turn % 2 === 0 ? taylorSin(rest) : taylorCos(rest);
  return turn < 2 ? value : negate(value);
}

export function cos(x: Big): Big {
  const [rest, turn] = quadrant(x);
  const value = turn % 2 === 0 ? taylorCos(rest) : taylorSin(rest);
  return turn === 1 || turn === 2 ? negate(value) : value;
}

/** atan(x): beyond 1 by that of 1/x, and four times halved before the series. */
export function atan(x: Big): Big {
  if (x.m === 0n) return zero;
  if (x.m < 0n) return negate(atan(negate(x)));
  if (signOf(subtract(x, one)) > 0) return subtract(halfPi, atan(divide(one, x)));
  let halved = x;
  for (let i = 0; i < 4; i++) {
    halved = divide(halved, add(one, sqrt(add(one, multiply(halved, halved)))));
  }
  const square = negate(multiply(halved, halved));
  const sum = series(
    halved,
    (term) => multiply(term, square),
    (term, k) => divide(term, whole(2 * k + 1)),
  );
  return scale(sum, 4);
}

/** asin(x), |x| <= 1. */
export function asin(x: Big): Big {
  const rest = multiply(subtract(one, x), add(one, x));
  if (rest.m === 0n) return x.m > 0n ? halfPi : negate(halfPi);
  return atan(divide(x, sqrt(rest)));
}

/** acos(x) = 2 atan(sqrt((1 - x) / (1 + x))), |x| <= 1. */
export function acos(x: Big): Big {
  const below = add(one, x);
  return below.m === 0n ? pi : scale(atan(sqrt(divide(subtract(one, x), below))), 1);
}

/** The angle of (x, y); 0 where both are 0. */
export function atan2(y: Big, x: Big): Big {
  if (x.m === 0n && y.m === 0n) return zero;
  if (x.m === 0n) return y.m >= 0n ? halfPi : negate(halfPi);
  const angle = atan(divide(y, x));
  if (x.m > 0n) return angle;
  return y.m >= 0n ? add(angle, pi) : subtract(angle, pi);
}

export const sinh = (x: Big): Big =>
  size(x) < -30 ? sinhSeries(x) : scale(subtract(exp(x), exp(negate(x))), -1);
const sinhSeries = (x: Big): Big =>
  series(x, (term, k) => divide(multiply(term, multiply(x, x)), whole(2 * k * (2 * k + 1))));
export const cosh = (x: Big): Big => scale(add(exp(x), exp(negate(x))), -1);
export function tanh(x: Big): Big {
  if (size(x) > 30) return x.m > 0n ? one : negate(one);
  return divide(sinh(x), cosh(x));
}

export function cbrt(x: Big): Big {
  if (x.m === 0n) return zero;
  const root = exp(divide(log(absolute(x)), whole(3)));
  return x.m > 0n ? root : negate(root);
}
