import { type Batch, type Dataset, pickBatch } from '#engine';

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
