import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { type CompiledProgram, compileFunction, findFunctions } from '#language';
import { callsBefore } from '../../../../src/language/formula/tiers';
import { bothTiers } from './bothTiers';
import { randomProgram } from './randomPrograms';
import { points, sameAnswers } from './sameAnswers';

const numpy = 'import numpy as np\n';

describe('the fast tier', () => {
  it('answers for random functions as the full tier does, to the bit', () => {
    let [quick, answered, asked] = [0, 0, 0];
    for (let seed = 0; seed < 400; seed++) {
      const answers = sameAnswers(randomProgram(seed), seed, 'python');
      quick += Number(answers.isQuick);
      answered += answers.answered;
      asked += answers.asked;
    }
    assert.ok(quick > 240 && answered > asked / 2, `${quick} functions, ${answered} of ${asked} calls`);
  });

  const rows: readonly (readonly [source: string, x: readonly number[], value: number])[] = [
    ['def f(x):\n    return 0.01 * x ** 2 + 0.1 * x', [5], 0.75],
    ['def f(x, y):\n    return x if x > y else -y', [1, 3], -3],
    ['import math\nK = 3\ndef f(x):\n    return K * math.cos(x) + (1 if 0 < x < 2 else 0)', [0], 3],
    [
      'def f(x):\n    s = 0\n    for k in range(1, 5):\n        if k == 2:\n            continue\n        s += k * x\n    return s',
      [2],
      16,
    ],
    [
      'def f(x):\n    n = 0\n    while x > 1:\n        x = x / 2\n        n += 1\n    else:\n        n += 10\n    return n',
      [8],
      13,
    ],
    ['def g(t, a=2):\n    return a * t\ndef f(x):\n    return g(x) + g(x, a=3) + g(t=x)', [1], 7],
    ['def make(a):\n    def g(x):\n        return a * x\n    return g\nf = make(5)', [3], 15],
    [
      'def f(x):\n    square = lambda t: t * t\n    a, b = x, square(x)\n    a, b = b, a\n    return 10 * a + b',
      [3],
      93,
    ],
    ['def f(x):\n    if x > 0:\n        y = 1\n    elif x <= 0:\n        y = 2\n    return y', [-4], 2],
    [
      'def f(x):\n    return max(0, x) + min(x, 1, -2) + abs(x) + round(x) + int(x)',
      [2.5],
      2.5 - 2 + 2.5 + 2 + 2,
    ],
    ['def f(x):\n    return 7 // 2 + -7 % 3 + 2 ** -1 + x % 1', [0.25], 3 + 2 + 0.5 + 0.25],
    [`${numpy}def f(x):\n    return np.array(x > 0, dtype=int)`, [3], 1],
    ['def f(x):\n    if x < 0:\n        raise ValueError("negative")\n    return x ** 0.5', [4], 2],
  ];
  const ofArrays: readonly (readonly [source: string, x: readonly number[], value: number])[] = [
    [`${numpy}def f(x):\n    return np.sum(x ** 2)`, [3, 4], 25],
    ['def f(x):\n    return x[0] ** 2 / 20 + x[-1] ** 2', [10, 3], 14],
    ['def f(w):\n    a, b = w\n    return a - b', [5, 3], 2],
    [
      `${numpy}def f(x):\n    if x.ndim == 1:\n        return np.sum(x ** 2)\n    else:\n        return np.sum(x ** 2, axis=1)`,
      [3, 4],
      25,
    ],
    [
      'def f(x):\n    s = 0\n    for i in range(len(x) - 1):\n        s += 100 * (x[i + 1] - x[i] ** 2) ** 2 + (1 - x[i]) ** 2\n    return s',
      [0, 1, 2],
      100 + 1 + 100,
    ],
    ['def f(x):\n    s = 0\n    for i, v in enumerate(x):\n        s += i * v\n    return s', [7, 2, 3], 8],
    [
      `${numpy}xs = np.array([0.0, 1.0, 2.0])\nts = np.array([1.0, 3.0, 5.0])\ndef f(w):\n    return np.mean((w[0] * xs + w[1] - ts) ** 2)`,
      [2, 0],
      1,
    ],
    ['def f(x):\n    return sum(v * v for v in x) + x @ x', [1, 2, 2], 18],
    [
      `${numpy}days = np.array([1, 2, 3])\ndef f(w):\n    return np.sum((w[0] * days - 2 * days) ** 2)`,
      [3],
      14,
    ],
  ];
  for (const [source, x, value] of [...rows, ...ofArrays]) {
    it(`takes ${JSON.stringify(source)}`, () => {
      const isVector = ofArrays.some(([one]) => one === source);
      const { quick, full } = bothTiers(source, isVector ? [x.length] : x.map(() => 'number'));
      assert.deepEqual([quick?.(x), full(x)], [value, value]);
    });
  }
});

