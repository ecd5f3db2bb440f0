import type { CallName, Comparison, Sign, Tree } from './grammar';

/** What an operation makes of its numbers, in whatever arithmetic. */
export interface Arithmetic<N> {
  readonly number: (value: number) => N;
  readonly minus: (u: N) => N;
  readonly infix: (sign: Exclude<Sign, 'beside'>, u: N, v: N) => N;
  readonly call: (name: CallName, operands: readonly N[]) => N;
}

export type At<N> = (name: string) => N;

/** A tree's value, operands from left to right. */
export function evaluate<N>(tree: Tree, at: At<N>, arithmetic: Arithmetic<N>): N {
  const value = (one: Tree): N => evaluate(one, at, arithmetic);
  switch (tree.kind) {
    case 'number':
      return arithmetic.number(tree.value);
    case 'variable':
      return at(tree.name);
    case 'minus':
      return arithmetic.minus(value(tree.operand));
    case 'bars':
      return arithmetic.call('abs', [value(tree.operand)]);
    case 'call':
      return arithmetic.call(tree.name, tree.operands.map(value));
    case 'infix':
      return arithmetic.infix(tree.sign === 'beside' ? '*' : tree.sign, value(tree.left), value(tree.right));
  }
}

/** C's pow, and v = 2 as a product. */
function power(u: number, v: number): number {
  if (v === 2) return u * u;
  if (u === 1 || v === 0) return 1;
  if (u === -1 && !Number.isFinite(v) && !Number.isNaN(v)) return 1;
  return u ** v;
}

/** A half goes to the even neighbour; the sign stays, also that of 0. */
function round(u: number): number {
  if (!Number.isFinite(u)) return u;
  const below = Math.floor(Math.abs(u));
  const share = Math.abs(u) - below;
  const isUp = share === 0.5 ? below % 2 === 1 : share > 0.5;
  return (Object.is(Math.sign(u), -0) || u < 0 ? -1 : 1) * (below + (isUp ? 1 : 0));
}

/** The larger of two, 0 being larger than -0. */
function larger(u: number, v: number): number {
  if (Number.isNaN(u) || Number.isNaN(v)) return Number.NaN;
  return u === v ? (u === 0 ? u + v : u) : u > v ? u : v;
}

const functions: Readonly<Record<Exclude<CallName, 'where'>, (u: number, v: number) => number>> = {
  ...{ sin: Math.sin, cos: Math.cos, tan: Math.tan, asin: Math.asin, acos: Math.acos, atan: Math.atan },
  ...{ sinh: Math.sinh, cosh: Math.cosh, tanh: Math.tanh, exp: Math.exp, log: Math.log, log2: Math.log2 },
  ...{
    log10: Math.log10,
    sqrt: Math.sqrt,
    cbrt: Math.cbrt,
    abs: Math.abs,
    sign: (u: number) => Math.sign(u) + 0,
  },
  ...{ floor: Math.floor, ceil: Math.ceil, round, pow: power, atan2: Math.atan2 },
  square: (u) => u * u,
  step: (u) => (Number.isNaN(u) ? u : u > 0 ? 1 : 0),
  sigmoid: (u) => 1 / (1 + Math.exp(-u)),
  relu: (u) => (Number.isNaN(u) ? u : u > 0 ? u : 0),
  softplus: (u) => (u > 0 ? u + Math.log1p(Math.exp(-u)) : Math.log1p(Math.exp(u))),
  max: larger,
  min: (u, v) => -larger(-u, -v),
};

const comparisons: Readonly<Record<Comparison, (u: number, v: number) => boolean>> = {
  '<': (u, v) => u < v,
  '<=': (u, v) => u <= v,
  '>': (u, v) => u > v,
  '>=': (u, v) => u >= v,
  '==': (u, v) => u === v,
  '!=': (u, v) => u !== v,
};

export function isComparison(sign: string): sign is Comparison {
  return Object.hasOwn(comparisons, sign);
}

/** Whether the order of u and v, a number below, at or above 0, is what the sign says. */
export function holds(sign: Comparison, order: number): boolean {
  return comparisons[sign](order, 0);
}

export const doubles: Arithmetic<number> = {
  number: (value) => value,
  minus: (u) => -u,
  infix: (sign, u, v) => {
    if (isComparison(sign)) return comparisons[sign](u, v) ? 1 : 0;
    if (sign === '^') return power(u, v);
    return sign === '+' ? u + v : sign === '-' ? u - v : sign === '*' ? u * v : u / v;
  },
  call: (name, [u = Number.NaN, v = Number.NaN, w = Number.NaN]) =>
    name === 'where' ? (u === 0 ? w : v) : functions[name](u, v),
};
