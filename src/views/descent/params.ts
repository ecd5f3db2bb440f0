import * as l10n from '@vscode/l10n';
import type { DescentParams, OptimizerName } from '#protocol';
import { parseChoice, parseNumber, parsePair, parseText, rawParams } from '../parse';
import type { ViewDescription } from '../view';

const optimizers: readonly OptimizerName[] = ['sgd', 'momentum', 'nesterov', 'adaGrad', 'rmsProp', 'adam'];

const defaults: DescentParams = {
  formula: 'x0^2 + x1^2',
  start: [-3, 4],
  learningRate: 0.1,
  stepCount: 100,
  optimizer: 'sgd',
};

export const descent: ViewDescription<'descent'> = {
  id: 'descent',
  command: 'gradientLab.descend',
  title: () => l10n.t('Gradient Descent'),
  defaults,
  presets: () => [
    { name: l10n.t('From (-3, 4), learning rate 0.1'), params: defaults },
    { name: l10n.t('Learning rate too large: 10'), params: { ...defaults, learningRate: 10 } },
    { name: l10n.t('Learning rate too small: 1e-10'), params: { ...defaults, learningRate: 1e-10 } },
    { name: l10n.t('From (-0.3, 4), 20 steps'), params: { ...defaults, start: [-0.3, 4], stepCount: 20 } },
    {
      name: l10n.t('A long valley: x0^2/20 + x1^2'),
      params: { ...defaults, formula: 'x0^2/20 + x1^2', start: [-7, 2], learningRate: 0.95, stepCount: 30 },
    },
    {
      name: l10n.t("Himmelblau's function with Adam"),
      params: { ...defaults, formula: '(x^2+y-11)^2+(x+y^2-7)^2', start: [0, 0], optimizer: 'adam' },
    },
  ],
  parseParams: (input) => {
    const raw = rawParams(input);
    return {
      formula: parseText(raw, 'formula', defaults.formula),
      start: parsePair(raw, 'start', defaults.start, { name: l10n.t('The start') }),
      learningRate: parseNumber(raw, 'learningRate', defaults.learningRate, {
        name: l10n.t('The learning rate'),
        min: 0,
        above: true,
      }),
      stepCount: parseNumber(raw, 'stepCount', defaults.stepCount, {
        name: l10n.t('The number of steps'),
        min: 1,
        max: 10_000,
        integer: true,
      }),
      optimizer: parseChoice(raw, 'optimizer', optimizers, defaults.optimizer),
    };
  },
  atRest: (params) => params,
};
