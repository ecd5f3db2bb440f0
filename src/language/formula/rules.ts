import * as curves from './oneSided/curves';
import * as pieces from './oneSided/pieces';
import * as powers from './oneSided/powers';
import {
  add as addSeries,
  multiply as multiplySeries,
  negative,
  type Series,
  scale,
  subtract as subtractSeries,
  zero,
} from './oneSided/series';

/**
 * A function u -> g(u): its value, and its slope by the chain rule when u changes at the rate du. Where g itself has no slope
 * (|u| at 0) the rule's is not finite, and what it is made of may still have one (|u|^2): `beside` says what g makes of
 * an expansion of u on one side of such a place, undefined where it is not known or not defined.
 */
export interface UnaryRule {
  readonly value: (u: number) => number;
  readonly slope: (u: number, du: number) => number;
  readonly beside: (u: Series) => Series | undefined;
  /** A limit may differ from the value by as little as 1, however large both are. */
  readonly isStaircase?: boolean;
}

/**
 * An operation of two numbers: its value, its slope when u and v change at the rates du and dv, and its expansion. `slopeOfLeft`
 * takes the place of `slope` where v is a constant, for what holds only then: (u^n)' = n u^(n-1) u'; `slopeOfRight` where u is.
 */
export interface BinaryRule {
  readonly value: (u: number, v: number) => number;
  readonly slope: (u: number, v: number, du: number, dv: number) => number;
  readonly slopeOfLeft?: (u: number, v: number, du: number) => number;
  readonly slopeOfRight?: (u: number, v: number, dv: number) => number;
  readonly beside: (u: Series, v: Series) => Series | undefined;
  /** The expansion where that of u or v is undefined. */
  readonly besideNothing?: (u: Series | undefined, v: Series | undefined) => Series | undefined;
}

/** The logistic function. */
const sigmoid = (u: number): number => 1 / (1 + Math.exp(-u));

/**
 * u^v with u^2 as u u. NumPy squares its arrays so; for single numbers it asks the C library's pow, which in one square of a
 * thousand differs in the last bit. 1^v is 1, and (-1)^(±infinity) too, as in C and NumPy, where JavaScript has NaN.
 */
function power(u: number, v: number): number {
  if (v === 2) return u * u;
  return u === 1 || (u === -1 && Math.abs(v) === Infinity) ? 1 : u ** v;
}

/** NumPy's and Python's rounding: a half goes to the even neighbour. */
function round(u: number): number {
  const nearest = Math.round(u);
  return Math.abs(u % 1) === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest;
}

/** At a kink the slopes of the two sides differ, unless u stands still there: |x^3| is smooth at 0. */
const atKink = (du: number): number => (du === 0 ? 0 : Number.NaN);

/** A staircase has slope 0 on its steps and none where it jumps. */
const staircase = (value: (u: number) => number, jumps: (u: number) => boolean): UnaryRule => ({
  value,
  slope: (u, du) => (jumps(u) ? Number.NaN : 0 * du),
  beside: (u) => pieces.staircase(value, jumps, u),
  isStaircase: true,
});

/** A staircase with its one jump at 0. */
const bySign = (value: (u: number) => number): UnaryRule => ({
  ...staircase(value, (u) => u === 0),
  beside: (u) => pieces.bySign(value, u),
});

export const negate: UnaryRule = { value: (u) => -u, slope: (_u, du) => -du, beside: negative };
export const absolute: UnaryRule = {
  value: Math.abs,
  slope: (u, du) => (u === 0 ? atKink(du) : Math.sign(u) * du),
  beside: pieces.absolute,
};
export const squareRoot: UnaryRule = {
  value: Math.sqrt,
  slope: (u, du) => du / (2 * Math.sqrt(u)),
  beside: (u) => powers.power(u, 0.5),
};

/** The logarithm whose base has the natural logarithm `ofBase`. */
const logarithm = (value: (u: number) => number, ofBase: number): UnaryRule => ({
  value,
  slope: (u, du) => du / (u * ofBase),
  beside: (u) => scaled(powers.log(u), 1 / ofBase),
});

const scaled = (series: Series | undefined, factor: number): Series | undefined =>
  series && scale(series, factor);

const naturalLogarithm = logarithm(Math.log, 1);

export const logistic: UnaryRule = {
  value: sigmoid,
  slope: (u, du) => sigmoid(u) * sigmoid(-u) * du,
  beside: curves.sigmoid,
};

