import type { Dataset, Matrix } from '#engine';

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
