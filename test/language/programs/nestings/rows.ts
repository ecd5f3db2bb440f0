/** A program with a function f, and what f takes: numbers, so many of them, or an array of two. */
export type Row = readonly [source: string, takes: number | 'vector'];

const body = (lines: string): string => `def f(x):\n${lines.replaceAll(/^/gm, '    ')}`;

/** What stands in f and has names of its own, of which x, too, may be one. */
export const pythonNestings: readonly Row[] = [
  [body('g = lambda t: t**2\nreturn g(x) + 1/(1 + abs(x))'), 1],
  [body('g = lambda x: x[0] + x[1]\nreturn g([x, 1]) / float(x)'), 1],
  [body('g = lambda t: t[0]\nreturn g(x) + 0 * len(x)'), 'vector'],
  [body('g = lambda t: t[0] * t[1]\nreturn g(x)'), 'vector'],
  [body('return (lambda x: x[0])([x]) / float(x)'), 1],
  [body('return (lambda: x[0] * x[1])()'), 'vector'],
  [body('def g(x):\n    return x[0]\nreturn g([x, 2]) / float(x)'), 1],
  [body('def g(v):\n    return v[0] + v[1]\nreturn g(x)'), 'vector'],
  [body('def g():\n    return x[0] + x[1]\nreturn g()'), 'vector'],
  [body('def g(t):\n    x = [t, t]\n    return x[0]\nreturn g(x) / float(x)'), 1],
  [body('def g(t):\n    def h(x):\n        return x[0]\n    return h([t])\nreturn g(x) / float(x)'), 1],
  [body('def g(t):\n    def h(s):\n        return s[1]\n    return h(t)\nreturn g(x)'), 'vector'],
  [body('def g(t):\n    for x in [[t]]:\n        t = x[0]\n    return t\nreturn g(x) / float(x)'), 1],
  [body('def g(t):\n    with_x = lambda x: x.shape\n    return t\nreturn g(x) / float(x)'), 1],
  [body('return sum(x[0] for x in [[1], [2]]) / float(x)'), 1],
  [body('return sum(x[0] for x in [[1], [2]] if x[0] > 1) / float(x)'), 1],
  [body('return sum([x[0] for x in [[1], [2]]]) / float(x)'), 1],
  [body('return len({x[0] for x in [[1], [2]]}) / float(x)'), 1],
  [body('return {x[0]: x[1] for x in [[1, 2]]}[1] / float(x)'), 1],
  [body('return sum(v for x in [[1, 2]] for v in x) / float(x)'), 1],
  [body('return sum(v * v for v in x)'), 'vector'],
  [body('return sum(v for row in [[1]] for v in x)'), 'vector'],
  [body('return sum(x for x in x)'), 'vector'],
  [body('return max(map(lambda x: x[0], [[1], [2]])) / float(x)'), 1],
  [body('return sorted([[2], [1]], key=lambda x: x[0])[0][0] / float(x)'), 1],
  [body('class Box:\n    def first(self, x):\n        return x[0]\nreturn Box().first([x]) / float(x)'), 1],
  [body('class Box:\n    x = [1, 2]\n    y = x[0]\nreturn Box.y / float(x)'), 1],
  [body('class Box:\n    def first(self):\n        return x[0]\nreturn Box().first()'), 'vector'],
  [body('def g(t, x=[1, 2]):\n    return t * x[0]\nreturn g(x) / float(x)'), 1],
  [body('def g(t, first=x[0]):\n    return first\nreturn g(1)'), 'vector'],
  [body('def g(x):\n    return np.sum(x)\nreturn g([1, 2]) / float(x)'), 1],
  [body('def g(x):\n    a, b = x\n    return a\nreturn g([x, 2]) / float(x)'), 1],
  [body('def g(x):\n    return x["W"]\nreturn g({"W": x}) / float(x)'), 1],
  [body('def g(x):\n    return x()\nreturn g(lambda: 2) / float(x)'), 1],
  [body('def g(net):\n    return net.real\nreturn g(x) / float(x)'), 1],
  [body('g, h = (lambda t: t[0]), 2\nreturn h / float(x)'), 1],
  [body('if True:\n    g = lambda x: x[0]\nreturn g([x]) / float(x)'), 1],
  [body('try:\n    g = lambda x: x[0]\nfinally:\n    y = g([x])\nreturn y / float(x)'), 1],
  [body('total = 0\nfor v in [[1], [2]]:\n    total += (lambda x: x[0])(v)\nreturn total / float(x)'), 1],
  ['f = lambda x: (lambda x: x[0])([x, 1]) / float(x)', 1],
  ['f = lambda x: (lambda v: v[0] + x[1])(x)', 'vector'],
  ['def f(x, y):\n    g = lambda x: x[0]\n    return g([x]) / float(x) + y / float(y)', 2],
];

