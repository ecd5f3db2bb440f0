import type { DecayName, DescentRun, OptimizerName, RateMap } from '#protocol';
import type { ListLimits, NumberLimits } from '../limits';

/** As many runs are compared as there are colours. */
export const MOST_RUNS = 6;

/**
 * The numbers that the view's fields take. Of what an optimizer remembers it must forget some; from a start further away the
 * widths of the map would overflow.
 */
export const limits = {
  learningRate: { min: 0, above: true },
  decay: { min: 0, max: 0.999999 },
  start: { min: -1e150, max: 1e150, count: [2, 2] },
  stepCount: { integer: true, min: 1, max: 10_000 },
} as const satisfies Readonly<Record<string, NumberLimits | ListLimits>>;

/** What each optimizer that remembers calls the share it keeps, and how much that is unless told. */
export const decays = {
  momentum: { name: 'momentum', usual: 0.9 },
  nesterov: { name: 'momentum', usual: 0.9 },
  rmsProp: { name: 'decay', usual: 0.99 },
  adam: { name: 'beta1', usual: 0.9 },
} as const satisfies Partial<Record<OptimizerName, { readonly name: DecayName; readonly usual: number }>>;

/** Learning rates that each optimizer is usually begun with. */
export const usualRates: Readonly<Record<OptimizerName, number>> = {
  sgd: 0.1,
  momentum: 0.1,
  nesterov: 0.1,
  adaGrad: 1.5,
  rmsProp: 0.1,
  adam: 0.3,
};

/** Whether an optimizer has a decay that a run may choose. */
export function hasDecay(optimizer: OptimizerName): optimizer is keyof typeof decays {
  return optimizer in decays;
}

/** The decay that a run goes with; undefined where its optimizer has none. */
export function decayOf({ optimizer, decay }: Omit<DescentRun, 'learningRate'>): number | undefined {
  return hasDecay(optimizer) ? (decay ?? decays[optimizer].usual) : undefined;
}

/**
 * Where a run may end, as the cells of the rate map know it: in the first half of its steps at a minimum, or later, or at one that
 * is not the lowest known; on its way, or with less than a hundredth of it made; to and fro and closer, or not; away;
 * frozen; falling without end; at rest where there is no minimum; beside a jump of f; where f has no value.
 */
export const outcomes = [
  'notYet',
  'fast',
  'slow',
  'localMinimum',
  'onItsWay',
  'hardlyMoves',
  'zigzag',
  'oscillates',
  'diverges',
  'frozen',
  'noBottom',
  'noMinimum',
  'atJump',
  'noValue',
] as const;

export type Outcome = (typeof outcomes)[number];

/** The run that a cell of the rate map stands for; with plain descent, momentum 0 is plain descent. */
export function runAt(
  { optimizer, rates, second }: Pick<RateMap, 'optimizer' | 'rates' | 'second'>,
  column: number,
  row: number,
): DescentRun {
  const learningRate = rates[column] ?? Number.NaN;
  const decay = second?.values[row];
  if (optimizer === 'sgd' && decay) return runAt({ optimizer: 'momentum', rates, second }, column, row);
  const isUsual = !hasDecay(optimizer) || decay === undefined || decay === decays[optimizer].usual;
  return isUsual ? { optimizer, learningRate } : { optimizer, learningRate, decay };
}
