import * as l10n from '@vscode/l10n';
import type { Dataset } from '#engine';
import { embeddedDigits } from '../../digits';
import type { Resources } from '../../view';

/** What nets learn from and are tested with. */
export interface Digits {
  readonly name: string;
  /** The same for the same digits and no others: file names say little, MNIST and Fashion-MNIST have the same. */
  readonly mark: string;
  readonly embedded: boolean;
  readonly training: Dataset;
  readonly test: Dataset;
  readonly imageWidth: number;
  readonly imageHeight: number;
}

/** The embedded MNIST digits: 5,000 to learn from, 1,000 to be tested with. */
export function ownDigits(resources: Resources): Digits {
  const [training, test] = [embeddedDigits(resources, 'train'), embeddedDigits(resources, 'test')];
  const { imageWidth, imageHeight } = training;
  const name = l10n.t('MNIST, the digits inside Gradient Lab');
  return { name, mark: markOf(training), embedded: true, training, test, imageWidth, imageHeight };
}

/** Their number and size, and a hash (FNV-1a) of what they show and mean. */
export function markOf({ count, inputSize, pixels, labels }: Dataset): string {
  let hash = 0x811c9dc5;
  const add = (byte: number) => {
    hash = Math.imul(hash ^ byte, 0x01000193);
  };
  for (const label of labels) add(label);
  const step = Math.max(1, Math.floor(pixels.length / 100_000));
  for (let i = 0; i < pixels.length; i += step) add(pixels[i] ?? 0);
  return `${count}x${inputSize}-${(hash >>> 0).toString(16)}`;
}
