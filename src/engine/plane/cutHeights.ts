import { openedIfEmpty, quantile, sortedFinite } from '../numbers/finiteRange';

/** The range of values in which a surface is drawn, and whether the surface continues above or below it. */
export interface Heights {
  readonly range: readonly [number, number];
  readonly isCutAbove: boolean;
  readonly isCutBelow: boolean;
}

/** Percentiles TRIM and 1 - TRIM bound the bulk of the values. */
const TRIM = 0.05;

/** The distance to which values are drawn beyond the bulk, in halves of its height. */
const MOST_BEYOND = 1.4;

/** The fraction of the range below which the median of a floor between walls lies; such walls are cut. */
const FLOOR = 0.2;

/** The fraction of the samples that cutting walls must leave in the range. */
const LEAST_SEEN = 0.5;

/**
 * The heights at which the shape of a sampled surface is seen: from its least to its greatest value, where those are not far beyond
 * all others; walls around a floor, and poles, are cut, but never below `seen` values that must be in the picture, as those of
 * minima. A constant lies in the middle.
 */
export function cutHeights(z: ArrayLike<number>, seen: readonly number[] = []): Heights {
  const sorted = sortedFinite(z);
  if (sorted.length === 0) return { range: [-1, 1], isCutAbove: false, isCutBelow: false };
  const must = sortedFinite(seen);
  const [least, greatest] = [quantile(sorted, 0), quantile(sorted, 1)];
  const [low, high] = withoutWalls(sorted, must, withoutOutliers(sorted, must));
  const range = openedIfEmpty([low, high]);
  return { range, isCutAbove: greatest > range[1], isCutBelow: least < range[0] };
}

/** Removes outliers until none is left: near a pole, each remaining part of the values has outliers of its own. */
function withoutOutliers(sorted: Float64Array, must: Float64Array): readonly [number, number] {
  const [least, greatest] = [quantile(sorted, 0), quantile(sorted, 1)];
  let [low, high] = [Math.min(least, must[0] ?? least), Math.max(greatest, must.at(-1) ?? greatest)];
  for (let left = sorted; ; ) {
    const [lower, upper] = [quantile(left, TRIM), quantile(left, 1 - TRIM)];
    const reach = MOST_BEYOND * (upper / 2 - lower / 2);
    if (!(reach > 0)) return [low, high];
    const next = [
      Math.max(low, Math.min(lower - reach, must[0] ?? high)),
      Math.min(high, Math.max(upper + reach, must.at(-1) ?? low)),
    ] as const;
    if (next[0] === low && next[1] === high) return [low, high];
    [low, high] = next;
    left = left.filter((value) => value >= low && value <= high);
  }
}

/** Halves the range towards its floor (or plateau) while most samples lie there. */
function withoutWalls(
  sorted: Float64Array,
  must: Float64Array,
  whole: readonly [number, number],
): readonly [number, number] {
  let [low, high] = whole;
  for (;;) {
    const seen = sorted.filter((value) => value >= low && value <= high);
    const median = (quantile(seen, 0.5) - low) / (high - low);
    const isFloor = median < FLOOR;
    if (!isFloor && !(median > 1 - FLOOR)) return [low, high];
    const middle = low / 2 + high / 2;
    if (!(middle > low && middle < high)) return [low, high];
    const half: readonly [number, number] = isFloor ? [low, middle] : [middle, high];
    const isLost = must.some((value) => value < half[0] || value > half[1]);
    const left = sorted.filter((value) => value >= half[0] && value <= half[1]).length;
    if (isLost || left < LEAST_SEEN * sorted.length) return [low, high];
    [low, high] = half;
  }
}
