import { InputError } from '../inputError';
import type { IdxImages, IdxLabels } from './idx';

/** Pictures with their labels: picture n is the `inputSize` bytes of `pixels` from n * inputSize on, 0 to 255. */
export interface Dataset {
  readonly count: number;
  readonly inputSize: number;
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/**
 * Images with their labels.
 * @throws InputError when there are not as many labels as images
 */
export function joinDataset(images: IdxImages, labels: IdxLabels): Dataset {
  if (images.count !== labels.count) {
    throw new InputError(
      'Every image needs a label, but the counts differ: {0} in the images file, {1} in the labels file.',
      images.count,
      labels.count,
    );
  }
  return {
    count: images.count,
    inputSize: images.rows * images.cols,
    pixels: images.pixels,
    labels: labels.labels,
  };
}
