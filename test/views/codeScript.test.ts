import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numericalGradient } from '#engine';
import type { CodeSource } from '#language';
import type { ViewId } from '#protocol';
import { viewOf } from '#views';
import { textOf } from '../../src/views/engineHalves';
import { readPlaneFormula, readScalarFormula } from '../../src/views/readFormula';
import { runPython, withoutNumPy } from '../python';
import { createContext } from './createContext';

const source = (program: string, name: string): CodeSource => ({
  kind: 'code',
  uri: 'file:///a.py',
  languageId: 'python',
  name,
  line: 1,
  program,
});

function scriptOf(view: ViewId, params: object): string {
  const all = viewOf(view).parseParams(params);
  return textOf('script', view, all, createContext().context)?.text ?? assert.fail('There is no script.');
}

/** Programs whose names are in the way of ours, and plain ones. */
const ofOne: readonly (readonly [program: string, name: string])[] = [
  ['def function_1(x, a=0.01):\n    return a * x**2 + 0.1 * x\n', 'function_1'],
  ['h = 2\ndef f(x):\n    return h * x**2\n', 'f'],
  [
    "import math\ntext = '''it's \\\\'''\ndef numerical_diff(x):\n    return math.sin(x) * len(text)\n",
    'numerical_diff',
  ],
  ['def set_h():\n    global h\n    h = 3\nset_h()\ndef curve(x):\n    return h * x\n', 'curve'],
  ['def x(t):\n    return t * t\n', 'x'],
  ['#\f2\nimport math\nh = 2\n\n#\f4\n\ndef wave(x):\n    return h * math.sin(x)\n', 'wave'],
  ['#\f1\n\nk = 2\n#\f13\ndef line(x):\n    return k * x\n', 'line'],
  ['text = """a\n\n\n\n\nb"""\n\n\n\n\n\n\ndef long(x):\n    return x * len(text)\n', 'long'],
];
const ofTwo: readonly (readonly [program: string, name: string])[] = [
  ['import numpy as np\ndef function_2(x):\n    return np.sum(x**2)\n', 'function_2'],
  ['def f(x, y, k=3):\n    return k * x * y\n', 'f'],
  ['def valley(t):\n    return t**2\n', 'valley'],
];

/** Functions of more variables than a view has axes. */
const ofMore: readonly (readonly [
  program: string,
  axes: readonly string[],
  values: Record<string, number>,
])[] = [
  [
    'import numpy as np\ndef f(w):\n    return np.sum((w - np.array([1, 2, 3, 4]))**2)\n',
    ['w[3]', 'w[1]'],
    {},
  ],
  [
    'def loss(w, k=0.5):\n    a, b, c = w\n    return k * a * b**2 + c\n',
    ['w[2]', 'w[1]'],
    { 'w[0]': 2.25, k: 3 },
  ],
  ['def f(a, b, c):\n    return a * b - c**2 / (1 + a**2)\n', ['c', 'a'], { b: -1.5 }],
  ['def f(a, b, scale=3, c=1):\n    return a * scale - c * b\n', ['scale', 'b'], { a: 0.1 }],
];
const nameIn = (program: string) => /def (\w+)/.exec(program)?.[1] ?? assert.fail(program);

describe('a script with a function of a file', { skip: withoutNumPy }, () => {
  for (const [program, name] of ofOne)
    it(`prints the view's numbers of ${JSON.stringify(program)}`, () => {
      const lines = runPython(scriptOf('tangent', { source: source(program, name), points: [0.5, 2] }));
      const { f } = readScalarFormula(source(program, name), {});
      const values = lines.map((line) => Number(/ f = (\S+)/.exec(line)?.[1]));
      for (const [index, x] of [0.5, 2].entries())
        assert.ok(Math.abs((values[index] ?? Number.NaN) - f(x)) <= 1e-15 * Math.abs(f(x)), lines[index]);
    });

  for (const [program, name] of ofTwo)
    it(`prints the view's numbers of ${JSON.stringify(program)}`, () => {
      const own = source(program, name);
      const [first = ''] = runPython(scriptOf('surface', { source: own, point: [1.5, 2] }));
      const value = readPlaneFormula(own, {}).f(Float64Array.of(1.5, 2));
      assert.equal(Number(first.replace(/^f = /, '')), value);
      const trace = textOf(
        'trace',
        'descent',
        viewOf('descent').parseParams({ source: own }),
        createContext().context,
      );
      const printed = runPython(scriptOf('descent', { source: own }));
      assert.equal(printed.length, (trace?.text ?? '').trimEnd().split('\n').length);
    });

  for (const [program, axes, values] of ofMore)
    it(`prints the view's numbers of ${JSON.stringify(program)} along ${axes.join(' and ')}`, () => {
      const asked = { source: source(program, nameIn(program)), axes, values };
      const [first = '', second = ''] = runPython(scriptOf('surface', { ...asked, point: [1.5, 2] }));
      const { f } = readPlaneFormula(asked.source, values, axes);
      assert.equal(Number(first.replace(/^f = /, '')), f(Float64Array.of(1.5, 2)));
      const partials = [...numericalGradient(f, Float64Array.of(1.5, 2))];
      assert.deepEqual(
        (second.match(/-?\d[\d.e-]*/g) ?? []).map(Number),
        partials.map((one) => Number(one.toPrecision(8))),
      );
      const [line = ''] = runPython(scriptOf('tangent', { ...asked, points: [0.5] }));
      assert.equal(
        Number(/ f = (\S+)/.exec(line)?.[1]),
        readScalarFormula(asked.source, values, 'f', axes).f(0.5),
      );
      for (const gradient of ['numerical', 'exact']) {
        const descent = { ...asked, stepCount: 3, gradient };
        const params = viewOf('descent').parseParams(descent);
        const trace = textOf('trace', 'descent', params, createContext().context);
        assert.equal(`${runPython(scriptOf('descent', descent)).join('\n')}\n`, trace?.text);
      }
    });
});

describe('a script with a function that imports files', { skip: withoutNumPy }, () => {
  it('brings them along', () => {
    const own: CodeSource = {
      ...source(
        "import sys\nsys.path.append('..')\nfrom common.parts import double\n\ndef f(x):\n    return double(x) + 1\n",
        'f',
      ),
      uri: 'file:///project/book/ch04/main.py',
      modules: {
        'project/book/common/parts.py':
          "from .scale import SCALE\n\ndef double(x):\n    '''it's \\\\'''\n    return SCALE * x\n",
        'project/book/common/scale.py': 'SCALE = 2\n',
      },
    };
    const [line = ''] = runPython(scriptOf('tangent', { source: own, points: [5] }));
    assert.match(line, / f = 11\.0 /);
  });
});

describe('a script with a function of a notebook', () => {
  it('names its cells', () => {
    const own = source('#\f1\nk = 2\n#\f13\ndef line(x):\n    return k * x\n', 'line');
    assert.match(scriptOf('tangent', { source: own }), /^# Cell 1\nk = 2\n# Cell 13\ndef line/m);
  });
});
