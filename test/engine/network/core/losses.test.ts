import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crossEntropyError, type Targets } from '../../../../src/engine/network/core/losses';
import { matrixFrom } from '../../../../src/engine/numbers/matrix';
import { assertClose, isClose } from '../../assertClose';

// The book's examples: the right answer is 2; the first y finds it probable, the second does not.
const t = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0];
const sure = [0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0];
const unsure = [0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0];

describe('crossEntropyError', () => {
  const single = [
    { name: 'the book’s first example', y: sure, expected: 0.510825457099338 },
    { name: 'the book’s second example', y: unsure, expected: 2.302584092994546 },
    { name: 'a probability of 0', y: [1, 0, 0], t: [0, 1, 0], expected: 16.11809565095832 },
    { name: 'a probability of 1', y: [1, 0, 0], t: [1, 0, 0], expected: -9.9999995e-8 },
  ];
  for (const { name, y, t: answer = t, expected } of single) {
    it(`is ${expected} for ${name}`, () => {
      const loss = crossEntropyError(Float64Array.from(y), Float64Array.from(answer));
      assertClose([loss], [expected], { abs: 1e-14 });
      const withoutGuard = -Math.log(y[answer.indexOf(1)] ?? 0);
      assert.ok(!isClose(withoutGuard, expected, { abs: 1e-14 }), 'the 1e-7 does not show');
    });
  }

  const y = matrixFrom([sure, unsure]);
  const answers: readonly { readonly name: string; readonly t: Targets }[] = [
    { name: 'one-hot rows', t: matrixFrom([t, t]) },
    { name: 'Int32Array labels', t: Int32Array.of(2, 2) },
    { name: 'Uint8Array labels', t: Uint8Array.of(2, 2) },
  ];
  for (const { name, t: batchAnswers } of answers) {
    it(`is the mean over a batch with ${name}`, () => {
      const mean = (0.510825457099338 + 2.302584092994546) / 2;
      assertClose([crossEntropyError(y, batchAnswers)], [mean], { abs: 1e-14 });
    });
  }

  const twoByThree = matrixFrom([
    [0.2, 0.3, 0.5],
    [0.2, 0.3, 0.5],
  ]);
  const faults = [
    {
      run: () => crossEntropyError(twoByThree, matrixFrom([[0, 1, 0]])),
      says: 't must be 2 x 3 like y, but it is 1 x 3.',
    },
    {
      run: () =>
        crossEntropyError(
          twoByThree,
          matrixFrom([
            [0, 1, 0],
            [0, 0.5, 0.5],
          ]),
        ),
      says: 'Row 1 of t must be one-hot, a single 1 among zeros, but it is not.',
    },
    {
      run: () =>
        crossEntropyError(
          twoByThree,
          matrixFrom([
            [0, 0, 0],
            [1, 0, 0],
          ]),
        ),
      says: 'Row 0 of t must be one-hot, a single 1 among zeros, but it is not.',
    },
    {
      run: () =>
        crossEntropyError(
          twoByThree,
          matrixFrom([
            [1, 1, 0],
            [1, 0, 0],
          ]),
        ),
      says: 'Row 0 of t must be one-hot, a single 1 among zeros, but it is not.',
    },
    {
      run: () => crossEntropyError(twoByThree, Uint8Array.of(1)),
      says: 't must hold a label for each sample, 2 in all, but it holds 1.',
    },
    {
      run: () => crossEntropyError(twoByThree, Int32Array.of(0, 3)),
      says: 'Labels must be whole numbers from 0 to 2, but label 1 is 3.',
    },
    {
      run: () => crossEntropyError(twoByThree, Int32Array.of(-1, 0)),
      says: 'Labels must be whole numbers from 0 to 2, but label 0 is -1.',
    },
    {
      run: () => crossEntropyError(matrixFrom([[2.5, -1]]), Uint8Array.of(0)),
      says: 'y must hold probabilities from 0 to 1, as softmax gives them, but element 0 of row 0 is 2.5.',
    },
    {
      run: () => crossEntropyError({ rows: 0, cols: 3, data: new Float64Array(0) }, new Uint8Array(0)),
      says: 'y must have at least one row and one column, but it is 0 x 3.',
    },
    {
      run: () => crossEntropyError(Float64Array.of(0.5, 0.5), Float64Array.of(1, 0, 0)),
      says: 't must be 1 x 2 like y, but it is 1 x 3.',
    },
  ];
  for (const { run, says } of faults) {
    it(`says: ${says}`, () => assert.throws(run, { name: 'InputError', message: says }));
  }
});
