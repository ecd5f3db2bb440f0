import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parseIdxImages, parseIdxLabels } from '../../../src/engine/datasets/idx';
import { InputError } from '../../../src/engine/inputError';

function bytesOf(header: readonly number[], body: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(4 * header.length + body.length);
  const view = new DataView(bytes.buffer);
  for (const [place, number] of header.entries()) view.setUint32(4 * place, number);
  bytes.set(body, 4 * header.length);
  return bytes;
}

const pixels = Uint8Array.from({ length: 24 }, (_, i) => (i * 11) % 256);
const images = bytesOf([2051, 4, 2, 3], pixels);
const labels = bytesOf([2049, 4], [7, 0, 9, 3]);

describe('IDX files', () => {
  const packings = [
    { name: 'plain', pack: (bytes: Uint8Array) => bytes },
    { name: 'packed with gzip', pack: (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)) },
    {
      name: 'inside a larger buffer',
      pack: (bytes: Uint8Array) => Uint8Array.of(1, 2, 3, ...bytes).subarray(3),
    },
  ];
  for (const { name, pack } of packings) {
    it(`are read ${name}`, () => {
      assert.deepEqual(parseIdxImages(pack(images)), { count: 4, rows: 2, cols: 3, pixels });
      assert.deepEqual(parseIdxLabels(pack(labels)), { count: 4, labels: Uint8Array.of(7, 0, 9, 3) });
    });
  }

  const imageFaults = [
    { bytes: new Uint8Array(0), says: 'The file is too short: it ends after 0 bytes, inside its header.' },
    {
      bytes: images.subarray(0, 3),
      says: 'The file is too short: it ends after 3 bytes, inside its header.',
    },
    {
      bytes: images.subarray(0, 15),
      says: 'The file is too short: it ends after 15 bytes, inside its header.',
    },
    { bytes: labels, says: 'This is a labels file, but an images file was expected.' },
    {
      bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 0),
      says: 'The file is no IDX file, plain or packed with gzip: it should start with the number 2051 (images) or 2049 (labels), but starts with 1347093252.',
    },
    {
      bytes: images.subarray(0, 39),
      says: 'The file is cut short: it announces 24 bytes of data, but has 23.',
    },
    {
      bytes: Uint8Array.of(...images, 0),
      says: 'The file is too long: it announces 24 bytes of data, but has 25.',
    },
    { bytes: bytesOf([2051, 0, 28, 28], []), says: 'The file holds no images.' },
    {
      bytes: bytesOf([2051, 1, 0, 28], []),
      says: 'The file announces images of 0 x 28 pixels, but they need at least one row and one column.',
    },
    {
      bytes: bytesOf([2051, 0xffffffff, 28, 28], []),
      says: 'The file announces 3367254359280 bytes of data, more than the 200000000 allowed.',
    },
    {
      bytes: new Uint8Array(200_000_001),
      says: 'The file has 200000001 bytes, more than the 200000000 allowed.',
    },
  ];
  for (const { bytes, says } of imageFaults) {
    it(`of images say: ${says}`, () => {
      assert.throws(() => parseIdxImages(bytes), { name: 'InputError', message: says });
    });
  }

  const labelFaults = [
    { bytes: images, says: 'This is an images file, but a labels file was expected.' },
    {
      bytes: labels.subarray(0, 7),
      says: 'The file is too short: it ends after 7 bytes, inside its header.',
    },
    {
      bytes: labels.subarray(0, 11),
      says: 'The file is cut short: it announces 4 bytes of data, but has 3.',
    },
    {
      bytes: Uint8Array.of(...labels, 1),
      says: 'The file is too long: it announces 4 bytes of data, but has 5.',
    },
    { bytes: bytesOf([2049, 0], []), says: 'The file holds no labels.' },
    { bytes: bytesOf([2049, 3], [9, 10, 11]), says: 'The file holds a label outside 0 to 9: label 1 is 10.' },
  ];
  for (const { bytes, says } of labelFaults) {
    it(`of labels say: ${says}`, () => {
      assert.throws(() => parseIdxLabels(bytes), { name: 'InputError', message: says });
    });
  }

  const readers = [
    { name: 'images', read: parseIdxImages, valid: images },
    { name: 'labels', read: parseIdxLabels, valid: labels },
  ];
  for (const { name, read, valid } of readers) {
    const readsOrExplains = (bytes: Uint8Array): void => {
      try {
        assert.ok(read(bytes).count >= 1);
      } catch (error) {
        assert.ok(error instanceof InputError, String(error));
        assert.match(error.message, /^[A-Z].*\.$/);
      }
    };

    it(`of ${name} are read or explained, whatever the bytes`, () => {
      fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), readsOrExplains));
    });

    for (const file of [valid, new Uint8Array(gzipSync(valid))]) {
      it(`of ${name} are read or explained after changes to a valid file of ${file.length} bytes`, () => {
        const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255));
        const changes = fc.record({
          bytes: fc.array(change, { maxLength: 4 }),
          end: fc.nat(file.length),
          extra: fc.uint8Array({ maxLength: 4 }),
        });
        fc.assert(
          fc.property(changes, ({ bytes, end, extra }) => {
            const changed = file.slice();
            for (const [place, byte] of bytes) changed[place] = byte;
            readsOrExplains(changed);
            readsOrExplains(Uint8Array.of(...changed.subarray(0, end), ...extra));
          }),
          { numRuns: 500 },
        );
      });
    }
  }
});
