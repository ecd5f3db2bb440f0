import { type KeptLosses, MOST_STRETCHES } from '../run/lossHistory';
import { RECENT } from '../shared';
import { must } from './damagedRun';

/** -log(1 + 1e-7) to -log(1e-7), and some room for rounding: a mean cross-entropy error is nothing else. */
export const [LEAST_LOSS, MOST_LOSS] = [-1e-6, 17];
/** A mean may lie outside its smallest and largest loss by the rounding of a long sum. */
const rounding = 1e-9;

export type LossSeries = Readonly<Record<string, Float64Array>>;

/**
 * The losses of a net that has made so many steps in so many seconds, as a history may have written them: none is missing, none
 * lies outside its stretch, and none is other than a number but those of the end, where the run diverged.
 */
export function readLosses(series: LossSeries, iteration: number, totalSeconds: number): KeptLosses {
  const { sizes, low, high, sum, seconds, recent } = series;
  must(sizes?.length === 2, 'series.sizes');
  const [stretch = 1] = sizes;
  must(stretch === stretchOf(iteration) && sizes[1] === iteration, 'series.sizes');
  const count = Math.ceil(iteration / stretch);
  must(low?.length === count, 'series.low');
  must(high?.length === count, 'series.high');
  must(sum?.length === count, 'series.sum');
  must(seconds?.length === count && isClock(seconds, totalSeconds), 'series.seconds');
  must(recent?.length === Math.min(iteration, RECENT), 'series.recent');
  const losses = { sizes, low, high, sum, seconds, recent };
  checkRecent(losses);
  checkStretches(losses);
  return losses;
}

/** Stretches double in length whenever there would be too many. */
function stretchOf(iteration: number): number {
  let stretch = 1;
  while (iteration > MOST_STRETCHES * stretch) stretch *= 2;
  return stretch;
}

/** Never goes back, and ends at `total`. */
function isClock(seconds: Float64Array, total: number): boolean {
  const runs = seconds.every((value, i) => Number.isFinite(value) && value >= (seconds[i - 1] ?? 0));
  return runs && (seconds.at(-1) ?? 0) === total;
}

/** What is no number stands at the end, and each loss lies in its stretch. */
function checkRecent({ sizes, low, high, recent }: KeptLosses): void {
  const [stretch = 1, count = 0] = sizes;
  const numbers = lengthOfNumbers(recent);
  for (let i = 0; i < numbers; i++) {
    const loss = recent[i] as number;
    const at = Math.floor((count - recent.length + i) / stretch);
    const isIn = !Number.isFinite(low[at]) || ((low[at] as number) <= loss && loss <= (high[at] as number));
    must(LEAST_LOSS <= loss && loss <= MOST_LOSS && isIn, 'series.recent');
  }
}

function checkStretches({ sizes, low, high, sum, recent }: KeptLosses): void {
  const [stretch = 1, count = 0] = sizes;
  const firstWrong = count - recent.length + lengthOfNumbers(recent);
  const numbers = firstWrong < count ? Math.floor(firstWrong / stretch) : sum.length;
  for (let at = 0; at < sum.length; at++) {
    const [a, b, total] = [low[at] as number, high[at] as number, sum[at] as number];
    const mean = total / Math.min(stretch, count - at * stretch);
    if (at >= numbers) must(![a, b, total].some(Number.isFinite), 'series.sum');
    else {
      must(LEAST_LOSS <= a && a <= MOST_LOSS, 'series.low');
      must(a <= b && b <= MOST_LOSS, 'series.high');
      must(a - rounding <= mean && mean <= b + rounding && (stretch > 1 || total === a), 'series.sum');
    }
  }
}

/** How many there are before the first that is no number, all after which are none; all of them, if every one is. */
function lengthOfNumbers(values: Float64Array): number {
  const first = values.findIndex((value) => !Number.isFinite(value));
  if (first < 0) return values.length;
  must(!values.subarray(first).some(Number.isFinite), 'series.recent');
  return first;
}
