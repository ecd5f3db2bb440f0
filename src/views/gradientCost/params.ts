import * as l10n from '@vscode/l10n';
import type { GradientCostParams, WeightOrder } from '#protocol';
import { digitFiles } from '../digitFiles';
import { parseChoice, parseNumber, rawParams } from '../parse';
import type { ViewDescription } from '../view';

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
    const whole = (
      field: 'hiddenSize' | 'batchSize' | 'pixel' | 'seed',
      name: string,
      min: number,
      max: number,
    ) => parseNumber(raw, field, defaults[field], { name, min, max, integer: true });
    return {
      hiddenSize: whole('hiddenSize', l10n.t('The number of hidden units'), 1, 400),
      batchSize: whole('batchSize', l10n.t('The batch size'), 1, 1000),
      order: parseChoice(raw, 'order', orders, defaults.order),
      pixel: whole('pixel', l10n.t('The pixel'), 0, 783),
      seed: whole('seed', l10n.t('The seed'), 0, 4_294_967_295),
      running: raw['running'] === true,
    };
  },
  atRest: (params) => ({ ...params, running: false }),
};
