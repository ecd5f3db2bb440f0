import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileFormula, diagnose } from '../../../src/language/index';
import { ofOneVariable, ofTwoVariables } from './rightFormulas';

const numbers = [-4, -2.5, -1, -0.3, 0, 0.1, 0.7, 1, 2, 3.25, 10];

for (const [formula, f] of ofOneVariable) {
  test(`evaluates ${formula}`, () => {
    assert.deepEqual(diagnose(formula, 'formula'), []);
    const compiled = compileFormula(formula);
    assert.ok(compiled.ok && compiled.arity === 1);
    for (const x of numbers) assert.equal(compiled.f(x) + 0, f(x) + 0, `at ${x}`);
  });
}

for (const [formula, f] of ofTwoVariables) {
  test(`evaluates ${formula}`, () => {
    const compiled = compileFormula(formula);
    assert.ok(compiled.ok && compiled.arity !== 1);
    for (const a of numbers) {
      for (const b of numbers) {
        const value: number = compiled.arity === 2 ? compiled.f(a, b) : compiled.f(new Float64Array([a, b]));
        assert.equal(value + 0, f(a, b) + 0, `at ${a}, ${b}`);
      }
    }
  });
}

test('the values of NumPy 2.2 for the functions of the book', () => {
  const rows: readonly (readonly [string, number, number])[] = [
    ['0.01x^2 + 0.1x', 5, 0.75],
    ['0.01x^2 + 0.1x', 10, 2],
    ['0.001*x**2 + 0.1*x', 5, 0.525],
    ['x0**2 + 4.0**2', 3, 25],
    ['3.0**2 + x1**2', 4, 25],
  ];
  for (const [formula, x, expected] of rows) {
    const compiled = compileFormula(formula);
    assert.ok(compiled.ok && compiled.arity === 1);
    assert.equal(compiled.f(x), expected);
  }
});

test('x^2 is x*x to the last bit', () => {
  const compiled = compileFormula('x^2');
  assert.ok(compiled.ok && compiled.arity === 1);
  for (let x = -50; x < 50; x += 0.0137) assert.equal(compiled.f(x), x * x);
});

test('1^x is 1 for every x, and (-1)^x for infinite x, as in C and NumPy', () => {
  for (const x of [Number.NaN, Infinity, -Infinity, 0, 2.5]) assert.equal(valueAt('1^x', x), 1);
  assert.equal(valueAt('(-1)^x', Infinity), 1);
  assert.equal(valueAt('(-1)^x', -Infinity), 1);
  assert.equal(valueAt('(-1)^x', Number.NaN), Number.NaN);
  assert.equal(valueAt('x^0', Number.NaN), 1);
});

function valueAt(formula: string, x: number): number {
  const compiled = compileFormula(formula);
  assert.ok(compiled.ok && compiled.arity === 1);
  return compiled.f(x);
}

test('round takes a half to the even neighbour, as NumPy and Python do', () => {
  const compiled = compileFormula('round(x)');
  assert.ok(compiled.ok && compiled.arity === 1);
  const rounded = [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 0.49999999999999994, 2.51, -7.2, 1e300, Infinity];
  assert.deepEqual(
    rounded.map((x) => compiled.f(x) + 0),
    [-2, -2, 0, 0, 2, 2, 4, 0, 3, -7, 1e300, Infinity],
  );
});

test('softplus is log(1 + exp(x)) without overflow', () => {
  const compiled = compileFormula('softplus(x)');
  assert.ok(compiled.ok && compiled.arity === 1);
  const { f } = compiled;
  const distance = (x: number, shift: number): number => Math.abs(f(x) + shift - Math.log(1 + Math.exp(x)));
  for (const x of [-3, -0.5, 0, 0.5, 3, 20]) {
    assert.ok(distance(x, 0) < 1e-14 * Math.max(1, x));
    assert.ok(distance(x, 1e-12) > 1e-14 * Math.max(1, x));
  }
  assert.equal(f(1000), 1000);
  assert.equal(f(-1000), 0);
});

test('a step has no value where its argument has none', () => {
  for (const formula of ['step(log(x))', 'sign(log(x))', 'relu(log(x))', 'max(0, log(x))', 'floor(log(x))']) {
    const compiled = compileFormula(formula);
    assert.ok(compiled.ok && compiled.arity === 1);
    assert.equal(compiled.f(-1), Number.NaN, formula);
  }
});

test('the sign of -0 is 0, as NumPy has it', () => {
  const compiled = compileFormula('atan2(x, sign(x))');
  assert.ok(compiled.ok && compiled.arity === 1);
  // NumPy 2.4: np.arctan2(-0.0, np.sign(-0.0)); with a sign of -0 it would be -pi.
  assert.equal(compiled.f(-0), -0);
});
