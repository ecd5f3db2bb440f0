import type { GradientMethod, TrainingParams, TrainingState } from '#protocol';
import { type RawParams, rawParams } from '../../parse';
import { training } from '../params';
import { MOST_POINTS, type RateChange, type RunFacts } from '../run/run';
import { MOST_RUNS } from '../shared';
import { damaged, must } from './damagedRun';
import { LEAST_LOSS } from './keptLosses';

/** What the numbers of a checkpoint do not say. */
export interface Description {
  readonly facts: RunFacts;
  readonly trainees: readonly { readonly method: GradientMethod; readonly seconds: number }[];
}

const version = 1;
const states: readonly TrainingState[] = ['ready', 'running', 'paused', 'finished', 'diverged'];
/** Runs that were kept before these fields came lack them. */
const laterFields: readonly (keyof TrainingParams)[] = ['order', 'hidden'];
const methods: readonly GradientMethod[] = ['numerical', 'backprop'];
/** Longer than any name that is given here, or that a file may have. */
const LONGEST_NAME = 1000;
/** As JSON, which knows neither NaN nor infinity: they are written by name. */
export function writeDescription({ facts, trainees }: Description): string {
  const { initialLoss, farthestApart, lossSeconds } = facts;
  const measured = {
    initialLoss: written(initialLoss),
    farthestApart: written(farthestApart),
    lossSeconds: written(lossSeconds),
  };
  return JSON.stringify({ version, facts: { ...facts, ...measured }, trainees });
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
  const { color } = raw;
  // Runs kept early may have been stopped, and then could not go on.
  const found = raw['state'] === 'stopped' ? 'paused' : raw['state'];
  const state = states.find((known) => known === found);
  must(state !== undefined, 'state');
  must(isIndex(color) && color < MOST_RUNS, 'color');
  return {
    id: readText(raw, 'id'),
    name: readText(raw, 'name'),
    color,
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
function readParams(raw: unknown): TrainingParams {
  const fields = rawParams(raw);
  const params = parsed(fields);
  must(Array.isArray(fields['units']), 'units');
  const names = ['gallery', ...Object.keys(training.defaults)] as (keyof TrainingParams)[];
  for (const name of names) {
    const isLeftOut = fields[name] === undefined && laterFields.includes(name);
    const isSame = name === 'units' || JSON.stringify(fields[name]) === JSON.stringify(params[name]);
    must(isLeftOut || isSame, name);
  }
  return params;
}

function parsed(fields: RawParams): TrainingParams {
  try {
    return training.parseParams(fields);
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

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
