import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { durationText, roughDuration } from '../../../src/views/gradientCost/durationText';

const day = 86_400;
const durations: readonly [seconds: number, text: string, rough?: string][] = [
  [Number.NaN, '-'],
  [Number.POSITIVE_INFINITY, '-'],
  [12.34e-6, '12.3 µs'],
  [0.000_999_4, '999 µs'],
  [0.000_999_6, '1.00 ms', '1 ms'],
  [0.003_14, '3.14 ms', '3.1 ms'],
  [0.0135, '13.5 ms', '14 ms'],
  [0.999_4, '999 ms', '1 s'],
  [0.999_6, '1.00 s', '1 s'],
  [9.994, '9.99 s', '10 s'],
  [59.94, '59.9 s', '60 s'],
  [59.96, '1 min 0 s', '60 s'],
  [398.4, '6 min 38 s', '6.6 min'],
  [3599.4, '59 min 59 s', '60 min'],
  [3599.6, '1 h 0 min', '60 min'],
  [3 * 3600 + 20 * 60, '3 h 20 min', '3.3 h'],
  [2 * day - 31, '47 h 59 min', '2 days'],
  [2 * day, '2.00 days', '2 days'],
  [46.1 * day, '46.1 days', '46 days'],
  [238 * day, '238 days', '240 days'],
  [1461 * day, '4.00 years', '4 years'],
  [365.25 * 12_345 * day, '12,345 years', '12,000 years'],
];

describe('a duration in words', () => {
  for (const [seconds, text, rough] of durations) {
    it(`${seconds} s is ${text}`, () => {
      assert.equal(durationText(seconds), text);
      if (rough !== undefined) assert.equal(roughDuration(seconds), rough);
    });
  }
});