describe('the fast tier leaves to the full one', () => {
  const functions = [
    'def f(x):\n    print(x)\n    return x',
    'n = 0\ndef f(x):\n    global n\n    n += 1\n    return n',
    'import numpy as np\ndef f(x):\n    return x + np.random.rand()',
    'class P:\n    k = 1\np = P()\ndef f(x):\n    p.k += 1\n    return p.k',
    'seen = []\ndef f(x):\n    seen.append(x)\n    return len(seen)',
    'seen = []\ndef note(x):\n    seen.append(x)\n    return x\ndef f(x):\n    if x > 9:\n        raise ValueError(note(x))\n    return len(seen)',
    'seen = []\ndef note(x):\n    seen.append(x)\n    return ValueError(x)\ndef f(x):\n    if x > 9:\n        raise note(x)\n    return len(seen)',
    'seen = []\nclass Own(Exception):\n    def __init__(self):\n        seen.append(1)\ndef f(x):\n    if x > 9:\n        raise Own\n    return len(seen)',
    'seen = []\ndef note(x):\n    seen.append(x)\n    return "no"\ndef f(x):\n    assert x < 9, note(x)\n    return len(seen)',
    'seen = []\nclass P:\n    def __str__(self):\n        seen.append(1)\n        return "p"\np = P()\ndef f(x):\n    if x > 9:\n        raise ValueError(f"{p}")\n    return len(seen)',
    'def f(x):\n    return f(x - 1) if x > 0 else 0',
    'def f(x):\n    return float(input())',
    'def f(x):\n    y = [x]\n    y[0] = 2\n    return y[0]',
    'def f(x):\n    try:\n        return 1 / x\n    except ZeroDivisionError:\n        return 0',
  ];
  for (const source of functions)
    it(`all of ${JSON.stringify(source)}`, () =>
      assert.equal(bothTiers(source, ['number']).quick, undefined));

  it('loops in loops, of which all would have to be translated again and again', () => {
    const nested = (depth: number, level = 0): string => {
      const margin = '    '.repeat(level + 1);
      if (level === depth) return `${margin}s${level} = x\n`;
      const loop = `${margin}s${level} = 0\n${margin}for k in range(2):\n${nested(depth, level + 1)}`;
      return `${loop}${margin}    s${level} = s${level} + s${level + 1} * 0.5\n`;
    };
    const quick = (depth: number) =>
      bothTiers(`def f(x):\n${nested(depth)}    return s0\n`, ['number']).quick;
    assert.ok(quick(4));
    assert.equal(quick(14), undefined);
  });

  it('arrays that are long', () => {
    const both = (length: number) => bothTiers(`${numpy}def f(x):\n    return np.sum(np.exp(x))`, [length]);
    assert.ok(both(60).quick);
    assert.equal(both(61).quick, undefined);
    const x = Array.from({ length: 60 }, (_, place) => place / 7);
    assert.equal(both(60).quick?.(x), both(60).full(x));
  });

  const calls: readonly (readonly [source: string, x: number])[] = [
    ['def f(x):\n    return 1 / x', 0],
    ['def f(x):\n    return x ** 0.5', -1],
    ['def f(x):\n    return x ** 2', 1e200],
    ['import math\ndef f(x):\n    return math.log(x)', 0],
    ['import math\ndef f(x):\n    return math.exp(x)', 1000],
    ['def f(x):\n    s = 1\n    for i in range(60):\n        s *= 2\n    return s', 0],
    ['def f(x):\n    if x > 0:\n        y = 1\n    return y', 0],
    ['def f(x):\n    if x > 0:\n        return 1', 0],
    ['def f(x):\n    assert x > 0\n    return x', 0],
    ['def f(x):\n    while True:\n        x = x + 1\n        if x < 0:\n            return x', 0],
    ['def f(x):\n    return int(x * 1e300)', 1],
    [
      `${numpy}def f(x):\n    u = 1e200\n    for i in range(2):\n        u = np.where(x > i, 0, x) and u ** 3\n    return 1`,
      -1,
    ],
    ['def f(x):\n    return x % 0', 1],
  ];
  for (const [source, x] of calls)
    it(`the call of ${JSON.stringify(source)} with ${x}`, () => {
      const { quick } = bothTiers(source, ['number']);
      assert.ok(quick);
      assert.equal(quick([x]), undefined);
    });
});

