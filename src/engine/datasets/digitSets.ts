import { atOnce, type InPieces } from '../inPieces';
import { InputError } from '../inputError';
import { type Dataset, joinDataset } from './dataset';
import { type DigitFile, type Named, readDigitFile, refuseTwins } from './digitFile';
import type { IdxImages, IdxLabels } from './idx';
import { type FilePair, pairFiles, partInName } from './pairFiles';

/** Images with labels to learn from and to be tested with, all of `rows` x `cols` pixels. */
export interface DigitSets {
  readonly training: Dataset;
  readonly test: Dataset;
  readonly rows: number;
  readonly cols: number;
  /** Whether there was one pair of files only, of which every sixth sample was put aside for testing. */
  readonly isSplit: boolean;
  /** What the name of the file of training images begins with before the word train, if anything: emnist-digits. */
  readonly name?: string;
}

/** Of a single pair every sixth sample is for testing: 10,000 of MNIST's 60,000. */
const testEvery = 6;
/** The most bytes of images and labels. */
const mostTogether = 250_000_000;
/** So many samples are copied without a pause. */
const pieceSize = 4096;

/**
 * Digits, or other pictures with labels from 0 to 9, from IDX files, plain or packed with gzip, in any order: four (images and
 * labels for training and for testing) or two (images and labels). Images are told from labels by the number they start with,
 * training from test by name or else by count; of two files every sixth sample is put aside for testing.
 * @throws InputError, with a sentence for each fault that names the file, for anything else
 */
export function digitSetsFromFiles(files: readonly DigitFile[]): DigitSets {
  return atOnce(readDigitSets(files));
}

/** See `digitSetsFromFiles`. */
export function* readDigitSets(files: readonly DigitFile[]): InPieces<DigitSets> {
  if (files.length !== 2 && files.length !== 4) {
    throw new InputError(
      'Choose four files (images and labels for training, images and labels for testing) or two (images and labels), not {0}.',
      files.length,
    );
  }
  yield* refuseTwins(files);
  const [first, second] = pairFiles(yield* readAll(files));
  const { rows, cols } = first.images.content;
  const sets = second ? bothSets(first, second) : yield* splitSets(first);
  const name = nameOf(first.images.name);
  return { ...sets, rows, cols, isSplit: second === undefined, ...(name ? { name } : {}) };
}

/** Reads all files; stops at the one with which they hold too much together. */
function* readAll(files: readonly DigitFile[]): InPieces<Named<IdxImages | IdxLabels>[]> {
  const all: Named<IdxImages | IdxLabels>[] = [];
  let total = 0;
  for (const file of files) {
    const read = yield* readDigitFile(file);
    total += 'pixels' in read.content ? read.content.pixels.length : read.content.labels.length;
    if (total > mostTogether) {
      throw new InputError(
        'The files hold more than {0} bytes of images and labels together. No more can be trained on.',
        mostTogether,
      );
    }
    all.push(read);
  }
  return all;
}

interface Sets {
  readonly training: Dataset;
  readonly test: Dataset;
}

function bothSets(training: FilePair, test: FilePair): Sets {
  const [a, b] = [training.images, test.images];
  if (a.content.rows !== b.content.rows || a.content.cols !== b.content.cols) {
    throw new InputError(
      'All images must be of one size, but those of {0} have {1} x {2} pixels and those of {3} have {4} x {5}.',
      a.name,
      a.content.rows,
      a.content.cols,
      b.name,
      b.content.rows,
      b.content.cols,
    );
  }
  return { training: datasetOf(training), test: datasetOf(test) };
}

function datasetOf({ images, labels }: FilePair): Dataset {
  return joinDataset(images.content, labels.content);
}

function* splitSets(pair: FilePair): InPieces<Sets> {
  const all = datasetOf(pair);
  if (all.count < testEvery) {
    throw new InputError(
      'To put every sixth image aside for testing at least {2} are needed, but {0} holds {1}.',
      pair.images.name,
      all.count,
      testEvery,
    );
  }
  const isTest = (n: number) => n % testEvery === testEvery - 1;
  const training = yield* samplesOf(all, (n) => !isTest(n));
  return { training, test: yield* samplesOf(all, isTest) };
}

function* samplesOf(
  { count, inputSize, pixels, labels }: Dataset,
  wanted: (n: number) => boolean,
): InPieces<Dataset> {
  const picked = Int32Array.from({ length: count }, (_, n) => n).filter(wanted);
  const chosen = new Uint8Array(picked.length * inputSize);
  for (const [place, n] of picked.entries()) {
    chosen.set(pixels.subarray(n * inputSize, (n + 1) * inputSize), place * inputSize);
    if (place % pieceSize === pieceSize - 1) yield;
  }
  return {
    count: picked.length,
    inputSize,
    pixels: chosen,
    labels: Uint8Array.from(picked, (n) => labels[n] as number),
  };
}

function nameOf(file: string): string {
  let at = partInName.exec(file)?.index ?? 0;
  while (at > 0 && /[\s._-]/.test(file.charAt(at - 1))) at--;
  return file.slice(0, at);
}
