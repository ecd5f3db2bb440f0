import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compileFunction,
  createProgram,
  diagnose,
  findFunctions,
  type LanguageId,
} from '../../src/language/index';

const rows: readonly (readonly [
  source: string,
  name: string,
  parameters: readonly string[],
  arity: number | 'vector',
])[] = [
  ['0.01x^2 + 0.1x', 'f', ['x'], 1],
  ['5', 'f', ['x'], 1],
  ['t^2', 'f', ['t'], 1],
  ['y^2', 'f', ['y'], 1],
  ['x0**2 + 4.0**2', 'f', ['x0'], 1],
  ['3.0**2 + x1**2', 'f', ['x1'], 1],
  ['y - x', 'f', ['x', 'y'], 2],
  ['x1 - x0', 'f', ['x0', 'x1'], 'vector'],
  ['x[9] + x₂ + x_0', 'f', ['x0', 'x2', 'x9'], 'vector'],
  ['g(x) = 5', 'g', ['x'], 1],
  ['g(y, x) = x', 'g', ['y', 'x'], 2],
  ['loss(x1, x0) = x0', 'loss', ['x1', 'x0'], 'vector'],
  ['f(x) = x[0]**2 + x[1]**2', 'f', ['x0', 'x1'], 'vector'],
  ['f(x) = x[0]**2', 'f', ['x0'], 1],
  ['z = x y', 'z', ['x', 'y'], 2],
];

for (const [source, name, parameters, arity] of rows) {
  test(`finds ${source}`, () => {
    const found = findFunctions(source, 'formula');
    const range = { start: 0, end: source.length };
    assert.deepEqual(found, [{ name, range, parameters, arity, kind: 'formula', source }]);
    const [first] = found;
    assert.ok(first);
    const compiled = compileFunction(first);
    assert.ok(compiled.ok);
    assert.deepEqual([compiled.name, compiled.parameters, compiled.arity], [name, parameters, arity]);
  });
}

test('the range leaves out the white space around the formula', () => {
  assert.deepEqual(findFunctions('  f(x) = x^2 \n', 'formula')[0]?.range, { start: 2, end: 12 });
});

test('a formula with a problem defines no function', () => {
  assert.deepEqual(findFunctions('sen(x)', 'formula'), []);
  assert.equal(diagnose('sen(x)', 'formula').length, 1);
});

test('a function made by hand with a wrong source gives the problem', () => {
  const [found] = findFunctions('x', 'formula');
  assert.ok(found);
  const compiled = compileFunction({ ...found, source: 'x +' });
  assert.ok(!compiled.ok);
  assert.equal(compiled.problem.code, 'missingRight');
});

test('values hold variables fixed, as in the partial derivatives of the book', () => {
  const [found] = findFunctions('x0^2 + x1^2', 'formula');
  assert.ok(found);
  const compiled = compileFunction(found, { x1: 4 });
  assert.ok(compiled.ok && compiled.arity === 1);
  assert.deepEqual(compiled.parameters, ['x0']);
  assert.equal(compiled.f(3), 25);
  assert.deepEqual([...compiled.exactGradient([3])], [6]);
});

test('values also fix declared parameters, x[1] and every variable', () => {
  const heldSum = (source: string, values: Record<string, number>): readonly [readonly string[], unknown] => {
    const [found] = findFunctions(source, 'formula');
    assert.ok(found);
    const compiled = compileFunction(found, values);
    assert.ok(compiled.ok && compiled.arity === 1);
    return [compiled.parameters, compiled.f(10)];
  };
  assert.deepEqual(heldSum('f(x, y) = x + y', { y: 2 }), [['x'], 12]);
  assert.deepEqual(heldSum('x[0] + x[1]', { x0: 1 }), [['x1'], 11]);
  assert.deepEqual(heldSum('x + y', { x: 1, y: 2 }), [['x'], 3]);
  assert.deepEqual(heldSum('x + y', { y: 2, pi: 9, sin: 9, toString: 9 }), [['x'], 12]);
});

test('of JavaScript and TypeScript what is wrong is told, and nothing runs', () => {
  const others: readonly LanguageId[] = ['javascript', 'typescript'];
  for (const id of others) {
    assert.deepEqual(diagnose('let x = 1', id), []);
    assert.equal(diagnose('x +', id).length, 1);
  }
  assert.throws(() => createProgram('formula'), /a formula is none/);
});
