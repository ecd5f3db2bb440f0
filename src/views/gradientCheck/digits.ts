import { type Dataset, joinDataset, type Matrix, parseIdxImages, parseIdxLabels } from '#engine';
import type { Resources } from '../view';

/** The digits read last: parsed once for a thread. */
let read: { readonly resources: Resources; readonly digits: Dataset } | undefined;

/** The 5,000 embedded MNIST digits that nets learn from. */
export function readDigits(resources: Resources): Dataset {
  if (read?.resources !== resources) {
    const images = parseIdxImages(resources.file('digits/train-images.idx.gz'));
    const labels = parseIdxLabels(resources.file('digits/train-labels.idx.gz'));
    read = { resources, digits: joinDataset(images, labels) };
  }
  return read.digits;
}

/** The chosen digits as a batch: a row of pixels from 0 to 1 a digit, and the labels. */
export function batchOf(digits: Dataset, chosen: Int32Array): { readonly x: Matrix; readonly t: Int32Array } {
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
