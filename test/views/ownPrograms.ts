import type { CodeSource } from '#language';

/** A function of a learner's file. */
export interface Own {
  readonly name: string;
  readonly program: string;
  readonly languageId?: CodeSource['languageId'];
  /** Of two numbers: an array of them, two parameters, or one. */
  readonly isPlane?: boolean;
  /** Does it only compute with numbers? */
  readonly isExact?: boolean;
  readonly values?: Readonly<Record<string, number>>;
  /** Of more variables than a view has axes, those along the axes. */
  readonly axes?: readonly string[];
  /** Where the error of its slope is asked for. */
  readonly at?: number;
  readonly uri?: string;
  readonly modules?: Readonly<Record<string, string>>;
}

export const python: readonly Own[] = [
  {
    name: 'function_1',
    program: 'def function_1(x, a=0.01):\n    return a * x**2 + 0.1 * x\n',
    values: { a: 0.5 },
  },
  // Names that are in the way of ours.
  { name: 'f', program: 'h = 2\ndef f(x):\n    return h * x**2\n' },
  {
    name: 'numerical_diff',
    program:
      "import math\ntext = '''it's \\\\'''\ndef numerical_diff(x):\n    return math.sin(x) * len(text)\n",
  },
  {
    name: 'curve',
    program: 'def set_h():\n    global h\n    h = 3\nset_h()\ndef curve(x):\n    return h * x\n',
  },
  { name: 'x', program: 'def x(t):\n    return t * t\n' },
  // Of a notebook.
  {
    name: 'wave',
    program: '#\f2\nimport math\nh = 2\n\n#\f4\n\ndef wave(x):\n    return h * math.sin(x)\n',
  },
  { name: 'line', program: '#\f1\n\nk = 2\n#\f13\ndef line(x):\n    return k * x\n' },
  {
    name: 'power',
    program:
      'def power(x, n=3):\n    total = 1.0\n    for _ in range(n):\n        total *= x\n    return total\n',
  },
  {
    name: 'long',
    program: 'text = """a\n\n\n\n\nb"""\n\n\n\n\n\n\ndef long(x):\n    return x * len(text)\n',
  },
  { name: 'one', program: 'import numpy as np\ndef one(x):\n    return np.array([x]) * 2\n' },
  // Without a value at one of the points.
  { name: 'pole', program: 'def pole(x):\n    return 1 / (x - 2)\n' },
  { name: 'root', program: 'def root(x):\n    return (x - 1) ** 0.5\n' },
  {
    name: 'picky',
    program: "def picky(x):\n    if x > 1:\n        raise KeyError('far')\n    return x\n",
    at: 0.5,
  },
  {
    name: 'f',
    program:
      "import sys\nsys.path.append('..')\nfrom common.parts import double\n\ndef f(x):\n    return double(x) + 1\n",
    uri: 'file:///project/book/ch04/main.py',
    modules: {
      'project/book/common/parts.py':
        "from .scale import SCALE\n\ndef double(x):\n    '''it's \\\\'''\n    return SCALE * x\n",
      'project/book/common/scale.py': 'SCALE = 2\n',
    },
  },
  {
    name: 'function_2',
    program: 'import numpy as np\ndef function_2(x):\n    return np.sum(x**2)\n',
    isPlane: true,
  },
  { name: 'f', program: 'def f(x, y, k=3):\n    return k * x * y\n', values: { k: 2 }, isPlane: true },
  { name: 'valley', program: 'def valley(t):\n    return t**2\n', isPlane: true },
  { name: 'momentum', program: 'def momentum(x, y):\n    return x*x + x*y\n', isPlane: true },
  {
    name: 'logs',
    program: 'import math\ndef logs(x, y):\n    return math.log(x) + math.log(y)\n',
    isPlane: true,
  },
  // With modules of the book's that are not there.
  {
    name: 'loss',
    program: 'from common.functions import sigmoid\n\ndef loss(x):\n    return sigmoid(x) + x**2\n',
    uri: 'file:///book/ch04/loss.py',
  },
  {
    name: 'layered',
    program:
      'import numpy as np\nfrom common.layers import Sigmoid\n\ndef layered(x):\n    return Sigmoid().forward(np.array([x]))[0]\n',
  },
  // Of random numbers, which are the same in each call.
  {
    name: 'noisy',
    program:
      'import numpy as np\nimport random\nnp.random.seed(7)\nshift = np.random.rand()\n\ndef noisy(x):\n    return x**2 + shift + 0.1*np.random.randn() + random.random()\n',
  },
  {
    name: 'drawn',
    program: 'import numpy as np\nw = np.random.randn(3)\n\ndef drawn(x):\n    return x*w[0] + w[2]\n',
  },
  // What is Python's own, and what changes its array.
  { name: 'range', program: 'def print(x):\n    return x\ndef range(x):\n    return print(x)**2\n' },
  {
    name: 'moved',
    program: 'import numpy as np\ndef moved(x):\n    x -= 1\n    return np.sum(x**2) * x[0]\n',
    isPlane: true,
    isExact: false,
  },
];

