import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { digitSetsFromFiles } from '../../../src/engine/datasets/digitSets';
import { idxFile, imagesFile, labelsFile } from './idxFile';

const gzip = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes));
const labels = labelsFile(6);
const images = imagesFile(6);
const packed = gzip(images);
const noImages = idxFile([2051, 0, 2, 3], []);

/** The bytes with one of them changed; `place` counts from the end when it is below 0. */
function withByte(bytes: Uint8Array, place: number, value: number): Uint8Array {
  return bytes.with(place, value);
}

type Fault = { fault: string; files: Readonly<Record<string, Uint8Array>>; says: RegExp };

const faults: readonly Fault[] = [
  { fault: 'no file', files: {}, says: /^Choose four files .* or two \(images and labels\), not 0\.$/ },
  { fault: 'one file', files: { images }, says: /, not 1\.$/ },
  { fault: 'three files', files: { images, labels, c: images }, says: /, not 3\.$/ },
  {
    fault: 'five files',
    files: { a: images, b: images, c: images, d: images, e: images },
    says: /, not 5\.$/,
  },
  {
    fault: 'one file twice',
    files: { a: images, labels, b: images, c: labels },
    says: /^a and b are the same file: choose each file once\.$/,
  },
  {
    fault: 'two of images',
    files: { a: images, b: imagesFile(7) },
    says: /there are 2 of images and 0 of labels\.$/,
  },
  {
    fault: 'two of labels',
    files: { a: labels, b: labelsFile(7) },
    says: /there are 0 of images and 2 of labels\.$/,
  },
  {
    fault: 'three of images, one of labels',
    files: { a: images, b: imagesFile(7), c: imagesFile(8), labels },
    says: /there are 3 of images and 1 of labels\.$/,
  },
  {
    fault: 'names and counts that do not tell',
    files: { a: images, b: imagesFile(6, 2, 3, 9), labels, test: idxFile([2049, 6], [1, 1, 1, 1, 1, 1]) },
    says: /^Neither the names nor the counts tell whether a or b is for training/,
  },
  {
    fault: 'another kind of file',
    files: { 'a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13), labels },
    says: /^a\.png is no IDX file, .* but starts with 2303741511\.$/,
  },
  {
    fault: 'text',
    files: { images, 'labels.csv': Buffer.from('7,2,1,0') },
    says: /^labels\.csv is no IDX file/,
  },
  { fault: 'type 7', files: { images: withByte(images, 2, 7), labels }, says: /^images is no IDX file/ },
  { fault: 'type 15', files: { images: withByte(images, 2, 15), labels }, says: /^images is no IDX file/ },
  {
    fault: 'no dimensions',
    files: { images: withByte(images, 3, 0), labels },
    says: /^images is no IDX file/,
  },
  {
    fault: 'signed bytes',
    files: { images: withByte(images, 2, 9), labels },
    says: /^images is an IDX file of the type 9, but only bytes \(type 8\)/,
  },
  {
    fault: '16-bit numbers',
    files: { images, labels: withByte(labels, 2, 11) },
    says: /^labels is an IDX file of the type 11, but only bytes/,
  },
  {
    fault: 'floats',
    files: { images: withByte(images, 2, 13), labels },
    says: /^images is an IDX file of the type 13, but only bytes/,
  },
  {
    fault: 'colours',
    files: { images: withByte(images, 3, 4), labels },
    says: /^images is an IDX file of 4 dimensions, but images have 3 and labels have 1\.$/,
  },
  {
    fault: 'a matrix of labels',
    files: { images, labels: withByte(labels, 3, 2) },
    says: /^labels is an IDX file of 2 dimensions/,
  },
  {
    fault: 'an empty file',
    files: { images, labels: new Uint8Array(0) },
    says: /^labels is too short: it ends after 0 bytes, inside its header\.$/,
  },
  {
    fault: 'a cut header',
    files: { images: images.slice(0, 15), labels },
    says: /^images is too short: it ends after 15 bytes, inside its header\.$/,
  },
  {
    fault: 'cut images',
    files: { images: images.slice(0, -1), labels },
    says: /^images is cut short: it announces 36 bytes of data, but has 35\.$/,
  },
  {
    fault: 'cut labels',
    files: { images, labels: labels.slice(0, -1) },
    says: /^labels is cut short: it announces 6 bytes of data, but has 5\.$/,
  },
  {
    fault: 'long images',
    files: { images: Uint8Array.of(...images, 0), labels },
    says: /^images is too long: it announces 36 bytes of data, but has 37\.$/,
  },
  {
    fault: 'long labels',
    files: { images, labels: Uint8Array.of(...labels, 0) },
    says: /^labels is too long: it announces 6 bytes of data, but has 7\.$/,
  },
  {
    fault: 'a count beyond all memory',
    files: { images: withByte(images, 4, 255), labels },
    says: /^images announces 25669140516 bytes of data, more than the 200000000 allowed\.$/,
  },
  {
    fault: 'counts that differ',
    files: { images, labels: labelsFile(7) },
    says: /^Every image needs a label, but the counts differ: 6 in images, 7 in labels\.$/,
  },
  {
    fault: 'counts that differ for testing',
    files: { 'train-i': imagesFile(9), 'train-l': labelsFile(9), 'test-i': images, 'test-l': labelsFile(5) },
    says: /^Every image needs a label, but the counts differ: 6 in test-i, 5 in test-l\.$/,
  },
  {
    fault: 'a label of 10',
    files: { images, labels: withByte(labels, 10, 10) },
    says: /^labels holds a label outside 0 to 9: label 2 is 10\.$/,
  },
  { fault: 'no images', files: { images: noImages, labels }, says: /^images holds no images\.$/ },
  { fault: 'no labels', files: { images, labels: labelsFile(0) }, says: /^labels holds no labels\.$/ },
  {
    fault: 'images without rows',
    files: { images: imagesFile(6, 0, 3), labels },
    says: /^images announces images of 0 x 3 pixels/,
  },
  {
    fault: 'images of 65 rows',
    files: { images: imagesFile(6, 65, 64), labels },
    says: /^images holds images of 65 x 64 pixels, but the largest that can be trained on have 64 x 64\.$/,
  },
  {
    fault: 'images of 65 columns',
    files: { images: imagesFile(6, 1, 65), labels },
    says: /^images holds images of 1 x 65 pixels/,
  },
  {
    fault: 'rows that differ',
    files: {
      'train-i': imagesFile(9),
      'train-l': labelsFile(9),
      'test-i': imagesFile(6, 3, 3),
      'test-l': labels,
    },
    says: /^All images must be of one size, but those of train-i have 2 x 3 pixels and those of test-i have 3 x 3\.$/,
  },
  {
    fault: 'columns that differ',
    files: {
      'train-i': imagesFile(9),
      'train-l': labelsFile(9),
      'test-i': imagesFile(6, 2, 4),
      'test-l': labels,
    },
    says: /^All images must be of one size, but those of train-i have 2 x 3 pixels and those of test-i have 2 x 4\.$/,
  },
  {
    fault: 'five samples',
    files: { images: imagesFile(5), labels: labelsFile(5) },
    says: /^To put every sixth image aside for testing at least 6 are needed, but images holds 5\.$/,
  },
  {
    fault: 'no gzip',
    files: { 'images.gz': images, labels },
    says: /^images\.gz is not packed with gzip, though its name ends in \.gz/,
  },
  {
    fault: 'nothing for gzip',
    files: { 'images.GZ': new Uint8Array(0), labels },
    says: /^images\.GZ is not packed with gzip/,
  },
  {
    fault: 'gzip that ends early',
    files: { 'i.gz': packed.slice(0, 12), labels },
    says: /^i\.gz is broken: it ends too early\.$/,
  },
  {
    fault: 'gzip that is cut',
    files: { 'i.gz': packed.slice(0, -1), labels },
    says: /^i\.gz (is broken|unpacks to)/,
  },
  {
    fault: 'gzip with a wrong checksum',
    files: { 'i.gz': withByte(packed, -8, (packed.at(-8) ?? 0) ^ 1), labels },
    says: /^i\.gz is broken: its checksum does not match\.$/,
  },
  {
    fault: 'gzip of another method',
    files: { 'i.gz': withByte(packed, 2, 7), labels },
    says: /^i\.gz is broken: invalid gzip data\.$/,
  },
  {
    fault: 'gzip that promises too little',
    files: { 'i.gz': withByte(packed, -4, 1), labels },
    says: /^i\.gz is broken: it holds more bytes than it promises\.$/,
  },
  {
    fault: 'gzip that promises 4 GB',
    files: { 'i.gz': withByte(packed, -1, 255), labels },
    says: /^i\.gz unpacks to \d{10} bytes, more than the 200000000 allowed\.$/,
  },
  { fault: 'gzip in gzip', files: { 'i.gz': gzip(packed), labels }, says: /^i\.gz is no IDX file/ },
  {
    fault: 'a file of 200 MB',
    files: { images: new Uint8Array(200_000_001), labels },
    says: /^images has 200000001 bytes, more than the 200000000 allowed\.$/,
  },
  {
    fault: 'a long name',
    files: { [`${'name'.repeat(100)}.idx`]: noImages, labels },
    says: /^(name){10}\.\.\. holds no images\.$/,
  },
];

describe('wrong files', () => {
  for (const { fault, files, says } of faults) {
    it(`get one sentence each: ${fault}`, () => {
      const chosen = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
      assert.throws(() => digitSetsFromFiles(chosen), { name: 'InputError', message: says });
    });
  }
});
