import * as l10n from '@vscode/l10n';
import type { Settled, TangentChosen, TangentParams } from '#protocol';
import type { FormulaSource } from '../../language/core/functionSource';
import { formulaSource, parseAxes, parseFormulaSource, parseSource, parseValues } from '../functionSource';
import {
  parseChoice,
  parseLeft,
  parseNumber,
  parseNumbers,
  parseRange,
  type RawParams,
  rawParams,
  usualOf,
} from '../parse';
import { numpyScript, type ViewDescription } from '../view';
import { limits } from './shared';

/** The story of h: the secant is seen, and its slope is not yet that of the tangent. */
const defaults: Settled<TangentParams, TangentChosen> = {
  source: formulaSource('0.01x^2 + 0.1x'),
  values: {},
  axes: [],
  beside: undefined,
  points: [5],
  selected: 0,
  h: 4,
  range: [0, 20],
  fitValues: {},
  yRange: undefined,
  difference: 'forward',
  showDerivative: false,
  sideBySide: false,
};

/** As the book computes: a central difference with a small h. */
const book: TangentParams = { ...defaults, h: 1e-4, difference: 'central' };

/** A formula at some points; left out, the range is chosen from it. */
function of(formula: string, points: readonly number[], change: Partial<TangentParams> = {}): TangentParams {
  return { ...book, source: formulaSource(formula), points, range: undefined, ...change };
}

function parseFlag(raw: RawParams, field: string, fallback: boolean): boolean {
  const value = raw[field];
  return typeof value === 'boolean' ? value : fallback;
}

/** The second function; undefined where there is none. */
function parseBeside({ beside }: RawParams): FormulaSource | undefined {
  return parseFormulaSource(beside);
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
    { name: l10n.t('Pull h to 0'), params: defaults },
    {
      name: l10n.t('function_1 of the book'),
      params: { ...book, points: [5, 10], sideBySide: true },
    },
    { name: l10n.t('x0 alone: x0^2 + 4.0^2 at 3'), params: of('x0^2 + 4.0^2', [3]) },
    { name: l10n.t('A cubic'), params: of('x**3 - 2*x', [-1, 1], { sideBySide: true }) },
    {
      name: l10n.t('sin(x) and its slope cos(x)'),
      params: of('sin(x)', [1], { beside: formulaSource('cos(x)'), showDerivative: true }),
    },
    {
      name: l10n.t('A fading wave'),
      params: of('sin(3x) exp(-x)', [0.5, 2], { range: [0, 4], sideBySide: true }),
    },
    {
      name: l10n.t('Letters with sliders: a*sin(b*x)'),
      params: of('a*sin(b*x)', [1], { values: { a: 1, b: 2 }, fitValues: { a: 2, b: 2 } }),
    },
    { name: l10n.t('A kink: |x|'), params: of('abs(x)', [0, 1], { sideBySide: true }) },
    { name: l10n.t('h too small: rounding'), params: of('sin(x)', [1], { h: 1e-15 }) },
    { name: l10n.t('A pole: 1/x'), params: of('1/x', [1]) },
    { name: l10n.t('Ever faster: sin(1/x)'), params: of('sin(1/x)', [0.2]) },
    { name: l10n.t('The sigmoid'), params: of('1/(1 + exp(-x))', [0, 4], { sideBySide: true }) },
  ],
  parseParams: (input) => {
    const raw = rawParams(input);
    const name = l10n.t('Tangents at');
    const source = parseSource(raw, defaults.source);
    const usually = source.kind === 'code' ? book : defaults;
    const usual = usualOf(source, defaults);
    const values = parseValues(raw);
    const points = parseLeft(raw, 'points', usual, (value) =>
      parseNumbers(value, 'points', [], { name }, limits.points.count),
    );
    return {
      source,
      values,
      axes: parseAxes(raw),
      beside: parseBeside(raw),
      points,
      selected: parseSelected(raw, points?.length ?? 1),
      h: parseLeft(raw, 'h', usual, (value) => parseNumber(value, 'h', 1, { name: 'h', ...limits.h })),
      range: parseLeft(raw, 'range', usual, (value) =>
        parseRange(value, 'range', [0, 1], l10n.t('The range')),
      ),
      fitValues: parseValues({ values: raw['fitValues'] ?? values }),
      yRange: parseLeft(raw, 'yRange', usual, (value) =>
        parseRange(value, 'yRange', [0, 1], l10n.t('The range of the values')),
      ),
      difference: parseChoice(raw, 'difference', ['central', 'forward'], usually.difference),
      showDerivative: parseFlag(raw, 'showDerivative', defaults.showDerivative),
      sideBySide: parseFlag(raw, 'sideBySide', defaults.sideBySide),
    };
  },
  atRest: (params) => params,
};
