import { type Dataset, joinDataset, parseIdxImages, parseIdxLabels } from '#engine';
import type { Resources } from './view';

/** The 5,000 digits to learn from, or the 1,000 others to be tested with. */
export type DigitsPart = 'train' | 'test';

export interface EmbeddedDigits extends Dataset {
  readonly imageWidth: number;
  readonly imageHeight: number;
}

/** What was read so far: each part is parsed once for a thread, whose files are all read by one function. */
const read = new WeakMap<Resources['file'], Map<DigitsPart, EmbeddedDigits>>();

/** The MNIST digits inside Gradient Lab. */
export function embeddedDigits({ file }: Resources, part: DigitsPart): EmbeddedDigits {
  const parts = read.get(file) ?? new Map<DigitsPart, EmbeddedDigits>();
  read.set(file, parts);
  const known = parts.get(part);
  if (known) return known;
  const images = parseIdxImages(file(`digits/${part}-images.idx.gz`));
  const set = joinDataset(images, parseIdxLabels(file(`digits/${part}-labels.idx.gz`)));
  const digits = { ...set, imageWidth: images.cols, imageHeight: images.rows };
  parts.set(part, digits);
  return digits;
}
