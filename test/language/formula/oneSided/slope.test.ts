import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFormula } from '../../../../src/language/index';

const nan = Number.NaN;
const { E, PI, SQRT1_2 } = Math;

function slopesAt(formula: string, point: readonly number[]): number[] {
  const compiled = compileFormula(formula);
  assert.ok(compiled.ok, formula);
  return [...compiled.exactGradient(point)];
}

/** Where an operation on the way has no slope of its own: the derivatives by hand. */
const oneVariable: readonly (readonly [formula: string, x: number, derivative: number])[] = [
  // Kinks, jumps and roots that what follows makes smooth.
  ['|x|^2', 0, 0],
  ['|x - 1|^2 + 3x', 1, 3],
  ['cos(|x|)', 0, 0],
  ['cosh(|x|)', 0, 0],
  ['exp(|x|^2)', 0, 0],
  ['sin(|x|) |x| + x', 0, 1],
  ['x |x|', 0, 0],
  ['x^2 sign(x)', 0, 0],
  ['x^2 step(x)', 0, 0],
  ['relu(x)^2', 0, 0],
  ['relu(x) - relu(-x)', 0, 1],
  ['max(x, -x)^2', 0, 0],
  ['max(x, x^3)^0 + 2x', 0, 2],
  ['max(x, 2x) min(x, 2x)', 0, 0],
  ['floor(x^2)', 0, 0],
  ['ceil(-x^2)', 0, 0],
  ['round(x^2 + 2.5) x', 0, 3],
  ['cbrt(x)^3', 0, 1],
  ['cbrt(x^3)', 0, 1],
  ['cbrt(x)^2', 0, nan],
  ['sqrt(x^4)', 0, 0],
  ['sqrt(x^2)^3', 0, 0],
  ['sqrt((1 - cos(x))^2)', 0, 0],
  ['sqrt(x - x)', 2, 0],
  ['|x|^1.5', 0, 0],
  ['|x|^0.5', 0, nan],
  ['asin(1 - x^4)', 0, 0],
  ['softplus(|x|) - |x|/2', 0, 0],
  ['sigmoid(|x|) - |x|/4', 0, 0],
  ['tan(|x|) - |x| + x', 0, 1],
  ['tanh(|x|)^2', 0, 0],
  ['atan(|x|) |x|', 0, 0],
  ['log(1 + |x|)^2', 0, 0],
  ['log2(1 + |x|)^2 + log10(1 + |x|)^2', 0, 0],
  ['asin(|x|/2)^2 + sinh(|x|)^2', 0, 0],
  ['tan(atan2(x*x, x))', 0, 1],
  ['sin(atan2(x, -1))', 0, 1],
  ['1/(1 + (x^1e200)^-1e200)', 0, nan],
  ['1/(1 + x^-1e308*x^-1e308)', 0, nan],
  ['exp(-1/x^1e308/x^1e308)', 0, nan],
  ['x^1e308*x^1e308', 0, 0],
  ['atan2(x^2, -1)', 0, 0],
  ['atan2(|x|, 0)', 0, nan],
  ['|x|^(x + 2)', 0, 0],
  ['(1 + |x|)^|x|', 0, 0],
  // What becomes infinite on the way.
  ['(2x)/x^-1', 0, 0],
  ['1/(1/x)', 0, 1],
  ['x/(1 + 1/x^2)', 0, 0],
  ['exp(-1/x^2)', 0, 0],
  ['atan(1/x^2)', 0, 0],
  ['tanh(1/x^2) + x', 0, 1],
  ['sigmoid(-1/x^2)', 0, 0],
  ['softplus(-1/x^2)', 0, 0],
  ['1/softplus(1/x^2)', 0, 0],
  ['2^(-1/x^2)', 0, 0],
  ['x^(x/x)', -2, 1],
  ['sin(x)^(-x/|x|)', -0.5, Math.cos(0.5)],
  ['x (x^2)^x', 0, 1],
  ['(x^x)^step(x) + x', -0.5, 1],
  ['ceil(x) - step(x)', 0, 0],
  ['x ceil(x)^2 - x step(x)', 0, 0],
  // A large part beside a jump or a kink does not hide it.
  ['exp(100) + ceil(x)', 0, nan],
  ['exp(100) - |x| + 1e30x', 0, nan],
  ['1e20x + |x|', 0, nan],
  ['tanh(ceil(x))', 30, nan],
  ['atan(floor(x))', 1e10, nan],
  ['floor(x^x^x)', 3, nan],
  ['ceil(1e12x)', 1, nan],
  ['sin(1 + 1e-18|x|)', 0, nan],
  ['(2 + 1e20x + |x|)^2', 0, nan],
  // Jumps, kinks, ends and vertical tangents stay what they are.
  ['|x|', 0, nan],
  ['|x| + x^2', 0, nan],
  ['x sign(x)', 0, nan],
  ['sign(x)^2', 0, nan],
  ['x^2 + step(x)', 0, nan],
  ['floor(-x^2)', 0, nan],
  ['sqrt(1 - cos(x))', 0, nan],
  ['acos(1 - x^2)', 0, nan],
  ['sigmoid(|x|)', 0, nan],
  ['atan(1/x)', 0, nan],
  ['x tanh(1/x)', 0, nan],
  ['atan2(x, -1)', 0, nan],
  ['tan(0.5 atan2(x, -1))', 0, nan],
  ['sin(1e-16 step(x))', 0, nan],
  ['max(x, 2x)', 0, nan],
  ['x^1.5', 0, nan],
  ['sqrt(x)^2', 0, nan],
  ['max(1, sqrt(x))', 0, nan],
  ['min(-1, log(x - 1) - x)', 1, nan],
  ['relu(x^1.5 - 1)', 0, nan],
  ['(x^3)^(1/3)', 0, nan],
  ['|x - 1|^0.5', 1, nan],
  // A constant base or power that special values are agreed on for.
  ['1^x', 3, 0],
  ['1^x', nan, 0],
  ['1^x', Infinity, 0],
  ['0^x', 2, 0],
  ['0^x', 0, nan],
  ['x^0', nan, 0],
];

