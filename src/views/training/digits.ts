import { type Dataset, joinDataset, parseIdxImages, parseIdxLabels } from '#engine';
import type { Resources } from '../view';

export interface Digits {
  readonly training: Dataset;
  readonly test: Dataset;
}

/** The digits read last: parsed once for a thread. */
let read: { readonly resources: Resources; readonly digits: Digits } | undefined;

/** The embedded MNIST digits: 5,000 to learn from, 1,000 to be tested with. */
export function readDigits(resources: Resources): Digits {
  if (read?.resources !== resources) {
    const set = (name: string) =>
      joinDataset(
        parseIdxImages(resources.file(`digits/${name}-images.idx.gz`)),
        parseIdxLabels(resources.file(`digits/${name}-labels.idx.gz`)),
      );
    read = { resources, digits: { training: set('train'), test: set('test') } };
  }
  return read.digits;
}
