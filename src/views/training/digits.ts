import * as l10n from '@vscode/l10n';
import type { Dataset } from '#engine';
import { embeddedDigits } from '../digits';
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
export function ownDigits(resources: Resources): Digits {
  const [training, test] = [embeddedDigits(resources, 'train'), embeddedDigits(resources, 'test')];
  const { imageWidth, imageHeight } = training;
  const name = l10n.t('MNIST, the digits inside Gradient Lab');
  return { name, embedded: true, training, test, imageWidth, imageHeight };
}
