import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { DigitFile } from '../../../src/engine/datasets/digitFile';
import { digitSetsFromFiles } from '../../../src/engine/datasets/digitSets';
import { InputError } from '../../../src/engine/inputError';
import { mutations } from '../mutations';
import { imagesFile, labelsFile } from './idxFile';

const plain: readonly DigitFile[] = [
  { name: 'train-images', bytes: imagesFile(12) },
  { name: 'train-labels', bytes: labelsFile(12) },
  { name: 't10k-images', bytes: imagesFile(7, 2, 3, 100) },
  { name: 't10k-labels', bytes: labelsFile(7) },
];
const packed = plain.map(({ name, bytes }) => ({
  name: `${name}.gz`,
  bytes: new Uint8Array(gzipSync(bytes)),
}));

/** Reads, or explains; what is read fits together and is never more than the files can hold. */
function readsOrExplains(files: readonly DigitFile[]): 'read' | 'explained' {
  try {
    const { training, test, rows, cols } = digitSetsFromFiles(files);
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    for (const { count, inputSize, pixels, labels } of [training, test]) {
      assert.ok(count >= 1 && inputSize === rows * cols && rows <= 64 && cols <= 64);
      assert.deepEqual([pixels.length, labels.length], [count * inputSize, count]);
      assert.ok(labels.every((label) => label <= 9) && pixels.length <= 1032 * size);
    }
    return 'read';
  } catch (error) {
    assert.ok(error instanceof InputError, error instanceof Error ? error.stack : String(error));
    assert.match(error.message, /^\S.*\.$/s);
    return 'explained';
  }
}

describe('spoilt files', () => {
  const chosen = [
    { name: 'plain', files: plain },
    { name: 'gzip', files: packed },
    { name: 'one plain pair', files: plain.slice(0, 2) },
    { name: 'one gzip pair', files: packed.slice(0, 2) },
  ];
  for (const [seed, { name, files }] of chosen.entries()) {
    it(`are read or explained: 2,500 changes of ${name} files`, () => {
      const counts = { read: 0, explained: 0 };
      const property = fc.property(fc.nat(files.length - 1), mutations, (which, mutate) => {
        const spoilt = files.map((file, i) => (i === which ? { ...file, bytes: mutate(file.bytes) } : file));
        counts[readsOrExplains(spoilt)] += 1;
      });
      fc.assert(property, { numRuns: 2500, seed });
      assert.ok(counts.read > 100 && counts.explained > 1000, JSON.stringify(counts));
    });
  }
});