const folder = path.join(import.meta.dirname, '../../../fixtures/programs');
const fixtures = ['python', 'javascript'].flatMap((language) =>
  readdirSync(path.join(folder, language))
    .filter((name) => /\.(py|js|ts)$/.test(name))
    .map((name) => path.join(language, name)),
);
const languageOf = (file: string) =>
  file.endsWith('.py') ? 'python' : file.endsWith('.ts') ? 'typescript' : 'javascript';

describe('a function that was called often', () => {
  /** What a call gives: its value, or what its problem says and where. */
  const outcome = (f: CompiledProgram['f'], given: readonly (number | Float64Array)[]): unknown => {
    try {
      return f(...given);
    } catch (error) {
      const { code, range } = error as { code: string; range: unknown };
      return { code, range };
    }
  };
  const givenTo = ({ arity }: CompiledProgram, x: number): readonly (number | Float64Array)[] =>
    arity === 'vector'
      ? [Float64Array.of(x, x / 3)]
      : Array.from({ length: arity }, (_, place) => x / (place + 1));

  for (const file of fixtures)
    it(`is what it was, of ${file}`, () => {
      const found = findFunctions(readFileSync(path.join(folder, file), 'utf8'), languageOf(file));
      for (const one of found.filter(({ role }) => role === 'drawable')) {
        const compiled = compileFunction(one, {}, { limits: { steps: 5000 } });
        if (!compiled.ok) continue;
        const before = points.map((x) => outcome(compiled.f, givenTo(compiled, x)));
        const again = points.map((x) => outcome(compiled.f, givenTo(compiled, x)));
        if (!isDeepStrictEqual(again, before)) continue;
        for (let call = 0; call < callsBefore; call++) outcome(compiled.f, givenTo(compiled, 0.5));
        assert.deepEqual(
          points.map((x) => outcome(compiled.f, givenTo(compiled, x))),
          before,
          one.name,
        );
      }
    });

  it('takes arrays of whatever length, and says what it said', () => {
    const [found] = findFunctions(
      'import numpy as np\ndef f(x):\n    return np.sum(x ** 2) / (x[0] - 1) + 1 / float(x[0])',
      'python',
    );
    assert.ok(found);
    const compiled = compileFunction(found);
    assert.ok(compiled.ok && compiled.arity === 'vector');
    const all = [[2, 3], [2], [2, 3, 4], [0, 1], [1, 1], []].map((x) => [Float64Array.from(x)]);
    const before = all.map((given) => outcome(compiled.f, given));
    for (let call = 0; call < callsBefore; call++) compiled.f(Float64Array.of(2, 3));
    assert.deepEqual(
      all.map((given) => outcome(compiled.f, given)),
      before,
    );
    assert.deepEqual(before.slice(0, 2), [13.5, 4.5]);
  });
});
