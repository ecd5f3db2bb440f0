import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  argmax,
  checkMatrix,
  checkVector,
  matrixFrom,
  rowOf,
  zeroMatrix,
} from '../../../src/engine/numbers/matrix';

describe('matrix', () => {
  it('keeps rows one after the other', () => {
    const matrix = matrixFrom([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    assert.deepEqual(matrix, { rows: 2, cols: 3, data: Float64Array.of(1, 2, 3, 4, 5, 6) });
    assert.deepEqual([...rowOf(matrix, 1)], [4, 5, 6]);
  });

  it('gives a row as a view', () => {
    const matrix = zeroMatrix(2, 2);
    rowOf(matrix, 1)[0] = 7;
    assert.deepEqual([...matrix.data], [0, 0, 7, 0]);
  });

  const largest = [
    { numbers: [3], at: 0 },
    { numbers: [1, 3, 2], at: 1 },
    { numbers: [1, 3, 3], at: 1 },
    { numbers: [-2, -3, -1], at: 2 },
  ];
  for (const { numbers, at } of largest) {
    it(`finds the largest of ${numbers} at ${at}`, () =>
      assert.equal(argmax(Float64Array.from(numbers)), at));
  }

  const faults = [
    { run: () => matrixFrom([]), says: 'A matrix needs at least one row with at least one number.' },
    { run: () => matrixFrom([[]]), says: 'A matrix needs at least one row with at least one number.' },
    {
      run: () => matrixFrom([[1, 2], [3]]),
      says: 'Every row of a matrix must be as long as the first one, 2, but row 1 holds 1.',
    },
    {
      run: () => checkMatrix('x', zeroMatrix(0, 3)),
      says: 'x must have at least one row and one column, but it is 0 x 3.',
    },
    {
      run: () => checkMatrix('x', { rows: 2, cols: 3, data: new Float64Array(5) }),
      says: 'x is 2 x 3, which takes 6 numbers, but it holds 5.',
    },
    {
      run: () =>
        checkMatrix(
          'W',
          matrixFrom([
            [1, 2],
            [3, Number.NaN],
          ]),
        ),
      says: 'W[1, 1] must be a finite number, but it is NaN.',
    },
    {
      run: () => checkVector('x', new Float64Array(0)),
      says: 'x must hold at least one number, but it is empty.',
    },
    {
      run: () => checkVector('x', Float64Array.of(0, -Infinity)),
      says: 'x must be finite numbers, but element 1 is -Infinity.',
    },
  ];
  for (const { run, says } of faults) {
    it(`says: ${says}`, () => assert.throws(run, { name: 'InputError', message: says }));
  }
});
