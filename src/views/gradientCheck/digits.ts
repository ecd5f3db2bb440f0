import { type Dataset, joinDataset, type Matrix, parseIdxImages, parseIdxLabels } from '#engine';
import type { Resources } from '../view';

type DigitSet = 'train' | 'test';

/** The digits read so far: parsed once for a thread. */
const read = new WeakMap<Resources, Map<DigitSet, Dataset>>();

/** Embedded MNIST digits: 5,000 to learn from, or the 1,000 others, which are read faster. */
export function readDigits(resources: Resources, set: DigitSet): Dataset {
  const sets = read.get(resources) ?? new Map<DigitSet, Dataset>();
  read.set(resources, sets);
  const known = sets.get(set);
  if (known) return known;
  const images = parseIdxImages(resources.file(`digits/${set}-images.idx.gz`));
  const digits = joinDataset(images, parseIdxLabels(resources.file(`digits/${set}-labels.idx.gz`)));
  sets.set(set, digits);
  return digits;
}

/** A row of pixels from 0 to 1 a digit, and the labels. */
export interface Batch {
  readonly x: Matrix;
  readonly t: Int32Array;
}

export function batchOf(digits: Dataset, chosen: Int32Array): Batch {
  const { inputSize, pixels, labels } = digits;
  const data = new Float64Array(chosen.length * inputSize);
  for (const [row, sample] of chosen.entries()) {
    const picture = pixels.subarray(sample * inputSize, (sample + 1) * inputSize);
    data.set(
      Float64Array.from(picture, (pixel) => pixel / 255),
      row * inputSize,
    );
  }
  return {
    x: { rows: chosen.length, cols: inputSize, data },
    t: chosen.map((sample) => labels[sample] ?? 0),
  };
}
