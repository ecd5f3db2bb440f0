import * as l10n from '@vscode/l10n';
import type { GradientCostParams, WeightOrder } from '#protocol';
import { digitFiles } from '../digitFiles';
import { parseChoice, parseNumber, rawParams } from '../parse';
import type { ViewDescription } from '../view';
import { limits } from './shared';

const orders: readonly WeightOrder[] = ['unit', 'inked', 'book', 'random'];

const defaults: GradientCostParams = {
  hiddenSize: 100,
  batchSize: 100,
  order: 'unit',
  pixel: 406,
  seed: 1,
  running: false,
};

export const gradientCost: ViewDescription<'gradientCost'> = {
  id: 'gradientCost',
  command: 'gradientLab.compareGradientCost',
  title: () => l10n.t('Cost of a Gradient'),
  defaults,
  texts: {},
  slots: {},
  media: digitFiles('train'),
  presets: () => [
    { name: l10n.t("The book's net: 100 hidden units, 100 images"), params: defaults },
    {
      name: l10n.t('A net small enough: 2 hidden units, 10 images'),
      params: { ...defaults, hiddenSize: 2, batchSize: 10 },
    },
    { name: l10n.t('Only where there is ink'), params: { ...defaults, order: 'inked' } },
    { name: l10n.t("In the book's order"), params: { ...defaults, order: 'book' } },
    { name: l10n.t('A weight at the border'), params: { ...defaults, pixel: 0 } },
  ],
  parseParams: (input) => {
    const raw = rawParams(input);
    const number = (field: keyof typeof limits, name: string) =>
      parseNumber(raw, field, defaults[field], { name, ...limits[field] });
    return {
      hiddenSize: number('hiddenSize', l10n.t('The number of hidden units')),
      batchSize: number('batchSize', l10n.t('The batch size')),
      order: parseChoice(raw, 'order', orders, defaults.order),
      pixel: number('pixel', l10n.t('The pixel')),
      seed: number('seed', l10n.t('The seed')),
      running: raw['running'] === true,
    };
  },
  atRest: (params) => ({ ...params, running: false }),
};
