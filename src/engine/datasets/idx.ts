import { atOnce, type InPieces } from '../inPieces';
import { InputError } from '../inputError';
import { gunzipInPieces, isGzip, largestFile } from './gunzip';

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
  const file = readIdx(bytes);
  if ('pixels' in file) return file;
  throw new InputError('This is a labels file, but an images file was expected.');
}

/**
 * Reads an IDX labels file: two big-endian 32-bit numbers (2049, count), then a byte a label, 0 to 9. The file may be packed
 * with gzip.
 * @throws InputError, with a sentence for each fault, when the bytes are anything else or above 200 MB
 */
export function parseIdxLabels(bytes: Uint8Array): IdxLabels {
  const file = readIdx(bytes);
  if ('labels' in file) return file;
  throw new InputError('This is an images file, but a labels file was expected.');
}

/**
 * Reads an IDX file of images or of labels, plain or packed with gzip, and tells which by its first four bytes: 0, 0, the type of
 * the data (8, bytes) and the number of dimensions (3 or 1). `name` is what its sentences call the file.
 * @throws InputError, with a sentence for each fault, when the bytes are anything else or above 200 MB
 */
export function readIdx(bytes: Uint8Array, name = 'The file'): IdxImages | IdxLabels {
  return atOnce(readIdxInPieces(bytes, name));
}

/** See `readIdx`. */
export function* readIdxInPieces(bytes: Uint8Array, name: string): InPieces<IdxImages | IdxLabels> {
  if (bytes.length > largestFile) {
    throw new InputError('{0} has {1} bytes, more than the {2} allowed.', name, bytes.length, largestFile);
  }
  const file = isGzip(bytes) ? yield* gunzipInPieces(bytes, name) : bytes;
  const header = new DataView(file.buffer, file.byteOffset, file.length);
  const dimensions = file.length < 4 ? 1 : readMagicNumber(header.getUint32(0), name);
  if (file.length < 4 + 4 * dimensions) {
    throw new InputError('{0} is too short: it ends after {1} bytes, inside its header.', name, file.length);
  }
  const count = header.getUint32(4);
  return dimensions === 3
    ? readImages(file, [count, header.getUint32(8), header.getUint32(12)], name)
    : readLabels(file, count, name);
}

/** The number of dimensions: 3 of images, 1 of labels. */
function readMagicNumber(magic: number, name: string): number {
  const type = (magic >>> 8) & 255;
  const dimensions = magic & 255;
  if (magic >>> 16 !== 0 || type < 8 || type > 14 || dimensions === 0) {
    throw new InputError(
      '{0} is no IDX file, plain or packed with gzip: it should start with the number 2051 (images) or 2049 (labels), but starts with {1}.',
      name,
      magic,
    );
  }
  if (type !== 8) {
    throw new InputError(
      '{0} is an IDX file of the type {1}, but only bytes (type 8) can be read, no 16-bit, 32-bit or float numbers.',
      name,
      type,
    );
  }
  if (dimensions === 1 || dimensions === 3) return dimensions;
  throw new InputError(
    '{0} is an IDX file of {1} dimensions, but images have 3 and labels have 1.',
    name,
    dimensions,
  );
}

function readImages(
  file: Uint8Array,
  [count, rows, cols]: readonly [number, number, number],
  name: string,
): IdxImages {
  if (count === 0) throw new InputError('{0} holds no images.', name);
  if (rows === 0 || cols === 0) {
    throw new InputError(
      '{0} announces images of {1} x {2} pixels, but they need at least one row and one column.',
      name,
      rows,
      cols,
    );
  }
  return { count, rows, cols, pixels: bodyOf(file, 16, count * rows * cols, name) };
}

function readLabels(file: Uint8Array, count: number, name: string): IdxLabels {
  if (count === 0) throw new InputError('{0} holds no labels.', name);
  const labels = bodyOf(file, 8, count, name);
  const wrong = labels.findIndex((label) => label > 9);
  if (wrong < 0) return { count, labels };
  throw new InputError(
    '{0} holds a label outside 0 to 9: label {1} is {2}.',
    name,
    wrong,
    labels[wrong] ?? '',
  );
}

function bodyOf(file: Uint8Array, start: number, expected: number, name: string): Uint8Array {
  if (expected > largestFile) {
    throw new InputError(
      '{0} announces {1} bytes of data, more than the {2} allowed.',
      name,
      expected,
      largestFile,
    );
  }
  const body = file.subarray(start);
  if (body.length < expected) {
    throw new InputError(
      '{0} is cut short: it announces {1} bytes of data, but has {2}.',
      name,
      expected,
      body.length,
    );
  }
  if (body.length > expected) {
    throw new InputError(
      '{0} is too long: it announces {1} bytes of data, but has {2}.',
      name,
      expected,
      body.length,
    );
  }
  return body;
}
