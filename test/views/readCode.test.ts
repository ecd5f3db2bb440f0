import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeSource } from '#language';
import { LearnerError } from '#views';
import { readPlaneFormula, readScalarFormula } from '../../src/views/readFormula';

const source = (program: string, name = 'f'): CodeSource => ({
  kind: 'code',
  uri: 'file:///a.py',
  languageId: 'python',
  name,
  line: 1,
  program,
});

/** The sentence that reading a function ends with. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof LearnerError, String(error));
    assert.equal(error.at.field, 'formula');
    return error.message;
  }
  return assert.fail('Nothing was refused.');
}

describe('a function of a file as one of one variable', () => {
  const parabola = source('def f(x, a=0.01, name="f", b=2):\n    return a * x**b');

  it('has its parameters with numbers as letters', () => {
    const { f, variable, letters } = readScalarFormula(parabola, { a: 3 });
    assert.deepEqual(letters, [
      { name: 'a', value: 3, reach: 0.05 },
      { name: 'b', value: 2, reach: 10 },
    ]);
    assert.deepEqual([variable, f(2)], ['x', 12]);
  });

  it('is another for other numbers, and the same for the same', () => {
    const [one, same, other] = [{}, {}, { a: 1 }].map(
      (values) => readScalarFormula(parabola, values).identity,
    );
    assert.equal(one, same);
    assert.notEqual(one, other);
  });

  it('has an exact slope where it only computes with numbers, and none where that is not known', () => {
    const slopes = (program: string) => readScalarFormula(source(program), {}).derivative(5);
    assert.equal(slopes('def f(x, a=0.01):\n    return a * x**2 + 0.1 * x'), 0.2);
    assert.equal(slopes('def f(x):\n    return len(str(x))'), Number.NaN);
  });

  it('has no value where it divides by zero or raises, and says where', () => {
    const { f, whyNoValue } = readScalarFormula(
      source('def f(x):\n    if x < 0:\n        raise ValueError("x < 0")\n    return 1 / x'),
      {},
    );
    assert.deepEqual([f(-1), f(0), f(2)], [Number.NaN, Number.NaN, 0.5]);
    assert.deepEqual(
      [-1, 0, 2].map((x) => whyNoValue(x)?.kind),
      ['problem', 'problem', undefined],
    );
  });

  it('says what it gives where that is no finite number', () => {
    const { whyNoValue } = readScalarFormula(
      source("def f(x):\n    return float('inf') if x > 0 else x"),
      {},
    );
    assert.deepEqual(whyNoValue(1), { kind: 'notFinite', value: Number.POSITIVE_INFINITY });
  });

  const mistakes: readonly (readonly [program: string, sentence: RegExp])[] = [
    ['def f(x):\n    return y', /^Line 2: The name 'y' is not defined/],
    ['def f(x):\n    while x == x:\n        x = x + 1\n    return x', /^Line [23]: .* stopped after/],
    ['def f(x):\n    return f(x)', /^Line 2: Calls are nested/],
    ['def f(x):\n    return "a"', /^Line 1: /],
  ];
  for (const [program, sentence] of mistakes)
    it(`tells ${JSON.stringify(program)} at once`, () =>
      assert.match(
        refusal(() => readScalarFormula(source(program), {}).f(1)),
        sentence,
      ));

  const others: readonly (readonly [program: string, sentence: RegExp])[] = [
    ['def f(x):\n    return x +', /^Line 2: /],
    ['def g(x):\n    return x', /^There is no function f in the file any more/],
    ['def f():\n    return 1', /^f takes no number\. Give it a parameter/],
  ];
  for (const [program, sentence] of others)
    it(`refuses ${JSON.stringify(program)}`, () =>
      assert.match(
        refusal(() => readScalarFormula(source(program), {})),
        sentence,
      ));
});

describe('a function of a file as one of two variables', () => {
  const read: readonly (readonly [program: string, variables: readonly string[], value: number])[] = [
    ['def f(x):\n    return x[0]**2 + x[1]', ['x0', 'x1'], 13],
    ['import numpy as np\ndef f(x):\n    return np.sum(x**2)', ['x0', 'x1'], 25],
    ['def f(a, b, k=10):\n    return a + k*b', ['a', 'b'], 43],
    ['def f(t):\n    return t**2', ['t', 'y'], 9],
  ];
  for (const [program, variables, value] of read)
    it(`reads ${JSON.stringify(program)}`, () => {
      const plane = readPlaneFormula(source(program), {});
      const point = Float64Array.of(3, 4);
      assert.deepEqual([plane.variables, plane.f(point)], [variables, value]);
      assert.deepEqual([...point], [3, 4]);
    });

  const gradients: readonly (readonly [program: string, gradient: readonly number[]])[] = [
    ['def f(x):\n    return x[0]**2 + x[1]', [6, 1]],
    ['import numpy as np\ndef f(x):\n    return np.sum(x**2)', [6, 8]],
    ['def f(a, b, k=10):\n    return a * b + k*b', [4, 13]],
    ['def f(t):\n    return t**2', [6, 0]],
  ];
  for (const [program, gradient] of gradients)
    it(`knows the exact gradient of ${JSON.stringify(program)}`, () =>
      assert.deepEqual([...readPlaneFormula(source(program), {}).gradient(Float64Array.of(3, 4))], gradient));
});
