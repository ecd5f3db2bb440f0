import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose, findFunctions } from '#language';
import { cpythonTrees, withoutPython } from './cpython';

/** A program, and the code and line of what Python's compile() refuses it for; without them it takes it. */
const rows: readonly (readonly [source: string, code?: string, line?: number])[] = [
  ['def f():\n    print(y)\n    global y', 'declaredLate', 3],
  ['def f():\n    y = 1\n    global y', 'declaredLate', 3],
  ['def f():\n    for y in []:\n        pass\n    global x, y', 'declaredLate', 4],
  ['def f():\n    def y(): pass\n    global y', 'declaredLate', 3],
  ['def f():\n    if y:\n        global y', 'declaredLate', 3],
  ['def f():\n    z = 1\n    def g():\n        z = 2\n        nonlocal z', 'declaredLate', 5],
  ['def f(x):\n    global x', 'declaredParameter', 2],
  ['def f(*x):\n    global x', 'declaredParameter', 2],
  ['def f():\n    x = 1\n    def g(x):\n        nonlocal x', 'declaredParameter', 4],
  ['def f():\n    nonlocal x', 'noOuterName', 2],
  ['x = 1\ndef f():\n    nonlocal x', 'noOuterName', 3],
  ['class A:\n    x = 1\n    def f(self):\n        nonlocal x', 'noOuterName', 4],
  ['def f():\n    x = 1\n    def g():\n        nonlocal x, y', 'noOuterName', 4],
  ['global x\nx = 1'],
  ['def f():\n    import y\n    global y'],
  ['def f():\n    global y\n    y = 1'],
  ['def f():\n    def g():\n        return y\n    global y\n    y = 1'],
  ['def f():\n    g = lambda: y\n    global y\n    y = 1'],
  ['def f():\n    a = [y for y in []]\n    global y\n    y = 1'],
  ['def f():\n    a.y = g(y=1)\n    global y\n    y = 1'],
  ['def f(x):\n    def g():\n        nonlocal x\n        x = 2'],
  ['def f():\n    def g():\n        nonlocal x\n        x = 2\n    x = 1'],
  ['def f():\n    x = 1\n    class A:\n        def g(self):\n            nonlocal x\n            x = 2'],
  ['y = 1\ndef f():\n    global y\n    y = 2'],
];

describe('global and nonlocal', () => {
  for (const [source, code, line] of rows)
    it(JSON.stringify(source), () => {
      const problems = diagnose(source, 'python');
      assert.deepEqual(
        problems.map((problem) => [problem.code, problem.args[0]]),
        code ? [[code, line]] : [],
      );
      const [found] = findFunctions(source, 'python');
      if (found) assert.equal(found.role === 'unreadable', code !== undefined);
    });

  it('are refused where CPython refuses them', { skip: withoutPython }, () => {
    const trees = cpythonTrees(Object.fromEntries(rows.map(([source]) => [source, source])));
    for (const [source, code] of rows)
      assert.equal(
        trees[source]?.error !== undefined,
        code !== undefined,
        `${source}: ${trees[source]?.error}`,
      );
  });
});
