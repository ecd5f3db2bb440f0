import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFunction, findFunctions } from '#language';
import { runPythonEach, withoutNumPy } from '../../../python';

const first = 'import numpy as np\n';

const python: readonly (readonly [program: string, kind: 'each' | 'first' | undefined])[] = [
  ['def f(x):\n    g = np.zeros_like(x)\n    g[x >= 0] = 1\n    return g', 'each'],
  ['def f(x):\n    y = x > 0\n    return y.astype(np.int64)', 'each'],
  ['def f(x):\n    return [one ** 2 - 1 for one in x]', 'each'],
  ['def f(x):\n    out = x.copy()\n    out[x < 0] *= 0.01\n    return out', 'each'],
  ['def f(x):\n    return x.clip(-1, 1) * 3', 'each'],
  ['def f(x):\n    return np.array([1 / (1 + np.exp(-one)) for one in x])', 'each'],
  ['def f(x):\n    return tuple(2 * one for one in x)', 'each'],
  ['def f(w):\n    return 3 * w[0] ** 2', 'first'],
  ['def f(w):\n    return np.sin(w[0]) + 0 * len(w) + 1', 'first'],
  ['def f(w):\n    a = w[0]\n    return a * a - a', 'first'],
  ['def f(x):\n    return x[0] + x[1]', undefined],
  ['def f(x):\n    return x[0] * len(x)', undefined],
  ['def f(x):\n    return np.sum(x ** 2)', undefined],
  ['def f(x):\n    return np.maximum(0, x)', undefined],
  ['def f(x):\n    return 7 + 0 * len(x)', undefined],
  ['def f(x):\n    return (x - 20) ** 0.5', undefined],
];

const script: readonly (readonly [program: string, kind: 'each' | 'first' | undefined])[] = [
  ['const f = (x) => x.map((one) => one * one);', 'each'],
  ['function f(x) { return x.map((one) => Math.max(0, one)); }', 'each'],
  ['function f(x) { const y = []; for (const one of x) y.push(one / 2); return y; }', 'each'],
  ['const f = ([a]) => a * a + 1;', 'first'],
  ['const f = (x) => x[0] * x[1];', undefined],
  ['const f = (x) => x.reduce((sum, one) => sum + one * one, 0);', undefined],
  ['const f = (x) => x * x;', undefined],
];

function compiled(source: string, languageId: 'python' | 'javascript') {
  const found = findFunctions(source, languageId).find(({ name }) => name === 'f') ?? assert.fail('no f');
  const result = compileFunction(found);
  return result.ok ? result : assert.fail(result.problem.message);
}

const points = [0.25, -0.75, 3, 0, -12.5];

describe('a function of an array by its elements', () => {
  for (const [program, kind] of python)
    it(`is ${kind}: ${JSON.stringify(program)}`, () => {
      const { byElement, arity } = compiled(first + program, 'python');
      assert.equal(byElement, kind);
      if (kind) assert.equal(arity, 1);
    });

  for (const [program, kind] of script)
    it(`is ${kind}: ${program}`, () => assert.equal(compiled(program, 'javascript').byElement, kind));

  it('has the values of NumPy', { skip: withoutNumPy }, () => {
    const drawn = python.flatMap(([program, kind]) => (kind ? [{ program: first + program, kind }] : []));
    const ran = runPythonEach(
      drawn.map(({ program, kind }) => {
        const element = kind === 'each' ? 'f(np.array([x]))[0]' : 'f(np.array([x]))';
        return `${program}\nfor x in [${points.map((x) => x.toExponential()).join(', ')}]:\n    print(float(${element}))`;
      }),
    );
    for (const [i, { program }] of drawn.entries()) {
      const { f } = compiled(program, 'python');
      assert.deepEqual(
        points.map((x) => (Object.is(f(x), -0) ? 0 : f(x))),
        ran[i]?.lines.map((line) => Number(line) || 0),
        program,
      );
    }
  });

  it('refuses an array whose elements depend on one another', () => {
    for (const body of ['np.exp(x) / np.sum(np.exp(x))', 'x / x.sum()', 'np.cumsum(x)', 'x[::-1]']) {
      const [found] = findFunctions(`${first}def f(x):\n    return ${body}`, 'python');
      const result = compileFunction(found ?? assert.fail());
      assert.equal(result.ok ? 'ok' : result.problem.code, 'arrayOfAll', body);
    }
  });

  it('tells nothing of the calls that were made to see it', () =>
    assert.deepEqual(compiled(`${first}def f(x):\n    return np.log(x)`, 'python').notices, []));
});
