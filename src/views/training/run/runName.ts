import * as l10n from '@vscode/l10n';
import type { RunSettings, TrainingMethod, WeightInit } from '#protocol';
import { formatGiven } from '../../format';
import { optimizerNames } from '../../optimizers';
import { training } from '../params';
import { wantedRates } from '../shared';

const methods: Readonly<Record<TrainingMethod, () => string>> = {
  backprop: () => l10n.t('backprop'),
  numerical: () => l10n.t('numerical'),
  both: () => l10n.t('both'),
};

const weights: Readonly<Record<WeightInit, () => string>> = {
  '0.01': () => l10n.t('weights 0.01'),
  '0.1': () => l10n.t('weights 0.1'),
  xavier: () => l10n.t('Xavier weights'),
  he: () => l10n.t('He weights'),
};

/** A run's name at first: its optimizer, and what is not as usual. */
export function nameOf(params: RunSettings): string {
  const defaults = { ...training.defaults, learningRate: wantedRates[params.optimizer] };
  const unusual: readonly (readonly [keyof RunSettings, string])[] = [
    ['learningRate', l10n.t('rate {0}', formatGiven(params.learningRate))],
    ['method', methods[params.method]()],
    ['hiddenSize', l10n.t('hidden units {0}', params.hiddenSize)],
    ['activation', params.activation === 'relu' ? 'ReLU' : l10n.t('sigmoid')],
    ['weightInit', weights[params.weightInit]()],
    ['batchSize', l10n.t('batch {0}', params.batchSize)],
    ['seed', l10n.t('seed {0}', params.seed)],
  ];
  const said = unusual.filter(([field]) => params[field] !== defaults[field]).map(([, text]) => text);
  return [optimizerNames[params.optimizer], ...said].reduce((before, one) => l10n.t('{0}, {1}', before, one));
}
