import * as l10n from '@vscode/l10n';
import type { SimpleNetParams } from '#protocol';
import { parseNumber, parseNumbers, rawParams } from '../parse';
import { numpyScript, type ViewDescription } from '../view';
import { limits, MOST_STEPS } from './shared';

const defaults: SimpleNetParams = {
  weights0: [1.81509164, -1.47779898, -0.44327992],
  weights1: [1.1835035, 0.70338014, 1.76561574],
  x: [0.6, 0.9],
  target: 0,
  h: 1e-4,
  learningRate: 0.1,
  rates: [],
  targets: [],
  chosen: 0,
};

export const simpleNet: ViewDescription<'simpleNet'> = {
  id: 'simpleNet',
  command: 'gradientLab.openSimpleNet',
  title: () => l10n.t('Simple Net'),
  defaults,
  texts: { script: numpyScript('params') },
  slots: {},
  presets: () => [
    { name: l10n.t("The book's weights, answer 0"), params: defaults },
    { name: l10n.t('The same net, answer 1'), params: { ...defaults, target: 1 } },
    {
      name: l10n.t('After 20 steps of descent'),
      params: {
        ...defaults,
        target: 1,
        rates: Array<number>(20).fill(0.5),
        targets: Array<number>(20).fill(1),
        learningRate: 0.5,
      },
    },
    {
      name: l10n.t('All weights 0: no preference'),
      params: { ...defaults, weights0: [0, 0, 0], weights1: [0, 0, 0] },
    },
  ],
  parseParams: (input) => {
    const raw = rawParams(input);
    const weight = { name: l10n.t('A weight'), ...limits.weights0 };
    const rate = { name: l10n.t('The learning rate'), ...limits.learningRate };
    const answer = { name: l10n.t('The right answer'), min: 0, max: 2, integer: true };
    const target = parseNumber(raw, 'target', defaults.target, answer);
    const rates = parseNumbers(raw, 'rates', defaults.rates, rate, [0, MOST_STEPS]);
    const targets = parseNumbers(raw, 'targets', defaults.targets, answer, [0, MOST_STEPS]);
    return {
      weights0: parseNumbers(raw, 'weights0', defaults.weights0, weight),
      weights1: parseNumbers(raw, 'weights1', defaults.weights1, weight),
      x: parseNumbers(raw, 'x', defaults.x, { name: l10n.t('The input x'), ...limits.x }),
      target,
      h: parseNumber(raw, 'h', defaults.h, { name: 'h', ...limits.h }),
      learningRate: parseNumber(raw, 'learningRate', defaults.learningRate, rate),
      rates,
      // Once all steps were for the answer that is asked for now, and nothing was kept of it.
      targets: rates.map((_, step) => targets[step] ?? target),
      chosen: parseNumber(raw, 'chosen', defaults.chosen, {
        name: l10n.t('The chosen weight'),
        min: 0,
        max: 5,
        integer: true,
      }),
    };
  },
  atRest: (params) => params,
};
