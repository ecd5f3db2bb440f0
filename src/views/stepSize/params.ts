import * as l10n from '@vscode/l10n';
import type { StepSizeParams } from '#protocol';
import { parseNumber, parseText, rawParams } from '../parse';
import type { ViewDescription } from '../view';

const defaults: StepSizeParams = { formula: '0.01x^2 + 0.1x', x: 5, h: 1e-50 };

export const stepSize: ViewDescription<'stepSize'> = {
  id: 'stepSize',
  command: 'gradientLab.exploreStepSize',
  title: () => l10n.t('Step Size'),
  defaults,
  presets: () => [
    { name: l10n.t('The bad step, h = 1e-50'), params: defaults },
    { name: l10n.t("The book's step, h = 1e-4"), params: { ...defaults, h: 1e-4 } },
    { name: l10n.t('A step too large, h = 1'), params: { formula: 'exp(x)', x: 1, h: 1 } },
    { name: l10n.t('sin x at 1'), params: { formula: 'sin(x)', x: 1, h: 1e-4 } },
  ],
  parseParams: (input) => {
    const raw = rawParams(input);
    return {
      formula: parseText(raw, 'formula', defaults.formula),
      x: parseNumber(raw, 'x', defaults.x, { name: 'x' }),
      h: parseNumber(raw, 'h', defaults.h, { name: 'h', min: 0, above: true }),
    };
  },
  atRest: (params) => params,
};
