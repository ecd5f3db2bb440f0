import type { DescentStep } from '#engine';

type Range = readonly [number, number];

/** Beyond this a picture has nothing to say, and widths would overflow. */
const LARGEST = 1e150;

/**
 * The part of the plane that the path crosses, with room around it: at least as far as the start is from the origin, so
 * that a path which hardly moves is still seen in its valley.
 */
export function mapRanges(steps: readonly DescentStep[]): readonly [Range, Range] {
  const least = 0.75 * Math.max(1, ...(steps[0]?.x ?? []).map(Math.abs));
  return [rangeOf(steps, 0, least), rangeOf(steps, 1, least)];
}

function rangeOf(steps: readonly DescentStep[], axis: 0 | 1, least: number): Range {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { x } of steps) {
    const value = x[axis] ?? Number.NaN;
    if (!(Math.abs(value) <= LARGEST)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const middle = (low + high) / 2;
  const half = Math.max(0.62 * (high - low), least);
  return [middle - half, middle + half];
}
