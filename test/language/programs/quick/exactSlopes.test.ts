import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CompiledProgram, compileFormula, compileFunction, findFunctions } from '#language';
import { slopeOf } from '../../../../src/language/programs/quick/code/slopes';
import { Draw } from '../../../numpy/expressions/draw';
import { bothTiers } from './bothTiers';
import { randomProgram } from './randomPrograms';

function compiled(source: string): CompiledProgram {
  const found = findFunctions(source, 'python').find(({ name }) => name === 'f');
  const result = found && compileFunction(found);
  assert.ok(result?.ok, source);
  return result;
}

function assertNear(value: number | undefined, expected: number, what: string): void {
  const isNear = value !== undefined && Math.abs(value - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
  assert.ok(isNear, `${value}, not ${expected}: ${what}`);
}

const [maths, numpy] = ['import math\n', 'import numpy as np\n'];

describe('the exact derivative of a function of a program', () => {
  const rows: readonly (readonly [source: string, x: number, slope: number])[] = [
    ['def f(x):\n    return 0.01 * x ** 2 + 0.1 * x', 5, 0.2],
    ['def f(x):\n    return 0.01 * x ** 2 + 0.1 * x', 10, 0.3],
    [`${maths}def f(x):\n    return math.sin(x) * math.exp(2 * x)`, 0, 1],
    ['def f(x):\n    s = 0\n    for k in range(1, 6):\n        s += x ** k / k\n    return s', 2, 31],
    ['def f(x):\n    y = x\n    for _ in range(3):\n        y = y * y\n    return y', 1.5, 8 * 1.5 ** 7],
    ['def f(x):\n    if x > 2:\n        return x ** 3\n    return -x', 3, 27],
    ['def f(x):\n    if x > 2:\n        return x ** 3\n    return -x', 1, -1],
    ['def f(x):\n    return x * int(x) + x % 1', 2.5, 3],
    ['def f(x):\n    while x > 1:\n        x = x / 2\n    return x', 5, 1 / 8],
    ['def g(t, a=3):\n    return a * t ** 2\ndef f(x):\n    return g(x) + g(2 * x, a=1)', 1, 14],
    ['def f(x):\n    return max(x, 0) + min(x, 1) + abs(-x)', 3, 2],
    [`${numpy}def f(x):\n    return np.where(x > 0, np.log(x), 0.0) + np.maximum(x, -1)`, 2, 1.5],
    ['def f(x):\n    return 3', 2, 0],
    [
      `${maths}def f(x):\n    return math.log1p(x) + math.hypot(x, 4) + math.atan2(x, 1) + x ** x`,
      3,
      0.25 + 0.6 + 0.1 + 27 * (Math.log(3) + 1),
    ],
    [
      `${numpy}def f(x):\n    return np.expm1(x) + np.exp2(x) + np.degrees(x) + x // 1 + np.sign(x)`,
      0.5,
      Math.exp(0.5) + Math.SQRT2 * Math.LN2 + 180 / Math.PI,
    ],
  ];
  for (const [source, x, slope] of rows)
    it(`${JSON.stringify(source)} at ${x} is ${slope}`, () =>
      assertNear(compiled(source).derivative?.(x), slope, source));

  const ofMore: readonly (readonly [source: string, x: readonly number[], gradient: readonly number[]])[] = [
    ['def f(x, y):\n    return x ** 2 * y', [3, 4], [24, 9]],
    ['def f(a, b, c):\n    return a * b - c / 2', [3, 4, 5], [4, 3, -0.5]],
    [`${numpy}def f(x):\n    return np.sum(x ** 2)`, [3, 4], [6, 8]],
    [`${numpy}def f(x):\n    return np.sum(x ** 2)`, [3, 0, 4], [6, 0, 8]],
    ['def f(x):\n    return x[0] ** 2 / 20 + x[1] ** 2', [-7, 2], [-0.7, 4]],
    [
      'def f(x):\n    s = 0\n    for i in range(len(x) - 1):\n        s += (1 - x[i]) ** 2 + 100 * (x[i + 1] - x[i] ** 2) ** 2\n    return s',
      [-3, 4],
      [-2 * 4 + 400 * 3 * (4 - 9), 200 * (4 - 9)],
    ],
    [
      `${numpy}xs = np.array([0.0, 1.0, 2.0])\nts = np.array([1.0, 3.0, 5.0])\ndef f(w):\n    return np.mean((w[0] * xs + w[1] - ts) ** 2)`,
      [1, 0],
      [(-2 * (0 + 2 + 6)) / 3, (-2 * (1 + 2 + 3)) / 3],
    ],
    [`${numpy}def f(x):\n    return np.max(x) + np.linalg.norm(x) + x @ x`, [3, 4], [0.6 + 6, 1 + 0.8 + 8]],
  ];
  for (const [source, x, gradient] of ofMore)
    it(`${JSON.stringify(source)} at ${x} is ${gradient}`, () => {
      const { gradient: of, arity } = compiled(source);
      const found = of?.(...(arity === 'vector' ? [Float64Array.from(x)] : x));
      assert.equal(found?.length, x.length);
      for (const [along, slope] of gradient.entries()) assertNear(found?.[along], slope, source);
    });
});

describe('no derivative is claimed', () => {
  const rows: readonly (readonly [source: string, x: number])[] = [
    ['def f(x):\n    return abs(x)', 0],
    ['def f(x):\n    return max(x, 0)', 0],
    [`${numpy}def f(x):\n    return np.maximum(0, x)`, 0],
    ['def f(x):\n    if x > 2:\n        return x ** 3\n    return -x', 2],
    ['def f(x):\n    if x == 1:\n        return 5\n    return x', 1],
    ['def f(x):\n    return 1 if x >= 0 else 0', 0],
    ['def f(x):\n    return int(x)', 3],
    [`${maths}def f(x):\n    return math.floor(x * 10)`, 0.3],
    ['def f(x):\n    return round(x)', 2.5],
    ['def f(x):\n    return x // 1', 4],
    ['def f(x):\n    return x % 0.1', 0.3],
    [`${maths}def f(x):\n    return math.sqrt(x)`, 0],
    ['def f(x):\n    return x ** 1.5', 0],
    ['def f(x):\n    u = x ** x\n    return x', -1],
    ['def f(x):\n    return 1 / x', 0],
    [`${numpy}def f(x):\n    return np.minimum(1 / np.float64(x), 5.0)`, 0],
    [`${numpy}def f(x):\n    return 1 if np.sqrt(x) > -1 else 2`, 0],
    [`${numpy}def f(x):\n    return np.log(x)`, -1],
    ['def f(x):\n    assert x >= 0\n    return x', 0],
    ['def f(x):\n    y = x - 0.1 - 0.2\n    return 0 if x < 0.1 + 0.2 else 1', 0.3],
    ['def f(x):\n    return x ** 2', Number.POSITIVE_INFINITY],
    ['def f(x):\n    return round(x, 1)', 0.23],
  ];
  for (const [source, x] of rows)
    it(`of ${JSON.stringify(source)} at ${x}`, () =>
      assert.equal(compiled(source).derivative?.(x), Number.NaN));

  const without = [
    'import numpy as np\ndef f(x):\n    return x + np.random.rand()',
    'n = 0\ndef f(x):\n    global n\n    n += 1\n    return n * x',
    'def f(x):\n    print(x)\n    return x',
  ];
  for (const source of without)
    it(`anywhere of ${JSON.stringify(source)}`, () => {
      const { derivative, gradient } = compiled(source);
      assert.deepEqual([derivative, gradient], [undefined, undefined]);
    });
});

describe('exact derivatives agree', () => {
  const shared: readonly (readonly [formula: string, python: string])[] = [
    ['0.01x^2 + 0.1x', '0.01*x**2 + 0.1*x'],
    ['sin(3x) exp(-x)', 'math.sin(3*x) * math.exp(-x)'],
    ['x^3 - 2x + 1/(1 + x^2)', 'x**3 - 2*x + 1/(1 + x**2)'],
    ['sqrt(1 + x^2) log(2 + x)', 'math.sqrt(1 + x**2) * math.log(2 + x)'],
    ['tanh(x) + atan(x) - cosh(x)/9', 'math.tanh(x) + math.atan(x) - math.cosh(x)/9'],
    ['2^x + x^0.5', '2**x + x**0.5'],
    ['abs(x - 1) max(x, 2)', 'abs(x - 1) * max(x, 2)'],
  ];
  for (const [formula, python] of shared)
    it(`with those of the formula ${formula}`, () => {
      const typed = compileFormula(formula);
      const { derivative } = compiled(`${maths}def f(x):\n    return ${python}`);
      assert.ok(typed.ok);
      for (const x of [0.1, 0.7, 1.3, 1.9, 2.6])
        assertNear(derivative?.(x), typed.exactGradient([x])[0] as number, `${python} at ${x}`);
    });

  it('with differences of random functions', () => {
    const special = [0, 1, -1, 0.5, 2, 3, -2.5];
    let known = 0;
    for (let seed = 0; seed < 250; seed++) {
      const { source, count, isVector } = randomProgram(seed, true);
      const { full, code } = bothTiers(source, isVector ? [count] : Array(count).fill('number'));
      if (!code) continue;
      const draw = new Draw(seed);
      const slope = slopeOf(code);
      const f = (x: readonly number[]): number => {
        const value = full(x);
        return typeof value === 'number' ? value : Number.NaN;
      };
      for (let call = 0; call < 3; call++) {
        const x = Array.from({ length: count }, () =>
          draw.often(0.5) ? draw.of(special) : 8 * draw.share() - 4,
        );
        const along = draw.whole(0, count - 1);
        const exact = slope(x, along);
        if (Number.isNaN(exact) || Math.abs(exact) > 1e6) continue;
        known += 1;
        const apart = leastApart((by) => f(x.map((one, place) => (place === along ? one + by : one))), exact);
        assert.ok(
          apart < 1e-3,
          `${exact} is ${apart} off, along ${along} at ${x} of seed ${seed}:\n${source}`,
        );
      }
    }
    assert.ok(known > 150, `${known} slopes`);
  });
});

/** How far a slope is from that of differences, and these from each other on the two sides, with the best of some steps. */
function leastApart(f: (by: number) => number, slope: number): number {
  const here = f(0);
  const size = Math.max(1, Math.abs(slope), Math.abs(here));
  const each = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-10].map((h) => {
    const [left, right] = [(here - f(-h)) / h, (f(h) - here) / h];
    return Math.max(Math.abs((left + right) / 2 - slope), Math.abs(left - right) / 10) / size;
  });
  return Math.min(...each.map((one) => (Number.isNaN(one) ? Number.POSITIVE_INFINITY : one)));
}
