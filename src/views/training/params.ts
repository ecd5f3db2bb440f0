import * as l10n from '@vscode/l10n';
import type { GradientMethod, TrainingParams } from '#protocol';
import { parseChoice, parseNumber, rawParams } from '../parse';
import type { ViewDescription } from '../view';

const methods: readonly GradientMethod[] = ['numerical', 'backprop'];

const defaults: TrainingParams = {
  method: 'backprop',
  hiddenSize: 100,
  learningRate: 0.1,
  batchSize: 100,
  iterationCount: 10_000,
  seed: 1,
  running: false,
};

export const training: ViewDescription<'training'> = {
  id: 'training',
  command: 'gradientLab.trainNetwork',
  title: () => l10n.t('Training'),
  defaults,
  presets: () => [
    { name: l10n.t('By backprop'), params: defaults },
    { name: l10n.t('By numerical differentiation'), params: { ...defaults, method: 'numerical' } },
    { name: l10n.t('A learning rate too large: 10'), params: { ...defaults, learningRate: 10 } },
  ],
  parseParams: (input) => {
    const raw = rawParams(input);
    const whole = (
      field: 'hiddenSize' | 'batchSize' | 'iterationCount' | 'seed',
      name: string,
      min: number,
      max: number,
    ) => parseNumber(raw, field, defaults[field], { name, min, max, integer: true });
    return {
      method: parseChoice(raw, 'method', methods, defaults.method),
      hiddenSize: whole('hiddenSize', l10n.t('The number of hidden units'), 1, 400),
      learningRate: parseNumber(raw, 'learningRate', defaults.learningRate, {
        name: l10n.t('The learning rate'),
        min: 0,
        above: true,
      }),
      batchSize: whole('batchSize', l10n.t('The batch size'), 1, 1000),
      iterationCount: whole('iterationCount', l10n.t('The number of iterations'), 1, 1_000_000),
      seed: whole('seed', l10n.t('The seed'), 0, 4_294_967_295),
      running: raw['running'] === true,
    };
  },
  atRest: (params) => ({ ...params, running: false }),
};
