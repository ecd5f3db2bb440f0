const { abs, asin, atan, cbrt, cos, cosh, exp, expm1, floor, fround, log, log1p, max, PI, sign, sin, sinh } =
  Math;
const { sqrt, tan, tanh } = Math;

/** A function with its derivative from the rules of calculus, and points to try it at. */
interface KnownDerivative {
  readonly name: string;
  readonly f: (x: number) => number;
  readonly df: (x: number) => number;
  readonly xs: readonly number[];
}

const logistic = (x: number) => 1 / (1 + exp(-x));
/** Without the cancellation of 1 - logistic(x). */
const logisticSlope = (x: number) => logistic(x) * logistic(-x);

const elementary: readonly KnownDerivative[] = [
  { name: 'a constant', f: () => 3, df: () => 0, xs: [0, 1, 1e300, 1e-300] },
  { name: 'zero', f: () => 0, df: () => 0, xs: [0, 1] },
  { name: '3x + 2', f: (x) => 3 * x + 2, df: () => 3, xs: [0, 1, 1e10, 1e300, 1e-300, -7] },
  { name: '1e-20 x', f: (x) => 1e-20 * x, df: () => 1e-20, xs: [0, 1, 1e5] },
  { name: '1e20 x^2', f: (x) => 1e20 * x * x, df: (x) => 2e20 * x, xs: [0, 1, 1e-5] },
  { name: 'x^2', f: (x) => x * x, df: (x) => 2 * x, xs: [0, 1, -3, 5, 1e-300, 1e150, 0.1] },
  { name: '0.01 x^2 + 0.1 x', f: (x) => 0.01 * x * x + 0.1 * x, df: (x) => 0.02 * x + 0.1, xs: [5, 10, -5] },
  { name: 'x^3', f: (x) => x * x * x, df: (x) => 3 * x * x, xs: [0, 1, -2, 1e-3, 1e5, 1e100] },
  { name: 'x^10', f: (x) => x ** 10, df: (x) => 10 * x ** 9, xs: [1, 0.1, -1, 10, 3] },
  {
    name: 'x^4 - 16 x^2 + 5 x',
    f: (x) => x ** 4 - 16 * x * x + 5 * x,
    df: (x) => 4 * x ** 3 - 32 * x + 5,
    xs: [0, -2.9, 1, 3],
  },
  { name: '1 / x', f: (x) => 1 / x, df: (x) => -1 / x / x, xs: [1, -2, 1e-5, 1e5, 1e-100] },
  { name: '1 / (x - 1)', f: (x) => 1 / (x - 1), df: (x) => -1 / (x - 1) ** 2, xs: [0, 0.999, 1.00001, 3] },
  { name: 'sqrt', f: sqrt, df: (x) => 0.5 / sqrt(x), xs: [1, 1e-10, 1e10, 4, 1e-300, 1e300] },
  {
    name: 'sqrt(1 - x^2)',
    f: (x) => sqrt(1 - x * x),
    df: (x) => -x / sqrt(1 - x * x),
    xs: [0, 0.5, 0.99, 0.999999],
  },
  { name: 'cbrt', f: cbrt, df: (x) => 1 / 3 / cbrt(x) / cbrt(x), xs: [1, 8, 1e-20, -27, 1e20] },
  { name: 'sin', f: sin, df: cos, xs: [0, 1, PI, PI / 2, 100, 1e6, 1e-300, 1e-9, 1e10] },
  { name: 'cos', f: cos, df: (x) => -sin(x), xs: [0, 1, PI, 1e-9, 1e5, 1e-300] },
  { name: 'tan', f: tan, df: (x) => 1 / cos(x) / cos(x), xs: [0, 1, 1.57, -1.2, 1.5707] },
  { name: 'asin', f: asin, df: (x) => 1 / sqrt(1 - x * x), xs: [0, 0.5, 0.9999, -0.3] },
  { name: 'atan', f: atan, df: (x) => 1 / (1 + x * x), xs: [0, 1, 1e3, 1e-5, 1e8] },
  { name: 'exp', f: exp, df: exp, xs: [0, 1, -10, 50, 700, -700, 1e-10] },
  { name: 'expm1', f: expm1, df: exp, xs: [0, 1e-10, -0.5] },
  { name: '2^x', f: (x) => 2 ** x, df: (x) => 2 ** x * Math.LN2, xs: [0, 1, 10, -10, 500] },
  { name: 'x^x', f: (x) => x ** x, df: (x) => x ** x * (1 + log(x)), xs: [1, 2, 0.5, 0.01, 10] },
  { name: 'log', f: log, df: (x) => 1 / x, xs: [1, 1e-300, 1e300, 0.1, 1e-5, 10, 2] },
  { name: 'log1p', f: log1p, df: (x) => 1 / (1 + x), xs: [0, 1e-10, -0.5, -0.999999] },
  { name: 'sinh', f: sinh, df: cosh, xs: [0, 1, -5, 100] },
  { name: 'tanh', f: tanh, df: (x) => 1 / cosh(x) / cosh(x), xs: [0, 1, 3, 10, -0.5, 15, 100] },
];

