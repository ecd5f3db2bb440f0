import type { InPieces } from '../inPieces';
import { InputError } from '../inputError';
import { clipped } from '../numbers/clipped';
import { isGzip } from './gunzip';
import { type IdxImages, type IdxLabels, readIdxInPieces } from './idx';

/** A file as the learner chose it. */
export interface DigitFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was read from a file, with its name as sentences may use it. */
export interface Named<T> {
  readonly name: string;
  readonly content: T;
}

/** The most rows and columns of an image; with more the first layer would be too slow to train. */
const mostPixels = 64;

/**
 * Reads an IDX file of images or of labels that the learner chose.
 * @throws InputError, with a sentence that names the file, when it is anything else, or its images are larger than 64 x 64
 */
export function* readDigitFile(file: DigitFile): InPieces<Named<IdxImages | IdxLabels>> {
  const name = clipped(file.name);
  if (file.name.toLowerCase().endsWith('.gz') && !isGzip(file.bytes)) {
    throw new InputError(
      '{0} is not packed with gzip, though its name ends in .gz: choose the file as it was downloaded, or take .gz off its name.',
      name,
    );
  }
  const content = yield* readIdxInPieces(file.bytes, name);
  if ('pixels' in content && (content.rows > mostPixels || content.cols > mostPixels)) {
    throw new InputError(
      '{0} holds images of {1} x {2} pixels, but the largest that can be trained on have {3} x {3}.',
      name,
      content.rows,
      content.cols,
      mostPixels,
    );
  }
  return { name, content };
}

/** @throws InputError when two of the files hold the same bytes */
export function* refuseTwins(files: readonly DigitFile[]): InPieces<void> {
  for (const [i, file] of files.entries()) {
    for (const other of files.slice(i + 1)) {
      if (!(yield* areSame(file.bytes, other.bytes))) continue;
      throw new InputError(
        '{0} and {1} are the same file: choose each file once.',
        clipped(file.name),
        clipped(other.name),
      );
    }
  }
}

const pieceSize = 2 ** 22;

function* areSame(a: Uint8Array, b: Uint8Array): InPieces<boolean> {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return false;
    if (i % pieceSize === pieceSize - 1) yield;
  }
  return true;
}
