import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileFormula, diagnose } from '../../../src/language/index';

const { cos, exp, log, PI: pi, sin, sqrt } = Math;

/** What the sentence offers in the place of what was typed, and what the formula is then. */
const fixes: readonly (readonly [source: string, mended: string, f: (x: number, y: number) => number])[] = [
  ['2 sen(x)', '2 sin(x)', (x) => 2 * sin(x)],
  ['2 sen x', '2 sin x', (x) => 2 * sin(x)],
  ['X^2 + 1', 'x^2 + 1', (x) => x * x + 1],
  ['xy', 'x*y', (x, y) => x * y],
  ['xy^2', 'x*y^2', (x, y) => x * y * y],
  ['1/xy', '1/(x*y)', (x, y) => 1 / (x * y)],
  ['2axy + 1', '2a*x*y + 1', (x, y) => 2 * x * y + 1],
  ['1/kxy', '1/(k*x*y)', (x, y) => 1 / (x * y)],
  ['abxy', 'a*b*x*y', (x, y) => x * y],
  ['ax0x1', 'a*x0*x1', (x, y) => x * y],
  ['xsin(x)', 'x*sin(x)', (x) => x * sin(x)],
  ['1/xsin(x)', '1/(x*sin(x))', (x) => 1 / (x * sin(x))],
  ['e^-xcos(x) + 1', 'e^-(x*cos(x)) + 1', (x) => Math.E ** -(x * cos(x)) + 1],
  ['sin2x + 1', 'sin(2x) + 1', (x) => sin(2 * x) + 1],
  ['√sinx', '√sin(x)', (x) => sqrt(sin(x))],
  ['1/ab', '1/(a*b)', () => 1],
  ['2x3 + 1', '2x^3 + 1', (x) => 2 * x ** 3 + 1],
  ['x5^2', '(x^5)^2', (x) => x ** 5 * x ** 5],
  ['x5**2', '(x^5)**2', (x) => x ** 5 * x ** 5],
  ['-x2²', '-(x^2)²', (x) => -(x ** 4)],
  ['1/x3', '1/x^3', (x) => 1 / x ** 3],
  ['2^x2', '2^x^2', (x) => 2 ** (x * x)],
  ['√x2', '√(x^2)', (x) => sqrt(x * x)],
  ['sin x2', 'sin(x^2)', (x) => sin(x * x)],
  ['2 sin 2x3 + 1', '2 sin(2x^3) + 1', (x) => 2 * sin(2 * x ** 3) + 1],
  ['np.sin cos² x3', 'np.sin cos²(x^3)', (x) => sin(cos(x ** 3) ** 2)],
  ['sin xy', 'sin(x*y)', (x, y) => sin(x * y)],
  ['cos sin 2axy + 1', 'cos sin(2a*x*y) + 1', (x, y) => cos(sin(2 * x * y)) + 1],
  ['sin 2pi x', 'sin(2pi x)', (x) => sin(2 * pi * x)],
  ['sin 2 pi x + 1', 'sin(2 pi x) + 1', (x) => sin(2 * pi * x) + 1],
  ['sin 2pi*x', 'sin(2pi*x)', (x) => sin(2 * pi * x)],
  ['sin 2*np.pi * x', 'sin(2*np.pi * x)', (x) => sin(2 * pi * x)],
  ['sin 2pi x / 3', 'sin(2pi x) / 3', (x) => sin(2 * pi * x) / 3],
  ['sin 2pi x cos x', 'sin(2pi x) cos x', (x) => sin(2 * pi * x) * cos(x)],
  ['sin x*cos x', 'sin(x)*cos x', (x) => sin(x) * cos(x)],
  ['sin x * np.cos(x)', 'sin(x) * np.cos(x)', (x) => sin(x) * cos(x)],
  ['log x/log 2', 'log(x)/log 2', (x) => log(x) / log(2)],
  ['sin x e^-x', 'sin(x) e^-x', (x) => sin(x) * exp(-x)],
  ['sin a x', 'sin(a x)', sin],
  ['cos² x^2', 'cos²(x^2)', (x) => cos(x * x) ** 2],
  ['sin x^-2', 'sin(x^-2)', (x) => sin(1 / (x * x))],
  ['sin x[0]^2 + x[1]', 'sin(x[0]^2) + x[1]', (x, y) => sin(x * x) + y],
  ['sin √x', 'sin(√x)', (x) => sin(sqrt(x))],
  ['exp -x', 'exp(-x)', (x) => exp(-x)],
  ['exp -x^2 + 1', 'exp(-x^2) + 1', (x) => exp(-x * x) + 1],
  ['|sin 2pi x|', '|sin(2pi x)|', (x) => Math.abs(sin(2 * pi * x))],
  ['2,5 + x', '2.5 + x', (x) => 2.5 + x],
  ['sin(0,5 x)', 'sin(0.5 x)', (x) => sin(0.5 * x)],
  ['x 2', 'x*2', (x) => 2 * x],
  ['(x)2', '(x)*2', (x) => 2 * x],
  ['np.a*x', 'a*x', (x) => x],
  ['np.x + 1', 'x + 1', (x) => x + 1],
  ['np.Sin(x)', 'np.sin(x)', sin],
  ['np.sinx', 'np.sin(x)', sin],
  ['lambda x: x**2', 'x**2', (x) => x * x],
  ['f = lambda x: x**2', 'x**2', (x) => x * x],
  ['def f(x):\n    return x**2\n', 'x**2', (x) => x * x],
  ['x => x**2', 'x**2', (x) => x * x],
  ['f: x -> x^2', 'x^2', (x) => x * x],
  ["f'(x) = 2x", '2x', (x) => 2 * x],
  ['dy/dx = 2x', '2x', (x) => 2 * x],
  ['d/dx x^2', 'x^2', (x) => x * x],
  ['σ(x) + 1', 'sigmoid(x) + 1', (x) => 1 / (1 + exp(-x)) + 1],
  ['2xlnx', '2x*ln(x)', (x) => 2 * x * log(x)],
  ['xsin x', 'x*sin x', (x) => x * sin(x)],
  ['bsinx', 'b*sin(x)', sin],
];

