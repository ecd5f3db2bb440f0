import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arityOf, lengthLimit, readFormula } from '../../../src/language/formula/formula';
import { compileFormula, diagnose } from '../../../src/language/index';

test('a formula has at most 2,000 characters', () => {
  assert.deepEqual(diagnose('x'.padEnd(lengthLimit), 'formula'), []);
  const [problem] = diagnose('x'.padEnd(lengthLimit + 1), 'formula');
  assert.equal(problem?.message, 'The formula has 2001 characters. Write it with at most 2000.');
  assert.deepEqual(problem?.range, { start: 2000, end: 2001 });
});

test('a very long text is refused at once', () => {
  const start = performance.now();
  assert.equal(diagnose('('.repeat(5_000_000), 'formula')[0]?.code, 'tooLong');
  assert.ok(performance.now() - start < 200);
});

test('variables carry their first place in the source', () => {
  const formula = readFormula('f(x) = x[1] + x[0] + x[1]');
  assert.ok(formula.ok);
  assert.deepEqual(formula.variables, [
    { name: 'x0', range: { start: 14, end: 18 } },
    { name: 'x1', range: { start: 7, end: 11 } },
  ]);
});

test('the number of variables and their family make the arity', () => {
  assert.equal(arityOf(['x']), 1);
  assert.equal(arityOf(['x1']), 1);
  assert.equal(arityOf(['x', 'y']), 2);
  assert.equal(arityOf(['x0', 'x1']), 'vector');
  assert.equal(arityOf(['x0', 'x1', 'x2']), 'vector');
});

test('a vector function reads arrays of any kind and has no value where a number is missing', () => {
  const compiled = compileFormula('x0 + 2x2');
  assert.ok(compiled.ok && compiled.arity === 'vector');
  assert.equal(compiled.f([1, 2]), 5);
  assert.equal(compiled.f(new Float32Array([1, 2])), 5);
  assert.equal(compiled.f([1]), Number.NaN);
});

test('names from values stand for numbers, the known names keep their meaning', () => {
  const compiled = compileFormula('a x^2 + pi', { a: 3, pi: 4 });
  assert.ok(compiled.ok && compiled.arity === 1);
  assert.equal(compiled.f(2), 12 + Math.PI);
});
