import type { VectorFunction } from '../calculus/gradient';
import type { DescentStep } from './descent';

/**
 * How a descent came to numbers that are not finite: it began where f has no value, or is infinite; f went below or above the range
 * of doubles, or x out of it, or began there; or x came to where f has no value, or is infinite; or it came or began where f has a
 * value, but no finite gradient.
 */
export type NonFinite = 'start' | 'underflowed' | 'overflowed' | 'outside' | 'noGradient';

/** An x as large as this leads out of the range of doubles by itself. */
const LARGE = 1e30;

/** Undefined if all numbers of the descent are finite. */
export function nonFiniteIn(steps: readonly DescentStep[], f: VectorFunction): NonFinite | undefined {
  const index = steps.findIndex(
    ({ x, value, gradient }) => ![...x, value, ...gradient].every(Number.isFinite),
  );
  const step = steps[index];
  if (!step) return undefined;
  const isNear = step.x.every((value) => Math.abs(value) < LARGE);
  if (isNear && Number.isFinite(step.value)) return 'noGradient';
  if (index === 0 && !isSmallerNearBy(step, f)) return 'start';
  if ((isNear || index === 0) && !isBeyondDoubles(step, f)) return index === 0 ? 'start' : 'outside';
  return step.value === Number.NEGATIVE_INFINITY ? 'underflowed' : 'overflowed';
}

/** f is finite on the way to 0, so that it is too large at x, and not infinite everywhere, as 1 / 0 is. */
function isSmallerNearBy({ x }: DescentStep, f: VectorFunction): boolean {
  return [0.5, 0.1, 0.01, 0].some((share) => Number.isFinite(f(x.map((at) => share * at))));
}

/** f is infinite not only at x, as where it has a pole, but around it too. */
function isBeyondDoubles({ x, value }: DescentStep, f: VectorFunction): boolean {
  const isInfinite = (at: number) => Math.abs(at) === Number.POSITIVE_INFINITY;
  const beside = (by: number) => f(x.map((at) => at * (1 + by) + by));
  return isInfinite(value) && isInfinite(beside(1e-6)) && isInfinite(beside(-1e-6));
}
