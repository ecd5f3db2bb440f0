// The same function as a formula of the input box, in Python and in JavaScript that our reader reads, and in JavaScript written by
// hand, over a grid of 400 x 400 points. Run: npm run bench -- ownCode
import { asPlaneFunction, compileFormula, compileFunction, findFunctions } from '../src/language/index';
import { quantile } from './rig/statistics';

const side = 400;
const rounds = 40;

interface Row {
  readonly formula: string;
  readonly python: string;
  readonly javascript: string;
  readonly byHand: (x: number, y: number) => number;
}

const rows: readonly Row[] = [
  {
    formula: 'x0^2/20 + x1^2',
    python: 'def f(x):\n    return x[0]**2 / 20 + x[1]**2',
    javascript: 'function f(x) { return x[0] * x[0] / 20 + x[1] * x[1]; }',
    byHand: (x, y) => (x * x) / 20 + y * y,
  },
  {
    formula: 'x0^2 + x1^2',
    python: 'import numpy as np\ndef f(x):\n    return np.sum(x**2)',
    javascript: 'const f = (x) => x.reduce((sum, v) => sum + v * v, 0);',
    byHand: (x, y) => x * x + y * y,
  },
  {
    formula: '0.01x0^2 + 0.1x1',
    python: 'def f(x0, x1):\n    return 0.01*x0**2 + 0.1*x1',
    javascript: 'const f = (x, y) => 0.01 * x * x + 0.1 * y;',
    byHand: (x, y) => 0.01 * (x * x) + 0.1 * y,
  },
  {
    formula: '(1-x0)^2 + 100(x1-x0^2)^2',
    python: 'def f(x0, x1):\n    return (1 - x0)**2 + 100*(x1 - x0**2)**2',
    javascript: 'const f = (x, y) => (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x);',
    byHand: (x, y) => (1 - x) * (1 - x) + 100 * ((y - x * x) * (y - x * x)),
  },
  {
    formula: 'x0^3 - 3x0 + x1^2',
    python: 'def f(x0, x1):\n    return x0**3 - 3*x0 + x1**2',
    javascript: 'function f(x, y) { return x ** 3 - 3 * x + y * y; }',
    byHand: (x, y) => x ** 3 - 3 * x + y * y,
  },
  {
    formula: 'sin(x0) exp(-x1^2)',
    python: 'import math\ndef f(x0, x1):\n    return math.sin(x0) * math.exp(-x1**2)',
    javascript: 'const f = (x, y) => Math.sin(x) * Math.exp(-y * y);',
    byHand: (x, y) => Math.sin(x) * Math.exp(-(y * y)),
  },
];

/** Nanoseconds a value over the grid; what is summed up keeps the calls from being left out. */
function timeOverGrid(f: (x: Float64Array) => number): number {
  const point = new Float64Array(2);
  const start = performance.now();
  let sum = 0;
  for (let row = 0; row < side; row++) {
    point[1] = row / 40 - 5;
    for (let column = 0; column < side; column++) {
      point[0] = column / 40 - 5;
      sum += f(point);
    }
  }
  if (Number.isNaN(sum)) throw new Error('A value is no number.');
  return ((performance.now() - start) * 1e6) / side ** 2;
}

function ofFormula(text: string): (x: Float64Array) => number {
  const compiled = asPlaneFunction(compileFormula(text, {}, { isPlane: true }));
  if (!compiled.ok) throw new Error(compiled.problem.message);
  return compiled.f;
}

function ofProgram(source: string, languageId: 'python' | 'javascript'): (x: Float64Array) => number {
  const found = findFunctions(source, languageId).at(-1);
  const compiled = found?.kind === 'program' ? compileFunction(found) : undefined;
  if (!compiled?.ok) throw new Error(compiled?.problem.message);
  const { f, arity } = compiled;
  return arity === 'vector' ? f : (x) => f(x[0] as number, x[1] as number);
}

type Contenders = readonly ((x: Float64Array) => number)[];

const contendersOf = ({ formula, python, javascript, byHand }: Row): Contenders => [
  ofFormula(formula),
  ofProgram(python, 'python'),
  ofProgram(javascript, 'javascript'),
  (x) => byHand(x[0] ?? Number.NaN, x[1] ?? Number.NaN),
];

function compare(formula: string, all: Contenders): void {
  const times = Array.from({ length: rounds }, () => all.map(timeOverGrid));
  const of = (contender: number): number[] => times.map((round) => round[contender] as number);
  const hand = of(3);
  const ratios = [0, 1, 2].flatMap((one) =>
    [0, 0.5].map((share) => quantile(of(one), share) / quantile(hand, share)),
  );
  const cells = [0, 1, 2, 3].map((one) => quantile(of(one), 0).toFixed(1));
  print(formula, [...cells, ...ratios.map((one) => one.toFixed(2))]);
}

const print = (name: string, cells: readonly string[]): void =>
  console.log(name.padEnd(30) + cells.map((cell) => cell.padStart(11)).join(''));

// Whoever asks for values asks for those of many functions, so that V8 makes no loop for a single one of them.
const contenders = rows.map(contendersOf);
for (const all of contenders) for (let round = 0; round < 3; round++) all.map(timeOverGrid);
print('ns a value, shortest', [
  ...['formula', 'Python', 'JavaScript', 'by hand'],
  ...['formula /', 'medians', 'Python /', 'medians', 'JS /', 'medians'],
]);
for (const [index, { formula }] of rows.entries()) compare(formula, contenders[index] ?? []);
