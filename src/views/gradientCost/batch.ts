import { type Batch, type Dataset, joinDataset, parseIdxImages, parseIdxLabels, pickBatch } from '#engine';
import type { Resources } from '../view';

/** The digits read last: parsed once for a thread. */
let read: { readonly resources: Resources; readonly digits: Dataset } | undefined;

/** The 5,000 embedded MNIST digits to learn from. */
export function readTrainingDigits(resources: Resources): Dataset {
  if (read?.resources !== resources) {
    const images = parseIdxImages(resources.file('digits/train-images.idx.gz'));
    const labels = parseIdxLabels(resources.file('digits/train-labels.idx.gz'));
    read = { resources, digits: joinDataset(images, labels) };
  }
  return read.digits;
}

/** A batch, and for each pixel in how many of its images it is not 0. */
export interface InkedBatch {
  readonly batch: Batch;
  readonly ink: Int32Array;
}

export function inkedBatch(digits: Dataset, samples: Int32Array): InkedBatch {
  const { inputSize, pixels } = digits;
  const ink = new Int32Array(inputSize);
  for (const sample of samples) {
    for (let i = 0; i < inputSize; i++) {
      if (pixels[sample * inputSize + i] !== 0) ink[i] = (ink[i] ?? 0) + 1;
    }
  }
  return { batch: pickBatch(digits, samples), ink };
}
