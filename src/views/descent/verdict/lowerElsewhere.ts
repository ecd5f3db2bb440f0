import type { DescentVerdict } from '#engine';
import { short } from './verdictFacts';

export interface Place {
  readonly x: readonly [number, number];
  readonly value: number;
}

/** A lower place, and whether it is a minimum that is known. */
export interface Lower extends Place {
  readonly isMinimum: boolean;
}

/** So many times as far away as what was looked at around x is elsewhere. */
const ELSEWHERE = 100;

/**
 * The lowest of some places, known minima first, where f is lower than where a run ended, and not in the same small pit: by more
 * than its slope there could still bring, and so that it shows in what is said.
 */
export function lowerElsewhere(
  { lastValue, reach, trueGradientNorm }: DescentVerdict,
  [x = Number.NaN, y = Number.NaN]: Float64Array,
  minima: readonly Place[],
  others: readonly Place[] = [],
): Lower | undefined {
  const slope = Number.isFinite(trueGradientNorm) ? trueGradientNorm : 0;
  const below = lastValue - 2 * slope * reach - 1e-6 * Math.abs(lastValue);
  const lowest = (places: readonly Place[]) =>
    places
      .filter(({ value, x: at }) => value < below && Math.hypot(at[0] - x, at[1] - y) > ELSEWHERE * reach)
      .filter(({ value }) => short(value) !== short(lastValue))
      .reduce<Place | undefined>((a, b) => (a && a.value <= b.value ? a : b), undefined);
  const known = lowest(minima);
  const other = known ?? lowest(others);
  return other && { ...other, isMinimum: known !== undefined };
}
