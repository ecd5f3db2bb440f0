import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRandom } from '#engine';
import * as np from '#numpy';
import { Ranks } from '../../src/numpy/order/ranks';

const { nan, inf } = { nan: Number.NaN, inf: Number.POSITIVE_INFINITY };
const dtypes = ['float64', 'float32', 'int64', 'int32', 'uint8', 'bool'] as const;
const special = [nan, inf, -inf, 0, -0, 1, -1, 5e-324, -5e-324, 1e300, -1e300, 2 ** 40, -(2 ** 40), 3.5];

/** Arrays of one dtype: few and many different numbers, of one upper half and of any. */
function arrayOf(dtype: np.DType, n: number, seed: number): np.NDArray {
  const random = createRandom(seed);
  const whole = (most: number) => Math.floor(random.uniform() * most);
  const one: Record<string, () => number> = {
    float: () =>
      random.uniform() < 0.3
        ? (special[whole(special.length)] as number)
        : (random.uniform() - 0.5) * 10 ** (seed % 7),
    int64: () => whole(2 ** 20) * (seed % 2 === 0 ? 2 ** 25 : 1) - 2 ** 19,
    int32: () => whole(2 ** 32) - 2 ** 31,
    uint8: () => whole(256),
    bool: () => whole(2),
  };
  const draw = one[dtype.startsWith('float') ? 'float' : dtype] as () => number;
  return np.array(
    Array.from({ length: n }, () => (dtype.startsWith('float') ? draw() : BigInt(draw()))),
    dtype,
  );
}

/** nan last, the rest by size: what a sort of our own would compare by. */
function compare(a: number | bigint, b: number | bigint): number {
  const [none, other] = [Number.isNaN(a), Number.isNaN(b)];
  if (none || other) return Number(none) - Number(other);
  return a < b ? -1 : Number(a > b);
}

describe('the order of numbers', () => {
  for (const dtype of dtypes)
    for (const n of [0, 1, 2, 23, 25, 26, 300, 5000, 20_000])
      it(`is that of a stable sort: ${n} of ${dtype}`, () => {
        const array = arrayOf(dtype, n, n + dtype.length);
        const list = [...array.data] as number[];
        const order = Array.from(list, (_, i) => i).sort((i, k) => {
          const verdict = compare(list[i] as number, list[k] as number);
          return verdict === 0 ? i - k : verdict;
        });
        assert.deepEqual([...np.argsort(array).data].map(Number), order);
        const sorted = order.map((i) => list[i]);
        assert.deepEqual([...np.sort(array).data], sorted);
        const different = sorted.filter(
          (x, i) => i === 0 || compare(x as number, sorted[i - 1] as number) !== 0,
        );
        assert.deepEqual([...np.unique(array).data], different);
      });

  it('is found along any axis', () => {
    const array = np.reshape(arrayOf('float64', 6000, 1), [30, 40, 5]);
    for (const axis of [0, 1, 2]) {
      const moved = np.moveaxis(array, axis, -1);
      assert.deepEqual(
        np.toList(np.moveaxis(np.argsort(array, axis), axis, -1)),
        np.toList(np.argsort(np.copy(moved))),
      );
      assert.deepEqual(np.toList(np.moveaxis(np.sort(array, axis), axis, -1)), np.toList(np.sort(moved)));
    }
  });
});

describe('the work of an order', () => {
  const n = 200_000;
  const shapes: readonly (readonly [what: string, number: (i: number) => number])[] = [
    ['all alike', () => 1],
    ['a few', (i) => i % 3],
    ['rising', (i) => i],
    ['falling', (i) => -i],
    ['of one upper half', (i) => 1 + (((i * 7919) % n) * Number.EPSILON) / 2],
    ['in groups of one upper half', (i) => Math.floor(i / 100) + (((i * 37) % 100) + 1) * 1e-9],
    ['saws', (i) => (i % 2 === 0 ? i : -i) / 7],
  ];
  for (const [what, number] of shapes)
    it(`grows with how many there are: ${what}`, () => {
      const data = Float64Array.from({ length: n }, (_, i) => number(i));
      const ranks = new Ranks(data, 'float64', n);
      ranks.of(0, 1, n);
      assert.ok(ranks.moves <= 26 * n, `${ranks.moves / n} a number`);
    });
});

describe('where a value would be put', () => {
  it('is what counting says, of either side', () => {
    const list = np.sort(arrayOf('float64', 2000, 3));
    const values = arrayOf('float64', 500, 4);
    for (const side of ['left', 'right'] as const) {
      const found = [...(np.searchsorted(list, values, side) as np.NDArray).data].map(Number);
      const counted = [...values.data].map(
        (value) => [...list.data].filter((one) => compare(one, value) < Number(side === 'right')).length,
      );
      assert.deepEqual(found, counted);
    }
  });
});
