import assert from 'node:assert/strict';

export interface Tolerance {
  readonly abs?: number;
  readonly rel?: number;
}

/** Whether |actual - expected| <= abs + rel |expected|. Never for NaN. */
export function isClose(actual: number, expected: number, { abs = 0, rel = 0 }: Tolerance): boolean {
  return Math.abs(actual - expected) <= abs + rel * Math.abs(expected);
}

/** Every number of `actual` is close to the one of `expected` in its place. */
export function assertClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: Tolerance,
  message = '',
): void {
  assert.equal(actual.length, expected.length, `${message} length`);
  for (let i = 0; i < expected.length; i++) {
    const [got = Number.NaN, wanted = Number.NaN] = [actual[i], expected[i]];
    assert.ok(isClose(got, wanted, tolerance), `${message} [${i}] is ${got}, expected ${wanted}`);
  }
}

/** The largest |actual - expected|. */
export function largestDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  assert.equal(actual.length, expected.length);
  let largest = 0;
  for (let i = 0; i < expected.length; i++) {
    largest = Math.max(largest, Math.abs((actual[i] ?? Number.NaN) - (expected[i] ?? Number.NaN)));
  }
  return largest;
}
