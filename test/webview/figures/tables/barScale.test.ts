import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barRange } from '../../../../webview/figures/tables/barChart';
import { barShare } from '../../../../webview/figures/tables/barScale';

const nan = Number.NaN;

describe('bars on a log scale', () => {
  const range = { min: 1e-3, max: 1e3 };
  for (const [value, share] of [
    [1e-3, 0],
    [1, 0.5],
    [10, 4 / 6],
    [1e3, 1],
    [1e9, 1],
    [1e-9, 0],
    [0, 0],
    [-5, 0],
    [nan, 0],
  ] as const) {
    it(`${value} stands at ${share}`, () =>
      assert.ok(Math.abs(barShare(value, range, true) - share) < 1e-12));
  }

  it('a linear scale is as it was', () => assert.equal(barShare(2.5, { min: 0, max: 10 }, false), 0.25));

  const bars = (...values: number[]) => values.map((value) => ({ name: 'a', value }));
  for (const { name, data, min, max } of [
    { name: 'as fixed', data: { bars: bars(3), min: 1, max: 100 }, min: 1, max: 100 },
    { name: 'a decade below the least', data: { bars: bars(300, 50, nan, 0) }, min: 1, max: 300 },
    { name: 'a decade at least', data: { bars: bars(7) }, min: 0.1, max: 7 },
    { name: 'for no value', data: { bars: bars(nan) }, min: 1, max: 10 },
  ]) {
    it(`range ${name}`, () => {
      const found = barRange({ ...data, scale: 'log' });
      assert.ok(
        Math.abs(found.min / min - 1) < 1e-12 && Math.abs(found.max / max - 1) < 1e-12,
        JSON.stringify(found),
      );
    });
  }
});
