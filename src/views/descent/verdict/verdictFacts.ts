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
 * Plain descent is stable below this learning rate: 0, with none, at a saddle or near one and where f falls without end and bends
 * down; NaN where that cannot be told, as where f bends down only on the way, or jumps.
 */
export function boundOf({ kind, stableBound, smallestCurvature, isNearingSaddle }: DescentVerdict): number {
  if (kind === 'saddle') return 0;
  if (kind === 'jump') return Number.NaN;
  if (!(smallestCurvature < 0)) return stableBound;
  return isNearingSaddle || kind === 'unbounded' ? 0 : Number.NaN;
}

/** Whether the bound 2 / λmax says something about the run: it is plain gradient descent's, where f bends down nowhere. */
export function hasBound(verdict: DescentVerdict, { optimizer }: DescentRun): boolean {
  const bound = boundOf(verdict);
  return optimizer === 'sgd' && bound > 0 && Number.isFinite(bound);
}

/** Three digits are enough in a sentence, written as the page writes them. */
export function short(value: number): string {
  return inDigits(value, 3);
}

/** A learning rate or a coordinate with all the digits with which it is set, written as the page writes it. */
export function asSet(value: number): string {
  return formatShown(value, 12);
}

/** Two values of f in three digits, or in as many as tell them apart. */
export function apart(one: number, other: number): [string, string] {
  const both = (digits: number): [string, string] => [inDigits(one, digits), inDigits(other, digits)];
  for (let digits = 3; digits < 17; digits++) {
    const [a, b] = both(digits);
    if (a !== b) return [a, b];
  }
  return both(one === other ? 3 : 17);
}

/** The bound in three digits, or in as many as tell on which side of the run's learning rate it is. */
export function boundBeside({ stableBound }: DescentVerdict, { learningRate }: DescentRun): string {
  const side = Math.sign(stableBound - learningRate);
  const isTold = (text: string) => Math.sign(Number(text) - learningRate) === side;
  for (let digits = 3; digits < 17; digits++) {
    const text = inDigits(stableBound, digits);
    if (isTold(text)) return text;
  }
  return inDigits(stableBound, 17);
}

function inDigits(value: number, digits: number): string {
  return Number.isFinite(value) ? formatShown(value, digits) : formatScalar(value);
}
