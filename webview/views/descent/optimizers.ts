import * as l10n from '@vscode/l10n';
import type { DescentRun } from '#protocol';
import { optimizerNames } from '../../../src/views/optimizers';

/** How each optimizer makes the change of x, with g for the gradient. */
export function formulasOf({ optimizer, learningRate }: DescentRun): readonly string[] {
  const rate = String(learningRate);
  switch (optimizer) {
    case 'sgd':
      return [`x - ${rate} * g`];
    case 'momentum':
      return [`v = 0.9 * v - ${rate} * g`, 'x + v'];
    case 'nesterov':
      return [`x + 0.81 * v - 1.9 * ${rate} * g`, `v = 0.9 * v - ${rate} * g`];
    case 'adaGrad':
      return ['h = h + g^2', `x - ${rate} * g / (sqrt(h) + 1e-7)`];
    case 'rmsProp':
      return ['h = 0.99 * h + 0.01 * g^2', `x - ${rate} * g / (sqrt(h) + 1e-7)`];
    case 'adam':
      return [
        'm = 0.9 * m + 0.1 * g',
        'v = 0.999 * v + 0.001 * g^2',
        l10n.t('x - rate * m / (sqrt(v) + 1e-7), rate = {0} * sqrt(1 - 0.999^t) / (1 - 0.9^t)', rate),
      ];
  }
}

/** 'SGD 0.95', as the table and the ends of the paths name a run. */
export const runName = ({ optimizer, learningRate }: DescentRun): string =>
  `${optimizerNames[optimizer]} ${learningRate}`;
