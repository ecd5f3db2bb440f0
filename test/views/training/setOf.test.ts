import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setOf } from '../../../src/views/training/setOf';

const mnist = [
  'train-images-idx3-ubyte.gz',
  'train-labels-idx1-ubyte.gz',
  't10k-images-idx3-ubyte.gz',
  't10k-labels-idx1-ubyte.gz',
];
const emnist = ['emnist-digits-train-images-idx3-ubyte', 'emnist-digits-train-labels-idx1-ubyte'];
const mine = ['training_images.idx', 'training_labels.idx', 'test_images.idx', 'test_labels.idx'];
const folder = [...mnist, ...emnist, ...mine, 'README.md', 'train-images-idx3-ubyte', 'images.png'];

describe('setOf', () => {
  for (const set of [mnist, emnist, mine]) {
    for (const chosen of set) {
      it(`${chosen} brings its set with it, and nothing else`, () =>
        assert.deepEqual(setOf(chosen, folder), set));
    }
  }

  it('is the file alone where its name says nothing', () => {
    assert.deepEqual(setOf('README.md', folder), ['README.md']);
    assert.deepEqual(setOf('digits.bin', ['digits.bin', 'train.bin']), ['digits.bin']);
  });
});
