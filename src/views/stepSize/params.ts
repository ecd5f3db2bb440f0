import * as l10n from '@vscode/l10n';
import type { StepSizeParams } from '#protocol';
import { formulaSource, parseSource, parseValues } from '../functionSource';
import { parseChoice, parseNumber, rawParams } from '../parse';
import { numpyScript, type ViewDescription } from '../view';

/** The book's first try, numerical_diff with h = 1e-50. */
const defaults: StepSizeParams = {
  source: formulaSource('0.01x^2 + 0.1x'),
  values: {},
  x: 5,
  h: 1e-50,
  method: 'forward',
  precision: 'float64',
};

const book: StepSizeParams = { ...defaults, h: 1e-4, method: 'central' };

export const stepSize: ViewDescription<'stepSize'> = {
  id: 'stepSize',
  command: 'gradientLab.exploreStepSize',
  title: () => l10n.t('Step Size'),
  defaults,
  texts: { script: numpyScript('params') },
  slots: {},
  presets: () => [
    { name: l10n.t('Wrong: the step h = 1e-50'), params: defaults },
    { name: l10n.t('Wrong: the forward difference'), params: { ...book, method: 'forward' } },
    { name: l10n.t('Wrong: / 2*h without brackets'), params: { ...book, method: 'slip' } },
    { name: l10n.t("Right: the book's step, h = 1e-4"), params: book },
    { name: l10n.t('Digits that cancel, h = 1e-13'), params: { ...book, h: 1e-13 } },
    {
      name: l10n.t('A step too large, h = 1'),
      params: { ...book, source: formulaSource('exp(x)'), x: 1, h: 1 },
    },
    {
      name: l10n.t('sin x in float32 and float64'),
      params: { ...book, source: formulaSource('sin(x)'), x: 1, precision: 'both' },
    },
  ],
  parseParams: (input) => {
    const raw = rawParams(input);
    return {
      source: parseSource(raw, defaults.source),
      values: parseValues(raw),
      x: parseNumber(raw, 'x', defaults.x, { name: 'x' }),
      h: parseNumber(raw, 'h', defaults.h, { name: 'h', min: 0, above: true }),
      method: parseChoice(raw, 'method', ['central', 'forward', 'slip'], defaults.method),
      precision: parseChoice(raw, 'precision', ['float64', 'float32', 'both'], defaults.precision),
    };
  },
  atRest: (params) => params,
};
