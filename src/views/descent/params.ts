import * as l10n from '@vscode/l10n';
import type { AskedRun, DescentParams, DescentRun, SettledDescent } from '#protocol';
import { formulaSource, parseAxes, parseSource, parseValues } from '../functionSource';
import { type KnownFunction, offeredFunctions } from '../functions';
import { optimizerIds } from '../optimizers';
import {
  parseChoice,
  parseLeft,
  parseNumber,
  parsePair,
  parseRange,
  type RawParams,
  rawParams,
  usualOf,
} from '../parse';
import { numpyScript, type ViewDescription } from '../view';
import { hasDecay, limits, MOST_RUNS } from './shared';

const defaults: SettledDescent = {
  source: formulaSource('x0^2 + x1^2'),
  values: {},
  axes: [],
  fitValues: {},
  start: [-3, 4],
  stepCount: 100,
  runs: [{ optimizer: 'sgd', learningRate: 0.1 }],
  selected: 0,
  gradient: 'numerical',
  window: undefined,
};

const withRate = (learningRate: number): DescentParams => ({
  ...defaults,
  runs: [{ optimizer: 'sgd', learningRate }],
});

const longValley = {
  ...defaults,
  source: formulaSource('x0^2/20 + x1^2'),
  start: [-7, 2],
  stepCount: 30,
} as const;

const fourOptimizers: readonly DescentRun[] = [
  { optimizer: 'sgd', learningRate: 0.95 },
  { optimizer: 'momentum', learningRate: 0.1 },
  { optimizer: 'adaGrad', learningRate: 1.5 },
  { optimizer: 'adam', learningRate: 0.3 },
];

const threeRates: readonly DescentRun[] = [0.1, 0.95, 1.01].map((learningRate) => ({
  optimizer: 'sgd',
  learningRate,
}));

/** Known functions of which other presets stand in the list. */
const withOwnPresets: readonly string[] = ['sumOfSquares', 'longValley'];

export const descent: ViewDescription<'descent'> = {
  id: 'descent',
  command: 'gradientLab.descend',
  title: () => l10n.t('Gradient Descent'),
  defaults,
  texts: { trace: { name: () => l10n.t('Copy trace'), from: 'params' }, script: numpyScript('params') },
  slots: {},
  presets: () => [
    { name: l10n.t('From (-3, 4), learning rate 0.1'), params: defaults },
    { name: l10n.t('Learning rate too large: 10'), params: withRate(10) },
    { name: l10n.t('Learning rate too small: 1e-10'), params: withRate(1e-10) },
    { name: l10n.t('From (-0.3, 4), 20 steps'), params: { ...defaults, start: [-0.3, 4], stepCount: 20 } },
    {
      name: l10n.t('Four optimizers in a long valley'),
      params: { ...longValley, runs: fourOptimizers, gradient: 'exact' },
    },
    { name: l10n.t('Three learning rates in a long valley'), params: { ...longValley, runs: threeRates } },
    {
      name: l10n.t('A bowl with sliders: a*x0^2 + b*x1^2'),
      params: {
        ...longValley,
        source: formulaSource('a*x0^2 + b*x1^2'),
        values: { a: 0.2, b: 1 },
        runs: [{ optimizer: 'sgd', learningRate: 0.9 }],
      },
    },
    ...offeredFunctions()
      .filter(({ id }) => !withOwnPresets.includes(id))
      .map((known) => ({
        name: known.name,
        params: {
          ...defaults,
          source: formulaSource(known.formula),
          start: known.start,
          stepCount: known.stepCount,
          runs: runsOf(known),
        },
      })),
  ],
  parseParams: (input) => {
    const raw = rawParams(input);
    const source = parseSource(raw, defaults.source);
    const usual = usualOf(source, defaults);
    const values = parseValues(raw);
    const runs = parseRuns(raw, usual.runs ?? [{ optimizer: 'sgd', learningRate: undefined }]);
    return {
      source,
      values,
      axes: parseAxes(raw),
      fitValues: parseValues({ values: raw['fitValues'] ?? values }),
      start: parseLeft(raw, 'start', usual, (value) =>
        parsePair(value, 'start', defaults.start, {
          name: l10n.t('The start'),
          ...limits.start,
        }),
      ),
      stepCount: parseLeft(raw, 'stepCount', usual, (value) =>
        parseNumber(value, 'stepCount', defaults.stepCount, {
          name: l10n.t('The number of steps'),
          ...limits.stepCount,
        }),
      ),
      runs,
      selected: parseNumber(raw, 'selected', defaults.selected, {
        name: l10n.t('The selected run'),
        min: 0,
        max: runs.length - 1,
        integer: true,
      }),
      gradient: parseChoice(raw, 'gradient', ['numerical', 'exact'], defaults.gradient),
      window: parseWindow(raw),
    };
  },
  atRest: (params) => params,
};

function runsOf({ rates: [sgd, momentum, adam] }: KnownFunction): readonly DescentRun[] {
  return [
    { optimizer: 'sgd', learningRate: sgd },
    { optimizer: 'momentum', learningRate: momentum },
    { optimizer: 'adam', learningRate: adam },
  ];
}

/** What is seen of the plane; undefined where all is. */
function parseWindow(raw: RawParams): DescentParams['window'] {
  const given = rawParams(raw['window']);
  const along = (range: 'range0' | 'range1') =>
    given[range] === undefined
      ? {}
      : { [range]: parseRange({ window: given[range] }, 'window', [0, 1], l10n.t('The range')) };
  const window = { ...along('range0'), ...along('range1') };
  return Object.keys(window).length > 0 ? window : undefined;
}

/** The runs; one alone may stand as the fields it had when there was only one. Beyond six none is taken. */
function parseRuns(raw: RawParams, usual: readonly AskedRun[]): readonly AskedRun[] {
  const alone = raw['runs'] === undefined && (raw['learningRate'] ?? raw['optimizer']) !== undefined;
  const given = alone ? [raw] : raw['runs'];
  return Array.isArray(given) && given.length > 0 ? given.slice(0, MOST_RUNS).map(parseRun) : usual;
}

function parseRun(input: unknown): AskedRun {
  const { optimizer: named, learningRate, decay } = rawParams(input);
  const optimizer = parseChoice({ optimizer: named }, 'optimizer', optimizerIds, 'sgd');
  return {
    optimizer,
    learningRate:
      learningRate === undefined || learningRate === null
        ? undefined
        : parseNumber({ runs: learningRate }, 'runs', 0.1, {
            name: l10n.t('The learning rate'),
            ...limits.learningRate,
          }),
    ...(decay === undefined || !hasDecay(optimizer) ? {} : { decay: parseDecay(decay) }),
  };
}

function parseDecay(decay: unknown): number {
  return parseNumber({ decay }, 'decay', 0, {
    name: l10n.t('The share that is kept'),
    ...limits.decay,
  });
}
