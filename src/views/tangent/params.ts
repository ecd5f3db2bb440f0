import * as l10n from '@vscode/l10n';
import type { TangentParams } from '#protocol';
import {
  parseChoice,
  parseNumber,
  parseNumbers,
  parseRange,
  parseText,
  type RawParams,
  rawParams,
} from '../parse';
import type { ViewDescription } from '../view';

const MOST_POINTS = 6;

const defaults: TangentParams = {
  formula: '0.01x^2 + 0.1x',
  points: [5, 10],
  selected: 0,
  h: 1e-4,
  range: [0, 20],
  yRange: undefined,
  difference: 'central',
  showDerivative: false,
  sideBySide: true,
};

function parseFlag(raw: RawParams, field: string, fallback: boolean): boolean {
  const value = raw[field];
  return typeof value === 'boolean' ? value : fallback;
}

/** The index of a point that is there. */
function parseSelected(raw: RawParams, count: number): number {
  const { selected } = raw;
  const isIndex = typeof selected === 'number' && Number.isInteger(selected) && selected >= 0;
  return isIndex ? Math.min(selected, count - 1) : 0;
}

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
      name: l10n.t('h too large: the secant'),
      params: { ...defaults, points: [5], h: 2, sideBySide: false },
    },
    {
      name: l10n.t('h too small: rounding'),
      params: { ...defaults, formula: 'sin(x)', points: [1], h: 1e-15, range: [-1, 4], sideBySide: false },
    },
    {
      name: l10n.t('A pole: 1/x'),
      params: {
        ...defaults,
        formula: '1/x',
        points: [1],
        range: [-4, 4],
        showDerivative: true,
        sideBySide: false,
      },
    },
    {
      name: l10n.t('Ever faster: sin(1/x)'),
      params: { ...defaults, formula: 'sin(1/x)', points: [0.2], range: [-0.5, 0.5], sideBySide: false },
    },
    {
      name: l10n.t('The sigmoid'),
      params: { ...defaults, formula: '1/(1 + exp(-x))', points: [0, 4], range: [-6, 6] },
    },
  ],
  parseParams: (input) => {
    const raw = rawParams(input);
    const { yRange } = raw;
    const points = parseNumbers(raw, 'points', defaults.points, { name: l10n.t('Tangents at') }, [
      1,
      MOST_POINTS,
    ]);
    const values = l10n.t('The range of the values');
    return {
      formula: parseText(raw, 'formula', defaults.formula),
      points,
      selected: parseSelected(raw, points.length),
      h: parseNumber(raw, 'h', defaults.h, { name: 'h', min: 0, above: true }),
      range: parseRange(raw, 'range', defaults.range, l10n.t('The range')),
      yRange: yRange === undefined || yRange === null ? undefined : parseRange(raw, 'yRange', [0, 1], values),
      difference: parseChoice(raw, 'difference', ['central', 'forward'], defaults.difference),
      showDerivative: parseFlag(raw, 'showDerivative', defaults.showDerivative),
      sideBySide: parseFlag(raw, 'sideBySide', defaults.sideBySide),
    };
  },
  atRest: (params) => params,
};
