import { linspace } from '../calculus/sample';
import { InputError } from '../inputError';
import { quantile, sortedFinite } from '../numbers/finiteRange';

/** Below this share of the height at the median, equal spacing would leave most of the picture without a line. */
const SKEWED = 0.2;

/** The share of the points below the lowest logarithmic level. */
const FLOOR_SHARE = 0.01;

/**
 * At most `count` heights, ascending and all strictly between the least and the greatest finite z, at which to draw the contours
 * of a sampled surface. Evenly spaced, unless half of the points lie in the lowest fifth of the heights (Rosenbrock's
 * function): then the heights above the least z are spaced evenly in the logarithm, from a low quantile up. A surface
 * with a high plateau and a deep pit is the mirror image. No finite z, or only one value, gives no level.
 * @throws InputError if count is not a whole number from 1 up
 */
export function contourLevels(z: ArrayLike<number>, count: number): Float64Array {
  if (!Number.isInteger(count) || count < 1) {
    throw new InputError(
      'The number of contour levels must be a whole number from 1 up, but it is {0}.',
      count,
    );
  }
  const sorted = sortedFinite(z);
  const least = sorted[0] ?? 0;
  const greatest = sorted[sorted.length - 1] ?? 0;
  if (least === greatest) return new Float64Array(0);
  if (!Number.isFinite(greatest - least)) return scaledLevels(sorted, count);
  const median = (quantile(sorted, 0.5) - least) / (greatest - least);
  const levels = between(least, greatest, spaced(sorted, median, count));
  return levels.length > 0 ? levels : between(least, greatest, evenly(least, greatest, count));
}

/** Heights further apart than the largest double, at a quarter of their size. */
function scaledLevels(sorted: Float64Array, count: number): Float64Array {
  const quarters = sorted.map((value) => value / 4);
  return contourLevels(quarters, count).map((level) => 4 * level);
}

function spaced(sorted: Float64Array, median: number, count: number): Float64Array {
  if (median < SKEWED) return logarithmic(sorted, count);
  if (median <= 1 - SKEWED) return evenly(quantile(sorted, 0), quantile(sorted, 1), count);
  const mirrored = sorted.map((value) => -value).reverse();
  return logarithmic(mirrored, count)
    .map((value) => -value)
    .reverse();
}

function evenly(least: number, greatest: number, count: number): Float64Array {
  return linspace(0, 1, count + 2)
    .subarray(1, count + 1)
    .map((share) => least * (1 - share) + greatest * share);
}

function logarithmic(sorted: Float64Array, count: number): Float64Array {
  const least = sorted[0] ?? 0;
  const above = sorted.filter((value) => value > least).map((value) => value - least);
  const lowest = Math.log(quantile(above, FLOOR_SHARE));
  const highest = Math.log(quantile(above, 1));
  return linspace(lowest, highest, count + 1)
    .subarray(0, count)
    .map((exponent) => least + Math.exp(exponent));
}

/** The levels strictly between the ends that exceed all before them: of neighbouring doubles rounding makes a disorder. */
function between(least: number, greatest: number, levels: Float64Array): Float64Array {
  let highest = least;
  return levels.filter((level) => {
    if (!(level > highest && level < greatest)) return false;
    highest = level;
    return true;
  });
}
