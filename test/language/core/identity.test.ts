import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asScalarFunction, compileFormula } from '#language';

/** The identity of a formula's function, with some of its variables held fixed. */
function identityOf(source: string, values: Record<string, number> = {}): string {
  const compiled = compileFormula(source, values);
  assert.ok(compiled.ok);
  return compiled.identity;
}

describe('identity', () => {
  it('is the same for the same text and values, in whatever order they are given', () => {
    assert.equal(identityOf('x^2'), identityOf('x^2'));
    assert.equal(identityOf('x0 + x1 + x2', { x1: 1, x2: 2 }), identityOf('x0 + x1 + x2', { x2: 2, x1: 1 }));
  });

  const others: readonly (readonly [string, Record<string, number>])[] = [
    ['x0 + x1 + x2', {}],
    ['x0 + x1 + x2', { x1: 1 }],
    ['x0 + x1 + x2', { x1: 2 }],
    ['x0 + x1 + x2', { x2: 1 }],
    ['x0 + x1 + x2', { x1: 1, x2: 1 }],
    ['1/x0 + x1', { x0: 0 }],
    ['1/x0 + x1', { x0: -0 }],
    ['x0 + x2 + x1', {}],
    ['f(x) = x', {}],
    ['x', {}],
    ['g(x) = x', {}],
  ];
  it('tells every other apart', () => {
    const found = others.map(([source, values]) => identityOf(source, values));
    assert.equal(new Set(found).size, others.length);
  });

  it('is kept by a function made of one variable', () => {
    const scalar = asScalarFunction(compileFormula('x0^2 + x1^2', { x1: 4 }));
    assert.ok(scalar.ok);
    assert.equal(scalar.identity, identityOf('x0^2 + x1^2', { x1: 4 }));
  });
});
