import { InputError } from '../inputError';
import { gunzip, isGzip, largestFile } from './gunzip';

/** Grey images: image n is the rows * cols bytes of `pixels` from n * rows * cols on, row after row, 0 to 255. */
export interface IdxImages {
  readonly count: number;
  readonly rows: number;
  readonly cols: number;
  readonly pixels: Uint8Array;
}

/** Labels from 0 to 9. */
export interface IdxLabels {
  readonly count: number;
  readonly labels: Uint8Array;
}

/**
 * Reads an IDX images file, the format of MNIST: four big-endian 32-bit numbers (2051, count, rows, columns), then a byte a
 * pixel. The file may be packed with gzip. Source: LeCun, Cortes, Burges, "The MNIST database of handwritten digits".
 * @throws InputError, with a sentence for each fault, when the bytes are anything else or above 200 MB
 */
export function parseIdxImages(bytes: Uint8Array): IdxImages {
  const [file, sizes] = openIdx(bytes, 'images');
  const [count = 0, rows = 0, cols = 0] = sizes;
  if (count === 0) throw new InputError('The images file holds no images.');
  if (rows === 0 || cols === 0) {
    throw new InputError(
      'The images must have at least one row and one column, but they are {0} x {1}.',
      rows,
      cols,
    );
  }
  return { count, rows, cols, pixels: bodyOf(file, sizes) };
}

/**
 * Reads an IDX labels file: two big-endian 32-bit numbers (2049, count), then a byte a label, 0 to 9. The file may be packed
 * with gzip.
 * @throws InputError, with a sentence for each fault, when the bytes are anything else or above 200 MB
 */
export function parseIdxLabels(bytes: Uint8Array): IdxLabels {
  const [file, sizes] = openIdx(bytes, 'labels');
  const [count = 0] = sizes;
  if (count === 0) throw new InputError('The labels file holds no labels.');
  const labels = bodyOf(file, sizes);
  const wrong = labels.findIndex((label) => label > 9);
  if (wrong >= 0) {
    throw new InputError(
      'Labels must be digits from 0 to 9, but label {0} is {1}.',
      wrong,
      labels[wrong] ?? '',
    );
  }
  return { count, labels };
}

const magicNumbers = { images: 0x803, labels: 0x801 } as const;

type Kind = keyof typeof magicNumbers;

/** The bytes of the file, unpacked, and the sizes its header gives: the count, and for images rows and columns. */
function openIdx(bytes: Uint8Array, kind: Kind): [file: Uint8Array, sizes: readonly number[]] {
  if (bytes.length > largestFile) {
    throw new InputError('The file has {0} bytes, more than the {1} allowed.', bytes.length, largestFile);
  }
  const file = isGzip(bytes) ? gunzip(bytes) : bytes;
  const header = new DataView(file.buffer, file.byteOffset, file.length);
  if (file.length >= 4) checkMagicNumber(header.getUint32(0), kind);
  const sizesAt = kind === 'images' ? [4, 8, 12] : [4];
  if (file.length < 4 + 4 * sizesAt.length) {
    throw new InputError('The file is too short: it ends after {0} bytes, inside its header.', file.length);
  }
  return [file, sizesAt.map((at) => header.getUint32(at))];
}

function checkMagicNumber(magic: number, kind: Kind): void {
  if (magic === magicNumbers[kind]) return;
  if (magic === magicNumbers.labels)
    throw new InputError('This is a labels file, but an images file was expected.');
  if (magic === magicNumbers.images)
    throw new InputError('This is an images file, but a labels file was expected.');
  throw new InputError(
    'This is no IDX file, plain or packed with gzip: it should start with the number {0}, but starts with {1}.',
    magicNumbers[kind],
    magic,
  );
}

function bodyOf(file: Uint8Array, sizes: readonly number[]): Uint8Array {
  const expected = sizes.reduce((product, size) => product * size, 1);
  if (expected > largestFile) {
    throw new InputError(
      'The file announces {0} bytes of data, more than the {1} allowed.',
      expected,
      largestFile,
    );
  }
  const body = file.subarray(4 + 4 * sizes.length);
  if (body.length < expected) {
    throw new InputError(
      'The file is cut short: it announces {0} bytes of data, but has {1}.',
      expected,
      body.length,
    );
  }
  if (body.length > expected) {
    throw new InputError(
      'The file is too long: it announces {0} bytes of data, but has {1}.',
      expected,
      body.length,
    );
  }
  return body;
}
