import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StepSizeParams } from '#protocol';
import { LearnerError } from '#views';
import { formulaSource } from '../../../src/views/functionSource';
import { computeStepSize } from '../../../src/views/stepSize/compute';
import { seedOracle } from '../../engine/seedOracles';
import { close, onlyFrame } from '../onlyFrame';

function frameOf(formula: string, x: number, h: number, more: Partial<StepSizeParams> = {}) {
  return onlyFrame(
    computeStepSize({
      source: formulaSource(formula),
      values: {},
      axes: [],
      fitValues: {},
      x,
      h,
      method: 'forward',
      precision: 'float64',
      ...more,
    }),
  );
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
    const decades = [
      ['forward', 'float64', Math.sqrt(8 * 2 ** -54)],
      ['central', 'float64', Math.cbrt(6 * 2 ** -52)],
      ['central', 'float32', Math.cbrt(6 * 2 ** -23)],
    ] as const;
    for (const [method, precision, theory] of decades) {
      const { best } = frameOf('exp(x)', 1, 1e-4, { method, precision });
      // |f| = |f'| = |f''| = |f'''| = e at 1: forward 2 eps e / h against e h / 2, central eps e / h against e h^2 / 6.
      const off = Math.abs(Math.log10(best.h / theory));
      assert.ok(off <= 0.31, `${method} ${precision}: ${best.h} and ${theory}`);
    }
  });

  const sentences: readonly (Partial<Omit<StepSizeParams, 'source'>> & {
    formula?: string;
    says: RegExp;
    warning: boolean;
  })[] = [
    {
      h: 1e-4,
      says: /^To the right of the best h .* 10 times .* Pull h to 3e-8, .* then try the central one\.$/,
      warning: false,
    },
    {
      h: 1e-4,
      method: 'central',
      says: /^To the right of the best h .* 100 times .* Pull h to 1\.1e-5,/,
      warning: false,
    },
    {
      h: 1e-10,
      says: /^To the left of the best h rounding rules: the subtraction cancels 10 of 16 digits/,
      warning: false,
    },
    {
      h: 1e-8,
      method: 'central',
      says: /^To the left of the best h .* near h = 1\.1e-5: try/,
      warning: false,
    },
    { h: 2e-8, says: /^h = 2e-8 is near the best/, warning: false },
    { h: 1, says: /h = 1 is too large/, warning: true },
    {
      h: 1e-15,
      says: /h = 1e-15 is too small: the two values .* \(the subtraction cancels 15 of 16\)/,
      warning: true,
    },
    {
      h: 1e-20,
      says: /h = 1e-20 is too small: x \+ h is x again, so the difference is exactly 0/,
      warning: true,
    },
    { h: 1e-50, says: /In float32 it is worse/, warning: true },
    { h: 1e-50, precision: 'float32', says: /h itself becomes 0, and 0 \/ 0 is nan/, warning: true },
    { h: 1e-8, precision: 'float32', says: /x \+ h is x again.* Try h = 0\.00069\./, warning: true },
    {
      h: 1e-4,
      method: 'slip',
      says: /multiplies by h: the result is 2\.718e-8, h\^2 = 1e-8 times/,
      warning: true,
    },
    {
      formula: 'x^2',
      h: 1e-4,
      method: 'central',
      says: /as for a parabola, the central difference has no/,
      warning: false,
    },
    { formula: '3x + 1', h: 1e-4, says: /as for a straight line, even the forward/, warning: false },
    { formula: 'sin(x)', x: 0, h: 1e-4, says: /nothing cancels/, warning: false },
    { formula: 'abs(x)', x: 0, h: 1e-4, says: /no single slope at x = 0/, warning: true },
    { formula: 'floor(x)', h: 1e-4, method: 'central', says: /no single slope at x = 1/, warning: true },
    { x: 700, method: 'central', h: 1e-2, says: /^To the right of the best h/, warning: false },
    { formula: 'sin(x)', x: 1e10, says: /h = 1 is too large/, warning: true },
    { formula: 'log(x)', h: 2, method: 'central', says: /no value at x - h/, warning: true },
    // Where the errors meet h is lost as well.
    {
      formula: 'sin(1e5x)',
      x: 1e3,
      h: 1e-9,
      precision: 'float32',
      says: /x \+ h is x again.* Make h larger\./,
      warning: true,
    },
    { formula: 'x', x: 1e17, h: 1e-4, says: /x \+ h is x again.* Make h larger\./, warning: true },
  ];
  for (const { says, warning, ...asked } of sentences) {
    it(`says what h does: ${JSON.stringify(asked)}`, () => {
      const { formula = 'exp(x)', x = 1, h = 1, ...more } = asked;
      const frame = frameOf(formula, x, h, more);
      assert.match(frame.sentence, says);
      assert.equal(frame.warning, warning);
    });
  }

  it('draws the guide lines with slopes 1, 2 and -1, each a decade off after a decade', () => {
    const { branches, curves } = frameOf('exp(x)', 1, 1e-4, { precision: 'both' });
    const slopes = branches.map(({ kind, method, error }) => {
      const [at, next] = [error[4] ?? Number.NaN, error[8] ?? Number.NaN];
      return [kind, method, Math.round(Math.log10(at / next) * 1e9) / 1e9];
    });
    assert.deepEqual(slopes, [
      ['truncation', 'forward', 1],
      ['truncation', 'central', 2],
      ['rounding', 'forward', -1],
      ['rounding', 'forward', -1],
    ]);
    assert.equal(branches[0]?.error.length, curves[0]?.h.length);
    assert.ok(
      close(branches[0]?.error[0], Math.E / 2, 1e-7) && close(branches[1]?.error[0], Math.E / 6, 1e-7),
    );
  });

  it('has room for errors of exactly 0 below all others', () => {
    const { curves, errorRange, hasZeroError } = frameOf('0.01x^2 + 0.1x', 5, 1e-4);
    const errors = curves.flatMap(({ error }) => [...error]);
    const least = Math.min(...errors.filter((error) => error > 0));
    assert.ok(hasZeroError && errors.includes(0));
    assert.ok(errorRange[0] <= least / 10 && errorRange[0] > least / 1000, `${errorRange[0]} for ${least}`);
    assert.ok(errorRange[1] >= Math.max(...errors));
    assert.equal(frameOf('exp(x)', 1, 1e-4).hasZeroError, false);
  });

  it('has one best step, or one reason why there is none', () => {
    const best = (formula: string, x: number, method: StepSizeParams['method']) =>
      frameOf(formula, x, 1e-4, { method }).best;
    assert.ok(close(best('exp(x)', 1, 'forward').h, 2.98e-8, 1e-10));
    assert.equal(best('exp(x)', 1, 'forward').text, '3e-8');
    assert.ok(close(best('exp(x)', 1, 'central').h, 1.1e-5, 1e-7));
    assert.match(best('exp(x)', 1, 'central').why, /dashed lines meet/);
    assert.match(best('3x + 1', 1, 'forward').why, /the larger h is, the better/);
    assert.match(best('x^2', 3, 'central').why, /the larger h is, the better/);
    assert.match(best('sin(x)', 0, 'forward').why, /the smaller h is, the better/);
    for (const formula of ['3x + 1', 'x^2']) assert.equal(best(formula, 3, 'central').text, '');
    const slip = best('exp(x)', 1, 'slip');
    assert.match(slip.why, /^None: this formula gives h\^2 times the central difference/);
    assert.deepEqual([slip.text, slip.h, slip.error], ['', Number.NaN, Number.NaN]);
  });

  it('writes in its sentence the best step that it marks', () => {
    for (const method of ['forward', 'central'] as const) {
      for (const h of [1e-3, 1e-11, 1e-50]) {
        const { sentence, best, branches } = frameOf('sin(x)', 1, h, { method });
        assert.ok(sentence.includes(best.text), `${best.text} in ${sentence}`);
        const rounding = branches.find(({ kind }) => kind === 'rounding');
        assert.ok(
          close(best.error * best.h, (rounding?.error[0] ?? 0) * 1, 1e-18),
          'the mark is on the line',
        );
      }
    }
  });

  const slopeless = [
    { formula: 'floor(x)', x: 1, says: 'no slope: a jump' },
    { formula: 'abs(x)', x: 0, says: 'no slope: a kink' },
    { formula: 'cbrt(x)', x: 0, says: 'no slope: vertical' },
    { formula: 'sin(x)', x: 1, says: '' },
  ];
  for (const { formula, x, says } of slopeless) {
    it(`says of ${formula} at ${x}: '${says}'`, () => assert.equal(frameOf(formula, x, 1e-4).noSlope, says));
  }

  it('samples what was zoomed to, and shows that', () => {
    const frame = frameOf('sin(x)', 1, 1e-4, { hRange: [1e-6, 1e-4], errorRange: [1e-9, 1e-3] });
    assert.deepEqual([...frame.shownH, ...frame.errorRange], [1e-6, 1e-4, 1e-9, 1e-3]);
    const [forward] = frame.curves;
    assert.ok(forward && forward.h.length > 100);
    assert.ok(close(forward.h[0], 1e-4, 1e-15) && close(forward.h.at(-1), 1e-6, 1e-17));
    assert.deepEqual(frame.hRange, [1e-17, 1]);
  });

  it('lays out the digits that the method subtracts', () => {
    const names = (method: StepSizeParams['method']) =>
      frameOf('x^2', 3, 1e-4, { method }).subtractions.map(({ rows }) => rows.map(({ name }) => name));
    assert.deepEqual(names('forward'), [
      ['x + h', 'x', '-'],
      ['f(x + h)', 'f(x)', '-'],
    ]);
    assert.deepEqual(names('slip')[1], ['f(x + h)', 'f(x - h)', '-']);
    const [, values] = frameOf('0.01x^2 + 0.1x', 5, 1e-13, { method: 'central' }).subtractions;
    assert.deepEqual([values?.count, values?.digits], [13, 16]);
    assert.deepEqual(frameOf('log(x)', 1, 2, { method: 'central' }).subtractions, []);
  });

  it('shows the curve of the slip while it is looked at, an error as large as the slope', () => {
    const slip = frameOf('exp(x)', 1, 1e-4, { method: 'slip' }).curves.find(
      ({ method }) => method === 'slip',
    );
    assert.ok(close(slip?.ownError, Math.E, 1e-7) && !close(slip?.ownError, Math.E, 1e-9));
    assert.equal(frameOf('exp(x)', 1, 1e-4).curves.length, 2);
  });

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
