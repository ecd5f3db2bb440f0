import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Dataset, joinDataset, parseIdxImages, parseIdxLabels } from '#engine';

/** The embedded digits of the project at `root`. */
export function readDigits(root: string, part: 'train' | 'test'): Dataset {
  const read = (name: string) => readFileSync(path.join(root, `media/digits/${part}-${name}.idx.gz`));
  return joinDataset(parseIdxImages(read('images')), parseIdxLabels(read('labels')));
}
