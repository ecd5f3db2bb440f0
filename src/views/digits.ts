import { type Dataset, joinDataset, parseIdxImages, parseIdxLabels } from '#engine';
import { type DigitsPart, imagesFile, labelsFile } from './digitFiles';
import type { Resources } from './view';

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
  const images = parseIdxImages(file(imagesFile(part)));
  const set = joinDataset(images, parseIdxLabels(file(labelsFile(part))));
  const digits = { ...set, imageWidth: images.cols, imageHeight: images.rows };
  parts.set(part, digits);
  return digits;
}
