import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as np from '#numpy';

const zeros = (...shape: number[]): np.NDArray => np.zeros(shape);
const whole = np.array([1n, 2n]);

describe('what NumPy would refuse', () => {
  const refused: readonly (readonly [
    what: string,
    run: () => unknown,
    type: string,
    sentence: string | RegExp,
  ])[] = [
    [
      'shapes that do not fit',
      () => np.add(zeros(100, 784), zeros(10)),
      'ValueError',
      'Arrays of shape (100, 784) and (10,) do not fit together in add: counted from the right, their lengths must be equal, or 1.',
    ],
    ...Object.entries({
      floor_divide: np.floorDivide,
      remainder: np.remainder,
      power: np.power,
      arctan2: np.arctan2,
      hypot: np.hypot,
    }).map(
      ([name, ufunc]) =>
        [
          'shapes of truth values that do not fit, before their kind',
          () => ufunc(np.array([true, false]), np.array([true, false, true])),
          'ValueError',
          `Arrays of shape (2,) and (3,) do not fit together in ${name}: counted from the right, their lengths must be equal, or 1.`,
        ] as const,
    ),
    [
      'their kind before their shapes where NumPy itself takes none of it',
      () => np.subtract(np.array([true, false]), np.array([true, false, true])),
      'TypeError',
      'np.subtract cannot be used with arrays of True and False: use .astype(int) first.',
    ],
    [
      'decimals into whole numbers',
      () => np.subtract(whole, 0.5, { out: whole }),
      'TypeError',
      'The result of subtract has decimals (float64), and the array it is written into holds whole numbers (int64): make that one with decimals, such as np.array([3.0, 4.0]).',
    ],
    [
      'whole numbers into truth values',
      () => np.add(np.array([true]), 2n, { out: np.array([true]) }),
      'TypeError',
      'The result of add is of the kind int64, which cannot be written into an array of the kind bool.',
    ],
    [
      'a result of another shape',
      () => np.add(zeros(2), zeros(3, 2), { out: zeros(2) }),
      'ValueError',
      'The result of add has the shape (3, 2) and cannot be written into an array of shape (2,).',
    ],
    [
      'matrices that do not fit',
      () => np.dot(zeros(2, 3), zeros(2, 3)),
      'ValueError',
      'Arrays of shape (2, 3) and (2, 3) cannot be multiplied as matrices: rows of 3 numbers meet columns of 2.',
    ],
    [
      'a number beside @',
      () => np.matmul(zeros(2), 3n),
      'ValueError',
      'A single number cannot stand beside @: multiply by it with *.',
    ],
    [
      'an index outside',
      () => np.getItem(zeros(2, 3), [0n, 3n]),
      'IndexError',
      'Index 3 is outside of axis 1, which has 3 places: they are counted from 0.',
    ],
    [
      'an index in a list outside',
      () => np.getItem(zeros(3), [np.array([0n, -4n])]),
      'IndexError',
      'Index -4 is outside of axis 0, which has 3 places: they are counted from 0.',
    ],
    [
      'too many indices',
      () => np.getItem(zeros(3), [0n, 0n]),
      'IndexError',
      'An array of shape (3,) has 1 axes, but 2 indices stand in the brackets.',
    ],
    [
      'an index with decimals',
      () => np.getItem(zeros(3), [np.array([0.5])]),
      'IndexError',
      'An index must be a whole number, but this array of indices holds float64: use .astype(int).',
    ],
    [
      'a mask of another shape',
      () => np.getItem(zeros(3), [np.array([true])]),
      'IndexError',
      'A mask of shape (1,) cannot choose from axes of shape (3,): both must be the same.',
    ],
    [
      'values that do not fit',
      () => np.setItem(zeros(2, 3), [0n], zeros(2)),
      'ValueError',
      'Values of shape (2,) do not fit into the place of shape (3,).',
    ],
    [
      'a list for one element',
      () => np.setItem(zeros(2), [0n], [1, 2]),
      'ValueError',
      'One element cannot be set to an array of shape (2,): give it one number.',
    ],
    [
      'a shape that is not filled',
      () => np.reshape(zeros(6), [4, -1]),
      'ValueError',
      'An array of shape (6,) has 6 numbers, which do not fill the shape (4, -1).',
    ],
    [
      'rows of several lengths',
      () => np.array([[1, 2], [3]]),
      'ValueError',
      'The rows of an array have one length: here one has the shape (2,) and another the shape (1,).',
    ],
    [
      'an axis that there is not',
      () => np.sum(zeros(2, 3), { axis: 2 }),
      'AxisError',
      'There is no axis 2 in an array with 2 axes: they are counted from 0.',
    ],
    ['the largest of nothing', () => np.max([]), 'ValueError', 'An array without numbers has no max.'],
    [
      'the truth of several',
      () => np.truth(zeros(2)),
      'ValueError',
      'An array of shape (2,) is neither true nor false as a whole: ask np.any(...) or np.all(...) of it.',
    ],
    [
      'one number of several',
      () => np.item(zeros(2)),
      'TypeError',
      'An array of shape (2,) is not one number: choose one of its elements, or sum them up.',
    ],
    [
      'an int that is too large',
      () => np.add(np.array([1n], 'uint8'), 300n),
      'OverflowError',
      '300 is too large or too small for numbers of the kind uint8.',
    ],
    [
      'nan as a whole number',
      () => np.setItem(np.array([1n]), [0n], Number.NaN),
      'ValueError',
      'An array of whole numbers (int64) can hold neither nan nor inf: make it with decimals, such as dtype=float.',
    ],
    [
      'a negative power of whole numbers',
      () => np.power(whole, -1n),
      'ValueError',
      'Whole numbers have no negative powers here: use decimals, such as 10.0 ** -1.',
    ],
    ...[2n, 2, np.getItem(np.array([2]), [0n])].map(
      (exponent) =>
        [
          `int8, which is not read: True and False to the power ${np.asArray(exponent).dtype} 2`,
          () => np.power(np.array([true, false]), exponent),
          'TypeError',
          'np.square cannot be used with arrays of True and False: use .astype(int) first.',
        ] as const,
    ),
    ...(['bool', 'uint8'] as const).map(
      (dtype) =>
        [
          `float16 of rounding ${dtype}`,
          () => np.rint(np.array([1n], dtype)),
          'TypeError',
          `np.rint of ${dtype} gives float16 in NumPy, which is not read here: use .astype(float) first.`,
        ] as const,
    ),
    [
      'float16, which is not read',
      () => np.exp(np.array([1n], 'uint8')),
      'TypeError',
      'np.exp of uint8 gives float16 in NumPy, which is not read here: use .astype(float) first.',
    ],
    [
      'joining what differs',
      () => np.concatenate([zeros(2, 3), zeros(2, 2)]),
      'ValueError',
      'Arrays of shape (2, 3) and (2, 2) cannot be joined along axis 0: all other lengths must be equal.',
    ],
    [
      'an average without weight',
      () => np.average([1, 2], { weights: [0n, 0n] }),
      'ZeroDivisionError',
      'The sum of the weights is 0, so there is no average.',
    ],
    [
      'a product that takes too long',
      () => np.dot(zeros(1500, 1500), zeros(1500, 1500)),
      'RuntimeError',
      'One call here may take at most 2 billion operations, and this one takes 4: give it smaller arrays.',
    ],
    [
      'an elimination that takes too long',
      () => np.inv(zeros(800, 800)),
      'RuntimeError',
      'One call here may take at most 2 billion operations, and this one takes 4: give it smaller arrays.',
    ],
    [
      'an array that is too large',
      () => zeros(3000, 3000),
      'MemoryError',
      'An array of 9000000 numbers needs 69 MB; the largest that can be made here has 64 MB: ask for fewer numbers.',
    ],
  ];
  for (const [what, run, type, message] of refused)
    it(`is said in a sentence: ${what}`, () =>
      assert.throws(run, (error: np.NumPyError) => {
        assert.ok(error instanceof np.NumPyError, String(error));
        assert.deepEqual({ type: error.type, message: error.message }, { type, message });
        return true;
      }));

  it('leaves the array as it was', () => {
    assert.throws(() => np.subtract(whole, 0.5, { out: whole }));
    assert.equal(np.toText(whole), '[1 2]');
  });
});

