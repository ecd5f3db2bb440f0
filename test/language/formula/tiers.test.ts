import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callsBefore } from '../../../src/language/formula/tiers';
import { compileFormula } from '../../../src/language/index';

test('computes the same before and after it was called often, whatever the number of variables', () => {
  for (const formula of ['sin(x)^2', 'f(x, y) = x^y - |y|', 'x0^2 - relu(x1)*x2']) {
    const compiled = compileFormula(formula);
    assert.ok(compiled.ok);
    const { length } = compiled.parameters;
    const at = (x: number): number => {
      if (compiled.arity === 1) return compiled.f(x);
      if (compiled.arity === 2) return compiled.f(x, x / 3);
      return compiled.f(Float64Array.from({ length }, (_, index) => x / (index + 1)));
    };
    const before = Array.from({ length: callsBefore }, (_, index) => at(index / 7 - 20));
    const after = Array.from({ length: callsBefore }, (_, index) => at(index / 7 - 20));
    assert.deepEqual(after, before);
  }
});

test('takes a number that is missing for none', () => {
  const compiled = compileFormula('x0 + 2 x1');
  assert.ok(compiled.ok && compiled.arity === 'vector');
  for (let call = 0; call < 2 * callsBefore; call++) assert.equal(compiled.f([1]), Number.NaN);
});
