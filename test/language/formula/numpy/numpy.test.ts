import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFormula, toNumPy } from '#language';
import { runPython, withoutNumPy } from '../../../python';

const written = [
  ['0.01x^2 + 0.1x', '0.01*x**2 + 0.1*x'],
  ['x**3 - 2*x', 'x**3 - 2*x'],
  ['sin(3x) exp(-x)', 'np.sin(3*x)*np.exp(-x)'],
  ['1 - (x - 2)', '1 - (x - 2)'],
  ['1/(x/2)', '1/(x/2)'],
  ['(-x)^2', '(-x)**2'],
  ['-x^2', '-x**2'],
  ['(x^2)^3', '(x**2)**3'],
  ['x^2^3', 'x**2.0**3'],
  // Numbers of Python's own would be integers, which overflow, and 10^-1 of them an error.
  ['log(1e20) + x^2', 'np.log(1e+20) + x**2'],
  ['x^2 max(2, 3)^-1', 'x**2*np.maximum(2.0, 3)**-1.0'],
  ['square(1e10) x', 'np.square(10000000000.0)*x'],
  ['9^|100| x', '9**np.abs(100.0)*x'],
  ['x/-0', 'x/-0.0'],
  ['5', '5.0'],
  ['2^-x', '2**-x'],
  ['|x|', 'np.abs(x)'],
  ['sin^2(x)', 'np.sin(x)**2'],
  ['max(x, 0, 1)', 'np.maximum(np.maximum(x, 0), 1)'],
  ['2pi x', '2*np.pi*x'],
  ['1/0 + x', 'np.float64(1)/0 + x'],
  ['x*(x > 0)', 'x*(x > 0)'],
  ['2(x > 0)', '2.0*(x > 0)'],
  ['(x > 0) + (x > 1)', '1.0*(x > 0) + 1.0*(x > 1)'],
  ['-(x > 0)', '-(1.0*(x > 0))'],
  ['x != (x > 1)', '1.0*(x != 1.0*(x > 1))'],
  ['np.where(x > 0, x^2, 1) - 2', 'np.where(x > 0, x**2, 1.0)[()] - 2'],
  ['where(x, 1, x > 2)', 'np.where(x != 0, 1.0, 1.0*(x > 2))[()]'],
  ['a*sin(b*x)/2', 'a*np.sin(b*x)/2'],
  ['a/k + x', 'np.float64(a)/k + x'],
] as const;

const formulas = [
  ...[
    'x^2',
    'x^3 - 2x',
    'x^0.5',
    '2^x',
    'x^x',
    'sin(x) + cos(x) tan(x)',
    'asin(x/9)',
    'acos(x/9)',
    'atan(x)',
  ],
  ...[
    'sinh(x)',
    'cosh(x)',
    'tanh(x)',
    'exp(x)',
    'log(x)',
    'ln(x)',
    'log2(x)',
    'log10(x)',
    'sqrt(x)',
    'cbrt(x)',
  ],
  ...[
    'square(x)',
    'abs(x)',
    'sign(x)',
    'step(x)',
    'floor(x)',
    'ceil(x)',
    'round(x)',
    'sigmoid(x)',
    'relu(x)',
  ],
  ...['softplus(x)', '-x^2', '-(x - 1)^2/3', '(1 - x)/(1 + x)', '1/x', '1/(x/3)', 'x - (1 - x)', '2 - 3 - x'],
  ...[
    'log(1e20) + x^2',
    'x^2*max(2,3)^-1',
    'square(1e10) x',
    '9^|100| x',
    'x/-0',
    '1e400 - x',
    '(3 - 3)/-(2 - 2) + x',
  ],
  ...[
    '1^(x/0)',
    '(-1)^(1/x)',
    'max(2, 3)^-2 - x',
    '-(2 - 2) x',
    '7^400 x',
    '1e300^2 x',
    'round(2.5) (3^max(2, 3) - x)',
  ],
  ...[
    'x*(x > 0)',
    '(x > 0) + (x >= 1)',
    '-(x < 1) x',
    '2(x == 1)^-1',
    '0 < x < 3',
    '(x != 1)/(x > 0)',
    'x <= 2',
  ],
  ...[
    'where(x > 0, x^2, -x)',
    'where(x, 1, 2)^-1',
    '3 where(x > 0, log(x), 0)',
    'where(1, 2, x)',
    '7^(x > 1)',
  ],
  ...['where(log(x) > 0, 1, x)', 'log(x) != 0', 'where((x > 0)(x < 1), x, -1)'],
  ...['(-8)^(1/3) + x', '0^-1 x', 'x/(1/3)', 'pow(x, 3)', 'sin^2(x)', '√x', '5', 'e^x + tau + pi'],
];
const planes = [
  'x + 2y',
  'max(x, y)',
  'min(x, y, 1)',
  'atan2(y, x)',
  'x y - y/x',
  '(x^2+y-11)^2+(x+y^2-7)^2',
];

const points = [-3.7, -2, -0.5, 0, 0.25, 0.5, 1, 1.5, 2.5, 3.3, 7];

/** The printed numbers of a Python expression at points: the expression and its values agree to a few roundings. */
function agree(values: readonly number[], printed: readonly string[], formula: string): void {
  assert.equal(printed.length, values.length);
  values.forEach((value, i) => {
    const numpy = Number((printed[i] ?? '').replace('inf', 'Infinity').replace('nan', 'NaN'));
    const close = Math.abs(value - numpy) <= 4 * 2 ** -52 * Math.max(Math.abs(value), 2 ** -52);
    assert.ok(
      close || Object.is(value, numpy) || value === numpy,
      `${formula}: ${value} here, ${numpy} in NumPy`,
    );
  });
}

describe('toNumPy', () => {
  for (const [formula, source] of written) {
    it(`writes ${formula} as ${source}`, () =>
      assert.equal(
        toNumPy(formula, (name) => name, { values: { a: 2, b: 0.5, k: 0 } }),
        source,
      ));
  }

  it('writes nothing for a text that is no formula', () =>
    assert.equal(
      toNumPy('sen(x', (name) => name),
      undefined,
    ));

  it('has the values of our f at every point, by Python', { skip: withoutNumPy }, () => {
    const lines = formulas.map(
      (formula) => `for x in np.array(xs): print(${toNumPy(formula, (name) => name)})`,
    );
    const printed = runPython(['import numpy as np', `xs = [${points.join(', ')}]`, ...lines].join('\n'));
    formulas.forEach((formula, i) => {
      const compiled = compileFormula(formula);
      assert.ok(compiled.ok && compiled.arity === 1, formula);
      const values = points.map((x) => compiled.f(x));
      agree(values, printed.slice(i * points.length, (i + 1) * points.length), formula);
    });
  });

  it('has the values of our f of two variables', { skip: withoutNumPy }, () => {
    const name = (variable: string) => (variable === 'x' ? 'p[0]' : 'p[1]');
    const pairs = points.flatMap((x) => points.slice(2, 6).map((y) => [x, y] as const));
    const lines = planes.map((formula) => `for p in np.array(ps): print(${toNumPy(formula, name)})`);
    const given = pairs.map(([x, y]) => `[${x}, ${y}]`).join(', ');
    const printed = runPython(['import numpy as np', `ps = [${given}]`, ...lines].join('\n'));
    planes.forEach((formula, i) => {
      const compiled = compileFormula(formula);
      assert.ok(compiled.ok && compiled.arity === 2, formula);
      const values = pairs.map(([x, y]) => compiled.f(x, y));
      agree(values, printed.slice(i * pairs.length, (i + 1) * pairs.length), formula);
    });
  });
});