/** The functions of one argument by the name that a learner types. */
export const unaryRules: ReadonlyMap<string, UnaryRule> = new Map<string, UnaryRule>([
  ['sin', { value: Math.sin, slope: (u, du) => Math.cos(u) * du, beside: curves.sin }],
  ['cos', { value: Math.cos, slope: (u, du) => -Math.sin(u) * du, beside: curves.cos }],
  ['tan', { value: Math.tan, slope: (u, du) => (1 + Math.tan(u) ** 2) * du, beside: curves.tan }],
  ['asin', { value: Math.asin, slope: (u, du) => du / Math.sqrt((1 - u) * (1 + u)), beside: curves.asin }],
  ['acos', { value: Math.acos, slope: (u, du) => -du / Math.sqrt((1 - u) * (1 + u)), beside: curves.acos }],
  ['atan', { value: Math.atan, slope: (u, du) => du / (1 + u * u), beside: curves.atan }],
  ['sinh', { value: Math.sinh, slope: (u, du) => Math.cosh(u) * du, beside: curves.sinh }],
  ['cosh', { value: Math.cosh, slope: (u, du) => Math.sinh(u) * du, beside: curves.cosh }],
  ['tanh', { value: Math.tanh, slope: (u, du) => du / Math.cosh(u) ** 2, beside: curves.tanh }],
  ['exp', { value: Math.exp, slope: (u, du) => Math.exp(u) * du, beside: powers.exp }],
  ['log', naturalLogarithm],
  ['ln', naturalLogarithm],
  ['log2', logarithm(Math.log2, Math.LN2)],
  ['log10', logarithm(Math.log10, Math.LN10)],
  ['sqrt', squareRoot],
  ['cbrt', { value: Math.cbrt, slope: (u, du) => du / (3 * Math.cbrt(u) ** 2), beside: curves.cbrt }],
  ['square', { value: (u) => u * u, slope: (u, du) => 2 * u * du, beside: (u) => multiplySeries(u, u) }],
  ['abs', absolute],
  // As NumPy's: the sign of -0 is 0.
  ['sign', bySign((u) => Math.sign(u) + 0)],
  ['step', bySign((u) => (u > 0 ? 1 : u <= 0 ? 0 : Number.NaN))],
  ['floor', staircase(Math.floor, Number.isInteger)],
  ['ceil', staircase(Math.ceil, Number.isInteger)],
  ['round', staircase(round, (u) => Math.abs(u % 1) === 0.5)],
  ['sigmoid', logistic],
  [
    'relu',
    {
      value: (u) => Math.max(0, u),
      slope: (u, du) => (u === 0 ? atKink(du) : u > 0 ? du : 0 * du),
      beside: (u) => pieces.larger(u, zero),
    },
  ],
  [
    'softplus',
    {
      value: (u) => Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u))),
      slope: (u, du) => sigmoid(u) * du,
      beside: curves.softplus,
    },
  ],
]);

export const add: BinaryRule = {
  value: (u, v) => u + v,
  slope: (_u, _v, du, dv) => du + dv,
  beside: addSeries,
};
export const subtract: BinaryRule = {
  value: (u, v) => u - v,
  slope: (_u, _v, du, dv) => du - dv,
  beside: subtractSeries,
};
export const multiply: BinaryRule = {
  value: (u, v) => u * v,
  slope: (u, v, du, dv) => du * v + u * dv,
  beside: multiplySeries,
};
export const divide: BinaryRule = {
  value: (u, v) => u / v,
  slope: (u, v, du, dv) => (du - (u / v) * dv) / v,
  beside: powers.divide,
};
export const raise: BinaryRule = {
  value: power,
  slope: (u, v, du, dv) => power(u, v) * (dv * Math.log(u) + (v * du) / u),
  slopeOfLeft: (u, v, du) => {
    if (v === 0) return 0;
    // Left of 0 a power that is not whole has no value.
    return u === 0 && !Number.isInteger(v) ? Number.NaN : v * power(u, v - 1) * du;
  },
  slopeOfRight: (u, v, dv) => (u === 1 ? 0 : power(u, v) * Math.log(u) * dv),
  beside: pieces.raise,
  besideNothing: pieces.raiseNothing,
};

/** The slope of the winner; where both are equal there is one only if both move alike. None where the loser has none. */
const slopeOfWinner = (u: number, v: number, du: number, dv: number): number =>
  u > v ? du + 0 * dv : v > u ? dv + 0 * du : u === v && du === dv ? du : Number.NaN;

/** The functions of two arguments by name; max and min also take more, from left to right. */
export const binaryRules: ReadonlyMap<string, BinaryRule> = new Map<string, BinaryRule>([
  ['max', { value: (u, v) => Math.max(u, v), slope: slopeOfWinner, beside: pieces.larger }],
  [
    'min',
    {
      value: (u, v) => Math.min(u, v),
      slope: (u, v, du, dv) => slopeOfWinner(-u, -v, du, dv),
      beside: pieces.smaller,
    },
  ],
  ['pow', raise],
  [
    'atan2',
    {
      value: Math.atan2,
      // On the negative half of the axis the angle jumps from pi to -pi.
      slope: (u, v, du, dv) => (u === 0 && v < 0 ? Number.NaN : (v * du - u * dv) / (u * u + v * v)),
      beside: pieces.atan2,
    },
  ],
]);
