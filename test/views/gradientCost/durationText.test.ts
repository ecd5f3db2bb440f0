import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { durationText } from '../../../src/views/gradientCost/durationText';

const day = 86_400;
const durations: readonly [seconds: number, text: string][] = [
  [Number.NaN, '-'],
  [Number.POSITIVE_INFINITY, '-'],
  [12.34e-6, '12 µs'],
  [0.000_994, '990 µs'],
  [0.000_996, '1 ms'],
  [0.003_14, '3.1 ms'],
  [0.0135, '14 ms'],
  [0.994, '990 ms'],
  [0.996, '1 s'],
  [9.994, '10 s'],
  [99.4, '99 s'],
  [99.6, '1.7 min'],
  [398.4, '6.6 min'],
  [99.4 * 60, '99 min'],
  [99.6 * 60, '1.7 h'],
  [3 * 3600 + 20 * 60, '3.3 h'],
  [2 * day - 31, '2 days'],
  [46.1 * day, '46 days'],
  [238 * day, '240 days'],
  [1461 * day, '4 years'],
  [365.25 * 12_345 * day, '12,000 years'],
];

describe('a duration in words', () => {
  for (const [seconds, text] of durations)
    it(`${seconds} s is ${text}`, () => assert.equal(durationText(seconds), text));
});
