/** A function of one variable, with what its first picture must respect. */
export interface Curve {
  /** A formula, or the text of a Python file whose last function is drawn. */
  readonly text: string;
  /** Where it is least; left out where it has no least value. */
  readonly minimum?: number;
  /** Where it is greatest, or turns, or whatever else is to be seen. */
  readonly sees?: readonly number[];
  /** Poles, jumps, kinks and ends: no step goes over one of them, to either side. */
  readonly breaks?: readonly number[];
  /** They lie at all whole multiples of this one, shifted by `breaks[0]`. */
  readonly period?: number;
  /** The length of its waves. */
  readonly wave?: number;
  readonly isConstant?: true;
}

/** Test functions of optimization, cut along one variable. */
export const famous: readonly Curve[] = [
  { text: 'x^2', minimum: 0 },
  { text: '(1 - x)^2 + 100(1 - x^2)^2', minimum: 1 },
  { text: '(x^2 + 2 - 11)^2 + (x + 4 - 7)^2', minimum: 3 },
  { text: '10 + x^2 - 10cos(2 pi x)', minimum: 0, wave: 1 },
  { text: '20 + e - 20exp(-0.2abs(x)) - exp(cos(2 pi x))', minimum: 0, wave: 1 },
  { text: '(x^4 - 16x^2 + 5x)/2', minimum: -2.9035340277711 },
  { text: '(x + 6 - 7)^2 + (2x + 3 - 5)^2', minimum: 1 },
  { text: '0.26(x^2 + 4) - 0.96x', minimum: 0.48 / 0.26 },
  { text: '(1.5 - 0.5x)^2 + (2.25 - 0.75x)^2 + (2.625 - 0.875x)^2', minimum: 3 },
  { text: '2x^2 - 1.05x^4 + x^6/6', minimum: 0 },
  { text: '(4 - 2.1x^2 + x^4/3)x^2 - 0.7126x - 0.969', minimum: 0.0898420131 },
  { text: '1 + x^2/4000 - cos(x)', minimum: 0, wave: 2 * Math.PI },
  { text: '-cos(x) exp(-(x - pi)^2)', minimum: Math.PI, wave: 2 * Math.PI },
  { text: 'x^2 - 0.3cos(3 pi x) + 0.3', minimum: 0, wave: 2 / 3 },
  { text: 'sin(x - 1.54719) + (x + 1.54719)^2 - 1.5x - 2.86797', minimum: -0.54719 },
  { text: 'x^2 + (0.5x)^2 + (0.5x)^4', minimum: 0 },
  { text: '1 - cos(2 pi abs(x)) + 0.1abs(x)', minimum: 0, wave: 1 },
  { text: 'x^4 + 16', minimum: 0 },
  { text: '(x - 5)^2 + 3', minimum: 5 },
  { text: '418.9829 - x sin(sqrt(abs(x)))' },
  { text: 'x^2 (1 + sin(10x)^2)', minimum: 0, wave: Math.PI / 10 },
];

/** Poles, waves, steps, ends, constants, and what is far away, large or small. */
export const various: readonly Curve[] = [
  { text: 'x^3 - 2x', sees: [-Math.sqrt(2), 0, Math.sqrt(2)] },
  { text: 'log(x)', sees: [1], breaks: [0] },
  { text: 'sqrt(x)', minimum: 0, breaks: [0] },
  { text: '1/x', breaks: [0], sees: [0] },
  { text: 'sin(10x)', wave: Math.PI / 5 },
  { text: 'exp(x)' },
  { text: 'floor(x)', breaks: [0], period: 1 },
  { text: 'tan(x)', breaks: [Math.PI / 2], period: Math.PI },
  { text: '1/(x - 3)', breaks: [3], sees: [3] },
  { text: 'log(x - 2)', breaks: [2], sees: [3] },
  { text: 'sin(1/x)', breaks: [0] },
  { text: 'abs(x)', minimum: 0, breaks: [0] },
  { text: '3', isConstant: true },
  { text: '0x - 1e-7', isConstant: true },
  { text: '1e12 + 0x', isConstant: true },
  { text: 'sign(x)', breaks: [0] },
  { text: 'exp(-(x - 50)^2)', sees: [50] },
  { text: '1e6*x^2', minimum: 0 },
  { text: '1e-9*x' },
  { text: '1/(1 + exp(-20x))', sees: [0] },
  { text: 'x^x', minimum: 1 / Math.E, breaks: [0] },
  { text: 'asin(x)', breaks: [-1, 1], sees: [-1, 1] },
  { text: 'max(0, x)', breaks: [0] },
  { text: '-log(x)', breaks: [0] },
  { text: '-(0.3log(x) + 0.7log(1 - x))', minimum: 0.3, breaks: [0, 1] },
  { text: 'abs(x - 100)', minimum: 100, breaks: [100] },
  { text: '(x - 1000)^2', minimum: 1000 },
  { text: '(x - 1e-3)^2', minimum: 1e-3 },
  { text: '(x - 20)(x + 30)', minimum: -5, sees: [-30, 20] },
  { text: 'x*log(x)', minimum: 1 / Math.E, breaks: [0] },
  { text: '1/x^2', breaks: [0] },
  { text: 'sin(x)/x', sees: [0] },
  { text: 'sin(50x)', wave: Math.PI / 25 },
  { text: 'cos(x/100)', wave: 200 * Math.PI },
  { text: 'x + sin(20x)', wave: Math.PI / 10 },
  { text: 'x^2 - 10000', minimum: 0, sees: [-100, 100] },
  { text: '1/(x^2 - 4)', breaks: [-2, 2], sees: [-2, 2] },
  { text: 'exp(-x^2)', sees: [0] },
  { text: 'exp(-1/x)', breaks: [0] },
  { text: 'tanh(x)', sees: [0] },
  { text: 'abs(sin(x))', breaks: [0], period: Math.PI, wave: 2 * Math.PI },
  { text: 'x^10', minimum: 0 },
  { text: 'exp(x)/1e300' },
  { text: 'sqrt(4 - x^2)', breaks: [-2, 2], sees: [-2, 2] },
  { text: '1e-3/(x - 0.01)', breaks: [0.01], sees: [0.01] },
  { text: 'log(abs(x))', breaks: [0], sees: [-1, 1] },
];