describe('the slope from both sides', () => {
  for (const [formula, x, derivative] of oneVariable) {
    it(`of ${formula} at ${x} is ${derivative}`, () => {
      const [slope = Infinity] = slopesAt(formula, [x]);
      assert.ok(Object.is(slope, derivative) || Math.abs(slope - derivative) < 1e-14, `${slope}`);
    });
  }

  it('takes every variable for itself', () => {
    assert.deepEqual(slopesAt('x^y', [0, 2]), [0, 0]);
    assert.deepEqual(slopesAt('x^y', [0, 0]), [0, nan]);
    assert.deepEqual(slopesAt('|x + y|^2 + |x|', [1, -1]), [1, 0]);
    assert.deepEqual(slopesAt('|x0 x1|', [0, 0]), [0, 0]);
    assert.deepEqual(slopesAt('|x0 x1|', [0, 2]), [nan, 0]);
    assert.deepEqual(slopesAt('max(x0, x1)^2', [0, 0]), [0, 0]);
    assert.deepEqual(slopesAt('sqrt(x0^2 + x1^2)', [0, 0]), [nan, nan]);
  });

  it('is not asked for in formulas so long that a curve of slopes would take seconds', () => {
    const sumOf = (count: number) => Array<string>(count).fill('|x|^2').join(' + ');
    assert.deepEqual(slopesAt(sumOf(60), [0]), [0]);
    assert.deepEqual(slopesAt(sumOf(100), [0]), [nan]);
    assert.deepEqual(slopesAt(sumOf(100), [0.5]), [100]);
  });

  it('has the digits of the slope, not of a difference', () => {
    const [first = nan] = slopesAt('x exp(1 + |x|)', [0]);
    assert.equal(first, E);
    const [second = nan] = slopesAt('x asin(SQRT + |x|)'.replace('SQRT', String(SQRT1_2)), [0]);
    assert.ok(Math.abs(second - PI / 4) < 1e-15);
  });
});
