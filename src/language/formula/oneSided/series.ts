/** c s^e, a power of s with any real exponent. */
interface Term {
  readonly exponent: number;
  readonly coefficient: number;
}

/**
 * A function of s beside s = 0, from s > 0 only: a sum of powers of s, the lowest first, and a rest of which no more is
 * known than that it is O(s^order). The order is infinite where the sum is the function itself.
 */
export interface Series {
  readonly terms: readonly Term[];
  readonly order: number;
}

/** More terms than these are left to the rest. */
const TERM_LIMIT = 8;
/** Exponents nearer than this are one, as 1/3 + 2/3 and 1. */
const SAME_EXPONENT = 1e-9;
/** A sum smaller than this share of what was added may be rounding alone. */
const ROUNDING = 2 ** -50;

/** The function s. */
export const variable: Series = { terms: [{ exponent: 1, coefficient: 1 }], order: Infinity };
export const zero: Series = { terms: [], order: Infinity };

/** A number as a series; undefined for one that is not finite. */
export function constant(value: number): Series | undefined {
  return collect([{ exponent: 0, coefficient: value }], Infinity);
}

/** The terms in order, those of one exponent as one; undefined where a coefficient is not finite. */
export function collect(terms: readonly Term[], order: number): Series | undefined {
  return gather(isSorted(terms) ? terms : [...terms].sort((a, b) => a.exponent - b.exponent), order);
}

function isSorted(terms: readonly Term[]): boolean {
  return terms.every(({ exponent }, i) => i === 0 || exponent >= (terms[i - 1]?.exponent ?? 0));
}

/** {@link collect} for terms whose exponents ascend. */
function gather(terms: readonly Term[], order: number): Series | undefined {
  const gathered: Term[] = [];
  for (let i = 0; i < terms.length; ) {
    const { exponent } = terms[i] as Term;
    if (exponent >= order) break;
    // One that has overflowed is none; two of them would never be told apart.
    if (!Number.isFinite(exponent)) return undefined;
    let [coefficient, largest] = [0, 0];
    for (; i < terms.length && (terms[i] as Term).exponent - exponent < SAME_EXPONENT; i++) {
      const part = (terms[i] as Term).coefficient;
      coefficient += part;
      largest = Math.max(largest, Math.abs(part));
    }
    if (!Number.isFinite(coefficient)) return undefined;
    if (coefficient === 0) continue;
    // What rounding may have left of larger parts is not known, nor is what comes after.
    if (Math.abs(coefficient) < ROUNDING * largest || gathered.length === TERM_LIMIT) {
      return { terms: gathered, order: exponent };
    }
    gathered.push({ exponent, coefficient });
  }
  return { terms: gathered, order };
}

/** The lowest exponent of a series; the order of its rest where no term is known. */
export function lowest({ terms, order }: Series): number {
  return terms[0]?.exponent ?? order;
}

export function isZero({ terms, order }: Series): boolean {
  return terms.length === 0 && order === Infinity;
}

/** The number that a series is for every s, or undefined. */
export function constantOf(series: Series): number | undefined {
  if (isZero(series)) return 0;
  const [only, more] = series.terms;
  return only?.exponent === 0 && !more && series.order === Infinity ? only.coefficient : undefined;
}

/** The limit for s -> 0, or undefined where it is infinite or not known. */
export function limitOf(series: Series): number | undefined {
  const first = lowest(series);
  if (first < 0 || series.order <= 0) return undefined;
  return first === 0 ? series.terms[0]?.coefficient : 0;
}

/** 1, -1 or 0: the sign beside s = 0; undefined where it is not known. */
export function signOf(series: Series): number | undefined {
  const [first] = series.terms;
  if (first) return Math.sign(first.coefficient);
  return isZero(series) ? 0 : undefined;
}

export function add(u: Series, v: Series): Series | undefined {
  return gather(merged(u.terms, v.terms), Math.min(u.order, v.order));
}

/** Two lists of ascending exponents as one. */
function merged(first: readonly Term[], second: readonly Term[]): Term[] {
  const all: Term[] = [];
  let k = 0;
  for (const term of first) {
    for (; k < second.length && (second[k] as Term).exponent < term.exponent; k++) {
      all.push(second[k] as Term);
    }
    all.push(term);
  }
  return all.concat(second.slice(k));
}

export function scale({ terms, order }: Series, factor: number): Series | undefined {
  const scaled = terms.map((term) => ({ ...term, coefficient: factor * term.coefficient }));
  return factor === 0 ? zero : collect(scaled, order);
}

export function negative({ terms, order }: Series): Series {
  return { terms: terms.map((term) => ({ ...term, coefficient: -term.coefficient })), order };
}

export function subtract(u: Series, v: Series): Series | undefined {
  return add(u, negative(v));
}

export function multiply(u: Series, v: Series): Series | undefined {
  if (isZero(u) || isZero(v)) return zero;
  const terms = u.terms.flatMap((a) =>
    v.terms.map((b) => ({
      exponent: a.exponent + b.exponent,
      coefficient: a.coefficient * b.coefficient,
    })),
  );
  return collect(terms, Math.min(u.order + lowest(v), v.order + lowest(u)));
}

/** The series times s^exponent. */
export function shift({ terms, order }: Series, exponent: number): Series {
  return {
    terms: terms.map((term) => ({ ...term, exponent: term.exponent + exponent })),
    order: order + exponent,
  };
}

/** The same series with another limit, for one that is known more exactly than its sum. */
export function withLimit(series: Series, limit: number): Series | undefined {
  if (series.terms[0]?.exponent === 0 && series.terms[0].coefficient === limit) return series;
  const terms = series.terms.filter(({ exponent }) => exponent !== 0);
  return collect([{ exponent: 0, coefficient: limit }, ...terms], series.order);
}
