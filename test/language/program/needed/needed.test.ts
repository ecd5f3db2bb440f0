import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFunction, findFunctions } from '#language';

/** What stands before a function that may not run: were it needed, the module would be missed. */
const plot = 'import matplotlib.pyplot as plt\n';

const rows: readonly (readonly [what: string, source: string, value: number])[] = [
  [
    'a list that a function appends to',
    'c = [1]\ndef put(a):\n    a.append(3)\nput(c)\ndef f(x):\n    return x + sum(c)',
    4,
  ],
  [
    '... by its name',
    'c = [1]\ndef put(a, to):\n    to.append(a)\nput(to=c, a=3)\ndef f(x):\n    return x + sum(c)',
    4,
  ],
  ['... of the module', 'c = [1]\ndef put():\n    c.append(3)\nput()\ndef f(x):\n    return x + sum(c)', 4],
  [
    '... two calls deep',
    'c = [1]\ndef put():\n    c.append(3)\ndef twice():\n    put()\n    put()\ntwice()\ndef f(x):\n    return x + sum(c)',
    7,
  ],
  [
    'a name that is set two calls deep',
    'def a():\n    global k\n    k = 5\ndef b():\n    a()\nb()\ndef f(x):\n    return x + k',
    5,
  ],
  [
    'an array that a function fills',
    'import numpy as np\nw = np.zeros(2)\ndef fill(a):\n    for row in a.reshape(2, 1):\n        row[0] = 4\nfill(w)\ndef f(x):\n    return x + w[1]',
    4,
  ],
  [
    '... through a row of it',
    'import numpy as np\nw = np.zeros((2, 2))\ndef fill(a):\n    a += 4\nfor row in w:\n    fill(row)\ndef f(x):\n    return x + w[1, 1]',
    4,
  ],
  [
    '... through another name',
    'import numpy as np\nw = np.zeros(2)\nv = w\nv[1] = 4\ndef f(x):\n    return x + w[1]',
    4,
  ],
  [
    '... through what a call gives',
    'import numpy as np\nw = np.array([4, 1])\nnp.asarray(w).sort()\ndef f(x):\n    return x + w[1]',
    4,
  ],
  [
    'a function that is called by another name',
    'k = 1\ndef put():\n    global k\n    k = 4\ngo = put\ngo()\ndef f(x):\n    return x + k',
    4,
  ],
  [
    '... where the call is a value',
    'c = [1]\ndef put(a):\n    a.append(3)\n    return 0\nk = put(c)\ndef f(x):\n    return x + sum(c)',
    4,
  ],
  [
    '... within another call',
    'c = [1]\nn = len([c.append(i) for i in range(3)])\ndef f(x):\n    return x + sum(c)',
    4,
  ],
  [
    '... by a function handed on',
    'c = [[1]]\nd = list(map(lambda one: one.append(3), c))\ndef f(x):\n    return x + len(c[0])',
    2,
  ],
  [
    '... by a function that calls it',
    'c = [1]\ndef put(a):\n    a.append(3)\ndef run(g, a):\n    g(a)\nrun(put, c)\ndef f(x):\n    return x + sum(c)',
    4,
  ],
  [
    '... by a function that was made',
    'c = [1]\ndef make(a):\n    def put():\n        a.append(3)\n    return put\nmake(c)()\ndef f(x):\n    return x + sum(c)',
    4,
  ],
  [
    'a dictionary that is got from a function',
    'd = {}\ndef all():\n    return d\ne = all()\ne["k"] = 4\ndef f(x):\n    return x + len(d)',
    1,
  ],
  [
    'an object by its method',
    'class A:\n    def __init__(self):\n        self.k = 1\n    def grow(self):\n        self.k += 3\na = A()\ny = a.grow()\ndef f(x):\n    return x + a.k',
    4,
  ],
  [
    '... by one of an object that holds it',
    'class A:\n    k = 1\nclass B:\n    def __init__(self, a):\n        self.a = a\n    def train(self):\n        for _ in range(3):\n            self.step()\n    def step(self):\n        self.a.k = self.a.k + 1\na = A()\nb = B(a)\nb.train()\ndef f(x):\n    return x + a.k',
    4,
  ],
  [
    '... by one that inherits',
    'class A:\n    def __init__(self, d):\n        self.d = d\n    def put(self):\n        self.d["k"] = 1\nclass B(A):\n    pass\nd = {}\nB(d).put()\ndef f(x):\n    return x + len(d)',
    1,
  ],
  [
    '... by one that is called',
    'class A:\n    def __init__(self):\n        self.k = 1\n    def __call__(self):\n        self.k = 4\na = A()\na()\ndef f(x):\n    return x + a.k',
    4,
  ],
  [
    'a class by its objects',
    'class A:\n    count = 0\n    def __init__(self):\n        A.count += 1\nA()\nb = A()\ndef f(x):\n    return x + A.count',
    2,
  ],
  [
    'an array that is shuffled',
    'import numpy as np\nnp.random.seed(0)\nw = np.arange(5)\nnp.random.shuffle(w)\ndef f(x):\n    return x + w[0]',
    2,
  ],
  [
    'an array that is written to by out=',
    'import numpy as np\nw = np.zeros(2)\nnp.add(1, 2, out=w)\ndef f(x):\n    return x + w[0]',
    3,
  ],
  [
    'what is drawn between',
    'import numpy as np\nnp.random.seed(0)\na = np.random.rand()\nw = np.random.rand()\ndef f(x):\n    return x + w',
    0.7151893663724195,
  ],
  [
    '... by an object that is made',
    'import numpy as np\nclass N:\n    def __init__(self):\n        self.w = np.random.rand()\nnp.random.seed(0)\na = N()\nb = N()\ndef f(x):\n    return x + b.w',
    0.7151893663724195,
  ],
  [
    'nothing of what is only read',
    `${plot}c = [1, 2]\nplt.plot(c, [i for i in c])\nplt.xlim(min(c), max(c))\ndef f(x):\n    return x + sum(c)`,
    3,
  ],
  [
    'nothing of what a function only reads',
    `${plot}import numpy as np\nc = np.ones(3)\ndef loss(w):\n    y = w * 2\n    y[0] = 5\n    return np.sum(y)\nplt.plot(loss(c))\ndef f(x):\n    return x + loss(c)`,
    9,
  ],
  [
    'nothing of what draws where f does not',
    `${plot}import numpy as np\nplt.hist(np.random.randn(9))\ndef f(x):\n    return np.abs(x) + 1`,
    1,
  ],
  [
    'nothing of what f itself is called for',
    `${plot}import numpy as np\nh = 1e-4\ndef df(g, x):\n    return (g(x + h) - g(x - h)) / (2 * h)\nxs = np.arange(3)\nplt.plot(xs, [df(f2, v) for v in xs])\ndef f2(x):\n    return 3 * x\ndef f(x):\n    return round(df(f2, x), 6)`,
    3,
  ],
];

