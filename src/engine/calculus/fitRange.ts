import { finiteRange } from '../numbers/finiteRange';
import { curveFeatures } from './curveFeatures';
import type { ScalarFunction } from './differentiate';
import { sampleCurve } from './sample';

type Range = readonly [number, number];

/** What is shown of a curve on which nothing happens. */
const PLAIN: Range = [-5, 5];
/** Of more features than this only the nearest are shown: it oscillates. */
const MOST_FEATURES = 12;
const NEAREST = 9;
/** Features this near to 0 are well seen in the plain range. */
const WELL_INSIDE = 3.6;
/** The whole may be so many times as high as what happens in the features. */
const MOST_HEIGHT = 8;
/** A curve's height may grow so many times from half a range to the whole, but for powers, which all grow alike. */
const MOST_GROWTH = 7;
/** How many times the features' width is tried. */
const ROOMS = [8, 5, 3, 2, 1.8, 1.6, 1.4, 1.25];
/** Shares of a range that are tried about its anchor. */
const SHARES = [1, 0.8, 0.6, 0.4, 0.3, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
/** A point is brought into sight if the range becomes no wider than so many times what it was. */
const MOST_STRETCH = 3;
const SAMPLES = 241;

/**
 * The range of x that shows what f is: where it crosses 0, turns, bends, jumps, begins and ends ({@link curveFeatures}), with room
 * on both sides, but no more than leaves that to be seen: exp and x^x end before they flatten all the rest. An oscillation shows
 * some periods. `wanted` points of the curve come into sight where they are not too far away. Its ends are round numbers.
 * `overflows` tells whether that is why f has no value at x.
 */
export function fitRange(
  f: ScalarFunction,
  wanted: readonly number[] = [],
  overflows?: (x: number) => boolean,
): Range {
  const points = wanted.filter((x) => Number.isFinite(f(x)));
  const around = rangeAround(f, 0, overflows);
  const range = withPoints(withoutEmptyEnds(f, around.range), points);
  const [first = 0] = points;
  const isFar = first < range[0] || first > range[1];
  return rounded(
    isFar && around.oscillates ? withPoints(rangeAround(f, first, overflows).range, points) : range,
  );
}

function rangeAround(
  f: ScalarFunction,
  middle: number,
  overflows?: (x: number) => boolean,
): { range: Range; oscillates: boolean } {
  const { x, rise, turns } = curveFeatures(f, middle, overflows);
  const oscillates = x.length > MOST_FEATURES;
  if (oscillates) return { range: evenly(gathered(x, middle), middle), oscillates };
  const [a, b] = hullOf(x.length > 0 ? x : [rise ?? 0]);
  const plain: Range =
    Math.max(Math.abs(a), Math.abs(b)) <= WELL_INSIDE ? PLAIN : [a - reachOf(a), b + reachOf(b)];
  if (b - a <= 1e-9 * Math.abs(a)) return { range: shrunk(f, plain, x[0] ?? rise ?? 0), oscillates };
  const height = heightOf(f, [a, b]);
  // A parabola's foot is seen however high its arms are; what turns more often is flattened by them.
  const isBowl = turns < 2 && heightOf(f, plain) <= MOST_GROWTH * heightOf(f, widened(plain, 0.5));
  if (plain === PLAIN && isBowl) return { range: plain, oscillates };
  const tried = [plain, ...ROOMS.map((room) => widened([a, b], room))];
  const fits = tried.find((range) => heightOf(f, range) <= MOST_HEIGHT * height);
  return { range: fits ?? widened([a, b], 1.25), oscillates };
}

const reachOf = (x: number): number => Math.max(5, 0.2 * Math.abs(x));

const hullOf = (x: readonly number[]): Range => [Math.min(...x), Math.max(...x)];

function widened([from, to]: Range, times: number): Range {
  const [middle, half] = [from / 2 + to / 2, (to - from) / 2];
  return [middle - times * half, middle + times * half];
}

/** The nearest features, or, where they crowd about a place as those of sin(1/x) do about 0, all of them. */
function gathered(x: readonly number[], middle: number): readonly number[] {
  const [from, to] = hullOf(x);
  if (Math.max(Math.abs(from), Math.abs(to)) < 20) return x;
  return x.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle)).slice(0, NEAREST);
}

/** As far on both sides of the middle, with a little room. */
function evenly(x: readonly number[], middle: number): Range {
  const far = 1.12 * Math.max(...x.map((at) => Math.abs(at - middle)));
  return [middle - far, middle + far];
}

