import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barRange, barSpan } from '../../../../webview/figures/tables/barChart';

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

describe('bars', () => {
  const bars = [
    { name: 'a', value: 2 },
    { name: 'b', value: -0.5 },
    { name: 'c', value: nan },
  ];
  const ranges: { data: Parameters<typeof barRange>[0]; min: number; max: number }[] = [
    { data: { bars }, min: -0.5, max: 2 },
    { data: { bars, min: 0, max: 1 }, min: 0, max: 1 },
    { data: { bars: [{ name: 'a', value: 3 }] }, min: 0, max: 3 },
    { data: { bars: [] }, min: 0, max: 1 },
    { data: { bars: [{ name: 'a', value: 0 }] }, min: 0, max: 1 },
  ];
  for (const { data, min, max } of ranges) {
    it(`range from ${min} to ${max}`, () => assert.deepEqual(barRange(data), { min, max }));
  }

  const spans: [number, number, number, number, number][] = [
    [0.6, 0, 1, 0, 0.6],
    [-1, -1, 3, 0, 0.25],
    [3, -1, 3, 0.25, 1],
    [nan, -1, 3, 0.25, 0.25],
    [inf, 0, 1, 0, 1],
    [7, 0, 1, 0, 1],
  ];
  for (const [value, min, max, start, end] of spans) {
    it(`span ${start} to ${end} for ${value} in [${min}, ${max}]`, () =>
      assert.deepEqual(barSpan(value, min, max), { start, end }));
  }
});
