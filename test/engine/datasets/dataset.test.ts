import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinDataset } from '../../../src/engine/datasets/dataset';

const images = { count: 2, rows: 1, cols: 3, pixels: Uint8Array.of(1, 2, 3, 4, 5, 6) };

describe('joinDataset', () => {
  it('puts images and labels together', () => {
    const labels = Uint8Array.of(8, 9);
    assert.deepEqual(joinDataset(images, { count: 2, labels }), {
      count: 2,
      inputSize: 3,
      pixels: images.pixels,
      labels,
    });
  });

  it('says how many of each there are when the numbers differ', () => {
    assert.throws(() => joinDataset(images, { count: 3, labels: new Uint8Array(3) }), {
      name: 'InputError',
      message:
        'Every image needs a label, but the counts differ: 2 in the images file, 3 in the labels file.',
    });
  });
});
