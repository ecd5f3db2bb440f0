import type { TrainingParams } from '#protocol';
import { formatShort } from '../../format';
import { wantedRates } from '../shared';

type Rate = Pick<TrainingParams, 'optimizer' | 'learningRate'>;

/** The rate that the optimizer does well with, where that is much smaller than what is too large; else a tenth of it. */
export function smallerRate({ optimizer, learningRate }: Rate): string {
  const wanted = wantedRates[optimizer];
  return formatShort(wanted <= learningRate / 2 ? wanted : learningRate / 10, 2);
}

/** A rate to try where each step is tiny; undefined where the rate is not what holds it back. */
export function largerRate({ optimizer, learningRate }: Rate): string | undefined {
  const wanted = wantedRates[optimizer];
  return learningRate <= wanted / 3 ? formatShort(wanted, 2) : undefined;
}
