import { type DescentVerdict, formatScalar } from '#engine';
import type { DescentRun } from '#protocol';
import { formatDigits, formatScientific } from '../../format';

/** On its way, but not even a hundredth of it is made. */
export function hasHardlyMoved({ kind, distanceMoved, distanceLeft }: DescentVerdict): boolean {
  return kind === 'stillMoving' && distanceMoved < 0.01 * distanceLeft;
}

/** Whether the bound 2 / λmax says something about the run: it is plain gradient descent's. */
export function hasBound({ stableBound }: DescentVerdict, { optimizer }: DescentRun): boolean {
  return optimizer === 'sgd' && Number.isFinite(stableBound);
}

/** Three digits are enough in a sentence; in NumPy's words inf and nan. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return formatScalar(value);
  const rounded = Number(value.toPrecision(3));
  // The largest numbers round to one that is no double.
  if (!Number.isFinite(rounded)) return formatDigits(value, 3).replace('e+', 'e');
  return Math.abs(rounded) >= 1e6 ? formatScientific(rounded).replace('e+', 'e') : String(rounded);
}
