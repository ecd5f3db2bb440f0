import { finiteRange, openedIfEmpty, quantile, sortedFinite } from '../numbers/finiteRange';
import type { ScalarFunction } from './differentiate';
import { sampleCurve } from './sample';

type Range = readonly [number, number];

const SAMPLES = 801;
/** Between two samples, to tell a peak from a pole. */
const NEAR_SAMPLES = 200;
/** Levels that the height of a picture is parted into. */
const LEVELS = 25;
/** More values than this share on one level are a curve that is flat for the eye. */
const MOST_LEVEL = 0.8;
/** At least so many values stay in sight. */
const LEAST_SEEN = 0.6;
/** The share of the values at each end that may be outliers; the others fill this share of the height. */
const TRIM = 0.05;
const LEAST_FILLED = 0.38;
/** Of what lies beyond those values so much stays, each time that some is cut off. */
const CUT = 0.85;
const MOST_CUTS = 40;
/** Cut down to this share of its height, the picture must be so much less level, or nothing is cut. */
const AHEAD = 1 / 16;
const LEAST_GAIN = 0.01;
/** A point is brought into sight if the picture becomes no higher than so many times what it was. */
const MOST_STRETCH = 2;

/**
 * The range of y that shows f from `from` to `to`: that of its values, a pole cut off ({@link finiteRange}), and an end that rises
 * so steeply that all the rest would be level (exp from -10 to 10) cut off as well. The values at `points` come into sight
 * where they are not too far away; a constant has room. Undefined where f has no finite value.
 */
export function fitValues(
  f: ScalarFunction,
  [from, to]: Range,
  points: readonly number[] = [],
): Range | undefined {
  const { x, y } = sampleCurve(f, from, to, SAMPLES);
  const finite = [...y].filter(Number.isFinite);
  if (finite.length === 0) return undefined;
  const range = openedIfEmpty(filled(y, withoutSteepEnds(finite, withPeaks(f, x, y, finiteRange(finite)))));
  const most = MOST_STRETCH * (range[1] - range[0]);
  const values = points.filter((at) => at >= from && at <= to).map((at) => f(at));
  return values.filter(Number.isFinite).reduce<Range>(([low, high], value) => {
    const wide: Range = [Math.min(low, value), Math.max(high, value)];
    return wide[1] - wide[0] <= most ? wide : [low, high];
  }, range);
}

/** With the highest and the lowest value, unless f goes on rising between the samples beside it, as at a pole. */
function withPeaks(f: ScalarFunction, x: Float64Array, y: Float64Array, [low, high]: Range): Range {
  const peak = (sign: number, otherwise: number) => {
    const heights = y.map((value) => (Number.isFinite(value) ? sign * value : Number.NEGATIVE_INFINITY));
    const most = Math.max(...heights);
    const at = heights.indexOf(most);
    if (!(most > sign * otherwise)) return otherwise;
    const near = sampleCurve(
      f,
      x[Math.max(0, at - 1)] ?? 0,
      x[Math.min(x.length - 1, at + 1)] ?? 0,
      NEAR_SAMPLES,
    );
    const higher = Math.max(...near.y.map((value) => sign * value).filter((value) => !Number.isNaN(value)));
    return higher - sign * otherwise > 2 * (most - sign * otherwise) ? otherwise : sign * most;
  };
  const wide: Range = [peak(-1, low), peak(1, high)];
  return Number.isFinite(wide[1] - wide[0]) ? wide : [low, high];
}

/** Cut off where f rises without an end, at a pole or at an end of what is shown, until most of the values fill much of the height. */
function filled(y: Float64Array, [low, high]: Range): Range {
  const sorted = sortedFinite(y);
  const [least, greatest] = [quantile(sorted, TRIM), quantile(sorted, 1 - TRIM)];
  const isOpenAt = (extreme: number) => {
    const at = y.indexOf(extreme);
    return at >= 0 && ![y[at - 1], y[at + 1]].every((beside) => Number.isFinite(beside));
  };
  const isOpen = {
    low: low > (sorted[0] ?? low) || isOpenAt(low),
    high: high < (sorted.at(-1) ?? high) || isOpenAt(high),
  };
  for (let cuts = 0; cuts < MOST_CUTS; cuts++) {
    const drawn = sorted.filter((value) => value >= low && value <= high);
    const from = Math.max(least, quantile(drawn, TRIM));
    const to = Math.min(greatest, quantile(drawn, 1 - TRIM));
    const above = isOpen.high ? high - to : 0;
    const below = isOpen.low ? from - low : 0;
    if (!(to > from) || to - from >= LEAST_FILLED * (high - low) || Math.max(above, below) <= 0)
      return [low, high];
    if (above >= below) high = to + CUT * above;
    else low = from - CUT * below;
  }
  return [low, high];
}

/** Halved towards the level that nearly all values are on, as long as that makes it less crowded: an exponential gains, a line does not. */
function withoutSteepEnds(y: readonly number[], range: Range): Range {
  const ends = [y[0] ?? 0, y.at(-1) ?? 0];
  let [low, high] = range;
  for (;;) {
    const { share, level } = crowd(y, [low, high]);
    const isFoot = level < LEVELS / 2;
    const isAtEnd = isFoot ? Math.max(...ends) >= high : Math.min(...ends) <= low;
    const half: Range = isFoot ? [low, low / 2 + high / 2] : [low / 2 + high / 2, high];
    const seen = y.filter((value) => value >= half[0] && value <= half[1]).length;
    const lower: Range = isFoot ? [low, low + (high - low) * AHEAD] : [high - (high - low) * AHEAD, high];
    const gains = crowd(y, lower).share < share - LEAST_GAIN;
    if (share <= MOST_LEVEL || !isAtEnd || !gains || seen < LEAST_SEEN * y.length) return [low, high];
    [low, high] = half;
  }
}

/** The fullest level of a range, and the share of the values in the range that are on it. */
function crowd(y: readonly number[], [low, high]: Range): { share: number; level: number } {
  const counts = new Array<number>(LEVELS).fill(0);
  let seen = 0;
  for (const value of y) {
    const level = Math.min(LEVELS - 1, Math.floor((value / (high - low) - low / (high - low)) * LEVELS));
    if (value < low || value > high || counts[level] === undefined) continue;
    counts[level] += 1;
    seen += 1;
  }
  const most = Math.max(...counts);
  return { share: seen > 0 ? most / seen : 0, level: counts.indexOf(most) };
}
