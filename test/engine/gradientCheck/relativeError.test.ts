import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bandOf } from '#engine';
import { relativeError, roundingNoiseOf } from '../../../src/engine/gradientCheck/relativeError';

describe('relativeError', () => {
  const cases = [
    { a: 0, n: 0, error: 0 },
    { a: 0, n: 3e-5, error: 1 },
    { a: 3e-5, n: 0, error: 1 },
    { a: 2, n: -2, error: 2 },
    { a: 1.01, n: 1, error: 0.01 / 1.01 },
    { a: -20, n: -1, error: 0.95 },
    { a: 5, n: 5, error: 0 },
  ];
  for (const { a, n, error } of cases) {
    it(`of ${a} and ${n} is ${error}`, () => assert.ok(Math.abs(relativeError(a, n) - error) < 1e-15));
  }

  it('is nan where a gradient is not finite', () => {
    assert.ok(Number.isNaN(relativeError(Number.NaN, 1)));
    assert.ok(Number.isNaN(relativeError(Number.POSITIVE_INFINITY, 1)));
  });

  it('is the same both ways, from 0 to 2, and knows no scale', () => {
    const size = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.boolean(), (first, second, opposite) => {
        const [a, n] = [first, opposite ? -second : second];
        const error = relativeError(a, n);
        assert.equal(relativeError(n, a), error);
        assert.ok(error >= 0 && error <= 2);
        assert.equal(relativeError(a * 1024, n * 1024), error);
      }),
    );
  });
});

describe('bandOf', () => {
  const cases = [
    { error: 0, band: 'good' },
    { error: 1e-7, band: 'good' },
    { error: 1.001e-7, band: 'fine' },
    { error: 1e-4, band: 'fine' },
    { error: 1.001e-4, band: 'doubtful' },
    { error: 1e-2, band: 'doubtful' },
    { error: 1.001e-2, band: 'wrong' },
    { error: 2, band: 'wrong' },
    { error: Number.NaN, band: 'wrong' },
  ];
  for (const { error, band } of cases) {
    it(`calls ${error} ${band}`, () => assert.equal(bandOf(error), band));
  }
});

describe('roundingNoiseOf', () => {
  it('is about 1e-11 for an untrained net at h = 1e-4, and grows as h shrinks', () => {
    const noise = roundingNoiseOf(Math.log(10), 1e-4);
    assert.ok(noise > 5e-12 && noise < 2e-11, `${noise}`);
    assert.ok(Math.abs(roundingNoiseOf(Math.log(10), -1e-6) / noise - 100) < 1e-9);
  });
});
