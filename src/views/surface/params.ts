import * as l10n from '@vscode/l10n';
import type { Settled, SurfaceChosen, SurfaceParams } from '#protocol';
import { formulaSource, parseAxes, parseSource, parseValues } from '../functionSource';
import { offeredFunctions } from '../functions';
import { parseChoice, parseLeft, parseNumber, parsePair, parseRange, rawParams, usualOf } from '../parse';
import { numpyScript, type ViewDescription } from '../view';

const defaults: Settled<SurfaceParams, SurfaceChosen> = {
  source: formulaSource('x0^2 + x1^2'),
  values: {},
  axes: [],
  fitValues: {},
  range0: [-5, 5],
  range1: [-5, 5],
  point: [3, 4],
  azimuth: -60,
  elevation: 30,
  zoom: 1,
  style: 'wireframe',
};

export const surface: ViewDescription<'surface'> = {
  id: 'surface',
  command: 'gradientLab.plotSurface',
  title: () => l10n.t('Surface'),
  defaults,
  texts: { script: numpyScript('params') },
  slots: {},
  presets: () => [
    { name: l10n.t('function_2 and its partial derivatives at (3, 4)'), params: defaults },
    {
      name: l10n.t('function_2 as in the book'),
      params: { ...defaults, range0: [-3, 3], range1: [-3, 3], point: [1, 2] },
    },
    {
      name: l10n.t('The gradient field'),
      params: { ...defaults, range0: [-2, 2], range1: [-2, 2], point: [1, 1] },
    },
    ...offeredFunctions().map(({ name, formula, range0, range1, start }) => ({
      name,
      params: { ...defaults, source: formulaSource(formula), range0, range1, point: start },
    })),
  ],
  parseParams: (input) => {
    const raw = rawParams(input);
    const source = parseSource(raw, defaults.source);
    const usual = usualOf(source, defaults);
    const values = parseValues(raw);
    return {
      source,
      values,
      axes: parseAxes(raw),
      fitValues: parseValues({ values: raw['fitValues'] ?? values }),
      range0: parseLeft(raw, 'range0', usual, (value) =>
        parseRange(value, 'range0', defaults.range0, l10n.t('The first range')),
      ),
      range1: parseLeft(raw, 'range1', usual, (value) =>
        parseRange(value, 'range1', defaults.range1, l10n.t('The second range')),
      ),
      point: parseLeft(raw, 'point', usual, (value) =>
        parsePair(value, 'point', defaults.point, { name: l10n.t('The point') }),
      ),
      azimuth: parseNumber(raw, 'azimuth', defaults.azimuth, { name: l10n.t('Azimuth') }),
      elevation: parseNumber(raw, 'elevation', defaults.elevation, { name: l10n.t('Elevation') }),
      zoom: parseNumber(raw, 'zoom', defaults.zoom, { name: l10n.t('Zoom'), min: 0, above: true }),
      style: parseChoice(raw, 'style', ['wireframe', 'shaded'], defaults.style),
    };
  },
  atRest: (params) => params,
};