describe('the meter', () => {
  const work: readonly (readonly [string, () => unknown, number])[] = [
    ['a sum of arrays', () => np.add(np.zeros([100]), 1n), 100],
    ['a product of matrices', () => np.dot(np.zeros([10, 10]), np.zeros([10, 10])), 1000],
    [
      'a product of whole numbers that no float holds',
      () => np.dot(np.full([10, 10], 2n ** 40n), np.full([10, 10], 2n ** 40n)),
      10_000,
    ],
    ['where each value would be put', () => np.searchsorted(np.zeros([1024]), np.zeros([100])), 1000],
    ['what there is of everything', () => np.isin(np.zeros([1024]), np.zeros([8])), 4000],
    ['random numbers', () => new np.RandomState(0n).random([100]), 100],
    ['sorting', () => np.sort(np.zeros([100])), 100],
    ['choosing by a mask', () => np.getItem(np.zeros([100]), [np.zeros([100], 'bool')]), 100],
  ];
  for (const [what, run, least] of work)
    it(`counts ${what}`, () => {
      let spent = 0;
      let claimed = 0;
      const before = np.useMeter({
        spend: (elements) => {
          spent += elements;
        },
        claim: (bytes) => {
          claimed += bytes;
        },
        hold: () => {},
        isDue: () => false,
      });
      run();
      np.useMeter(before);
      assert.ok(spent >= least && spent < 10 * least, String(spent));
      assert.ok(claimed >= 800, String(claimed));
    });

  it('ends what asks for too much', () => {
    const before = np.useMeter({
      spend: () => {
        throw new Error('enough');
      },
      claim: () => {},
      hold: () => {},
      isDue: () => false,
    });
    assert.throws(() => np.exp([1, 2]), /enough/);
    np.useMeter(before);
    np.exp([1, 2]);
  });
});
