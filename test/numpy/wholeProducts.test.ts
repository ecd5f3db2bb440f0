import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as np from '#numpy';

describe('a product of matrices of whole numbers', () => {
  // At the edge of what a float holds, above it, and where it wraps around.
  const tops: readonly bigint[] = [
    1n,
    9n,
    2n ** 25n,
    2n ** 26n,
    2n ** 26n + 1n,
    2n ** 31n,
    2n ** 62n,
    2n ** 63n - 1n,
  ];
  for (const top of tops)
    it(`is exact, and wraps around as int64 does, with numbers up to ${top}`, () => {
      const number = (i: number): bigint => (i % 3 === 0 ? -top : top - BigInt((i * 7) % 5));
      const [a, b] = [
        Array.from({ length: 6 }, (_, i) => number(i)),
        Array.from({ length: 6 }, (_, i) => number(5 * i + 1)),
      ];
      const product = np.dot(np.reshape(np.array(a), [2, 3]), np.reshape(np.array(b), [3, 2]));
      const sums = [0, 1, 2, 3].map((place) => {
        const [row, col] = [place >> 1, place % 2];
        const terms = [0, 1, 2].map((k) => (a[row * 3 + k] as bigint) * (b[k * 2 + col] as bigint));
        return BigInt.asIntN(
          64,
          terms.reduce((sum, term) => sum + term, 0n),
        );
      });
      assert.deepEqual([...(product as np.NDArray).data], sums);
    });
});
