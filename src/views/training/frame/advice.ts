import type { TrainingParams } from '#protocol';
import type { Run } from '../run/run';
import { RECENT, wantedRates } from '../shared';

/** The loss of a net that finds all ten digits equally likely. */
export const GUESSING = Math.log(10);

/** A loss above this, after so many steps and digits, is one that a run at the wanted rate has long left behind. */
const LONG_LEFT = { loss: 1.4, steps: 300, digits: 30_000 } as const;
/** A rate so many times as large as the wanted one may be why. */
const FAR_ABOVE = 2.5;

type Rate = Pick<TrainingParams, 'optimizer' | 'learningRate'>;

/** The rate that the optimizer does well with, where that is much smaller than what is too large; else a tenth of it. */
export function smallerRate({ optimizer, learningRate }: Rate): number {
  const wanted = wantedRates[optimizer];
  return short(wanted <= learningRate / 2 ? wanted : learningRate / 10);
}

/** A rate to try where each step is tiny; undefined where the rate is not what holds it back. */
export function largerRate({ optimizer, learningRate }: Rate): number | undefined {
  const wanted = wantedRates[optimizer];
  return learningRate <= wanted / 3 ? wanted : undefined;
}

/** A rate to try needs no more than two digits. */
const short = (rate: number) => Number(rate.toPrecision(2));

/** Whether the rate was changed so lately that the last losses do not tell what it does. */
export function isRateNew({ rateChanges, iteration }: Pick<Run, 'rateChanges' | 'iteration'>): boolean {
  const changed = rateChanges.at(-1);
  return changed !== undefined && iteration - changed.iteration < RECENT;
}

export const isFarAboveWanted = ({ optimizer, learningRate }: Rate): boolean =>
  learningRate >= FAR_ABOVE * wantedRates[optimizer];

/**
 * Whether steps that are too large hold a run back that has had its time: measured on the embedded digits with every optimizer,
 * both activations and all initial weights.
 */
export function isRateTooLarge(run: Run): boolean {
  const { params, iteration, first } = run;
  if (isRateNew(run)) return false;
  const hadTime = iteration >= LONG_LEFT.steps && iteration * params.batchSize >= LONG_LEFT.digits;
  return isFarAboveWanted(params) && hadTime && first.losses.recentMean > LONG_LEFT.loss;
}
