import type { DescentVerdict } from '#engine';

export interface Place {
  readonly x: readonly [number, number];
  readonly value: number;
}

/** So many times as far away as what was looked at around x is elsewhere. */
const ELSEWHERE = 100;

/**
 * The lowest of some places where f is lower than where a run ended, and not in the same small pit: by more than its slope there
 * could still bring.
 */
export function lowerElsewhere(
  { lastValue, reach, trueGradientNorm }: DescentVerdict,
  [x = Number.NaN, y = Number.NaN]: ArrayLike<number> & Iterable<number>,
  places: readonly Place[],
): Place | undefined {
  const below = lastValue - 2 * trueGradientNorm * reach - 1e-6 * Math.abs(lastValue);
  const lower = places.filter(
    (place) => place.value < below && Math.hypot(place.x[0] - x, place.x[1] - y) > ELSEWHERE * reach,
  );
  return lower.reduce<Place | undefined>((a, b) => (a && a.value <= b.value ? a : b), undefined);
}
