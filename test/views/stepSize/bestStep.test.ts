import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StepSizeParams } from '#protocol';
import { formulaSource } from '../../../src/views/functionSource';
import { computeStepSize } from '../../../src/views/stepSize/compute';
import { stepSize } from '../../../src/views/stepSize/params';
import { onlyFrame } from '../onlyFrame';

const { atanh, sin, cos, tan, exp, log, sqrt, tanh, atan, cosh, sinh } = Math;

/** A formula, the function it stands for, its derivative by hand, and points at which it bends. */
const functions: readonly [
  formula: string,
  f: (x: number) => number,
  slope: (x: number) => number,
  at: readonly number[],
][] = [
  ['sin(x)', sin, cos, [1, 2.5, -4]],
  ['cos(x)', cos, (x) => -sin(x), [0.7, 3]],
  ['tan(x)', tan, (x) => 1 + tan(x) ** 2, [1, 1.5]],
  ['exp(x)', exp, exp, [1, -3, 6]],
  ['exp(-x^2)', (x) => exp(-(x ** 2)), (x) => -2 * x * exp(-(x ** 2)), [0.5, 2]],
  ['log(x)', log, (x) => 1 / x, [1.5, 0.01, 200]],
  ['sqrt(x)', sqrt, (x) => 1 / (2 * sqrt(x)), [2, 0.02]],
  ['tanh(x)', tanh, (x) => 1 - tanh(x) ** 2, [0.5, -1.5]],
  ['arctan(x)', atan, (x) => 1 / (1 + x * x), [0.5, 3]],
  ['cosh(x)', cosh, sinh, [1, -3]],
  ['x^3 - 2x', (x) => x ** 3 - 2 * x, (x) => 3 * x ** 2 - 2, [2, -0.5]],
  ['x^4', (x) => x ** 4, (x) => 4 * x ** 3, [1.5, 30]],
  ['x^5 - x', (x) => x ** 5 - x, (x) => 5 * x ** 4 - 1, [0.8]],
  ['0.01x^3 + 0.1x', (x) => 0.01 * x ** 3 + 0.1 * x, (x) => 0.03 * x ** 2 + 0.1, [5, 10]],
  ['1/x', (x) => 1 / x, (x) => -1 / x ** 2, [0.3, 4]],
  ['1/(1 + x^2)', (x) => 1 / (1 + x ** 2), (x) => (-2 * x) / (1 + x ** 2) ** 2, [0.5, 2]],
  ['1/(1 + exp(-x))', (x) => 1 / (1 + exp(-x)), (x) => exp(-x) / (1 + exp(-x)) ** 2, [1, -4]],
  ['log(1 + exp(x))', (x) => log(1 + exp(x)), (x) => 1 / (1 + exp(-x)), [0.5, 3]],
  ['x*sin(x)', (x) => x * sin(x), (x) => sin(x) + x * cos(x), [2, 9]],
  ['sin(10x)', (x) => sin(10 * x), (x) => 10 * cos(10 * x), [0.3]],
  ['sin(x/10)', (x) => sin(x / 10), (x) => cos(x / 10) / 10, [4, 9]],
  ['x*exp(-x)', (x) => x * exp(-x), (x) => (1 - x) * exp(-x), [0.5, 4]],
  ['sin(x)^2', (x) => sin(x) ** 2, (x) => sin(2 * x), [0.6, 2]],
  ['sqrt(1 + x^2)', (x) => sqrt(1 + x ** 2), (x) => x / sqrt(1 + x ** 2), [1, -2]],
];

const differences = {
  forward: (f: (x: number) => number, x: number, h: number) => (f(x + h) - f(x)) / h,
  central: (f: (x: number) => number, x: number, h: number) => (f(x + h) - f(x - h)) / (2 * h),
} as const;

const tried = Array.from({ length: 14 * 8 }, (_, i) => 10 ** (-14 + i / 8));
let followed = 0;

/** The error that steps around h have: the middle one of 41 between h / 2 and 2h, so that none is luck. */
function usualError(error: (h: number) => number, h: number): number {
  const errors = Array.from({ length: 41 }, (_, i) => error(h * 2 ** ((i - 20) / 20)));
  return errors.every(Number.isFinite) ? (errors.toSorted((a, b) => a - b)[20] ?? Number.NaN) : Number.NaN;
}

const frameOf = (formula: string, x: number, h: number, method: 'forward' | 'central') =>
  onlyFrame(
    computeStepSize({
      ...stepSize.defaults,
      source: formulaSource(formula),
      x,
      h,
      method,
    } satisfies StepSizeParams),
  );

/** The advised step may err this many times as much as the best of all steps usually does. */
const WORSE = 6;

describe('the best step that is advised', () => {
  for (const [code, f, slope, points] of functions)
    for (const x of points)
      for (const method of ['forward', 'central'] as const)
        it(`of the ${method} difference of ${code} at ${x} errs hardly more than the best of all steps, and less than one far from it`, () => {
          const error = (h: number) => Math.abs(differences[method](f, x, h) - slope(x));
          const usual = (h: number) => usualError(error, h);
          const least = Math.min(...tried.map(usual).filter((one) => one > 0));
          const { best } = frameOf(code, x, 1e-4, method);
          assert.ok(best.h > 0, best.why);
          assert.ok(
            usual(best.h) <= WORSE * least,
            `${best.text} errs by ${usual(best.h)}, the best by ${least}`,
          );
          for (const h of [best.h * 300, best.h / 300]) {
            const advised = Number(
              /(?:Pull h to|near h =) ([\d.e-]+)[:,;]? /.exec(frameOf(code, x, h, method).sentence)?.[1],
            );
            if (Number.isNaN(advised)) continue;
            assert.ok(usual(advised) < usual(h) / 3, `${advised}, advised at ${h}`);
            followed++;
          }
        });

  it('is mostly said at a step far from it', () => assert.ok(followed > 150, `${followed}`));

  /** At these points, worked out by hand, the next derivative is 0: the error has another order there. */
  for (const [code, x, method] of [
    ['x*exp(-x)', 2, 'forward'],
    ['x*exp(-x)', 3, 'central'],
    ['x^2*exp(-x)', 3 + sqrt(3), 'central'],
    ['x^2*exp(-x)', 2 - sqrt(2), 'forward'],
    ['1/(1 + x^2)', 1, 'central'],
    ['1/(1 + x^2)', 1 / sqrt(3), 'forward'],
    ['exp(-x^2)', sqrt(0.5), 'forward'],
    ['exp(-x^2)', sqrt(1.5), 'central'],
    ['sin(x)', Math.PI, 'forward'],
    ['cos(x)', Math.PI / 2, 'forward'],
    ['sin(x)', Math.PI / 2, 'central'],
    ['x^4 - 6x^2', 1, 'forward'],
    ['x^5 - 10x^3', 1, 'central'],
    ['tanh(x)', atanh(sqrt(1 / 3)), 'central'],
  ] as const)
    it(`is none for the ${method} difference of ${code} at ${x}, where it does not bend so`, () => {
      const { best } = frameOf(code, x, 1e-4, method);
      assert.ok(best.text === '' && /^(None|Not known)/.test(best.why), `${best.text} ${best.why}`);
    });
});
