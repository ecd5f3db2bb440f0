import {
  add,
  collect,
  constant,
  isZero,
  limitOf,
  lowest,
  multiply,
  type Series,
  scale,
  shift,
  signOf,
  withLimit,
  zero,
} from './series';

/** A Taylor polynomial has terms up to this power. */
const DEGREE = 6;
/** The order of what falls faster than every power, such as exp(-1/s). */
const FLAT = 1e6;

/** What is smaller than every power of s, its sign unknown. */
export const flat: Series = { terms: [], order: FLAT };

/** Σ a_k w^k for w -> 0, of a function whose Taylor coefficients are given up to DEGREE. */
export function taylor(coefficients: readonly number[], w: Series): Series | undefined {
  if (isZero(w)) return constant(coefficients[0] ?? 0);
  if (w.terms.length === 1 && w.order === Infinity) return taylorOfPower(coefficients, w.terms[0]);
  let sum: Series | undefined = zero;
  for (let k = DEGREE; k >= 0 && sum; k--) {
    const product = multiply(sum, w);
    const coefficient = constant(coefficients[k] ?? 0);
    sum = product && coefficient && add(product, coefficient);
  }
  return sum && collect(sum.terms, Math.min(sum.order, (DEGREE + 1) * lowest(w)));
}

/** The same for w = c s^e. */
function taylorOfPower(coefficients: readonly number[], term: Series['terms'][0] | undefined) {
  const { exponent = 1, coefficient = 0 } = term ?? {};
  const terms = coefficients.map((one, k) => ({
    exponent: k * exponent,
    coefficient: one * coefficient ** k,
  }));
  return collect(terms, (DEGREE + 1) * exponent);
}

const powersUpToDegree = Array.from({ length: DEGREE + 1 }, (_, k) => k);
const factorials = powersUpToDegree.map((k) => powersUpToDegree.slice(1, k + 1).reduce((a, b) => a * b, 1));
export const expCoefficients = factorials.map((factorial) => 1 / factorial);
const log1pCoefficients = powersUpToDegree.map((k) => (k === 0 ? 0 : (k % 2 === 1 ? 1 : -1) / k));

/** (1 + w)^p = Σ p (p - 1) ... (p - k + 1) / k! w^k. */
function binomialCoefficients(p: number): number[] {
  const coefficients = [1];
  for (let k = 1; k <= DEGREE; k++) coefficients.push(((coefficients[k - 1] ?? 0) * (p - k + 1)) / k);
  return coefficients;
}

/** A limit a and the rest w -> 0 with u = a + w; undefined where u has no finite limit. */
export function split(u: Series): readonly [a: number, w: Series] | undefined {
  const a = limitOf(u);
  const w = a === undefined ? undefined : withLimit(u, 0);
  return a === undefined || !w ? undefined : [a, w];
}

/** c s^e (1 + w), w -> 0; undefined where no term is known. */
function factor(u: Series): { c: number; e: number; w: Series } | undefined {
  const [first] = u.terms;
  if (!first) return undefined;
  const { coefficient: c, exponent: e } = first;
  const whole = scale(shift(u, -e), 1 / c);
  const w = whole && withLimit(whole, 0);
  return w && { c, e, w };
}

/** u^p for a number p. A negative u has whole powers only. */
export function power(u: Series, p: number): Series | undefined {
  if (p === 0) return constant(1);
  const isWhole = Number.isInteger(p);
  if (isZero(u)) return p > 0 ? zero : undefined;
  const parts = factor(u);
  if (!parts) return p > 0 && isWhole ? { terms: [], order: p * u.order } : undefined;
  if (parts.c < 0 && !isWhole) return undefined;
  const series = taylor(binomialCoefficients(p), parts.w);
  const exact = series && p > 0 && p <= DEGREE && isWhole ? wholePower(parts.w, p) : series;
  const scaled = exact && scale(exact, parts.c ** p);
  return scaled && shift(scaled, parts.e * p);
}

/** (1 + w)^n by multiplying, which leaves no rest. */
function wholePower(w: Series, n: number): Series | undefined {
  const base = withLimit(w, 1);
  let product: Series | undefined = base;
  for (let k = 1; k < n && product && base; k++) product = multiply(product, base);
  return product;
}

export function divide(u: Series, v: Series): Series | undefined {
  const share = shareOf(u, v);
  if (share !== undefined) return constant(share);
  const inverse = power(v, -1);
  return inverse && multiply(u, inverse);
}

/** The number that u is of v for every s, as 2 in (2x)/x; undefined where there is none. */
function shareOf(u: Series, v: Series): number | undefined {
  const [first, other] = [u.terms[0], v.terms[0]];
  if (!first || !other || u.order !== Infinity || v.order !== Infinity) return undefined;
  const share = first.coefficient / other.coefficient;
  const isShare = u.terms.every((term, i) => {
    const of = v.terms[i];
    return of?.exponent === term.exponent && share * of.coefficient === term.coefficient;
  });
  return isShare && u.terms.length === v.terms.length ? share : undefined;
}

export function exp(u: Series): Series | undefined {
  if (lowest(u) < 0) return signOf(u) === -1 ? flat : undefined;
  const parts = split(u);
  const series = parts && taylor(expCoefficients, parts[1]);
  return series && scale(series, Math.exp(parts[0]));
}

/** log(u) where u has a positive limit: elsewhere it grows more slowly than every power. */
export function log(u: Series): Series | undefined {
  const parts = factor(u);
  if (!parts || parts.c < 0 || parts.e !== 0) return undefined;
  const series = taylor(log1pCoefficients, parts.w);
  return series && withLimit(series, Math.log(parts.c));
}

/** ∫ of a series from 0 to s, for exponents above -1. */
export function integral({ terms, order }: Series): Series {
  const integrated = terms.map(({ exponent, coefficient }) => ({
    exponent: exponent + 1,
    coefficient: coefficient / (exponent + 1),
  }));
  return { terms: integrated, order: order + 1 };
}

/** The series with w in place of s; w -> 0, from above where an exponent is not whole. */
export function substitute({ terms, order }: Series, w: Series): Series | undefined {
  if (isZero(w)) return zero;
  let sum: Series | undefined = zero;
  for (const { exponent, coefficient } of terms) {
    const raised = power(w, exponent);
    const term = raised && scale(raised, coefficient);
    sum = term && sum && add(sum, term);
  }
  return sum && collect(sum.terms, Math.min(sum.order, order * lowest(w)));
}
