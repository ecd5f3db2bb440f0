import * as l10n from '@vscode/l10n';
import type { Settled, StepSizeChosen, StepSizeParams } from '#protocol';
import { formulaSource, parseAxes, parseSource, parseValues } from '../functionSource';
import { parseChoice, parseLeft, parseNumber, type RawParams, rawParams, usualOf } from '../parse';
import { numpyScript, type ViewDescription } from '../view';
import { limits } from './shared';

/** A curve that bends, and a step so large that it is seen: from here the error falls, and then rises again. */
const defaults: Settled<StepSizeParams, StepSizeChosen> = {
  source: formulaSource('sin(x)'),
  values: {},
  axes: [],
  fitValues: {},
  x: 1,
  h: 0.1,
  method: 'central',
  precision: 'float64',
  hRange: undefined,
  errorRange: undefined,
};

const book: StepSizeParams = { ...defaults, source: formulaSource('0.01x^2 + 0.1x'), x: 5, h: 1e-4 };

/** What is shown of a logarithmic axis; undefined where nothing was zoomed to, and where that cannot be shown. */
function parseShown(raw: RawParams, field: string): readonly [number, number] | undefined {
  const [from, to]: readonly unknown[] = Array.isArray(raw[field]) ? raw[field] : [];
  const isRange = typeof from === 'number' && typeof to === 'number' && from > 0 && to > from;
  return isRange && Number.isFinite(to) ? [from, to] : undefined;
}

export const stepSize: ViewDescription<'stepSize'> = {
  id: 'stepSize',
  command: 'gradientLab.exploreStepSize',
  title: () => l10n.t('Step Size'),
  defaults,
  texts: { script: numpyScript('params') },
  slots: {},
  presets: () => [
    { name: l10n.t('The error falls, then rises: sin x'), params: defaults },
    { name: l10n.t('Wrong: the step h = 1e-50'), params: { ...book, h: 1e-50, method: 'forward' } },
    { name: l10n.t('Less exact: the forward difference'), params: { ...book, method: 'forward' } },
    { name: l10n.t('Wrong: / 2*h without brackets'), params: { ...book, method: 'slip' } },
    { name: l10n.t("Right: the book's step, h = 1e-4"), params: book },
    { name: l10n.t('Digits that cancel, h = 1e-13'), params: { ...book, h: 1e-13 } },
    {
      name: l10n.t('A step too large, h = 1'),
      params: { ...book, source: formulaSource('exp(x)'), x: 1, h: 1 },
    },
    {
      name: l10n.t('sin x in float32 and float64'),
      params: { ...defaults, h: 1e-4, precision: 'both' },
    },
  ],
  parseParams: (input) => {
    const raw = rawParams(input);
    const source = parseSource(raw, defaults.source);
    const usual = usualOf(source, defaults);
    const values = parseValues(raw);
    return {
      source,
      values,
      fitValues: parseValues({ values: raw['fitValues'] ?? values }),
      axes: parseAxes(raw),
      x: parseLeft(raw, 'x', usual, (value) => parseNumber(value, 'x', 1, { name: 'x', ...limits.x })),
      h: parseLeft(raw, 'h', usual, (value) => parseNumber(value, 'h', 1, { name: 'h', ...limits.h })),
      method: parseChoice(raw, 'method', ['central', 'forward', 'slip'], defaults.method),
      precision: parseChoice(raw, 'precision', ['float64', 'float32', 'both'], defaults.precision),
      hRange: parseShown(raw, 'hRange'),
      errorRange: parseShown(raw, 'errorRange'),
    };
  },
  atRest: (params) => params,
};
