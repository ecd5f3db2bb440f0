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
  const collected: Term[] = [];
  let known = order;
  let largest = 0;
  const sorted = [...terms].sort((a, b) => a.exponent - b.exponent);
  for (const { exponent, coefficient } of sorted) {
    if (!Number.isFinite(coefficient) || Number.isNaN(exponent)) return undefined;
    const last = collected.at(-1);
    if (last && exponent - last.exponent < SAME_EXPONENT) {
      largest = Math.max(largest, Math.abs(coefficient));
      collected[collected.length - 1] = {
        exponent: last.exponent,
        coefficient: last.coefficient + coefficient,
      };
    } else {
      known = Math.min(known, doubtful(last, largest));
      largest = Math.abs(coefficient);
      collected.push({ exponent, coefficient });
    }
  }
  known = Math.min(known, doubtful(collected.at(-1), largest));
  const rest = collected.filter((term) => term.coefficient !== 0 && term.exponent < known);
  const cut = rest[TERM_LIMIT]?.exponent;
  return { terms: rest.slice(0, TERM_LIMIT), order: Math.min(known, cut ?? Infinity) };
}

/** The exponent up to which alone the series is known, if this term may be what rounding left of larger ones. */
function doubtful(term: Term | undefined, largest: number): number {
  if (!term || term.coefficient === 0) return Infinity;
  return Math.abs(term.coefficient) < ROUNDING * largest ? term.exponent : Infinity;
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
  return collect([...u.terms, ...v.terms], Math.min(u.order, v.order));
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
  const terms = series.terms.filter(({ exponent }) => exponent !== 0);
  return collect([{ exponent: 0, coefficient: limit }, ...terms], series.order);
}
