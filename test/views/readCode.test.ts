import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeSource } from '#language';
import { LearnerError } from '#views';
import { noValueAt } from '../../src/views/noValue';
import { noticesOf, readPlaneFormula, readScalarFormula } from '../../src/views/readFormula';

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

  const counted: readonly (readonly [program: string, whole: readonly string[], value: number])[] = [
    ['def f(x, n=3):\n    return sum(x**k for k in range(n))', ['n'], 7],
    ['def f(x, n=3, a=2):\n    return a * [x, x**2, x**3, x**4][n]', ['n'], 32],
    ['def f(x, n=3):\n    return x**n', [], 8],
    ['def f(x, n=3.0):\n    return sum(x for k in range(int(n)))', [], 6],
    ['def f(x, n=-1):\n    return [x, 2*x][n]', ['n'], 4],
  ];
  for (const [program, whole, value] of counted)
    it(`takes the ints of ${JSON.stringify(program)} as ints, and knows those that are no others`, () => {
      const { f, letters } = readScalarFormula(source(program), {});
      assert.deepEqual(
        letters.flatMap(({ name, isWhole }) => (isWhole ? name : [])),
        whole,
      );
      assert.equal(f(2), value);
    });

  it('is none where it gives another value for the same number', () => {
    const counts = source('seen = []\ndef f(x):\n    seen.append(x)\n    return len(seen) * x');
    assert.match(
      refusal(() => readScalarFormula(counts, {})),
      /^f gives another value when it is called with the same number again/,
    );
    const keeps = source(
      'seen = {}\ndef f(x):\n    if x not in seen:\n        seen[x] = x**2\n    return seen[x]',
    );
    assert.equal(readScalarFormula(keeps, {}).f(3), 9);
  });

  it('tells that it draws the same random numbers in each call', () => {
    const noisy = source('import numpy as np\ndef f(x):\n    return x**2 + np.random.randn()');
    const scalar = readScalarFormula(noisy, {});
    assert.equal(scalar.f(2), scalar.f(2));
    assert.deepEqual(noticesOf(scalar), [
      'The function in line 2 draws random numbers. In each call it draws the same ones, so that the picture stays as it is.',
    ]);
    assert.deepEqual(noticesOf(readScalarFormula(parabola, {})), []);
    const cells = source('#\f2\nimport numpy as np\n#\f4\n\ndef f(x):\n    return x + np.random.rand()');
    const inCell = readScalarFormula(cells, {});
    assert.ok(inCell.f(1) > 1);
    assert.match(noticesOf(inCell).join(), /^Cell 4: The function in line 2 draws random numbers\. /);
  });

  it('takes a number between ints as it is', () => {
    const power = source('def f(x, n=3):\n    return x**n');
    assert.equal(readScalarFormula(power, { n: 0.5 }).f(4), 2);
    const counts = source('def f(x, n=3):\n    return sum(x for k in range(n))');
    assert.match(
      refusal(() => readScalarFormula(counts, { n: 0.5 }).f(4)),
      /^Line 2: An int is needed here/,
    );
  });

  it('has no value where it calls itself without an end, and says so', () => {
    const factorial = source('def f(n):\n    return 1 if n == 0 else n * f(n - 1)');
    const { f, whyNoValue } = readScalarFormula(factorial, {});
    assert.deepEqual([f(5), f(0.5)], [120, Number.NaN]);
    assert.equal(whyNoValue(0.5)?.kind, 'problem');
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

  it('says in which cell and line of a notebook a mistake is, and in which line alone where it may be in a file', () => {
    const cells = source(
      '#\f2\nk = 1\ndef g(x):\n    return x / 0\n#\f4\n\ndef f(x):\n    return g(x) + k\n',
    );
    assert.match(
      noValueAt(readScalarFormula(cells, {}).whyNoValue(1), 'x = 1'),
      /^f has no value at x = 1\. Cell 2, line 3: /,
    );
    const wrong = source('#\f2\nk = 1\n#\f4\n\ndef f(x):\n    return own + k\n');
    assert.match(
      refusal(() => readScalarFormula(wrong, {}).f(1)),
      /^Cell 4, line 3: /,
    );
    const importing = { ...wrong, modules: { 'own.py': 'own = 1\n' } };
    assert.match(
      refusal(() => readScalarFormula(importing, {}).f(1)),
      /^Line 3: /,
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
    ['def f(x):\n    return "a"', /^Line 1: /],
  ];
  for (const [program, sentence] of mistakes)
    it(`tells ${JSON.stringify(program)} at once`, () =>
      assert.match(
        refusal(() => readScalarFormula(source(program), {}).f(1)),
        sentence,
      ));

  const others: readonly (readonly [program: string, sentence: RegExp])[] = [
    ['def f(x):\n    return x +', / in line 2\.$/],
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