/** Functions of the learner's own that are called as others of the language or of NumPy are. */
export const ownNames: readonly Row[] = [
  ['def dot(a, b):\n    return a * b\ndef f(x):\n    return dot(x, 2) / float(x)', 1],
  ['def inner(a, b):\n    return a * b\ndef f(x):\n    return inner(x, 2) / float(x)', 1],
  ['def sum(a):\n    return a * a\ndef f(x):\n    return sum(x) / float(x)', 1],
  ['def mean(a, b):\n    return (a + b) / 2\ndef f(x):\n    return mean(x, 2) / float(x)', 1],
  ['def norm(a):\n    return abs(a)\ndef f(x):\n    return norm(x) / float(x)', 1],
  ['def len(a):\n    return 2 * a\ndef f(x):\n    return len(x) / float(x)', 1],
  ['def var(a):\n    return 2 * a\ndef f(x):\n    return var(x) / float(x)', 1],
  ['def max(a):\n    return 2 * a\ndef f(x):\n    return max(x) / float(x)', 1],
  ['std = lambda a: 2 * a\ndef f(x):\n    return std(x) / float(x)', 1],
  ['def prod(a):\n    return a[0] * a[1]\ndef f(x):\n    return prod(x)', 'vector'],
  ['def dot(a, b):\n    return a[0] * b\ndef f(x):\n    return dot(x, 2) + 0 * len(x)', 'vector'],
  ['def f(x):\n    dot = lambda a, b: a * b\n    return dot(x, 2) / float(x)', 1],
  ['def f(x):\n    def norm(a):\n        return abs(a)\n    return norm(x) / float(x)', 1],
  ['def g(a):\n    return a * 2\nsum = g\ndef f(x):\n    return sum(x) / float(x)', 1],
  [
    'class mean:\n    def __init__(self, a):\n        self.twice = a * 2\ndef f(x):\n    return mean(x).twice / float(x)',
    1,
  ],
  [
    'class Tools:\n    def norm(self, a):\n        return abs(a)\ntools = Tools()\ndef f(x):\n    return tools.norm(x) / float(x)',
    1,
  ],
  [
    'class Tools:\n    @staticmethod\n    def mean(a):\n        return a\ndef f(x):\n    return Tools.mean(x) / float(x)',
    1,
  ],
  ['import numpy as np\ndef f(x):\n    return np.linalg.norm(x) * len(x)', 'vector'],
  ['from numpy import sum\ndef f(x):\n    return sum(x) * len(x)', 'vector'],
  ['from numpy.linalg import norm\ndef f(x):\n    return norm(x) + x[0]', 'vector'],
  ['def sum(a):\n    return a * 2\nfrom numpy import sum\ndef f(x):\n    return sum(x) + x[0]', 'vector'],
  ['from numpy import sum\ndef sum(a):\n    return a * 2\ndef f(x):\n    return sum(x) / float(x)', 1],
];

const script = (lines: string): string => `function f(x) {\n${lines}\n}`;