/** The height of the curve, that of a pole cut off. */
function heightOf(f: ScalarFunction, [from, to]: Range): number {
  const [low, high] = finiteRange(sampleCurve(f, from, to, SAMPLES).y);
  return high - low;
}

/** The largest share of a range about its anchor in which the curve is not flat but for its ends, nor but for a spike. */
function shrunk(f: ScalarFunction, [from, to]: Range, anchor: number): Range {
  const tried = SHARES.map(
    (share): Range => [anchor - share * (anchor - from), anchor + share * (to - anchor)],
  );
  const growth = tried.map((range) => heightOf(f, range) / heightOf(f, halfOf(range, anchor)));
  // Of a power every part looks like the whole.
  const isPower = (growth[5] ?? 1) > 0.8 * (growth[0] ?? 1);
  const most = isPower ? 40 : MOST_GROWTH;
  const isPole = peakOf(f, widened([from, to], 0.01)) > 2 * peakOf(f, [from, to]);
  const fits = tried.find((range, i) => !((growth[i] ?? 1) > most) && (isPole || !isSpike(f, range, anchor)));
  return fits ?? (isPower ? (tried[4] ?? [from, to]) : [from, to]);
}

const halfOf = ([from, to]: Range, anchor: number): Range => [anchor / 2 + from / 2, anchor / 2 + to / 2];

const peakOf = (f: ScalarFunction, [from, to]: Range): number =>
  Math.max(...sampleCurve(f, from, to, SAMPLES).y.map(Math.abs).filter(Number.isFinite), 0);

/** Whether nearly all values are crowded at one or two levels and the others lie between them, as those of a jump do not. */
function isSpike(f: ScalarFunction, range: Range, anchor: number): boolean {
  const { levels, used } = levelsOf(f, range);
  const [most = 0, next = 0] = levels.toSorted((a, b) => b - a);
  const near: Range = [anchor - 0.02 * (anchor - range[0]), anchor + 0.02 * (range[1] - anchor)];
  return most + next > 0.9 * SAMPLES && Math.max(used, levelsOf(f, near).used) > 4;
}

/** How many values there are on each of 25 levels, and how many levels have any. */
function levelsOf(f: ScalarFunction, [from, to]: Range): { levels: number[]; used: number } {
  const { y } = sampleCurve(f, from, to, SAMPLES);
  const [low, high] = finiteRange(y, { stretch: Number.MAX_VALUE });
  const levels = new Array<number>(25).fill(0);
  for (const value of y) {
    const level = Math.min(24, Math.floor(((value - low) / (high - low)) * 25));
    if (levels[level] !== undefined) levels[level] += 1;
  }
  return { levels, used: levels.filter((count) => count > 0).length };
}

/** Where f begins or ends within the range, what is empty is cut off but for a little. */
function withoutEmptyEnds(f: ScalarFunction, [from, to]: Range): Range {
  const { x, y } = sampleCurve(f, from, to, SAMPLES);
  const drawn = x.filter((_, i) => !Number.isNaN(y[i]));
  const [first = from, last = to] = [drawn[0], drawn.at(-1)];
  const room = 0.05 * (last - first);
  return last > first ? [Math.max(from, first - room), Math.min(to, last + room)] : [from, to];
}

function withPoints(range: Range, points: readonly number[]): Range {
  return points.reduce<Range>(([from, to], x) => {
    const room = 0.05 * (to - from);
    const wide: Range =
      x < from + room || x > to - room ? hullOf([from, to, x - room, x + room]) : [from, to];
    return wide[1] - wide[0] <= MOST_STRETCH * (range[1] - range[0]) ? wide : [from, to];
  }, range);
}

/** Outward to a step of which there are about twenty; what doubles can hardly tell apart is no range. */
function rounded([from, to]: Range): Range {
  if (!(to - from > 1e-9 * Math.max(Math.abs(from), Math.abs(to)))) return PLAIN;
  const rough = (to - from) / 20;
  const power = Math.floor(Math.log10(rough));
  const digit = [1, 2, 5].findLast((one) => one * 10 ** power <= rough * (1 + 1e-9)) ?? 1;
  const step = (value: number, round: (value: number) => number) => {
    const steps = round(value / (digit * 10 ** power));
    return power < 0 ? (steps * digit) / 10 ** -power : steps * digit * 10 ** power;
  };
  const nudge = 1e-9;
  return [step(from, (value) => Math.floor(value + nudge)), step(to, (value) => Math.ceil(value - nudge))];
}
