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
 * Plain descent is stable below this learning rate: 0, with none, at a saddle or a maximum, and where f falls without end and bends
 * down.
 */
export function boundOf({ kind, stableBound, smallestCurvature }: DescentVerdict): number {
  const isNone = kind === 'saddle' || (kind === 'unbounded' && smallestCurvature < 0);
  return isNone ? 0 : stableBound;
}

/** Whether the bound 2 / λmax says something about the run: it is plain gradient descent's. */
export function hasBound({ stableBound }: DescentVerdict, { optimizer }: DescentRun): boolean {
  return optimizer === 'sgd' && Number.isFinite(stableBound);
}

/** Three digits are enough in a sentence, written as the page writes them. */
export function short(value: number): string {
  return Number.isFinite(value) ? formatShown(value, 3) : formatScalar(value);
}
