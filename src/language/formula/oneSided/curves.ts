import {
  divide,
  exp,
  expCoefficients,
  flat,
  integral,
  log,
  power,
  split,
  substitute,
  taylor,
} from './powers';
import {
  add,
  collect,
  constant,
  isZero,
  limitOf,
  lowest,
  negative,
  type Series,
  scale,
  signOf,
  subtract,
  withLimit,
} from './series';

const odd = (coefficients: readonly number[]) => coefficients.map((one, k) => (k % 2 === 1 ? one : 0));
const even = (coefficients: readonly number[]) => coefficients.map((one, k) => (k % 2 === 0 ? one : 0));
/** The sign of every second odd, or even, power turned: sinh to sin, cosh to cos. */
const alternate = (coefficients: readonly number[]) => coefficients.map((one, k) => (k % 4 < 2 ? one : -one));
const sinhCoefficients = odd(expCoefficients);
const coshCoefficients = even(expCoefficients);
const sinCoefficients = alternate(sinhCoefficients);
const cosCoefficients = alternate(coshCoefficients);
const tanCoefficients = [0, 1, 0, 1 / 3, 0, 2 / 15, 0];
const tanhCoefficients = alternate(tanCoefficients);

/** g(a + w) = g(a) h(w) + k(a) g(w), the rule of sums for sin, cos, sinh and cosh. */
function ofSum(u: Series, [ga, ka]: Pair, [h, g]: readonly [readonly number[], readonly number[]]) {
  const w = split(u)?.[1];
  const first = w && taylor(h, w);
  const second = w && taylor(g, w);
  const left = first && scale(first, ga);
  const right = second && scale(second, ka);
  return left && right && add(left, right);
}

type Pair = readonly [number, number];
const at = (u: Series) => limitOf(u) ?? Number.NaN;

export const sin = (u: Series) =>
  ofSum(u, [Math.sin(at(u)), Math.cos(at(u))], [cosCoefficients, sinCoefficients]);
export const cos = (u: Series) =>
  ofSum(u, [Math.cos(at(u)), -Math.sin(at(u))], [cosCoefficients, sinCoefficients]);
export const sinh = (u: Series) =>
  ofSum(u, [Math.sinh(at(u)), Math.cosh(at(u))], [coshCoefficients, sinhCoefficients]);
export const cosh = (u: Series) =>
  ofSum(u, [Math.cosh(at(u)), Math.sinh(at(u))], [coshCoefficients, sinhCoefficients]);

/** (t + r) / (1 + sign t r), r being tan or tanh of the rest and t that of the limit. */
function quotientOfSum(u: Series, t: number, coefficients: readonly number[], sign: 1 | -1) {
  const w = split(u)?.[1];
  const r = w && taylor(coefficients, w);
  const above = r && withLimit(r, t);
  const product = r && scale(r, sign * t);
  const below = product && withLimit(product, 1);
  return above && below && divide(above, below);
}

export const tan = (u: Series) => quotientOfSum(u, Math.tan(at(u)), tanCoefficients, -1);

export function tanh(u: Series): Series | undefined {
  if (lowest(u) < 0) return nearly(signOf(u));
  const t = Math.tanh(at(u));
  // Where tanh rounds to 1 its slope 4 exp(-2|a|) is below what 1 has room for.
  return Math.abs(t) === 1 ? saturated(u, t) : quotientOfSum(u, t, tanhCoefficients, 1);
}

/** ±1 - ±2 / (exp(2|u|) + 1). */
function saturated(u: Series, t: number): Series | undefined {
  const size = scale(u, -2 * t);
  const small = size && exp(size);
  const falling = small && scale(small, -2 * t);
  return falling && withLimit(falling, t);
}

/** A limit with a rest that falls faster than every power. */
function nearly(limit: number | undefined): Series | undefined {
  const start = limit === undefined ? undefined : constant(limit);
  return start && add(start, flat);
}

