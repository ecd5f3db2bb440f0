import type { Row } from './row';

const curve = 'const f = (x) => x ** 2;\n';
const bowl = 'function f([x, y]) {\n  return x ** 2 + y ** 2;\n}\n';

/** What must be found in files of JavaScript. */
export const found: readonly Row[] = [
  {
    what: 'a call',
    text: `${curve}console.log(f(5), \`\${f(10)}\`);`,
    usage: { calls: [{ x: 5 }, { x: 10 }] },
  },
  {
    what: 'a loop that counts in small steps',
    text: `${curve}for (let x = -2; x <= 2; x += 0.1) points.push([x, f(x)]);`,
    usage: { ranges: { x: [-2, 2] } },
  },
  {
    what: 'a loop over places',
    text: `${curve}for (let i = 0; i <= 100; i++) {\n  const x = i * 0.1 - 5;\n  ys.push(f(x));\n}`,
    usage: { ranges: { x: [-5, 5] } },
  },
  {
    what: 'an array of places',
    text: `${curve}const xs = Array.from({ length: 101 }, (_, i) => i / 10);\nconst ys = xs.map((x) => f(x));`,
    usage: { ranges: { x: [0, 10] } },
  },
  {
    what: 'a map over numbers',
    text: `${curve}[1, 2, 3].map(f);`,
    usage: { calls: [{ x: 1 }, { x: 2 }, { x: 3 }] },
  },
  {
    what: 'a descent of a helper above its place, with options',
    text: `gradientDescent(f, [-3, 4], { learningRate: 0.1, steps: 50 });\n${bowl}`,
    usage: { start: { '[0]': -3, '[1]': 4 }, learningRate: 0.1, stepCount: 50 },
  },
  {
    what: 'a descent of a helper of the file',
    text: `${bowl}function descend(g, startX, lr = 0.1, stepNum = 20) {\n  let x = [...startX];\n  for (let i = 0; i < stepNum; i++) {\n    const grad = numericalGradient(g, x);\n    x = x.map((xi, j) => xi - lr * grad[j]);\n  }\n  return x;\n}\nconst start = [-3, 4];\ndescend(f, start, 0.3);`,
    usage: { start: { '[0]': -3, '[1]': 4 }, learningRate: 0.3, stepCount: 20 },
  },
  {
    what: 'a descent in a loop',
    text: `${bowl}let x = [2, -1];\nconst lr = 0.05;\nfor (let step = 0; step < 30; step++) {\n  const grad = numericalGradient(f, x);\n  x = x.map((xi, i) => xi - lr * grad[i]);\n}`,
    usage: { start: { '[0]': 2, '[1]': -1 }, learningRate: 0.05, stepCount: 30 },
  },
  {
    what: 'a descent of one variable',
    text: `${curve}const df = (x) => 2 * x;\nlet x = 4;\nfor (let i = 0; i < 25; i++) x -= 0.1 * df(x);`,
    usage: { start: { x: 4 }, learningRate: 0.1, stepCount: 25 },
  },
  {
    what: 'a slope, its step behind the = of the helper',
    text: `${curve}const numericalDiff = (g, x, h = 1e-4) => (g(x + h) - g(x - h)) / (2 * h);\nnumericalDiff(f, 5);`,
    usage: { calls: [{ x: 5 }], h: 1e-4 },
  },
  {
    what: 'numbers that are held',
    text: 'function f(x, a, b) {\n  return a * x + b;\n}\nfor (let x = 0; x <= 1; x += 0.25) f(x, 5, 2);',
    usage: { calls: [{ a: 5, b: 2 }], ranges: { x: [0, 1] } },
  },
  {
    what: 'Math.PI, and a typed array',
    text: `${bowl}f(new Float64Array([Math.PI, -1]));`,
    usage: { calls: [{ '[0]': Math.PI, '[1]': -1 }] },
  },
  {
    what: 'a call in a callback of a test',
    text: `${curve}it('squares', () => {\n  expect(f(3)).toBe(9);\n});`,
    usage: { calls: [{ x: 3 }] },
  },
  {
    what: 'a call in a function that is called',
    text: `${curve}function main() {\n  const x = 1.5;\n  console.log(f(x));\n}\nmain();`,
    usage: { calls: [{ x: 1.5 }] },
  },
];

/** What must be found in files of TypeScript. */
export const typed: readonly Row[] = [
  {
    what: 'a call, with types',
    text: 'export function f(x: number): number {\n  return x ** 2;\n}\nconst at: number = 5;\nconsole.log(f(at));',
    usage: { calls: [{ x: 5 }] },
  },
  {
    what: 'a descent, with types',
    text: 'const f = ([x, y]: number[]): number => x ** 2 + y ** 2;\nfunction gradientDescent(g: (x: number[]) => number, start: number[], lr = 0.1, stepNum = 100): number[] {\n  return start;\n}\ngradientDescent(f, [-3, 4]);',
    usage: { start: { '[0]': -3, '[1]': 4 }, learningRate: 0.1, stepCount: 100 },
  },
];

/** What must not be found in files of JavaScript. */
export const notFound: readonly Row[] = [
  {
    what: 'a let that a function changes',
    text: `${curve}let x = 3;\nfunction next() {\n  x = Math.random();\n}\nnext();\nf(x);`,
  },
  { what: 'a variable of an inner block', text: `${curve}const x = read();\n{\n  const x = 3;\n}\nf(x);` },
  { what: 'a parameter of its name', text: `${curve}const call = (f) => f(3);\ncall(Math.abs);` },
  { what: 'random numbers', text: `${curve}f(Math.random() * 10);` },
  { what: 'a constant lr beside it', text: `${curve}const lr = 0.1;\nconst initX = [1, 2];` },
];
