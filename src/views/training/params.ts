import * as l10n from '@vscode/l10n';
import type { RunSettings, Stroke, TrainingParams } from '#protocol';
import { digitFiles } from '../digitFiles';
import { optimizerIds } from '../optimizers';
import { parseChoice, parseNumber, parseNumbers, type RawParams, rawParams } from '../parse';
import { numpyScript, type ViewDescription } from '../view';
import { parseStrokes, parseTrainingRequest } from './request';
import { setOf } from './setOf';
import { firstUnits, limits, MOST_RUNS, settingFields, shapingFields } from './shared';
import { whyNotKept } from './whyNotKept';

const defaults: TrainingParams = {
  method: 'backprop',
  optimizer: 'sgd',
  hiddenSize: 100,
  activation: 'sigmoid',
  weightInit: '0.01',
  learningRate: 0.1,
  batchSize: 100,
  iterationCount: 10_000,
  seed: 1,
  across: 'iteration',
  acrossScale: 'linear',
  lossScale: 'linear',
  units: firstUnits(100),
  order: 'begun',
  hidden: [],
  drawn: [],
};

/** Longer than any id of a run. */
const LONGEST_ID = 100;

/** Whether both are the same net on the same course, perhaps at another learning rate or to another end. */
export function sameShape(a: RunSettings, b: RunSettings): boolean {
  return shapingFields.every((field) => a[field] === b[field]);
}

export function sameSettings(a: RunSettings, b: RunSettings): boolean {
  return settingFields.every((field) => a[field] === b[field]);
}

/** The settings of a run, without how it is shown. */
export function settingsOf(params: RunSettings): RunSettings {
  return Object.fromEntries(settingFields.map((field) => [field, params[field]])) as unknown as RunSettings;
}

/** A page changes the run in hand, or asks for another one by another shape; which run is in hand, the host alone knows. */
function asAsked({ run: _, ...asked }: TrainingParams, now: TrainingParams): TrainingParams {
  return sameShape(asked, now) && now.run !== undefined ? { ...asked, run: now.run } : asked;
}

export const training: ViewDescription<'training'> = {
  id: 'training',
  command: 'gradientLab.trainNetwork',
  title: () => l10n.t('Training'),
  defaults,
  texts: {
    net: { name: () => l10n.t('Save net'), from: 'run' },
    script: numpyScript('run'),
    pytorch: { name: () => l10n.t('PyTorch script'), from: 'run' },
  },
  slots: {
    digits: {
      title: () =>
        l10n.t(
          'Digits: choose the images of an IDX set; labels and test files beside them are found by name',
        ),
      expand: setOf,
      whyGone: () => l10n.t('The digits you chose can no longer be read; Gradient Lab goes on with its own.'),
    },
    net: {
      title: () => l10n.t('A net: an .npz file with W1, b1, W2, b2'),
      filters: { NumPy: ['npz'] },
    },
    checkpoints: { most: MOST_RUNS, whyNot: whyNotKept },
  },
  media: digitFiles('train', 'test'),
  presets: () => [
    { name: l10n.t('By backprop'), params: defaults },
    { name: l10n.t('By numerical differentiation'), params: { ...defaults, method: 'numerical' } },
    { name: l10n.t('Both, side by side'), params: { ...defaults, method: 'both', iterationCount: 1000 } },
    { name: l10n.t('A learning rate too large: 100'), params: { ...defaults, learningRate: 100 } },
    {
      name: l10n.t('Learning rate 10: the loss leaps, then falls'),
      params: { ...defaults, learningRate: 10 },
    },
    {
      name: l10n.t('No plateau: Xavier weights'),
      params: { ...defaults, weightInit: 'xavier' },
    },
    {
      name: l10n.t('ReLU, He weights, Adam'),
      params: { ...defaults, activation: 'relu', weightInit: 'he', optimizer: 'adam', learningRate: 0.001 },
    },
  ],
  parseParams: (input) => {
    const raw = rawParams(input);
    const hiddenSize = whole(raw, 'hiddenSize', l10n.t('The number of hidden units'));
    return {
      method: parseChoice(raw, 'method', ['numerical', 'backprop', 'both'], defaults.method),
      optimizer: parseChoice(raw, 'optimizer', optimizerIds, defaults.optimizer),
      hiddenSize,
      activation: parseChoice(raw, 'activation', ['sigmoid', 'relu'], defaults.activation),
      weightInit: parseChoice(raw, 'weightInit', ['0.01', '0.1', 'xavier', 'he'], defaults.weightInit),
      learningRate: parseNumber(raw, 'learningRate', defaults.learningRate, {
        name: l10n.t('The learning rate'),
        ...limits.learningRate,
      }),
      batchSize: whole(raw, 'batchSize', l10n.t('The batch size')),
      iterationCount: whole(raw, 'iterationCount', l10n.t('The number of iterations')),
      seed: whole(raw, 'seed', l10n.t('The seed')),
      ...parseShown(raw, hiddenSize),
    };
  },
  atRest: (params) => params,
  follows: (before, after) => before.run === after.run && sameShape(before, after),
  asAsked,
  parseRequest: (input) => parseTrainingRequest(input, training.parseParams),
};

function whole(
  raw: RawParams,
  field: 'hiddenSize' | 'batchSize' | 'iterationCount' | 'seed',
  name: string,
): number {
  return parseNumber(raw, field, defaults[field], { name, ...limits[field] });
}

/** How the run is shown. */
function parseShown(raw: RawParams, hiddenSize: number) {
  const { right, read } = rawParams(raw['gallery']);
  const isDigit = (value: unknown): value is number =>
    Number.isInteger(value) && 0 <= Number(value) && Number(value) <= 9;
  const run = raw['run'];
  return {
    ...(isId(run) ? { run } : {}),
    across: parseChoice(raw, 'across', ['iteration', 'seconds'], defaults.across),
    acrossScale: parseChoice(raw, 'acrossScale', ['linear', 'log'], defaults.acrossScale),
    lossScale: parseChoice(raw, 'lossScale', ['linear', 'log'], defaults.lossScale),
    units: shownUnits(raw, hiddenSize) ?? firstUnits(hiddenSize),
    order: parseChoice(raw, 'order', ['begun', 'loss', 'accuracy'], defaults.order),
    hidden: parseHidden(raw['hidden']),
    drawn: parseDrawn(raw['drawn']),
    ...(isDigit(right) && isDigit(read) ? { gallery: { right, read } } : {}),
  };
}

/** The units asked for; with fewer hidden units than before, those that there are still. */
function shownUnits(raw: RawParams, hiddenSize: number): readonly number[] | undefined {
  const rule = { name: l10n.t('The hidden units shown'), ...limits.units };
  const units = parseNumbers(raw, 'units', defaults.units, rule, limits.units.count);
  const there = units.filter((unit) => unit < hiddenSize);
  return there.length > 0 ? there : undefined;
}

/** As many as there are runs; whatever else is no id. */
function parseHidden(raw: unknown): readonly string[] {
  const ids = Array.isArray(raw) ? raw.filter(isId) : [];
  return [...new Set(ids)].slice(0, MOST_RUNS);
}

function isId(raw: unknown): raw is string {
  return typeof raw === 'string' && raw.length > 0 && raw.length <= LONGEST_ID;
}

function parseDrawn(raw: unknown): readonly Stroke[] {
  return Array.isArray(raw) ? parseStrokes(raw) : defaults.drawn;
}
