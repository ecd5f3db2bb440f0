import type { GradientMethod, RunSettings, TrainingState } from '#protocol';
import { type RawParams, rawParams } from '../../parse';
import { settingsOf, training } from '../params';
import { MOST_POINTS } from '../run/run';
import type { RateChange, RunFacts } from '../run/runFacts';
import { MOST_RUNS, settingFields } from '../shared';
import { damaged, must } from './damagedRun';
import { LEAST_LOSS } from './keptLosses';

/**
 * What the numbers of a checkpoint do not say. Since 0.1.0 its version is 1: what came later may be left out (`place` is the place
 * among the runs, `isNamed` says that the learner gave it its name), and 0.1.0 reads what is written now. For it alone the params
 * hold how runs are shown, which is no run's own.
 */
export interface Description {
  readonly facts: RunFacts;
  readonly trainees: readonly { readonly method: GradientMethod; readonly seconds: number }[];
}

const version = 1;
const states: readonly TrainingState[] = ['ready', 'running', 'paused', 'finished', 'diverged'];
const methods: readonly GradientMethod[] = ['numerical', 'backprop'];
/** Longer than any name that is given here, or that a file may have. */
const LONGEST_NAME = 1000;
/** As JSON, which knows neither NaN nor infinity: they are written by name. */
export function writeDescription({ facts, trainees }: Description): string {
  const { params, initialLoss, farthestApart, lossSeconds } = facts;
  const measured = {
    initialLoss: written(initialLoss),
    farthestApart: written(farthestApart),
    lossSeconds: written(lossSeconds),
  };
  const shown = { ...training.defaults, ...params };
  return JSON.stringify({ version, facts: { ...facts, params: shown, ...measured }, trainees });
}

/** Our own text, but the file may have been changed since: what is not as we write it is refused, field by field. */
export function readDescription(text: string): Description {
  const { version: found, facts, trainees } = rawParams(parse(text));
  must(found === version, 'version');
  must(Array.isArray(trainees), 'trainees');
  return { facts: readFacts(rawParams(facts)), trainees: trainees.map(readTrainee) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged('description');
  }
}

function written(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

const nonFinite = new Map<unknown, number>([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  // In runs kept early null stands for what was not measured yet.
  [null, Number.NaN],
]);

/** A number of at least `least`, or one that is not finite. */
function readMeasured(raw: RawParams, field: string, least: number): number {
  const value = nonFinite.get(raw[field]) ?? raw[field];
  must(typeof value === 'number' && !(value < least), field);
  return value;
}

function readFacts(raw: RawParams): RunFacts {
  const { color, place, isNamed = false } = raw;
  // Runs kept early may have been stopped, and then could not go on.
  const found = raw['state'] === 'stopped' ? 'paused' : raw['state'];
  const state = states.find((known) => known === found);
  must(state !== undefined, 'state');
  must(isIndex(color) && color < MOST_RUNS, 'color');
  must(place === undefined || isPlace(place), 'place');
  must(typeof isNamed === 'boolean', 'isNamed');
  return {
    id: readText(raw, 'id'),
    name: readText(raw, 'name'),
    isNamed,
    color,
    place,
    params: readParams(raw['params']),
    digits: readText(raw, 'digits'),
    state,
    initialLoss: readMeasured(raw, 'initialLoss', LEAST_LOSS),
    farthestApart: readMeasured(raw, 'farthestApart', 0),
    lossSeconds: readMeasured(raw, 'lossSeconds', 0),
    loaded: raw['loaded'] === undefined ? undefined : readText(raw, 'loaded'),
    rateChanges: readRateChanges(raw['rateChanges']),
    accuracy: readAccuracy(rawParams(raw['accuracy'])),
  };
}

/** Every field must be there and be one that is allowed: one that is not would be replaced by another without a word. */
function readParams(raw: unknown): RunSettings {
  const fields = rawParams(raw);
  const settings = parsed(fields);
  for (const name of settingFields) must(fields[name] === settings[name], name);
  return settings;
}

function parsed(fields: RawParams): RunSettings {
  try {
    const own = Object.fromEntries(settingFields.map((name) => [name, fields[name]]));
    return settingsOf(training.parseParams(own));
  } catch {
    throw damaged('params');
  }
}

function readRateChanges(raw: unknown): RateChange[] {
  must(isList(raw), 'rateChanges');
  let before = 1;
  return raw.map((each) => {
    const { iteration, learningRate } = rawParams(each);
    must(isIndex(iteration) && iteration >= before, 'rateChanges');
    must(
      typeof learningRate === 'number' && Number.isFinite(learningRate) && learningRate > 0,
      'rateChanges',
    );
    before = iteration;
    return { iteration, learningRate };
  });
}

function readAccuracy(raw: RawParams): RunFacts['accuracy'] {
  const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;
  const { iteration, training: learnt, test } = raw;
  must(isList(iteration) && iteration.length <= MOST_POINTS, 'accuracy.iteration');
  must(
    iteration.every((value, i) => isIndex(value) && value > Number(iteration[i - 1] ?? -1)),
    'accuracy.iteration',
  );
  must(isList(learnt) && learnt.length === iteration.length && learnt.every(isShare), 'accuracy.training');
  must(isList(test) && test.length === iteration.length && test.every(isShare), 'accuracy.test');
  return { iteration, training: learnt, test } as RunFacts['accuracy'];
}

function readTrainee(raw: unknown): Description['trainees'][number] {
  const { method: found, seconds } = rawParams(raw);
  const method = methods.find((known) => known === found);
  must(method !== undefined, 'method');
  must(typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0, 'seconds');
  return { method, seconds };
}

function readText(raw: RawParams, field: string): string {
  const value = raw[field];
  must(typeof value === 'string' && value.length > 0 && value.length <= LONGEST_NAME, field);
  return value;
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** Before all others there may be more than there are places from 0. */
function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
