import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CompiledProgram, compileFunction, findFunctions } from '#language';

function compiled(source: string, name = 'f', values = {}, options = {}) {
  const found = findFunctions(source, 'python').find((one) => one.name === name);
  assert.ok(found);
  return compileFunction(found, values, options);
}

function working(source: string, name = 'f', values = {}, options = {}): CompiledProgram {
  const result = compiled(source, name, values, options);
  assert.ok(result.ok, result.ok ? '' : result.problem.message);
  return result;
}

describe('a function of a program', () => {
  const elsewhere = 'import pandas as pd\nimport matplotlib.pyplot as plt\n';
  const values: readonly (readonly [source: string, given: readonly number[], value: number])[] = [
    ['def f(x):\n    return 0.01 * x ** 2 + 0.1 * x', [5], 0.75],
    [`${elsewhere}def f(x):\n    return x + 1\nplt.plot(f(1))\nwhile True:\n    pass`, [2], 3],
    ['a = 2\ndef f(x):\n    return a * x\na = 3\nb = undefined_name', [5], 15],
    ['import numpy as np\ndef g(x):\n    return np.exp(x)\ndef f(x):\n    return g(x) + k\nk = 4', [0], 5],
    ['c = [1, 2]\nc.append(10)\nc[0] = 5\ndef f(x):\n    return x + sum(c)', [0], 17],
    ['c = {}\nfor i in range(3):\n    c[i] = i\ndef f(x):\n    return x + len(c)', [0], 3],
    ['if True:\n    h = 2\nelse:\n    h = 3\ndef f(x, h=h):\n    return x * h', [5], 10],
    [
      'class P:\n    k = 7\n    def get(self):\n        return self.k\np = P()\np.k = 8\nf = lambda x: x\ndef f(x):\n    return x + p.get()',
      [1],
      9,
    ],
    ['import math\nfrom math import sqrt as root\ndef f(x):\n    return root(x) + math.pi * 0', [16], 4],
    ['def setup():\n    global k\n    k = 5\nsetup()\ndef f(x):\n    return x + k', [1], 6],
    [
      'k = 1\ndef setup():\n    global k\n    k += 5\nfor _ in range(2):\n    setup()\ndef f(x):\n    return x + k',
      [1],
      12,
    ],
    ['def f(x):\n    if x > 0:\n        return True\n    return x', [1], 1],
    ['def f(x, y):\n    t = x\n    for _ in range(3):\n        t = t * y\n    return t', [2, 3], 54],
    ['import numpy as np\ndef f(x):\n    return np.array([x * 2])', [4], 8],
    ['def twice(g):\n    return lambda x: 2 * g(x)\n@twice\ndef f(x):\n    return x', [4], 8],
    [
      'import numpy as np\nnp.random.seed(1)\nw = np.random.rand()\nnp.random.seed(0)\ndef f(x):\n    return x * w',
      [1],
      0.417022004702574,
    ],
  ];
  for (const [source, given, value] of values)
    it(`${JSON.stringify(source)} at ${given}`, () => assert.equal(working(source).f(...given), value));

  it('takes an array, which stays as it is', () => {
    const { f, arity, parameters } = working('def f(x):\n    x[0] += 1\n    return x[0] ** 2 + x[1] ** 2');
    const point = Float64Array.of(3, 4);
    assert.deepEqual([f(point), arity, parameters], [32, 'vector', ['x']]);
    assert.deepEqual([...point], [3, 4]);
  });

  it('holds parameters fixed', () => {
    const source = 'def f(x, y, a=1, b=2):\n    return 1000 * x + 100 * y + 10 * a + b';
    assert.equal(working(source).f(3, 4), 3412);
    const { f, parameters, arity } = working(source, 'f', { x: 5, b: 7, nothing: 1 });
    assert.deepEqual([parameters, arity, f(4)], [['y'], 1, 5417]);
    assert.equal(working('def f(x, *, a=1):\n    return x + a', 'f', { a: 5 }).f(1), 6);
  });

  it('runs what it imports from beside its file', () => {
    const modules = (path: string) =>
      path === 'common/functions.py' ? 'import numpy as np\ndef double(x):\n    return 2 * x\n' : undefined;
    const source =
      'import sys, os\nimport pandas\nsys.path.append(os.pardir)\nfrom common.functions import *\ndef f(x):\n    return double(x) + np.sum(x)\n';
    assert.equal(working(source, 'f', {}, { path: 'ch04/a.py', modules }).f(1), 3);
  });

  it('asks nothing and prints nothing', () => {
    assert.equal(working('def f(x):\n    print(x)\n    return x').f(1), 1);
  });
});

describe('a function that does not compile says why', () => {
  const rows: readonly (readonly [source: string, name: string, code: string, line: number])[] = [
    ['import pandas as pd\ndef f(x):\n    return pd.x', 'f', 'noPackage', 1],
    ['import helpers\ndef f(x):\n    return helpers.x', 'f', 'noModule', 1],
    ['a = 1 / 0\ndef f(x):\n    return a', 'f', 'divisionByZero', 1],
    ['def f(x):\n    return x +\n', 'f', 'noValue', 2],
    ['class A:\n    def m(self, x):\n        return x', 'm', 'methodAlone', 2],
    ['def f(x):\n    def g(y):\n        return y\n    return g(x)', 'g', 'innerFunction', 2],
    ['def f(x):\n    return k\nwhile True:\n    k = 1', 'f', 'tooManySteps', 4],
  ];
  for (const [source, name, code, line] of rows)
    it(`${JSON.stringify(source)}`, () => {
      const result = compiled(source, name);
      assert.ok(!result.ok);
      if (code !== 'noValue') assert.equal(result.problem.code, code);
      assert.equal(result.problem.args[0], line);
    });
});

describe('a call that goes wrong throws its sentence', () => {
  const rows: readonly (readonly [source: string, code: string, line: number])[] = [
    ['\ndef f(x):\n    return 1 / (x - 1)', 'floatDivisionByZero', 3],
    ['def f(x):\n    x + 1\n    if x > 5:\n        return 2', 'noReturn', 1],
    ['def f(x):\n    return [x]', 'noNumber', 1],
    ['def f(x):\n    while True:\n        pass\n    return 1', 'tooManySteps', 2],
    ['def f(x):\n    return float(input())', 'askedWhileDrawn', 2],
    ['import numpy as np\ndef f(x):\n    return np.zeros(2) + np.zeros(3)', 'numpy', 3],
    ['def f(x):\n    return f(x)', 'tooDeep', 2],
  ];
  for (const [source, code, line] of rows)
    it(`${JSON.stringify(source)}`, () => {
      const { f } = working(source, 'f', {}, { limits: { steps: 300_000 } });
      for (let time = 0; time < 2; time++)
        assert.throws(
          () => f(1),
          (error: { code?: string; args?: readonly unknown[] }) => {
            assert.deepEqual([error.code, error.args?.[0]], [code, line]);
            return true;
          },
        );
    });
});
