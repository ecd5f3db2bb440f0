import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isStraight } from '#engine';

describe('isStraight', () => {
  const cases: readonly (readonly [
    name: string,
    f: (x: number) => number,
    from: number,
    to: number,
    wanted: boolean,
  ])[] = [
    ['a line', (x) => 2 * x + 1, -5, 5, true],
    ['a small line far up', (x) => 1e6 + x / 3, -5, 5, true],
    ['a line of large numbers', (x) => 1e200 * x, 1, 2, true],
    ['a constant', () => 3, 0, 1, true],
    ['one arm of |x|', Math.abs, 1, 5, true],
    ['both arms of |x|', Math.abs, -5, 5, false],
    ['a bend by a millionth', (x) => x + 1e-6 * x * x, -5, 5, false],
    ['a wave of a billionth', (x) => x + 1e-9 * Math.sin(x), -5, 5, false],
    ['a kink near an end', (x) => Math.max(x, -4.9), -5, 5, false],
    ['steps along a line', Math.floor, -5, 5, false],
    ['no value at one end', (x) => Math.log(x), 0, 1, false],
    ['a gap in the middle', (x) => (Math.abs(x) < 0.5 ? Number.NaN : x), -5, 5, false],
    ['no value anywhere', () => Number.NaN, 0, 1, false],
  ];
  for (const [name, f, from, to, wanted] of cases)
    it(`${wanted}: ${name}`, () => assert.equal(isStraight(f, [from, to]), wanted));
});
