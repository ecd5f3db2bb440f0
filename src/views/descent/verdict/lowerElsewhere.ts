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

/** What of a verdict tells whether f is lower elsewhere. */
export type End = Pick<DescentVerdict, 'lastX' | 'lastValue' | 'reach' | 'trueGradientNorm'>;

/** Those places that f has a value at, the lowest first. */
export function lowestFirst(places: readonly Place[]): readonly Place[] {
  return places.filter(({ value }) => !Number.isNaN(value)).sort((a, b) => a.value - b.value);
}

/**
 * The lowest of some places, known minima first, where f is lower than where a run ended, and not in the same small pit: by more
 * than its slope there could still bring, and so that it shows in what is said. Both lists have the lowest first.
 */
export function lowerElsewhere(
  end: End,
  minima: readonly Place[],
  others: readonly Place[] = [],
): Lower | undefined {
  const known = lowestBelow(end, minima);
  const other = known ?? lowestBelow(end, others);
  return other && { ...other, isMinimum: known !== undefined };
}

function lowestBelow(
  { lastX, lastValue, reach, trueGradientNorm }: End,
  places: readonly Place[],
): Place | undefined {
  const [x = Number.NaN, y = Number.NaN] = lastX;
  const slope = Number.isFinite(trueGradientNorm) ? trueGradientNorm : 0;
  const below = lastValue - 2 * slope * reach - 1e-6 * Math.abs(lastValue);
  for (const place of places) {
    if (!(place.value < below)) return undefined;
    const isElsewhere = Math.hypot(place.x[0] - x, place.x[1] - y) > ELSEWHERE * reach;
    // Those behind it are higher, and do not show either.
    if (isElsewhere) return short(place.value) === short(lastValue) ? undefined : place;
  }
  return undefined;
}
