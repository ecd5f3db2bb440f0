import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StepSizeParams } from '#protocol';
import { LearnerError } from '#views';
import { computeStepSize } from '../../../src/views/stepSize/compute';
import { seedOracle } from '../../engine/seedOracles';
import { close, onlyFrame } from '../onlyFrame';

function frameOf(formula: string, x: number, h: number, more: Partial<StepSizeParams> = {}) {
  return onlyFrame(computeStepSize({ formula, x, h, method: 'forward', precision: 'float64', ...more }));
}

describe('computeStepSize', () => {
  it('agrees with NumPy about h = 1e-50: 0, float32(h) = 0, 1 / 0 = inf', () => {
    const frame = frameOf('0.001x^2 + 0.1x', 5, 1e-50);
    const [expected] = seedOracle<unknown, number[]>('bad_diff.function_1.h1e-50').expected;
    assert.equal(frame.forward, expected);
    assert.equal(frame.h32, seedOracle('float32.1e-50').expected);
    assert.equal(String(frame.inverseH32), seedOracle('float32.inverse_1e-50').expected);
    assert.equal(frame.stepLost, true);
    assert.match(frame.sentence, /x \+ h is x again/);
  });

  it('finds the best steps where theory puts them', () => {
    const { curves } = frameOf('exp(x)', 1, 1e-4, { precision: 'both' });
    const best = (method: string, precision: string) =>
      curves.find((curve) => curve.method === method && curve.precision === precision);
    const decades = [
      ['forward', 'float64', 1e-8],
      ['central', 'float64', 6e-6],
      ['central', 'float32', 1e-2],
    ] as const;
    for (const [method, precision, theory] of decades) {
      const { bestH = 0 } = best(method, precision) ?? {};
      assert.ok(Math.abs(Math.log10(bestH / theory)) <= 1.2, `${method} ${precision}: ${bestH}`);
    }
  });

  const sentences = [
    { h: 1e-4, says: /To the right of the best h/, warning: false },
    { h: 1, says: /h = 1 is too large/, warning: true },
    { h: 1e-15, says: /h = 1e-15 is too small: the two values/, warning: true },
    {
      h: 1e-20,
      says: /h = 1e-20 is too small: x \+ h is x again, so the difference is exactly 0/,
      warning: true,
    },
    { h: 1e-50, says: /In float32 it is worse/, warning: true },
  ];
  for (const { h, says, warning } of sentences) {
    it(`says what h = ${h} does to exp at 1`, () => {
      const frame = frameOf('exp(x)', 1, h);
      assert.match(frame.sentence, says);
      assert.equal(frame.warning, warning);
    });
  }

  it('shows both values of f whose difference it takes', () => {
    const frame = frameOf('x^2', 3, 0.5);
    assert.deepEqual([frame.after, frame.before, frame.value, frame.xPlusH], [12.25, 6.25, 9, 3.5]);
    assert.ok(close(frame.forward, 6.5, 0) && close(frame.central, 6, 0));
  });

  it('says at x that f has no value there', () => {
    assert.throws(
      () => frameOf('log(x)', -1, 1e-4),
      (error) => error instanceof LearnerError && error.at.field === 'x',
    );
  });
});