const numpy = 'import numpy as np\n\n';

/** Of learners' files, as of chapter 4 and of what is published. */
export const ofFiles: readonly Curve[] = [
  { text: 'def function_1(x):\n    return 0.01*x**2 + 0.1*x\n', minimum: -5 },
  { text: 'def function_tmp1(x0):\n    return x0*x0 + 4.0**2.0\n', minimum: 0 },
  { text: `${numpy}def sigmoid(x):\n    return 1 / (1 + np.exp(-x))\n`, sees: [0] },
  { text: `${numpy}def relu(x):\n    return np.maximum(0, x)\n`, breaks: [0] },
  { text: `${numpy}def step_function(x):\n    return 1 if x > 0 else 0\n`, breaks: [0] },
  { text: 'def loss(w):\n    return (w * 3 - 6)**2\n', minimum: 2 },
  {
    text: 'xs = [1, 2, 3, 4]\nys = [2.1, 3.9, 6.2, 7.8]\n\ndef mse(w):\n    total = 0\n    for x, y in zip(xs, ys):\n        total += (w * x - y)**2\n    return total / len(xs)\n',
    minimum: (2.1 + 7.8 + 18.6 + 31.2) / 30,
  },
  { text: `${numpy}def cross_entropy(p):\n    return -np.log(p + 1e-7)\n`, breaks: [-1e-7] },
  { text: `${numpy}def wave(t):\n    return np.sin(2 * np.pi * 5 * t)\n`, wave: 0.2 },
  {
    text: `${numpy}def gauss(x):\n    mu, sigma = 170, 7\n    return np.exp(-(x - mu)**2 / (2 * sigma**2))\n`,
    sees: [170],
  },
  { text: 'import math\n\ndef root(x):\n    return math.sqrt(x - 4)\n', minimum: 4, breaks: [4] },
  {
    text: 'def price(x):\n    if x < 10:\n        return 5 * x\n    return 50 + 3 * (x - 10)\n',
    breaks: [10],
  },
  { text: 'def f(x):\n    return x**4 - 3*x**3 + 2\n', minimum: 2.25 },
  { text: 'def hyperbola(x):\n    return 1 / (x + 1)\n', breaks: [-1], sees: [-1] },
  { text: 'def constant(x):\n    return 42\n', isConstant: true },
  { text: 'import math\n\ndef swish(x):\n    return x / (1 + math.exp(-x))\n', minimum: -1.278464542761074 },
  { text: 'import math\n\ndef softplus(x):\n    return math.log(1 + math.exp(x))\n', sees: [0] },
  { text: 'def profit(units):\n    return -0.002 * units**2 + 12 * units - 5000\n', sees: [3000] },
  {
    text: 'import math\n\ndef damped(t):\n    return math.exp(-0.2 * t) * math.cos(3 * t)\n',
    wave: (2 * Math.PI) / 3,
  },
  { text: 'def newton(x):\n    return x**2 - 2\n', minimum: 0, sees: [-Math.sqrt(2), Math.sqrt(2)] },
  { text: 'def leaky_relu(x, slope=0.1):\n    return x if x > 0 else slope * x\n', breaks: [0] },
  {
    text: 'def huber(r):\n    if abs(r) <= 1:\n        return 0.5 * r**2\n    return abs(r) - 0.5\n',
    minimum: 0,
  },
];