/** Whether two numbers differ by roundings alone. */
const isNear = (u: number, v: number): boolean =>
  Object.is(u, v) || Math.abs(u - v) <= 1e-12 * Math.max(1, Math.abs(v));

for (const [source, mended, f] of fixes) {
  test(`mends ${source}`, () => {
    const fix = diagnose(source, 'formula')[0]?.fix;
    assert.ok(fix);
    assert.equal(source.slice(0, fix.range.start) + fix.text + source.slice(fix.range.end), mended);
    const compiled = compileFormula(mended);
    assert.ok(compiled.ok);
    for (const [x, y] of [
      [0.7, 1.3],
      [1.9, -0.4],
    ] as const) {
      const value = compiled.arity === 'vector' ? compiled.f([x, y]) : compiled.f(x, y);
      assert.ok(isNear(value, f(x, y)), `${value} at ${x}, ${y}`);
    }
  });
}

test('offers no fix where it would be a guess, or leave the formula as unclear', () => {
  const unclear = ['foo x', '1,000', 'sin^-1(x)', 'def f', '(x', 'sin x/2', '1 + sin 2x*3 + 1', 'sin x 2'];
  const needing = ['sin 2(x + 1)', 'sin x (x + 1)', 'exp - x', 'sin x|x|', 'sen', '1 + cosin', 'np.inf'];
  for (const source of [...unclear, ...needing]) {
    const [problem] = diagnose(source, 'formula');
    assert.ok(problem && !('fix' in problem), source);
  }
});

test('what stands in the place of a function of others is that function', () => {
  const rows: readonly (readonly [string, (x: number) => number])[] = [
    ['log1p(x)', Math.log1p],
    ['expm1(x)', Math.expm1],
    ['np.clip(x, 0, 1)', (x) => Math.min(1, Math.max(0, x))],
    ['int(x)', Math.trunc],
    ['mod(x, 2)', (x) => x - 2 * Math.floor(x / 2)],
    ['x % 2', (x) => x - 2 * Math.floor(x / 2)],
    ['np.heaviside(x, 0)', (x) => (x > 0 ? 1 : 0)],
    ['sec(x)', (x) => 1 / cos(x)],
    ['cot(x)', (x) => cos(x) / sin(x)],
    ['sech(x)', (x) => 1 / Math.cosh(x)],
    ['np.sinc(x)', (x) => sin(pi * x) / (pi * x)],
    ['swish(x)', (x) => x / (1 + exp(-x))],
    ['leaky_relu(x)', (x) => (x > 0 ? x : 0.01 * x)],
    ['elu(x)', (x) => (x > 0 ? x : exp(x) - 1)],
    ['softsign(x)', (x) => x / (1 + Math.abs(x))],
    ['logit(x)', (x) => log(x) - log(1 - x)],
  ];
  for (const [source, f] of rows) {
    const message = diagnose(source, 'formula')[0]?.message ?? assert.fail(source);
    const written =
      /Write (.*?) (?:in the place|for the remainder) of/.exec(message)?.[1] ?? assert.fail(message);
    const compiled = compileFormula(written);
    assert.ok(compiled.ok && compiled.arity === 1, written);
    for (const x of [0.3, 0.7, 1.7, -2.3]) {
      const [value, expected] = [compiled.f(x), f(x)];
      assert.ok(isNear(value, expected), `${written} at ${x}: ${value}, not ${expected}`);
    }
  }
});

test('what is offered for x3 and the like is what the text is then read as', () => {
  const rows: readonly (readonly [string, (x: number) => number, (x: number) => number])[] = [
    ['2x3', (x) => 2 * x ** 3, (x) => 2 * x * 3],
    ['x5^2', (x) => x ** 10, (x) => (5 * x) ** 2],
    ['1/x3', (x) => 1 / x ** 3, (x) => 1 / (3 * x)],
    ['2^x3', (x) => 2 ** (x ** 3), (x) => 2 ** (3 * x)],
    ['2^-x3', (x) => 2 ** -(x ** 3), (x) => 2 ** -(3 * x)],
    ['√x3', (x) => sqrt(x ** 3), (x) => sqrt(3 * x)],
    ['x x3(x + 1)', (x) => x ** 4 * (x + 1), (x) => 3 * x * x * (x + 1)],
    ['1 - x3', (x) => 1 - x ** 3, (x) => 1 - 3 * x],
    ['sin 2x3', (x) => sin(2 * x ** 3), (x) => sin(6 * x)],
  ];
  for (const [source, asPower, asProduct] of rows) {
    const [problem] = diagnose(source, 'formula');
    const [, , power, product] = problem?.args ?? [];
    const range = problem?.fix?.range ?? assert.fail(source);
    for (const [text, f] of [
      [power, asPower],
      [product, asProduct],
    ] as const) {
      const compiled = compileFormula(source.slice(0, range.start) + text + source.slice(range.end));
      assert.ok(compiled.ok && compiled.arity === 1, `${source}: ${text}`);
      assert.ok(isNear(compiled.f(1.3), f(1.3)), `${source}: ${text}`);
    }
  }
});
