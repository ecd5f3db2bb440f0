import * as l10n from '@vscode/l10n';
import type { TangentParams } from '#protocol';
import { formulaSource, parseSource, parseValues } from '../functionSource';
import { parseChoice, parseNumber, parseNumbers, parseRange, type RawParams, rawParams } from '../parse';
import { numpyScript, type ViewDescription } from '../view';
import { MOST_POINTS } from './shared';

const defaults: TangentParams = {
  source: formulaSource('0.01x^2 + 0.1x'),
  values: {},
  points: [5, 10],
  selected: 0,
  h: 1e-4,
  range: [0, 20],
  yRange: undefined,
  difference: 'central',
  showDerivative: false,
  sideBySide: true,
};

/** The defaults with another formula. */
function of(formula: string, change: Partial<TangentParams>): TangentParams {
  return { ...defaults, source: formulaSource(formula), ...change };
}

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
  texts: { script: numpyScript('params') },
  slots: {},
  presets: () => [
    { name: l10n.t('function_1 of the book'), params: defaults },
    {
      name: l10n.t('x0 alone: x0^2 + 4.0^2 at 3'),
      params: of('x0^2 + 4.0^2', { points: [3], range: [-5, 5] }),
    },
    {
      name: l10n.t('A cubic'),
      params: of('x**3 - 2*x', { points: [-1, 1], range: [-2, 2] }),
    },
    {
      name: l10n.t('A fading wave'),
      params: of('sin(3x) exp(-x)', { points: [0.5, 2], range: [0, 4] }),
    },
    {
      name: l10n.t('A kink: |x|'),
      params: of('abs(x)', { points: [0, 1], range: [-2, 2] }),
    },
    {
      name: l10n.t('h too large: the secant'),
      params: { ...defaults, points: [5], h: 2, sideBySide: false },
    },
    {
      name: l10n.t('h too small: rounding'),
      params: of('sin(x)', { points: [1], h: 1e-15, range: [-1, 4], sideBySide: false }),
    },
    {
      name: l10n.t('A pole: 1/x'),
      params: of('1/x', { points: [1], range: [-4, 4], showDerivative: true, sideBySide: false }),
    },
    {
      name: l10n.t('Ever faster: sin(1/x)'),
      params: of('sin(1/x)', { points: [0.2], range: [-0.5, 0.5], sideBySide: false }),
    },
    {
      name: l10n.t('The sigmoid'),
      params: of('1/(1 + exp(-x))', { points: [0, 4], range: [-6, 6] }),
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
      source: parseSource(raw, defaults.source),
      values: parseValues(raw),
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
