import * as l10n from '@vscode/l10n';
import { type Dataset, joinDataset, parseIdxImages, parseIdxLabels } from '#engine';
import type { Resources } from '../view';

/** What nets learn from and are tested with. */
export interface Digits {
  readonly name: string;
  readonly embedded: boolean;
  readonly training: Dataset;
  readonly test: Dataset;
  readonly imageWidth: number;
  readonly imageHeight: number;
}

/** The embedded MNIST digits: 5,000 to learn from, 1,000 to be tested with. */
export function embeddedDigits(resources: Resources): Digits {
  const read = (name: string) => {
    const images = parseIdxImages(resources.file(`digits/${name}-images.idx.gz`));
    const labels = parseIdxLabels(resources.file(`digits/${name}-labels.idx.gz`));
    return { images, set: joinDataset(images, labels) };
  };
  const { images, set } = read('train');
  return {
    name: l10n.t('MNIST, the digits inside Gradient Lab'),
    embedded: true,
    training: set,
    test: read('test').set,
    imageWidth: images.cols,
    imageHeight: images.rows,
  };
}
