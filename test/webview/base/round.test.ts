import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { roundAbove, roundBelow } from '../../../webview/base/round';

describe('round numbers', () => {
  const cases: readonly (readonly [size: number, below: number, above: number])[] = [
    [1, 1, 1],
    [3, 2, 5],
    [7, 5, 10],
    [0.2, 0.2, 0.2],
    [0.3 / 3, 0.1, 0.1],
    [99.9, 50, 100],
    [1234, 1000, 2000],
    [6e-13, 5e-13, 1e-12],
    [1e-4, 1e-4, 1e-4],
    [1000, 1000, 1000],
  ];
  for (const [size, below, above] of cases)
    it(`beside ${size} are ${below} and ${above}`, () =>
      assert.deepEqual([roundBelow(size), roundAbove(size)], [below, above]));

  it('are 1, 2 or 5 times a power of ten, the next ones to every size', () => {
    const all = Array.from({ length: 120 }, (_, i) => i - 60).flatMap((e) =>
      [1, 2, 5].map((digit) => Number(`${digit}e${e}`)),
    );
    const sizes = fc.double({ min: 1e-50, max: 1e50, noNaN: true });
    fc.assert(
      fc.property(sizes, (size) => {
        const isNear = (round: number) => Math.abs(round / size - 1) < 1e-9;
        const near = all.find(isNear);
        const below = near ?? all.findLast((round) => round < size);
        const above = near ?? all.find((round) => round > size);
        assert.deepEqual([roundBelow(size), roundAbove(size)], [below, above]);
      }),
    );
  });
});
