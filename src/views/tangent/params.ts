import * as l10n from '@vscode/l10n';
import type { TangentParams } from '#protocol';
import { parseNumber, parseNumbers, parseRange, parseText, rawParams } from '../parse';
import type { ViewDescription } from '../view';

const defaults: TangentParams = { formula: '0.01x^2 + 0.1x', points: [5, 10], h: 1e-4, range: [0, 20] };

export const tangent: ViewDescription<'tangent'> = {
  id: 'tangent',
  command: 'gradientLab.plotFunction',
  title: () => l10n.t('Tangent'),
  defaults,
  presets: () => [
    { name: l10n.t('function_1 of the book'), params: defaults },
    {
      name: l10n.t('x0 alone: x0^2 + 4.0^2 at 3'),
      params: { ...defaults, formula: 'x0^2 + 4.0^2', points: [3], range: [-5, 5] },
    },
    {
      name: l10n.t('A cubic'),
      params: { ...defaults, formula: 'x**3 - 2*x', points: [-1, 1], range: [-2, 2] },
    },
    {
      name: l10n.t('A fading wave'),
      params: { ...defaults, formula: 'sin(3x) exp(-x)', points: [0.5, 2], range: [0, 4] },
    },
    {
      name: l10n.t('A kink: |x|'),
      params: { ...defaults, formula: 'abs(x)', points: [0, 1], range: [-2, 2] },
    },
    {
      name: l10n.t('The sigmoid'),
      params: { ...defaults, formula: '1/(1 + exp(-x))', points: [0, 4], range: [-6, 6] },
    },
  ],
  parseParams: (input) => {
    const raw = rawParams(input);
    return {
      formula: parseText(raw, 'formula', defaults.formula),
      points: parseNumbers(raw, 'points', defaults.points, { name: l10n.t('Tangents at') }, [1, 4]),
      h: parseNumber(raw, 'h', defaults.h, { name: 'h', min: 0, above: true }),
      range: parseRange(raw, 'range', defaults.range, l10n.t('The range')),
    };
  },
  atRest: (params) => params,
};
