import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFormula } from '../../../src/language/index';

const nan = Number.NaN;

/** Slopes whose formula is finite though a part of it has overflowed; by hand, rounded to a double. */
const slopes: readonly (readonly [formula: string, x: number, slope: number])[] = [
  ['1/(1 + exp(-x))', -800, 0],
  ['1/exp(x)', 800, 0],
  ['x/exp(x^2)', 30, 0],
  ['x + 1/cosh(x)', -900, 1],
  ['cosh(x)^-2', 900, 0],
  ['1/(1 + x^200)', 1e10, 0],
  ['2^-(x^200) + 3x', 1e10, 3],
  ['tanh(exp(x))', 800, 0],
  ['exp(-exp(x))', 800, 0],
  ['atan(x^300)', 1e3, 0],
  ['sigmoid(x^400) - 2x', 10, -2],
  ['step(exp(x))', 800, 0],
  ['min(exp(x), 3x)', 800, 3],
  ['max(-sinh(x), x^2)', 800, 1600],
  ['1/max(exp(x), x)', 800, 0],
  ['1/sqrt(square(1e200x))', 1, 0],
  ['5/softplus(exp(x))', 800, 0],
  ['relu(x - exp(x))', 800, 0],
  // A pole is no overflow, and what hides beside one stays hidden.
  ['x + 1/exp(1/x)', 0, nan],
  ['atan(1/x)', 0, nan],
  ['1/(exp(x + 800) + |x|)', 0, nan],
  ['1/(exp(x + 800) + floor(x))', 0, nan],
  ['|x|/exp(x + 800)', 0, nan],
  ['min(exp(x + 800), |x|)', 0, nan],
  ['exp(x)', 800, nan],
  ['sin(exp(x))', 800, nan],
  ['exp(x)/exp(x)', 800, nan],
];

describe('the slope beyond an overflow', () => {
  for (const [formula, x, slope] of slopes) {
    it(`of ${formula} at ${x} is ${slope}`, () => {
      const compiled = compileFormula(formula);
      assert.ok(compiled.ok);
      assert.deepEqual([...compiled.exactGradient([x])], [slope]);
    });
  }
});
