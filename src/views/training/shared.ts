import type { OptimizerName } from '../../protocol/optimizer';
import { type ListLimits, type NumberLimits, seedLimits } from '../limits';
import type { RunSettings, TrainingParams } from './contract';

/** What makes another net or another course of it: a change of these begins a new run. */
export const shapingFields = [
  'method',
  'optimizer',
  'hiddenSize',
  'activation',
  'weightInit',
  'batchSize',
  'seed',
] as const satisfies readonly (keyof RunSettings)[];

/** All that a run has of its own among the params. */
export const settingFields = [
  ...shapingFields,
  'learningRate',
  'iterationCount',
] as const satisfies readonly (keyof RunSettings)[];

/** A loss is shown as the mean of so many batches, the last ones. */
export const RECENT = 100;
export const MOST_ITERATIONS = 1_000_000;
/** The numbers that the view's fields take; with more hidden units steps would no longer be live. */
export const limits = {
  hiddenSize: { integer: true, min: 1, max: 400 },
  learningRate: { min: 0, above: true },
  batchSize: { integer: true, min: 1, max: 1000 },
  iterationCount: { integer: true, min: 1, max: MOST_ITERATIONS },
  seed: seedLimits,
  units: { integer: true, min: 0, count: [1, 40] },
} as const satisfies Readonly<Record<string, NumberLimits | ListLimits>>;

/** As many runs are compared as there are colours. */
export const MOST_RUNS = 6;

/** The rate that each optimizer does well with, measured on the embedded digits with three kinds of initial weights. */
export const wantedRates: Readonly<Record<OptimizerName, number>> = {
  sgd: 0.1,
  momentum: 0.1,
  nesterov: 0.1,
  adaGrad: 0.01,
  rmsProp: 0.001,
  adam: 0.001,
};

/** So many hidden units are shown unless others are asked for. */
const UNITS_SHOWN = 10;

/** The hidden units that are shown at first. */
export function firstUnits(hiddenSize: number): number[] {
  return Array.from({ length: Math.max(1, Math.min(UNITS_SHOWN, hiddenSize)) }, (_, unit) => unit);
}

/** The params of which the fields that depend on the others follow a change. */
export function derivedTraining(asked: TrainingParams, before: TrainingParams): TrainingParams {
  return withUnitsOfNet(before, withWantedRate(before, asked));
}

function withUnitsOfNet(before: TrainingParams, after: TrainingParams): TrainingParams {
  const { hiddenSize, units } = after;
  return { ...after, units: unitsOfNet(units, before.hiddenSize, hiddenSize) };
}

/**
 * The hidden units shown of a net of `hiddenSize`, after one of `before`: the first ones as long as no others are chosen, and where
 * none of the chosen is left.
 */
export function unitsOfNet(units: readonly number[], before: number, hiddenSize: number): readonly number[] {
  if (hiddenSize === before) return units;
  const areChosen = String(units) !== String(firstUnits(before));
  const left = areChosen ? units.filter((unit) => unit < hiddenSize) : [];
  return left.length > 0 ? left : firstUnits(hiddenSize);
}

/** The rate goes with the optimizer, unless it is one that the learner chose. */
function withWantedRate(before: TrainingParams, after: TrainingParams): TrainingParams {
  const isChosen = before.learningRate !== wantedRates[before.optimizer];
  if (after.optimizer === before.optimizer || after.learningRate !== before.learningRate || isChosen)
    return after;
  return { ...after, learningRate: wantedRates[after.optimizer] };
}
