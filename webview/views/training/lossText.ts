import { formatFixed, formatNumber } from '../../base/format';

/** A loss, always with the same decimals, wherever it stands; 'nan' of a run that diverged. */
export function lossText(loss: number): string {
  return Number.isFinite(loss) ? formatFixed(loss, 4) : formatNumber(loss);
}
