import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as np from '#numpy';

const grid = (): np.NDArray => np.reshape(np.arange(6), [2, 3]);
const all: np.Slice = { start: null, stop: null, step: null };
const asArray = (value: np.Value): np.NDArray => value as np.NDArray;

describe('a view', () => {
  const views: readonly (readonly [string, (a: np.NDArray) => np.NDArray, string])[] = [
    ['a[1]', (a) => asArray(np.getItem(a, [1n])), '[[0. 1. 2.]\n [9. 9. 9.]]'],
    ['a[:, 1]', (a) => asArray(np.getItem(a, [all, 1n])), '[[0. 9. 2.]\n [3. 9. 5.]]'],
    ['a[:, ::-2]', (a) => asArray(np.getItem(a, [all, { ...all, step: -2n }])), '[[9. 1. 9.]\n [9. 4. 9.]]'],
    ['a[..., None]', (a) => asArray(np.getItem(a, ['ellipsis', null])), '[[9. 9. 9.]\n [9. 9. 9.]]'],
    ['a.T[0]', (a) => asArray(np.getItem(np.transpose(a), [0n])), '[[9. 1. 2.]\n [9. 4. 5.]]'],
    [
      'a.reshape(3, 2)[0]',
      (a) => asArray(np.getItem(np.reshape(a, [3, 2]), [0n])),
      '[[9. 9. 2.]\n [3. 4. 5.]]',
    ],
    [
      'a.ravel()[:4]',
      (a) => asArray(np.getItem(np.ravel(a), [{ ...all, stop: 4n }])),
      '[[9. 9. 9.]\n [9. 4. 5.]]',
    ],
    [
      'the first row of iteration',
      (a) => asArray([...np.rows(a)][0] as np.Value),
      '[[9. 9. 9.]\n [3. 4. 5.]]',
    ],
    [
      'np.squeeze(a[:1])',
      (a) => np.squeeze(asArray(np.getItem(a, [{ ...all, stop: 1n }]))),
      '[[9. 9. 9.]\n [3. 4. 5.]]',
    ],
    [
      'np.expand_dims(a, 0)[0, 0]',
      (a) => asArray(np.getItem(np.expandDims(a, 0), [0n, 0n])),
      '[[9. 9. 9.]\n [3. 4. 5.]]',
    ],
    [
      'np.swapaxes(a, 0, 1)[2]',
      (a) => asArray(np.getItem(np.swapaxes(a, 0, 1), [2n])),
      '[[0. 1. 9.]\n [3. 4. 9.]]',
    ],
    ['np.split(a, 2)[1]', (a) => np.split(a, 2)[1] as np.NDArray, '[[0. 1. 2.]\n [9. 9. 9.]]'],
  ];
  for (const [name, view, text] of views)
    it(`${name} writes to the array`, () => {
      const a = grid();
      np.assign(view(a), 9);
      assert.equal(np.toText(a), text);
    });

  const copies: readonly (readonly [string, (a: np.NDArray) => np.NDArray])[] = [
    ['a.copy()', np.copy],
    ['a.flatten()', np.flatten],
    ['a.astype(float)', (a) => np.astype(a, 'float64')],
    ['np.array(a)', (a) => np.array(a)],
    ['a[[0, 1]]', (a) => asArray(np.getItem(a, [np.array([0n, 1n])]))],
    ['a[a >= 0]', (a) => asArray(np.getItem(a, [asArray(np.greaterEqual(a, 0n))]))],
    ['a.T.reshape(-1)', (a) => np.reshape(np.transpose(a), [-1])],
    ['a + 0', (a) => asArray(np.add(a, 0n))],
    ['np.take(a, [0], 0)', (a) => asArray(np.take(a, [0n], 0))],
  ];
  for (const [name, copy] of copies)
    it(`${name} is none`, () => {
      const a = grid();
      np.assign(copy(a), 9);
      assert.equal(np.toText(a), '[[0. 1. 2.]\n [3. 4. 5.]]');
    });

  it('is what np.asarray gives of an array', () => {
    const a = grid();
    assert.equal(np.asArray(a), a);
    assert.notEqual(np.asArray(a, 'float32'), a);
  });

  it('has the strides of NumPy, in bytes', () => {
    assert.deepEqual(np.byteStrides(np.transpose(grid())), [8, 24]);
    assert.deepEqual(np.byteStrides(asArray(np.add(np.transpose(grid()), 1n))), [8, 24]);
    assert.deepEqual(np.byteStrides(asArray(np.getItem(grid(), [all, np.array([0n, 1n])]))), [8, 16]);
  });
});

describe('an operation in place', () => {
  it('changes the array, and all that look at it', () => {
    const x = np.array([3, 4]);
    const same = x;
    assert.equal(np.subtract(x, np.multiply(0.1, np.array([6, 8])), { out: x }), x);
    assert.equal(np.toText(same), '[2.4 3.2]');
  });

  it('reads what it overwrites first', () => {
    const a = np.arange(5n);
    const later = asArray(np.getItem(a, [{ ...all, start: 1n }]));
    np.add(later, asArray(np.getItem(a, [{ ...all, stop: -1n }])), { out: later });
    assert.equal(np.toText(a), '[0 1 3 5 7]');
    const square = grid();
    const left = asArray(np.getItem(square, [all, { ...all, stop: 2n }]));
    np.add(left, np.transpose(left), { out: left });
    assert.equal(np.toText(square), '[[0. 4. 2.]\n [4. 8. 5.]]');
  });

  it('rounds to what the array holds', () => {
    const x = np.array([1], 'float32');
    np.add(x, np.array([0.1]), { out: x });
    assert.equal(np.toRepr(x), 'array([1.1], dtype=float32)');
  });
});

describe('np.nditer', () => {
  it('goes through the indices, and writes', () => {
    const a = grid();
    const seen: string[] = [];
    for (const it = new np.ArrayIterator(a); !it.finished; it.iternext()) {
      seen.push(it.multiIndex.join());
      np.assign(it.view, np.multiply(it.view, 2n));
    }
    assert.deepEqual(seen, ['0,0', '0,1', '0,2', '1,0', '1,1', '1,2']);
    assert.equal(np.toText(a), '[[ 0.  2.  4.]\n [ 6.  8. 10.]]');
  });

  it('says where it ended', () => {
    const it = new np.ArrayIterator(np.array([1]));
    assert.equal(it.iternext(), false);
    assert.throws(() => it.multiIndex, /np\.nditer is past its end/);
  });

  it('has its kin: np.ndindex and np.ndenumerate', () => {
    assert.deepEqual(
      [...np.ndindex([2, 1])],
      [
        [0, 0],
        [1, 0],
      ],
    );
    assert.deepEqual([...np.ndindex([2, 0])], []);
    assert.deepEqual(
      [...np.ndenumerate(np.array([5n, 6n]))].map(([index, value]) => [index, np.toRepr(value)]),
      [
        [[0], 'np.int64(5)'],
        [[1], 'np.int64(6)'],
      ],
    );
  });
});

describe('an index that is outside where no other chooses anything', () => {
  const none = np.array([], 'int64');
  const array = np.zeros([2, 3]);

  it('chooses nothing as an array of indices', () => {
    const chosen = np.getItem(array, [none, np.array([9n])]);
    assert.deepEqual((chosen as np.NDArray).shape, [0]);
  });
  for (const index of [9n, np.array(9n)])
    it(`is refused as a number: ${String(typeof index)}`, () =>
      assert.throws(() => np.getItem(array, [none, index]), /Index 9 is outside of axis 1/));
});