const axes: typeof rows = [
  [
    'nothing of what is drawn on axes',
    `${plot}c = [1, 2]\nfig, ax = plt.subplots()\nax.plot(c, c)\nline, = ax.plot(c)\nline.set_data(c, c)\nplt.gca().bar(c, c)\nfor one in fig.axes:\n    one.scatter(c, c)\ndef f(x):\n    return x + sum(c)`,
    3,
  ],
];
const brought = 'from common.functions import *\n';
const ours: typeof rows = [
  [
    'nothing of what is drawn where only functions of common are called',
    `${plot}${brought}x = np.random.randn(9)\nplt.hist(sigmoid(x))\nplt.plot(softmax(x))\ndef f(x):\n    return x + sigmoid(x)`,
    0.5,
  ],
  [
    'what is drawn with the np that a star brings',
    `${brought}np.random.seed(0)\na = np.random.rand()\nw = np.random.rand()\ndef f(x):\n    return x + w`,
    0.7151893663724195,
  ],
  [
    'what is drawn for a net of another file',
    'import numpy as np\nfrom common.multi_layer_net import MultiLayerNet\nnp.random.seed(0)\na = MultiLayerNet(1, [], 1)\nw = np.random.rand()\ndef f(x):\n    return x + round(w, 6)',
    0.602763,
  ],
];

describe('what a function depends on', () => {
  for (const [what, source, value] of [...rows, ...ours, ...axes])
    it(what, () => {
      const found = findFunctions(source, 'python').find(
        ({ name, within }) => name === 'f' && within.length === 0,
      );
      assert.ok(found);
      const result = compileFunction(found);
      assert.ok(result.ok, result.ok ? '' : result.problem.message);
      assert.equal(result.f(0), value);
    });
});
