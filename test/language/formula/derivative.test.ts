import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CompiledFunction, compileFormula } from '../../../src/language/index';
import { ofOneVariable, ofTwoVariables } from './rightFormulas';

const { cos, cosh, exp, LN2, LN10, log, sin, sinh, sqrt } = Math;
const nan = Number.NaN;

function compiled(formula: string): CompiledFunction {
  const result = compileFormula(formula);
  assert.ok(result.ok, formula);
  return result;
}

function isNear(actual: number, expected: number): boolean {
  return Object.is(actual, expected) || Math.abs(actual - expected) <= 1e-13 + 1e-13 * Math.abs(expected);
}

const derivatives: readonly (readonly [formula: string, derivative: (x: number) => number])[] = [
  ['5', () => 0],
  ['x', () => 1],
  ['0.01x^2 + 0.1x', (x) => 0.02 * x + 0.1],
  ['-x', () => -1],
  ['x - 2x', () => -1],
  ['x(x+1)', (x) => 2 * x + 1],
  ['1/x', (x) => -1 / (x * x)],
  ['x/(x+5)', (x) => 5 / ((x + 5) * (x + 5))],
  ['x^3', (x) => 3 * x * x],
  ['x^-2', (x) => -2 / (x * x * x)],
  ['x^1.5', (x) => 1.5 * sqrt(x)],
  ['x^0', () => 0],
  ['2^x', (x) => LN2 * 2 ** x],
  ['e^(x^2)', (x) => 2 * x * Math.E ** (x * x)],
  ['x^x', (x) => x ** x * (1 + log(x))],
  ['square(3x)', (x) => 18 * x],
  ['sin(3x) exp(-x)', (x) => (3 * cos(3 * x) - sin(3 * x)) * exp(-x)],
  ['cos(x)', (x) => -sin(x)],
  ['tan(x)', (x) => 1 / (cos(x) * cos(x))],
  ['asin(x/5)', (x) => 1 / sqrt(25 - x * x)],
  ['acos(x/5)', (x) => -1 / sqrt(25 - x * x)],
  ['atan(x)', (x) => 1 / (1 + x * x)],
  ['sinh(x)', cosh],
  ['cosh(x)', sinh],
  ['tanh(x)', (x) => 1 - Math.tanh(x) ** 2],
  ['log(x)', (x) => 1 / x],
  ['ln(3x)', (x) => 1 / x],
  ['log2(x)', (x) => 1 / (x * LN2)],
  ['log10(x)', (x) => 1 / (x * LN10)],
  ['sqrt(x)', (x) => 1 / (2 * sqrt(x))],
  ['√(x + 1)', (x) => 1 / (2 * sqrt(x + 1))],
  ['cbrt(x)', (x) => 1 / (3 * Math.cbrt(x * x))],
  ['|x - 10|', () => -1],
  ['abs(x)', () => 1],
  ['sign(x) + step(x) + floor(x) + ceil(x) + round(x)', () => 0],
  ['sigmoid(x)', (x) => exp(-x) / (1 + exp(-x)) ** 2],
  ['relu(x) + relu(-x)', () => 1],
  ['softplus(x)', (x) => 1 / (1 + exp(-x))],
  ['max(x, 1 - x, 0)', (x) => (x > 0.5 ? 1 : -1)],
  ['min(x, 1 - x)', (x) => (x < 0.5 ? 1 : -1)],
  ['atan2(x, 2)', (x) => 2 / (4 + x * x)],
  ['atan2(2, x)', (x) => -2 / (4 + x * x)],
  ['pow(x, 4)', (x) => 4 * x * x * x],
  ['t^2', (t) => 2 * t],
];

for (const [formula, derivative] of derivatives) {
  test(`the derivative of ${formula}`, () => {
    const { exactGradient } = compiled(formula);
    for (const x of [0.1, 0.3, 0.77, 1.2, 2.75, 4.6]) {
      const [slope = nan] = exactGradient([x]);
      assert.ok(isNear(slope, derivative(x)), `${slope} and ${derivative(x)} at ${x}`);
      assert.ok(!isNear(slope + 1e-11 * Math.max(1, Math.abs(slope)), derivative(x)));
    }
  });
}

// An extrapolated central difference: its error is below 1e-7 of the scale for these smooth pieces.
function differenceQuotient(f: (x: number) => number, x: number): number {
  const central = (h: number): number => (f(x + h) - f(x - h)) / (2 * h);
  return (4 * central(5e-4) - central(1e-3)) / 3;
}

function assertNearQuotient(slope: number, quotient: number, place: string): void {
  if (Number.isNaN(quotient)) return assert.equal(slope, nan, place);
  const tolerance = 1e-7 * Math.max(1, Math.abs(quotient));
  assert.ok(Math.abs(slope - quotient) < tolerance, `${slope} and ${quotient} ${place}`);
}

for (const [formula, f] of ofOneVariable) {
  if (formula === '1e400') continue; // Infinity has no differences.
  test(`the derivative of ${formula} against differences`, () => {
    const { exactGradient } = compiled(formula);
    for (const x of [-1.73, -0.62, 0.21, 0.83, 1.31]) {
      assertNearQuotient(exactGradient([x])[0] ?? 0, differenceQuotient(f, x), `at ${x}`);
    }
  });
}

