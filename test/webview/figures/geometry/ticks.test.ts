import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  fitTicks,
  linearTicks,
  logTicks,
  roundRange,
  type Tick,
} from '../../../../webview/figures/geometry/ticks';

const labels = (ticks: readonly Tick[]): string => ticks.map(({ label }) => label).join(' ');

describe('linearTicks', () => {
  const cases: [number, number, number, string][] = [
    [0, 20, 9, '0 5 10 15 20'],
    [0, 20, 11, '0 2 4 6 8 10 12 14 16 18 20'],
    [-0.25, 6, 9, '0 1 2 3 4 5 6'],
    [0, 2.5, 6, '0 0.5 1 1.5 2 2.5'],
    [0, 10000, 6, '0 2,000 4,000 6,000 8,000 10,000'],
    [-8, 8, 9, '-8 -6 -4 -2 0 2 4 6 8'],
    [0, 0.3, 4, '0 0.1 0.2 0.3'],
    [-3e13, 2.1e13, 6, '-3e13 -2e13 -1e13 0 1e13 2e13'],
    [0, 1e128, 3, '0 5e127 1e128'],
    [-1e-9, 1e-9, 5, '-1e-9 -5e-10 0 5e-10 1e-9'],
    [5 - 1e-6, 5 + 1e-6, 3, '4.999999 5 5.000001'],
    [-1.7e308, 1.7e308, 5, '-1e308 0 1e308'],
  ];
  for (const [min, max, count, expected] of cases) {
    it(`divides ${min} to ${max} into ${expected}`, () =>
      assert.equal(labels(linearTicks(min, max, count)), expected));
  }

  const range = fc
    .tuple(
      fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e15, noNaN: true }),
    )
    .filter(([min, span]) => span > Math.abs(min) * 1e-9);

  it('keeps to the range and the count, rises evenly, and labels what it marks', () => {
    fc.assert(
      fc.property(range, fc.integer({ min: 3, max: 9 }), ([min, span], maxCount) => {
        const ticks = linearTicks(min, min + span, maxCount);
        const slack = span * 1e-6;
        assert.ok(ticks.length <= maxCount);
        const step = (ticks[1]?.value ?? 0) - (ticks[0]?.value ?? 0);
        ticks.forEach(({ value, label }, i) => {
          assert.ok(value >= min - slack && value <= min + span + slack, `${value} lies outside`);
          assert.ok(
            Math.abs(Number(label.replaceAll(',', '')) - value) <= Math.abs(value) * 1e-12,
            `${label} is not ${value}`,
          );
          if (i > 0)
            assert.ok(Math.abs(value - (ticks[i - 1]?.value ?? 0) - step) <= slack + Math.abs(step) * 1e-6);
        });
        assert.equal(new Set(ticks.map(({ label }) => label)).size, ticks.length);
      }),
    );
  });

  it('has at least four of nine ticks in any range', () => {
    fc.assert(fc.property(range, ([min, span]) => linearTicks(min, min + span, 9).length >= 4));
  });

  it('falls back to the ends where doubles lie too close', () => {
    const ticks = linearTicks(1, 1 + 2 ** -52, 9);
    assert.deepEqual(
      ticks.map(({ value }) => value),
      [1, 1 + 2 ** -52],
    );
    assert.equal(new Set(ticks.map(({ label }) => label)).size, 2);
  });
});

describe('roundRange', () => {
  const cases: [number, number, [number, number]][] = [
    [-0.25, 6, [-1, 6]],
    [0.1, 0.88, [0.1, 0.9]],
    [0, 1e128, [0, 1e128]],
    [3, 3, [3, 3]],
  ];
  for (const [min, max, rounded] of cases) {
    it(`moves ${min} to ${max} outward to ${rounded}`, () => assert.deepEqual(roundRange(min, max), rounded));
  }
});

describe('logTicks', () => {
  it('has none on an axis without an end', () => {
    const inf = Number.POSITIVE_INFINITY;
    for (const [low, high] of [
      [0, inf],
      [-inf, 0],
      [-inf, inf],
      [Number.NaN, 1],
    ] as const)
      assert.deepEqual(logTicks(low, high, 9), []);
  });

  const cases: [number, number, number, string][] = [
    [-16, 0, 9, '1e-16 1e-14 1e-12 1e-10 1e-8 1e-6 1e-4 1e-2 1'],
    [-4, 1, 9, '1e-4 1e-3 1e-2 1e-1 1 1e1'],
    [-3, 3, 9, '0.001 0.01 0.1 1 10 100 1,000'],
    [-3, 3, 4, '0.01 1 100'],
    [-300, 300, 5, '1e-200 1 1e200'],
    [0, 1, 9, '1 10'],
    [0.2, 0.95, 9, '2 5'],
    [Math.log10(2), Math.log10(9), 9, '2 3 4 5 6 7 8 9'],
  ];
  for (const [low, high, count, expected] of cases.slice(0, 6)) {
    it(`divides 1e${low} to 1e${high} into ${expected}`, () =>
      assert.equal(labels(logTicks(low, high, count)), expected));
  }

  it('takes round numbers inside one decade', () => {
    const [, , , expected] = cases[7] ?? ['', '', '', ''];
    assert.equal(labels(logTicks(Math.log10(2), Math.log10(9), 9)), expected);
  });

  it('takes 1, 2 and 5 where few decades are crossed', () => {
    assert.equal(labels(logTicks(-0.1, 1.1, 9)), '1 10');
    assert.equal(labels(logTicks(-0.8, 0.5, 9)), '0.2 0.5 1 2');
  });
});

describe('fitTicks', () => {
  const ticksOf = (count: number): Tick[] => linearTicks(0, 10000, count);
  const size = (label: string): number => label.length * 6 + 16;

  it('takes no more than fit', () => {
    for (const length of [700, 250, 200]) {
      const ticks = fitTicks(ticksOf, length, size);
      const largest = Math.max(...ticks.map(({ label }) => size(label)));
      assert.ok(ticks.length * largest <= length, `${labels(ticks)} in ${length}`);
    }
  });

  it('takes more where there is more room', () => {
    assert.equal(labels(fitTicks(ticksOf, 700, size)), '0 2,000 4,000 6,000 8,000 10,000');
    assert.equal(labels(fitTicks(ticksOf, 200, size)), '0 5,000 10,000');
  });

  it('takes the ends alone where three have no room, and one where two have none', () => {
    const around = (count: number): Tick[] => linearTicks(-20_000, 20_000, count);
    assert.equal(labels(fitTicks(around, 140, size)), '-20,000 20,000');
    assert.equal(labels(fitTicks(around, 100, size)), '0');
  });

  it('still answers where nothing fits', () => assert.ok(fitTicks(ticksOf, 0, size).length > 0));
});
