const { abs, asinh, atan, cbrt, cos, cosh, exp, log, log1p, sin, sinh, sqrt, tan, tanh } = Math;

/** A function without kinks from `from` to `to`, and its derivative by the rules of calculus. */
export interface SmoothFunction {
  readonly name: string;
  readonly f: (x: number) => number;
  readonly df: (x: number) => number;
  readonly from: number;
  readonly to: number;
}

const logistic = (x: number) => 1 / (1 + exp(-x));
const logisticSlope = (x: number) => logistic(x) * logistic(-x);

const waves: readonly SmoothFunction[] = [1, 5, 10, 20, 50].flatMap((k) => [
  { name: `sin(${k}x)`, f: (x) => sin(k * x), df: (x) => k * cos(k * x), from: -20, to: 20 },
  { name: `cos(${k}x)`, f: (x) => cos(k * x), df: (x) => -k * sin(k * x), from: -20, to: 20 },
]);

const saturating: readonly SmoothFunction[] = [
  { name: 'exp(x)', f: exp, df: exp, from: -50, to: 50 },
  { name: 'exp(10x)', f: (x) => exp(10 * x), df: (x) => 10 * exp(10 * x), from: -20, to: 20 },
  {
    name: 'exp(-x^2)',
    f: (x) => exp(-x * x),
    df: (x) => -2 * x * exp(-x * x),
    from: -70,
    to: 70,
  },
  { name: 'logistic(x)', f: logistic, df: logisticSlope, from: -20, to: 20 },
  {
    name: 'logistic(10x)',
    f: (x) => logistic(10 * x),
    df: (x) => 10 * logisticSlope(10 * x),
    from: -3,
    to: 3,
  },
  { name: 'tanh(x)', f: tanh, df: (x) => 1 / cosh(x) ** 2, from: -15, to: 15 },
  { name: 'tanh(3x)', f: (x) => tanh(3 * x), df: (x) => 3 / cosh(3 * x) ** 2, from: -5, to: 5 },
  { name: 'softplus(x)', f: (x) => log1p(exp(x)), df: logistic, from: -20, to: 20 },
  { name: 'atan(4x)', f: (x) => atan(4 * x), df: (x) => 4 / (1 + 16 * x * x), from: -20, to: 20 },
  { name: 'asinh(x)', f: asinh, df: (x) => 1 / sqrt(1 + x * x), from: -20, to: 20 },
];

const growing: readonly SmoothFunction[] = [
  { name: '3x - 2', f: (x) => 3 * x - 2, df: () => 3, from: -20, to: 20 },
  { name: 'x^2', f: (x) => x * x, df: (x) => 2 * x, from: -20, to: 20 },
  { name: '0.01x^2 + 0.1x', f: (x) => 0.01 * x * x + 0.1 * x, df: (x) => 0.02 * x + 0.1, from: -20, to: 20 },
  {
    name: 'x^3 - 2x',
    f: (x) => x * x * x - 2 * x,
    df: (x) => 3 * x * x - 2,
    from: -20,
    to: 20,
  },
  {
    name: 'x^4 - 16x^2 + 5x',
    f: (x) => x * x * x * x - 16 * x * x + 5 * x,
    df: (x) => 4 * x * x * x - 32 * x + 5,
    from: -20,
    to: 20,
  },
  { name: 'sinh(x)', f: sinh, df: cosh, from: -20, to: 20 },
  { name: 'log(x)', f: log, df: (x) => 1 / x, from: 0.001, to: 40 },
  { name: 'log(1 + x^2)', f: (x) => log1p(x * x), df: (x) => (2 * x) / (1 + x * x), from: -20, to: 20 },
  { name: 'sqrt(x)', f: sqrt, df: (x) => 0.5 / sqrt(x), from: 0.001, to: 40 },
  { name: 'cbrt(x)', f: cbrt, df: (x) => 1 / (3 * cbrt(x) ** 2), from: 0.001, to: 40 },
];

const mixed: readonly SmoothFunction[] = [
  { name: 'x sin(x)', f: (x) => x * sin(x), df: (x) => sin(x) + x * cos(x), from: -20, to: 20 },
  { name: 'sin(x^2)', f: (x) => sin(x * x), df: (x) => 2 * x * cos(x * x), from: -20, to: 20 },
  {
    name: 'sin(3x) exp(-x)',
    f: (x) => sin(3 * x) * exp(-x),
    df: (x) => (3 * cos(3 * x) - sin(3 * x)) * exp(-x),
    from: -20,
    to: 20,
  },
  {
    name: '1/(1 + x^2)',
    f: (x) => 1 / (1 + x * x),
    df: (x) => (-2 * x) / (1 + x * x) ** 2,
    from: -20,
    to: 20,
  },
  { name: '1/x', f: (x) => 1 / x, df: (x) => -1 / (x * x), from: 0.001, to: 40 },
  { name: 'tan(x)', f: tan, df: (x) => 1 / cos(x) ** 2, from: -1.57, to: 1.57 },
  {
    name: 'exp(sin(5x))',
    f: (x) => exp(sin(5 * x)),
    df: (x) => 5 * cos(5 * x) * exp(sin(5 * x)),
    from: -20,
    to: 20,
  },
  { name: 'sqrt(1 + x^2)', f: (x) => sqrt(1 + x * x), df: (x) => x / sqrt(1 + x * x), from: -20, to: 20 },
];

export const smoothFunctions: readonly SmoothFunction[] = [...waves, ...saturating, ...growing, ...mixed];

/** How far df(x) itself may be from the truth: its own rounding, and that of what it is taken at. */
export function roundingOf({ df }: SmoothFunction, x: number): number {
  const beside = [1 + 2 ** -50, 1 - 2 ** -50].map((share) => abs(df(x * share) - df(x)));
  return 2 ** -49 * abs(df(x)) + Math.max(...beside);
}