for (const [formula, f] of ofTwoVariables) {
  test(`the gradient of ${formula} against differences`, () => {
    const { exactGradient } = compiled(formula);
    for (const [a, b] of [
      [1.3, 0.4],
      [0.6, 2.1],
    ] as const) {
      const gradient = exactGradient([a, b]);
      assertNearQuotient(
        gradient[0] ?? nan,
        differenceQuotient((x) => f(x, b), a),
        `first at ${a}, ${b}`,
      );
      assertNearQuotient(
        gradient[1] ?? nan,
        differenceQuotient((y) => f(a, y), b),
        `second at ${a}, ${b}`,
      );
    }
  });
}

test('there is no slope but by the rules where a coordinate is no number or infinite', () => {
  const { exactGradient } = compiled('x0 ((x0 / x0)^x1)'); // x0 * 1^x1, and 1^nan is 1
  assert.deepEqual([...exactGradient([-2, 3])], [1, 0]);
  for (const beyond of [nan, Infinity, -Infinity])
    assert.deepEqual([...exactGradient([-2, beyond])], [nan, 0], String(beyond));
});

const slopesAtCorners: readonly (readonly [formula: string, x: number, slope: number])[] = [
  ['|x|', 0, nan],
  ['|x^3|', 0, 0],
  ['x + |0|', 3, 1],
  ['relu(x)', 0, nan],
  ['max(x, -x)', 0, nan],
  ['max(x, -x, 1)', 0, 0],
  ['max(x, x)', 2, 1],
  ['min(x, x^2)', 1, nan],
  ['sign(x)', 0, nan],
  ['step(x)', 0, nan],
  ['floor(x)', 2, nan],
  ['floor(x)', 2.5, 0],
  ['ceil(x)', 2, nan],
  ['round(x)', 2.5, nan],
  ['round(x)', 2, 0],
  ['sqrt(x)', 0, nan],
  ['sqrt(x^2)', 0, nan],
  ['sqrt(x)', -1, nan],
  ['cbrt(x)', 0, nan],
  ['log(x)', -1, nan],
  ['log(x)', 0, nan],
  ['1/x', 0, nan],
  ['asin(x)', 1, nan],
  ['asin(x)', 2, nan],
  ['x^0.5', 0, nan],
  ['x^2', 0, 0],
  ['x^1', 0, 1],
  ['(-2)^x', 2, nan],
  ['x^x', -1, nan],
  ['max(0, log(x))', -1, nan],
  ['step(1/x)', 0, nan],
  ['exp(x)', 1000, nan],
  ['x*(x > 0)', 0, nan],
  ['x^2*(x > 0)', 0, 0],
  ['(x > 0) + x', 2, 1],
  ['(x > 0) + x', 0, nan],
  ['x == 2', 2, nan],
  ['x == 2', 3, 0],
  ['where(x > 0, x^2, 0)', 0, 0],
  ['where(x > 0, x^2, x^3 + 1)', 0, nan],
  ['where(x > 0, x + 1, 1 - x)', 0, nan],
  ['where(x > 0, log(x), 0)', -1, 0],
  ['where(x > 0, log(x), 3x)', -1, 3],
  ['where(x >= 1, x^2, 2x - 1)', 1, 2],
  ['where(0 < x < 1, x^2, x)', 5, 1],
  ['where(0 < x < 1, x^2, x)', 0.5, 1],
  ['where(0 < x < 1, x^2, x)', 0.25, 0.5],
  ['where(|x| < 1, sqrt(1 - x^2), 0)', 0.6, -0.75],
  ['where(exp(x) > 1, 2x, x)', 800, 2],
  ['where(x > 0, exp(x), 1/exp(-x))/exp(800)', 800, nan],
  ['1/where(x > 0, exp(x), 1)', 800, 0],
  ['sigmoid(x)', 40, Math.exp(-40)],
  ['sigmoid(x)', -1000, 0],
  ['softplus(x)', 1000, 1],
  ['tanh(x)', 1000, 0],
];

for (const [formula, x, slope] of slopesAtCorners) {
  test(`the slope of ${formula} at ${x} is ${slope}`, () => {
    const [actual = 0] = compiled(formula).exactGradient([x]);
    assert.ok(isNear(actual, slope), `${actual}`);
    if (slope !== 0 && !Number.isNaN(slope)) assert.ok(Math.abs(actual / slope - 1) < 1e-12);
  });
}

test('a part without the variable is a constant, whatever its own slope', () => {
  assert.deepEqual([...compiled('x + sqrt(y)').exactGradient([3, 0])], [1, nan]);
  assert.deepEqual([...compiled('x0^x1').exactGradient([-2, 2])], [-4, nan]);
  assert.deepEqual([...compiled('|x0| + x1^2').exactGradient([0, 3])], [nan, 6]);
  // Along the cut the angle stays pi; across it, it jumps.
  assert.deepEqual([...compiled('atan2(y, x)').exactGradient([-1, 0])], [0, nan]);
});

test('the gradient of the book', () => {
  const { exactGradient } = compiled('x0^2 + x1^2');
  assert.deepEqual([...exactGradient([3, 4])], [6, 8]);
  assert.deepEqual([...exactGradient([0, 2])], [0, 4]);
  assert.deepEqual([...exactGradient(new Float64Array([3, 0]))], [6, 0]);
  assert.deepEqual([...compiled('0.01x^2 + 0.1x').exactGradient([5])], [0.2]);
});

test('ten variables', () => {
  const { exactGradient, parameters } = compiled('x0+2x1+3x2+4x3+5x4+6x5+7x6+8x7+9x8+10x9');
  assert.equal(parameters.length, 10);
  assert.deepEqual([...exactGradient(new Array(10).fill(1))], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});
