import * as np from '#numpy';

type Result = np.Value | boolean;
const inf = Number.POSITIVE_INFINITY;
const { nan } = { nan: Number.NaN };
const f32 = (x: number): np.Value => np.getItem(np.array([x], 'float32'), [0n]);
const scalar = (x: number | bigint, dtype: np.DType): np.Value => np.getItem(np.array([x], dtype), [0n]);
const shaped = (n: number, ...shape: number[]): np.NDArray => np.reshape(np.arange(BigInt(n)), shape);
const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);
const joined = (values: readonly np.Value[]): np.NDArray => np.array(values);

/** The calls of test/fixtures/numpy/functions.py in their order, as ours is called. */
export const functionCalls: readonly (() => Result)[] = [
  () => np.arange(3n),
  () => np.arange(0n, 1n, 0.1),
  () => np.arange(5n, 0n, -2n),
  () => np.arange(-3, 3, 0.25),
  () => np.sum(np.arange(0n, 20n, 0.1)),
  () => np.linspace(0n, 1n, { num: 5 }),
  () => np.linspace(-5n, 5n, { num: 7, endpoint: false }),
  () => np.linspace(2n, 2n, { num: 3 }),
  () => np.linspace(0n, 1n, { num: 1 }),
  () => np.linspace(0n, 10n, { num: 4, dtype: 'int64' }),
  () => np.logspace(-3n, 2n, { num: 6 }),
  () => np.logspace(0n, 3n, { num: 4, base: 2n }),
  () => np.eye(3),
  () => np.eye(2, 4, 1),
  () => np.eye(3, 3, -1, 'int64'),
  () => np.full([2, 2], 7n),
  () => np.full([3], 0.5),
  () => np.ones([2, 3], 'int64'),
  () =>
    np.meshgrid([
      [1n, 2n, 3n],
      [4, 5],
    ])[0] as np.Value,
  () =>
    np.meshgrid([
      [1n, 2n, 3n],
      [4, 5],
    ])[1] as np.Value,
  () =>
    np.meshgrid(
      [
        [1n, 2n],
        [3n, 4n, 5n],
      ],
      'ij',
    )[1] as np.Value,
  () =>
    np.stack(
      [
        [1n, 2n],
        [3n, 4n],
      ],
      1,
    ),
  () =>
    np.columnStack([
      [1n, 2n],
      [3.5, 4n],
    ]),
  () => np.append([[1n, 2n]], [[3n, 4n]], 0),
  () => np.append([1n, 2n], 3),
  () => np.tile([[1n, 2n]], [2, 2]),
  () =>
    np.repeat(
      [
        [1n, 2n],
        [3n, 4n],
      ],
      [1n, 2n],
      0,
    ),
  () =>
    np.pad(
      [
        [1n, 2n],
        [3n, 4n],
      ],
      [
        [1n, 0n],
        [0n, 2n],
      ],
      9n,
    ),
  () => np.roll([1n, 2n, 3n, 4n], -1),
  () => np.split(np.arange(7n), [2, 5])[1] as np.Value,
  () => np.array(np.moveaxis(np.zeros([2, 3, 4]), 0, -1).shape.map(BigInt)),
  () => np.uniquePlaces([3n, 1n, 3n, 2n]).counts,
  () => np.uniquePlaces([3n, 1n, 3n, 2n]).inverse,
  () => np.uniquePlaces([3n, 1n, 3n, 2n]).index,
  () => np.searchsorted([1n, 3n, 5n], [0n, 3n, 6n]),
  () => np.searchsorted([1n, 3n, 5n], 3n, 'right'),
  () => np.bincount([0n, 2n, 2n, 5n]),
  () => np.isin([1n, 2n, 3n], [3n, 1n]),
  () => joined(np.unravelIndex(7n, [2, 3, 4])),
  () =>
    np.argwhere([
      [0n, 3n],
      [4n, 0n],
    ]),
  () =>
    np.nonzero(
      np.array([
        [0n, 3n],
        [4n, 0n],
      ]),
    )[1] as np.Value,
  () => np.median([3n, 1n, 2n]),
  () =>
    np.median([
      [4, 1],
      [2, 8],
    ]),
  () =>
    np.median(
      [
        [4, 1],
        [2, nan],
      ],
      { axis: 1 },
    ),
  () => np.ptp([3n, 9n, -1n]),
  () => np.average([1, 2, 3], { weights: [3n, 2n, 1n] }),
  () =>
    np.average(
      [
        [1, 2],
        [3, 4],
      ],
      { axis: 1, weights: [1n, 3n] },
    ),
  () => np.countNonzero([0n, 1n, 2n]),
  () => np.variance([1, 2, 4], { ddof: 1 }),
  () =>
    np.std(
      [
        [1n, 2n],
        [3n, 5n],
      ],
      { axis: 0 },
    ),
  () => np.cumprod([1n, 2n, 3n, 4n]),
  () => np.diff([1n, 4n, 9n, 16n], 2),
  () => np.diff([true, false]),
  () => np.gradient([1, 2, 4, 7], 1, 0),
  () => np.gradient([1n, 4n, 9n, 16n], 0.5, 0),
  () =>
    np.gradient(
      [
        [1, 2],
        [3, 7],
      ],
      1,
      0,
    ),
  () => np.convolve([1n, 2n, 3n], [0n, 1n, 0.5]),
  () => np.convolve([1n, 2n, 3n], [0n, 1n, 0.5], 'same'),
  () => np.convolve([1n, 2n, 3n, 4n], [1n, 1n], 'valid'),
  () => np.convolve([1n, 2n], [1n, 2n, 3n, 4n], 'same'),
  () => np.kaiser(5, 2),
  () => np.kaiser(11, 14),
  () => np.kaiser(1, 2),
  () => np.nextafter(1, 2),
  () => np.nextafter([0, 1, -1], -inf),
  () => np.diag([1n, 2n], 1),
  () =>
    np.diag([
      [1n, 2n],
      [3n, 4n],
    ]),
  () =>
    np.trace([
      [1n, 2n],
      [3n, 4n],
    ]),
  () =>
    np.triu([
      [1n, 2n],
      [3n, 4n],
    ]),
  () =>
    np.tril(
      [
        [1.5, 2n],
        [3n, 4n],
      ],
      -1,
    ),
  () => np.outer([1n, 2n], [3, 4]),
  () =>
    np.inner(
      [
        [1n, 2n],
        [3n, 4n],
      ],
      [5n, 6n],
    ),
  () => np.dot(shaped(24, 2, 3, 4), np.arange(4n)),
  () => np.dot(shaped(6, 2, 3), shaped(12, 2, 3, 2)),
  () => np.matmul(shaped(12, 2, 2, 3), shaped(6, 3, 2)),
  () => np.matmul(np.arange(3n), shaped(12, 2, 3, 2)),
  () => np.dot(2n, [1n, 2n]),
  () => np.dot([1n, 2n], [3n, 4n]),
  () => np.dot([[true, false]], [[true], [true]]),
  () => np.dot(np.array([200n], 'uint8'), np.array([2n], 'uint8')),
  () => np.dot(np.array([70000n], 'int32'), np.array([70000n], 'int32')),
  () => np.norm([3, 4]),
  () =>
    np.norm([
      [1n, 2n],
      [3n, 4n],
    ]),
  () =>
    np.norm(
      [
        [3, 4],
        [6, 8],
      ],
      { axis: 1 },
    ),
  () => np.norm([1, -2, 0], { ord: 1 }),
  () => np.norm([1, -2, 0], { ord: inf }),
  () => np.norm([1, -2, 0], { ord: 0 }),
  () => np.round(2.5),
  () => np.round([0.125, 1.375, -2.5], 2),
  () => np.round(12345n, -2),
  () => np.round(f32(1.005), 2),
  () => np.clip([1n, 5n, 9n], 2n, null),
  () => np.clip([0.5, 2.5], 1n, 2n),
  () => np.allclose([1, 1e-9], [1, 0]),
  () => np.isclose([1, nan, inf], [1.00001, nan, inf]),
  () => np.arrayEqual([1n, 2n], [1, 2]),
  () => np.where([true, false], [1n, 2n], 0.5),
  () => np.add(f32(0.1), 0.2),
  () => np.divide(scalar(1, 'float64'), 3n),
  () => np.divide(f32(1), 3n),
  () => np.floorDivide(scalar(7n, 'int64'), 2n),
  () => np.remainder(scalar(-7n, 'int64'), 3n),
  () => np.floorDivide(scalar(-7, 'float64'), 2n),
  () => np.divide(scalar(1, 'float64'), 0n),
  () => np.multiply(np.power(scalar(2n, 'int64'), 62n), 2n),
  () => np.add(scalar(200n, 'uint8'), scalar(100n, 'uint8')),
  () => np.divide([1n, 2n], 2n),
  () => np.multiply([1n, 2n], true),
  () => np.add(scalar(5n, 'int32'), f32(1)),
  () => np.add(np.array([1n], 'uint8'), np.array([1n], 'int32')),
  () => np.multiply(np.array([1n], 'uint8'), f32(2)),
  () => np.add(np.array([1], 'float32'), np.array([1n])),
  () => np.equal([300n], 2n ** 70n),
  () => np.less(np.array([1n], 'uint8'), 300n),
  () => np.sum([true, true]),
  () => np.mean(np.array([1n, 2n], 'float32')),
  () => np.multiply(f32(1505957.5), 1n),
  () => np.multiply(f32(1e-4), 1n),
  () => np.multiply(f32(999999.5), 1n),
  () => np.hypot(3n, 4n),
  () => np.arctan2(1, -1),
  () => np.logaddexp(0, 0),
  () => np.degrees(Math.PI),
  () => np.radians(180n),
  () => np.sign([-2, 0, 3]),
  () => np.reciprocal(4),
  () => np.fromBytes(bytes(1, 0, 2, 0, 0, 0, 3, 0), 'int32'),
  () => np.fromBytes(bytes(97, 98, 99), 'uint8', 1),
];