export const scriptNestings: readonly Row[] = [
  [script('const g = (t) => t ** 2; return g(x) + 1;'), 1],
  [script('const g = (x) => x[0] + x[1]; return g([x, 1]) / Number(x);'), 1],
  [script('const g = (t) => t[0] * t[1]; return g(x);'), 'vector'],
  [script('const g = function (x) { return x.length; }; return g([1]) / Number(x);'), 1],
  [script('function g(x) { return x[0]; } return g([2]) / Number(x);'), 1],
  [script('function g(v) { return v[0] + v[1]; } return g(x);'), 'vector'],
  [script('function g() { return x[0] * x[1]; } return g();'), 'vector'],
  [script('function g(t) { const x = [t]; return x[0]; } return g(x) / Number(x) ** 2;'), 1],
  [script('function g(t) { function h(x) { return x[0]; } return h([t]); } return g(x) * 2 - Number(x);'), 1],
  [script('let y = 0; { const x = [1, 2]; y = x[0]; } return y / Number(x);'), 1],
  [script('let y = 0; for (const x of [[1], [2]]) y += x[0]; return y / Number(x);'), 1],
  [script('let y = 0; for (let x = [0]; x[0] < 2; x[0]++) y += x[0]; return y / Number(x);'), 1],
  [
    script(
      'let y = 0; try { null.x; } catch (x) { y = x.length === undefined ? 1 : 2; } return y / Number(x);',
    ),
    1,
  ],
  [script('let y = 0; switch (1) { case 1: { const x = [3]; y = x[0]; } } return y / Number(x);'), 1],
  [script('let y = 0; if (true) { let x = [3]; y = x[0]; } return y / Number(x);'), 1],
  [script('let y = 0; while (y < 1) { const x = [3]; y += x[0]; } return y / Number(x);'), 1],
  [script('return [[1], [2]].map((x) => x[0]).reduce((a, b) => a + b) / Number(x);'), 1],
  [script('return [[1], [2]].reduce((total, [x]) => total + x, 0) / Number(x);'), 1],
  [script('return x.reduce((total, x) => total + x * x, 0);'), 'vector'],
  [script('class Box { first(x) { return x[0]; } } return new Box().first([x]) / Number(x) ** 2;'), 1],
  [script('class Box { first() { return x[0] + x[1]; } } return new Box().first();'), 'vector'],
  [script('const g = ({ x }) => x[0]; return g({ x: [2] }) / Number(x);'), 1],
  [script('const g = ([x]) => x[0]; return g([[2]]) / Number(x);'), 1],
  [script('const g = (t, x = [1]) => t * x[0]; return g(1) / Number(x);'), 1],
  [script('const o = { g(x) { return x[0]; } }; return o.g([x]) / Number(x) ** 2;'), 1],
  ['const f = (x) => ((x) => x[0])([x, 1]) / Number(x) ** 2;', 1],
  ['const f = (x) => ((v) => v[0] + x[1])(x);', 'vector'],
  ['const from = (a) => 2 * a;\nconst f = (x) => from(x) / Number(x) ** 2;', 1],
  ['const Tools = { from: (a) => 2 * a };\nconst f = (x) => Tools.from(x) / Number(x) ** 2;', 1],
  ['const f = (x) => Array.from(x).map((v) => v * v)[1];', 'vector'],
];

/** The same with types, which tell a reader nothing that the text does not. */
export const typedNestings: readonly Row[] = [
  ['function f(x: number): number {\n  const g = (t: number): number => t ** 2;\n  return g(x) + 1;\n}', 1],
  [
    'function f(x: number): number {\n  const g = (x: number[]): number => x[0]!;\n  return g([x]) / Number(x) ** 2;\n}',
    1,
  ],
  [
    'function f(x: number[]): number {\n  const g = (v: number[]): number => v[0]! + v[1]!;\n  return g(x);\n}',
    'vector',
  ],
  [
    'function f(x: number): number {\n  let y = 0;\n  for (const x of [[1], [2]] as number[][]) y += x[0]!;\n  return y / Number(x);\n}',
    1,
  ],
  ['const f = (x: number): number => ((x: readonly number[]) => x[0]!)([x, 1]) / Number(x) ** 2;', 1],
  ['const f = (x: number): number => [[1], [2]].map((x: number[]) => x[0]!).length / Number(x);', 1],
  [
    'class Box { first(x: number[]): number { return x[0]!; } }\nfunction f(x: number): number {\n  return new Box().first([x]) / Number(x) ** 2;\n}',
    1,
  ],
  ['function f(x: number[]): number {\n  const g = (): number => x[0]! * x[1]!;\n  return g();\n}', 'vector'],
];
