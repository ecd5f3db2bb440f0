/** A function u -> g(u): its value, and its slope by the chain rule when u changes at the rate du. */
export interface UnaryRule {
  readonly value: (u: number) => number;
  readonly slope: (u: number, du: number) => number;
}

/**
 * An operation of two numbers: its value, and its slope when u and v change at the rates du and dv.
 * `slopeOfLeft` takes the place of `slope` where v is a constant, for what holds only then: (u^n)' = n u^(n-1) u'.
 */
export interface BinaryRule {
  readonly value: (u: number, v: number) => number;
  readonly slope: (u: number, v: number, du: number, dv: number) => number;
  readonly slopeOfLeft?: (u: number, v: number, du: number) => number;
}

const sigmoid = (u: number): number => 1 / (1 + Math.exp(-u));

/** u^v with u^2 as u u, which is how NumPy squares; JavaScript leaves the last bits of its power to each engine. */
const power = (u: number, v: number): number => (v === 2 ? u * u : u ** v);

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
});

export const negate: UnaryRule = { value: (u) => -u, slope: (_u, du) => -du };
export const absolute: UnaryRule = {
  value: Math.abs,
  slope: (u, du) => (u === 0 ? atKink(du) : Math.sign(u) * du),
};
export const squareRoot: UnaryRule = { value: Math.sqrt, slope: (u, du) => du / (2 * Math.sqrt(u)) };

const naturalLogarithm: UnaryRule = { value: Math.log, slope: (u, du) => du / u };

/** The functions of one argument by the name that a learner types. */
export const unaryRules: ReadonlyMap<string, UnaryRule> = new Map<string, UnaryRule>([
  ['sin', { value: Math.sin, slope: (u, du) => Math.cos(u) * du }],
  ['cos', { value: Math.cos, slope: (u, du) => -Math.sin(u) * du }],
  ['tan', { value: Math.tan, slope: (u, du) => (1 + Math.tan(u) ** 2) * du }],
  ['asin', { value: Math.asin, slope: (u, du) => du / Math.sqrt((1 - u) * (1 + u)) }],
  ['acos', { value: Math.acos, slope: (u, du) => -du / Math.sqrt((1 - u) * (1 + u)) }],
  ['atan', { value: Math.atan, slope: (u, du) => du / (1 + u * u) }],
  ['sinh', { value: Math.sinh, slope: (u, du) => Math.cosh(u) * du }],
  ['cosh', { value: Math.cosh, slope: (u, du) => Math.sinh(u) * du }],
  ['tanh', { value: Math.tanh, slope: (u, du) => du / Math.cosh(u) ** 2 }],
  ['exp', { value: Math.exp, slope: (u, du) => Math.exp(u) * du }],
  ['log', naturalLogarithm],
  ['ln', naturalLogarithm],
  ['log2', { value: Math.log2, slope: (u, du) => du / (u * Math.LN2) }],
  ['log10', { value: Math.log10, slope: (u, du) => du / (u * Math.LN10) }],
  ['sqrt', squareRoot],
  ['cbrt', { value: Math.cbrt, slope: (u, du) => du / (3 * Math.cbrt(u) ** 2) }],
  ['square', { value: (u) => u * u, slope: (u, du) => 2 * u * du }],
  ['abs', absolute],
  ['sign', staircase(Math.sign, (u) => u === 0)],
  [
    'step',
    staircase(
      (u) => (u > 0 ? 1 : u <= 0 ? 0 : Number.NaN),
      (u) => u === 0,
    ),
  ],
  ['floor', staircase(Math.floor, Number.isInteger)],
  ['ceil', staircase(Math.ceil, Number.isInteger)],
  ['round', staircase(round, (u) => Math.abs(u % 1) === 0.5)],
  ['sigmoid', { value: sigmoid, slope: (u, du) => sigmoid(u) * sigmoid(-u) * du }],
  ['relu', { value: (u) => Math.max(0, u), slope: (u, du) => (u === 0 ? atKink(du) : u > 0 ? du : 0 * du) }],
  [
    'softplus',
    {
      value: (u) => Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u))),
      slope: (u, du) => sigmoid(u) * du,
    },
  ],
]);

export const add: BinaryRule = { value: (u, v) => u + v, slope: (_u, _v, du, dv) => du + dv };
export const subtract: BinaryRule = { value: (u, v) => u - v, slope: (_u, _v, du, dv) => du - dv };
export const multiply: BinaryRule = { value: (u, v) => u * v, slope: (u, v, du, dv) => du * v + u * dv };
export const divide: BinaryRule = {
  value: (u, v) => u / v,
  slope: (u, v, du, dv) => (du - (u / v) * dv) / v,
};
export const raise: BinaryRule = {
  value: power,
  slope: (u, v, du, dv) => power(u, v) * (dv * Math.log(u) + (v * du) / u),
  slopeOfLeft: (u, v, du) => (v === 0 ? 0 : v * power(u, v - 1) * du),
};

/** The slope of the winner; where both are equal there is one only if both move alike. */
const slopeOfWinner = (u: number, v: number, du: number, dv: number): number =>
  u > v ? du : v > u ? dv : u === v && du === dv ? du : Number.NaN;

/** The functions of two arguments by name; max and min also take more, from left to right. */
export const binaryRules: ReadonlyMap<string, BinaryRule> = new Map<string, BinaryRule>([
  ['max', { value: (u, v) => Math.max(u, v), slope: slopeOfWinner }],
  ['min', { value: (u, v) => Math.min(u, v), slope: (u, v, du, dv) => slopeOfWinner(-u, -v, du, dv) }],
  ['pow', raise],
  [
    'atan2',
    {
      value: Math.atan2,
      // On the negative half of the axis the angle jumps from pi to -pi.
      slope: (u, v, du, dv) => (u === 0 && v < 0 ? Number.NaN : (v * du - u * dv) / (u * u + v * v)),
    },
  ],
]);
