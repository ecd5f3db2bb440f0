import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFunction, findFunctions } from '#language';

type Given = readonly (number | Float64Array)[];

function called(source: string, given: Given): number | string {
  const found = findFunctions(source, 'python').find((one) => one.name === 'f');
  assert.ok(found);
  const compiled = compileFunction(found, { nothing: 3 }, { limits: { steps: 400_000, live: 2 ** 24 } });
  assert.ok(compiled.ok);
  try {
    return compiled.f(...given);
  } catch (error) {
    const { code, args, range, message } = error as Record<string, unknown> & { args: readonly unknown[] };
    assert.ok(code && range, String(message));
    assert.match(String(message), /\.$|: \S+$/);
    return `${code} ${args[0]}`;
  }
}

const numpy = 'import numpy as np\n';
const rows: readonly (readonly [source: string, given: Given, value: number | string])[] = [
  ['def f(x):\n    return x * 2', [Number.NaN], Number.NaN],
  ['def f(x):\n    return x * 2', [Infinity], Infinity],
  ['def f(x):\n    return x * 2', [-0], -0],
  ['def f(x):\n    return x * 2', [1e308], Infinity],
  ['def f(x):\n    return x ** 2', [1e200], 'resultTooLarge 2'],
  ['def f(x):\n    return int(x)', [Number.NaN], 'intOfNan 2'],
  ['def f(x):\n    return int(x)', [Infinity], 'intOfInfinite 2'],
  ['def f(x):\n    return None', [1], 'noReturn 1'],
  ['def f(x):\n    return [x]', [1], 'noNumber 1'],
  ['def f(x):\n    return {}', [1], 'noNumber 1'],
  ['def f(x):\n    return (x, x)', [1], 'noNumber 1'],
  ['def f(x):\n    return "a"', [1], 'noNumber 1'],
  ['def f(x):\n    return lambda: x', [1], 'noNumber 1'],
  ['class A:\n    pass\ndef f(x):\n    return A()', [1], 'noNumber 3'],
  [`${numpy}def f(x):\n    return np.array([x])`, [1], 1],
  [`${numpy}def f(x):\n    return np.array([x, x])`, [1], 'noNumber 2'],
  ['def f(x):\n    return (x - 2) ** 0.5', [1], 'complexPower 2'],
  ['def f(x):\n    return f(x + 1)', [1], 'tooDeep 2'],
  ['def f(x):\n    while True:\n        x = x + 1\n    return x', [1], 'tooManySteps 2'],
  [
    'def f(x):\n    try:\n        while True:\n            pass\n    except:\n        return 1',
    [1],
    'tooManySteps 3',
  ],
  ['def f(x):\n    try:\n        return f(x)\n    except RecursionError:\n        return 7', [1], 7],
  ['def f(x):\n    return 10 ** 10 ** 10', [1], 'tooLarge 2'],
  ["def f(x):\n    return len('a' * 10 ** 10)", [1], 'tooLarge 2'],
  ['def f(x):\n    a = [1]\n    while True:\n        a += a\n    return 1', [1], 'tooMuchHeld 3'],
  ['def f(x):\n    return sum(range(10 ** 12))', [1], 'tooManySteps 2'],
  ['def f(x):\n    return len(list(range(10 ** 12)))', [1], 'tooManySteps 2'],
  [`${numpy}def f(x):\n    return np.zeros((10 ** 5, 10 ** 5)).sum()`, [1], 'numpy 3'],
  ['def f(x):\n    return 10 ** 400', [1], 'intTooLargeForFloat 1'],
  ['def f(x, y):\n    return x + y', [1], 'missingArgument 1'],
  ['def f(x):\n    return x[0] + x[1]', [1], 'notSubscriptable 2'],
  ['def f(x):\n    return len(x)', [1], 'noLength 2'],
  ['def f(x):\n    return x[5]', [Float64Array.of(1, 2)], 'numpy 2'],
  ['def f(x):\n    return x[0] + x[1]', [Float64Array.of()], 'numpy 2'],
  ['def f(x):\n    raise ValueError("no")', [1], 'raised 2'],
  ['def f(x):\n    assert x > 5, "small"\n    return x', [1], 'raised 2'],
];

describe('a function that is given, or gives, what is none of its numbers', () => {
  for (const [source, given, value] of rows)
    it(`${JSON.stringify(source)} of ${given.join(', ')}`, () => {
      for (let time = 0; time < 2; time++) assert.deepEqual(called(source, given), value);
    });
});
