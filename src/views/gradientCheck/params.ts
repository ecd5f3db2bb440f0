import * as l10n from '@vscode/l10n';
import type { GradientCheckParams, PlantedMistake } from '#protocol';
import { digitFiles } from '../digitFiles';
import { parseChoice, parseNumber, rawParams } from '../parse';
import type { ViewDescription } from '../view';
import { limits } from './shared';

const bugs: readonly PlantedMistake[] = ['none', 'sign', 'batch', 'transposed', 'bias'];

/** As many hidden units as outputs, so that W2 can stand for its transpose without an error. */
const defaults: GradientCheckParams = {
  activation: 'sigmoid',
  hiddenSize: 10,
  batchSize: 20,
  bug: 'none',
  h: 1e-5,
  trainingSteps: 0,
  seed: 1,
  parameter: -1,
};

export const gradientCheck: ViewDescription<'gradientCheck'> = {
  id: 'gradientCheck',
  command: 'gradientLab.checkGradient',
  title: () => l10n.t('Gradient Check'),
  defaults,
  texts: {},
  slots: {},
  media: digitFiles('train', 'test'),
  presets: () => [
    { name: l10n.t('Backprop as it should be'), params: defaults },
    { name: l10n.t('Bug: the sign turned'), params: { ...defaults, bug: 'sign' } },
    { name: l10n.t('Bug: division by N forgotten'), params: { ...defaults, bug: 'batch' } },
    { name: l10n.t('Bug: W2 not transposed'), params: { ...defaults, bug: 'transposed' } },
    { name: l10n.t('Bug: a bias forgotten'), params: { ...defaults, bug: 'bias' } },
    { name: l10n.t('A step too large, h = 1e-2'), params: { ...defaults, h: 1e-2 } },
    {
      name: l10n.t('ReLU: kinks within the step'),
      params: { ...defaults, activation: 'relu', h: 1e-3, seed: 4 },
    },
    { name: l10n.t('After 100 steps of training'), params: { ...defaults, trainingSteps: 100 } },
  ],
  parseParams: (input) => {
    const raw = rawParams(input);
    const number = (field: keyof typeof limits, name: string) =>
      parseNumber(raw, field, defaults[field], { name, ...limits[field] });
    return {
      activation: parseChoice(raw, 'activation', ['sigmoid', 'relu'], defaults.activation),
      hiddenSize: number('hiddenSize', l10n.t('The number of hidden units')),
      batchSize: number('batchSize', l10n.t('The batch size')),
      bug: parseChoice(raw, 'bug', bugs, defaults.bug),
      h: number('h', 'h'),
      trainingSteps: number('trainingSteps', l10n.t('The number of training steps')),
      seed: number('seed', l10n.t('The seed')),
      parameter: parseNumber(raw, 'parameter', defaults.parameter, {
        ...{ name: l10n.t('The parameter'), integer: true },
        ...{ min: -1, max: 1e6 },
      }),
    };
  },
  atRest: (params) => params,
};