export const scripts: readonly Own[] = [
  { name: 'curve', program: 'const curve = (x) => 0.01*x**2 + 0.1*x;' },
  {
    name: 'f',
    program: 'export function f(x, a = 2) { return a * Math.sin(x) + Math.exp(-x * x); }',
    values: { a: 3 },
  },
  {
    name: 'wave',
    program:
      'const k = 3, parts = [1, 0.5, 0.25], o = { a: 2 };\nfunction g(t, a = 2) { return a * t; }\nfunction wave(x) {\n  let sum = 0;\n  for (const [i, part] of parts.map((p, i) => [i, p])) sum += part * i;\n  for (let i = 0; i < parts.length; i++) {\n    if (i === 1) continue;\n    sum += parts[i] * Math.cos(i * x);\n  }\n  return sum + g(x) + g(x, k) % o.a;\n}\n',
  },
  { name: 'pole', program: 'function pole(x) { return 1 / (x - 2) + Math.round(x) % 3; }' },
  { name: 'root', program: 'function root(x) { const y = x < 1 ? NaN : (x - 1) ** 0.5; return y || 7; }' },
  { name: 'picky', program: "function picky(x) { if (x > 1) throw new Error('far'); return x; }", at: 0.5 },
  {
    name: 'lambda',
    program:
      'function lambda(x) { let h = x; { let h = 2; x += h; } do { h /= 2; } while (h > 1); return x * h; }',
  },
  {
    name: 'power',
    program:
      'function power(t) { let p = 1; while (p < 9) p *= 2; return (2 ** t - t ** -1) / p + (t > 1 && t < 3 ? 1 : 0); }',
  },
  {
    name: 'slope',
    languageId: 'typescript',
    program:
      'type Curve = (x: number) => number;\nconst half: Curve = (x: number): number => x / 2;\nexport function slope(x: number, by: number = 2): number {\n  return Math.hypot(half(x), by as number)!;\n}\n',
  },
  {
    name: 'f',
    program: "import { double } from './parts.js';\nexport const f = (x) => double(x) + 1;\n",
    uri: 'file:///project/main.js',
    modules: { 'project/parts.js': 'const SCALE = 2;\nexport function double(x) { return SCALE * x; }\n' },
  },
  {
    name: 'bowl',
    program: 'const bowl = (x) => x.map((v) => v * v).reduce((s, v) => s + v, 0) + x[0] * x[1];',
    isPlane: true,
  },
  {
    name: 'rosen',
    program: 'function rosen([a, b]) { return (1 - a) ** 2 + 100 * (b - a * a) ** 2; }',
    isPlane: true,
  },
  {
    name: 'plane',
    program: 'function plane(x, y, k = 3) { return k * x * y + Math.max(x, y) - Math.abs(x - 2 * y); }',
    isPlane: true,
  },
  {
    name: 'cost',
    languageId: 'typescript',
    program:
      'const data: number[] = [0.5, 1, 1.5, 2];\nexport function cost(w: number, b: number): number {\n  let total = 0;\n  for (const x of data) {\n    const error = Math.tanh(w * x + b) - Math.sqrt(x);\n    total += error ** 2;\n  }\n  return total / data.length;\n}\n',
    isPlane: true,
  },
  { name: 'valley', program: 'const valley = (t) => t ** 2;', isPlane: true },
  {
    name: 'range',
    program: 'const print = (x) => 2 * x;\nfunction range(list) { return print(list) ** 2; }',
  },
];

const loss =
  'import numpy as np\ndef loss(w, k=1):\n    return k * np.sum((w - np.array([1, 2, 3, 4]))**2)\n';
const parts = 'def parts(w, k=0.5):\n    a, b, c = w\n    return k * a * b**2 + c\n';
const area = 'def area(a, b, c):\n    return a * b - c**2 / (1 + a**2)\n';
const given = 'def given(a, b, scale=3, c=1):\n    return a * scale - c * b * scale\n';
const script = 'const four = (w, k = 2) => k * w[0] * w[1] ** 2 + w[3] - w[2];';
const sum = 'function sum(a, b, c, k = 3) { return a * b * k - c * c * b; }';

/** Functions of more variables than a view has axes. */
export const ofMore: readonly Own[] = [
  { name: 'loss', program: loss, axes: ['w[3]', 'w[1]'], isPlane: true },
  { name: 'loss', program: loss, axes: ['w[2]'], values: { 'w[0]': 2.25, k: 3 } },
  { name: 'parts', program: parts, axes: ['w[2]', 'w[1]'], values: { 'w[0]': 2.25 }, isPlane: true },
  { name: 'area', program: area, axes: ['c', 'a'], values: { b: -1.5 }, isPlane: true },
  { name: 'area', program: area, axes: ['b'] },
  { name: 'given', program: given, axes: ['scale', 'b'], values: { a: 0.1 }, isPlane: true },
  { name: 'given', program: given, axes: ['c'] },
  { name: 'four', languageId: 'javascript', program: script, axes: ['w[3]', 'w[1]'], isPlane: true },
  { name: 'four', languageId: 'javascript', program: script, axes: ['w[1]'] },
  { name: 'sum', languageId: 'javascript', program: sum, axes: ['k', 'b'], isPlane: true },
];