const learning: readonly KnownDerivative[] = [
  { name: 'the logistic function', f: logistic, df: logisticSlope, xs: [0, 1, -5, 5, 20, -20, 30, -40] },
  {
    name: 'a steep logistic function',
    f: (x) => logistic(1000 * x),
    df: (x) => 1000 * logisticSlope(1000 * x),
    xs: [0, 0.001, 0.005, -0.002],
  },
  { name: 'softplus', f: (x) => log(1 + exp(x)), df: logistic, xs: [0, 10, -10, -30, 30] },
  {
    name: 'relu',
    f: (x) => max(0, x),
    df: (x) => (x > 0 ? 1 : 0),
    xs: [1, -1, 1e-5, -1e-5, 1e-12, -1e-9, 3],
  },
  {
    name: 'squared error',
    f: (x) => 0.5 * ((x * 1.5 - 2) ** 2 + (x * 0.3 + 1) ** 2),
    df: (x) => 1.5 * (x * 1.5 - 2) + 0.3 * (0.3 * x + 1),
    xs: [0, 1, 2, -3],
  },
  {
    name: 'cross entropy',
    f: (x) => -log(logistic(x) + 1e-7),
    df: (x) => -logisticSlope(x) / (logistic(x) + 1e-7),
    xs: [0, 2, -5, 10, -20],
  },
  {
    name: 'the bell curve',
    f: (x) => exp(-x * x),
    df: (x) => -2 * x * exp(-x * x),
    xs: [0, 1, 3, -2, 5, 0.5],
  },
  {
    name: 'Runge’s function',
    f: (x) => 1 / (1 + 25 * x * x),
    df: (x) => (-50 * x) / (1 + 25 * x * x) ** 2,
    xs: [0, 0.2, 1, -0.5],
  },
  { name: 'x sin(x)', f: (x) => x * sin(x), df: (x) => sin(x) + x * cos(x), xs: [0, 1, 10, 100] },
  { name: 'sin(x^2)', f: (x) => sin(x * x), df: (x) => 2 * x * cos(x * x), xs: [0, 1, 10, 30] },
  {
    name: 'exp(sin(5x))',
    f: (x) => exp(sin(5 * x)),
    df: (x) => 5 * cos(5 * x) * exp(sin(5 * x)),
    xs: [0, 1, 2],
  },
];

const difficult: readonly KnownDerivative[] = [
  { name: 'sin(10^6 x)', f: (x) => sin(1e6 * x), df: (x) => 1e6 * cos(1e6 * x), xs: [0, 1, 0.1, 1e-7, 3] },
  {
    name: 'sin(1 / x)',
    f: (x) => sin(1 / x),
    df: (x) => -cos(1 / x) / x / x,
    xs: [0.1, 0.01, 1e-3, 1e-4, 1, 1e-6],
  },
  {
    name: 'x^2 sin(1 / x)',
    f: (x) => (x === 0 ? 0 : x * x * sin(1 / x)),
    df: (x) => (x === 0 ? 0 : 2 * x * sin(1 / x) - cos(1 / x)),
    xs: [0, 0.1, 0.01, 1e-3, 1e-5],
  },
  { name: 'exp(x) - 1', f: (x) => exp(x) - 1, df: exp, xs: [0, 1, 1e-5, 1e-10] },
  { name: '(10^8 + x) - 10^8', f: (x) => 1e8 + x - 1e8, df: () => 1, xs: [1, 0.3, 1.0000000074505806] },
  {
    name: '(1 - cos(x)) / x^2',
    f: (x) => (1 - cos(x)) / (x * x),
    df: (x) => -x / 12 + x ** 3 / 180 - x ** 5 / 6720,
    xs: [0.01, 1e-3, 1e-4, 1e-5],
  },
  {
    name: 'sin(x) / x',
    f: (x) => sin(x) / x,
    df: (x) => -x / 3 + x ** 3 / 30 - x ** 5 / 840,
    xs: [0.01, 1e-3, 1e-6],
  },
  {
    name: '(x - 1)^8 multiplied out',
    f: (x) => (((((((x - 8) * x + 28) * x - 56) * x + 70) * x - 56) * x + 28) * x - 8) * x + 1,
    df: (x) => 8 * (x - 1) ** 7,
    xs: [1, 1.1, 0.9, 2, 0],
  },
  {
    name: 'x^2 in float32',
    f: (x) => fround(fround(x) * fround(x)),
    df: (x) => 2 * x,
    xs: [0.3, 1.5, 7.1, 100.3],
  },
  { name: 'exp(3x + 103)', f: (x) => exp(103 + x * 3), df: (x) => 3 * exp(103 + x * 3), xs: [100, 10] },
  {
    name: 'exp(|x|) + cos(x)',
    f: (x) => exp(abs(x)) + cos(x),
    df: (x) => sign(x) * exp(abs(x)) - sin(x),
    xs: [1e-6, -1e-6, 1e-3],
  },
  { name: '|x|', f: abs, df: sign, xs: [1, -1, 1e-12, 1e-300, -1e10] },
  { name: '|x|^1.5', f: (x) => abs(x) ** 1.5, df: (x) => 1.5 * sign(x) * sqrt(abs(x)), xs: [0, 1e-8, 1] },
  { name: 'x sqrt(|x|)', f: (x) => x * sqrt(abs(x)), df: (x) => 1.5 * sqrt(abs(x)), xs: [0, 1e-8, 1] },
  {
    name: 'exp(-1 / x^2)',
    f: (x) => (x === 0 ? 0 : exp(-1 / x / x)),
    df: (x) => (x === 0 ? 0 : (2 / x ** 3) * exp(-1 / x / x)),
    xs: [0, 0.1, 1],
  },
  { name: 'floor', f: floor, df: () => 0, xs: [0.5, 2.3, -1.7, 100000.25] },
];

export const smooth: readonly KnownDerivative[] = [...elementary, ...learning, ...difficult];
