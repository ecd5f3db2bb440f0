import { type DescentVerdict, formatScalar } from '#engine';
import type { DescentRun } from '#protocol';
import { formatShown } from '../../format';

/** On its way, but not even a hundredth of it is made. */
export function hasHardlyMoved({ kind, distanceMoved, distanceLeft }: DescentVerdict): boolean {
  return kind === 'stillMoving' && distanceMoved < 0.01 * distanceLeft;
}

/** Frozen although there is a slope: the steps are smaller than the distance between numbers. */
export function isAtEdgeOfNumbers({ kind, gradientNorm }: DescentVerdict): boolean {
  return kind === 'frozen' && gradientNorm !== 0;
}

/**
 * Plain descent is stable below this learning rate: 0, with none, where f bends down in some direction, and not only on the way; NaN
 * where that cannot be told.
 */
export function boundOf({ kind, stableBound, smallestCurvature, isBoundSteady }: DescentVerdict): number {
  if (kind === 'saddle') return 0;
  if (!(smallestCurvature < 0)) return stableBound;
  return isBoundSteady || kind === 'unbounded' ? 0 : Number.NaN;
}

/** Whether the bound 2 / λmax says something about the run: it is plain gradient descent's, where f bends down nowhere. */
export function hasBound(verdict: DescentVerdict, { optimizer }: DescentRun): boolean {
  const bound = boundOf(verdict);
  return optimizer === 'sgd' && bound > 0 && Number.isFinite(bound);
}

/** Three digits are enough in a sentence, written as the page writes them. */
export function short(value: number): string {
  return Number.isFinite(value) ? formatShown(value, 3) : formatScalar(value);
}
