import { readFileSync } from 'node:fs';
import { type Dataset, joinDataset } from '../../src/engine/datasets/dataset';
import { parseIdxImages, parseIdxLabels } from '../../src/engine/datasets/idx';

/** The bytes of a file of media/digits. */
export function digitsFile(name: string): Uint8Array {
  return readFileSync(new URL(`../../media/digits/${name}`, import.meta.url));
}

/** The digits that come with the extension. */
export function embeddedDigits(part: 'train' | 'test'): Dataset {
  const images = parseIdxImages(digitsFile(`${part}-images.idx.gz`));
  return joinDataset(images, parseIdxLabels(digitsFile(`${part}-labels.idx.gz`)));
}
