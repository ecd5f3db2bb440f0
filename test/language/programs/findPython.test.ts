import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose, findFunctions } from '#language';

const rows: readonly (readonly [source: string, arity: number | 'vector', role: string])[] = [
  ['def f(x):\n    return x ** 2', 1, 'drawable'],
  ['def f(x, y):\n    return x * y', 2, 'drawable'],
  ['def f(x, a=2.0):\n    return a * x', 1, 'drawable'],
  ['def f(a, b, c):\n    return a + b + c', 3, 'drawable'],
  ['def f(x):\n    return x[0] ** 2 + x[1] ** 2', 'vector', 'drawable'],
  ['def f(x):\n    return np.sum(x ** 2)', 'vector', 'drawable'],
  ['def f(x):\n    return np.mean(np.exp(-x))', 'vector', 'drawable'],
  ['def f(x):\n    return max(x)', 'vector', 'drawable'],
  ['def f(x):\n    return max(x ** 2, 0, 1)', 1, 'drawable'],
  ['def f(x):\n    return sum([x, 1])', 1, 'drawable'],
  ['def f(x):\n    return 0.5 * np.sum(np.exp(-x) + 1)', 'vector', 'drawable'],
  ['def f(a):\n    return np.sum((a * xs - ts) ** 2)', 1, 'drawable'],
  ['def f(x):\n    return max(x, 0)', 1, 'drawable'],
  ['def f(x):\n    return max(x) - np.min(x, axis=0)', 'vector', 'drawable'],
  ['def f(x):\n    return np.sum(x)', 'vector', 'drawable'],
  ['def f(x):\n    if x.ndim == 1:\n        return 1\n    return 2', 'vector', 'drawable'],
  ['def f(x):\n    a, b = x\n    return a + b', 'vector', 'drawable'],
  ['def f(x):\n    s = 0\n    for v in x:\n        s += v\n    return s', 'vector', 'drawable'],
  ['def f(x):\n    return g(x)\ndef g(v):\n    return v[0]', 'vector', 'drawable'],
  ['def f(x):\n    return g(x)\ndef g(v):\n    return f(v)', 1, 'drawable'],
  ['def f(g, x):\n    return g(x)', 2, 'helper'],
  ['def f(net):\n    return net.loss()', 1, 'helper'],
  ["def f(params):\n    return params['W']", 1, 'helper'],
  ['def f(x, y):\n    return x[0] + y', 2, 'helper'],
  ['def f(x):\n    print(x)', 1, 'helper'],
  ['def f(x):\n    def g():\n        return 1\n    print(g())', 1, 'helper'],
  ['def f():\n    return 1', 0, 'helper'],
  ['def f(*x):\n    return 1', 1, 'helper'],
  ['def f(x):\n    return x +\n', 1, 'unreadable'],
  ['f = lambda x: x ** 2', 1, 'drawable'],
  ['f = lambda x, k=2: k * np.sum(x)', 'vector', 'drawable'],
  ['f = lambda x, y: x * y', 2, 'drawable'],
  ['f = lambda: 1', 0, 'helper'],
  ['f = lambda net: net.loss()', 1, 'helper'],
  ['async def f(x):\n    return x', 1, 'unreadable'],
];

describe('finds in Python', () => {
  for (const [source, arity, role] of rows)
    it(JSON.stringify(source), () => {
      const [found] = findFunctions(source, 'python');
      assert.ok(found);
      assert.deepEqual([found.name, found.arity, found.role], ['f', arity, role]);
      assert.equal(found.why !== undefined, role === 'unreadable');
    });

  it('parameters with what stands behind their =, places, and what is around', () => {
    const source =
      'class A:\n    def m(self, h=1e-4):\n        def inner(x):\n            return x\n        return h\n';
    const all = findFunctions(source, 'python');
    assert.deepEqual(
      all.map(({ name, within, role }) => [name, within, role]),
      [
        ['m', ['A'], 'method'],
        ['inner', ['A', 'm'], 'helper'],
      ],
    );
    const [method] = all;
    assert.ok(method);
    assert.deepEqual(method.parameters, [{ name: 'self' }, { name: 'h', default: '1e-4' }]);
    assert.equal(source.slice(method.nameRange.start, method.nameRange.end), 'm');
    assert.ok(source.slice(method.range.start, method.range.end).startsWith('def m(self'));
  });

  it('what is wrong with a text', () => {
    assert.deepEqual(diagnose('x = 1\n', 'python'), []);
    const [problem] = diagnose('x = (1\n', 'python');
    assert.equal(problem?.args[0], 1);
  });
});