/** `right` for u -> infinity, and what falls to 0 for u -> -infinity; undefined where it is not known which. */
function towardInfinity(u: Series, right: Series | undefined): Series | undefined {
  const sign = signOf(u);
  return sign === undefined ? undefined : sign === 1 ? right : flat;
}

const logistic = (u: number): number => 1 / (1 + Math.exp(-u));

/** s (e^w - 1), s being the logistic of the limit: the logistic and softplus of the sum are made of it. */
function logisticGrowth(u: Series): Series | undefined {
  const w = split(u)?.[1];
  const growth = w && taylor([0, ...expCoefficients.slice(1)], w);
  return growth && scale(growth, logistic(at(u)));
}

export function sigmoid(u: Series): Series | undefined {
  if (lowest(u) < 0) return towardInfinity(u, nearly(1));
  const w = split(u)?.[1];
  const growth = logisticGrowth(u);
  const below = growth && withLimit(growth, 1);
  const rising = w && taylor(expCoefficients, w);
  const above = rising && scale(rising, logistic(at(u)));
  return above && below && divide(above, below);
}

export function softplus(u: Series): Series | undefined {
  if (lowest(u) < 0) return towardInfinity(u, add(u, flat));
  const growth = logisticGrowth(u);
  const ratio = growth && withLimit(growth, 1);
  const series = ratio && log(ratio);
  return series && withLimit(series, Math.max(at(u), 0) + Math.log1p(Math.exp(-Math.abs(at(u)))));
}

/** The function with the slope `slope` beside its limit, at the rest w. */
function byItsSlope(value: number, slope: Series | undefined, w: Series): Series | undefined {
  const rest = slope && substitute(integral(slope), w);
  return rest && withLimit(rest, value);
}

/** a + s, and 1 + sign (a + s)^2. */
function squareBeside(a: number, sign: 1 | -1): Series | undefined {
  return collect(
    [
      { exponent: 0, coefficient: sign === 1 ? 1 + a * a : (1 - a) * (1 + a) },
      { exponent: 1, coefficient: sign * 2 * a },
      { exponent: 2, coefficient: sign },
    ],
    Infinity,
  );
}

export function atan(u: Series): Series | undefined {
  if (lowest(u) < 0) {
    const inverse = power(u, -1);
    const rest = inverse && atan(inverse);
    const limit = constant(((signOf(u) ?? Number.NaN) * Math.PI) / 2);
    return rest && limit && subtract(limit, rest);
  }
  const parts = split(u);
  const square = parts && squareBeside(parts[0], 1);
  return parts && square && byItsSlope(Math.atan(parts[0]), power(square, -1), parts[1]);
}

export function asin(u: Series): Series | undefined {
  const parts = split(u);
  if (!parts || Math.abs(parts[0]) > 1) return undefined;
  const [a, w] = parts;
  if (Math.abs(a) === 1) {
    const rest = acosBesideOne(scale(w, -a));
    const signed = rest && scale(rest, -a);
    return signed && withLimit(signed, Math.asin(a));
  }
  const square = squareBeside(a, -1);
  return square && byItsSlope(Math.asin(a), power(square, -0.5), w);
}

/** acos(1 - v), v -> 0 from above: its slope is 1 / sqrt(2v - v^2). */
function acosBesideOne(v: Series | undefined): Series | undefined {
  const below = collect(
    [
      { exponent: 1, coefficient: 2 },
      { exponent: 2, coefficient: -1 },
    ],
    Infinity,
  );
  const slope = below && power(below, -0.5);
  const isInside = v && (isZero(v) || signOf(v) === 1);
  return isInside && slope ? substitute(integral(slope), v) : undefined;
}

export function acos(u: Series): Series | undefined {
  const angle = asin(u);
  return angle && withLimit(negative(angle), Math.acos(at(u)));
}

export function cbrt(u: Series): Series | undefined {
  const sign = signOf(u);
  const size = sign === -1 ? negative(u) : u;
  if (sign === undefined) return { terms: [], order: u.order / 3 };
  const root = power(size, 1 / 3);
  return root && (sign === -1 ? negative(root) : root);
}
