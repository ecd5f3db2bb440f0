import type { ScalarFunction } from './differentiate';
import { sampleCurve } from './sample';

type Range = readonly [number, number];

/** A point of a curve and a step h with which the slope of the secant from x to x + h can be compared with the tangent at x. */
export interface PointAndStep {
  readonly x: number;
  readonly h: number;
}

/** The number of intervals that the picture's range is divided into. */
const INTERVALS = 240;
/** The largest step, the smallest visible step, and the margin kept free at either side, as fractions of the picture's width. */
const [LARGEST, LEAST, MARGIN] = [0.2, 0.02, 0.05];
/** A difference this many times those of the neighbouring intervals counts as a jump; a second difference, as a kink. */
const SUDDEN = 8;
/** The smallest second difference that counts as a kink, as a fraction of the picture's height. */
const LEAST_KINK = 1e-3;
/** Differences below this fraction of the picture's height are taken for rounding errors. */
const ROUNDING = 1e-9;
/** The rise along the step, and the distance from the tangent at its end, that score full marks, as fractions of the height. */
const [RISE, BEND] = [0.06, 0.04];
/** The fraction of a monotonic stretch that is left out at either end, where the curve is nearly level or about to break off. */
const ASIDE = 0.1;
/** The largest number of monotonic stretches searched; the longest come first. */
const MOST_STRETCHES = 12;
/** The leading digits that a chosen step may have. */
const DIGITS = [8, 6, 5, 4, 3, 2, 1.5, 1];

/** A stretch of the curve, by the indices of its first and last sample. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

interface Samples {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: number;
  readonly height: number;
}

/**
 * A point of a curve within a picture, and a step: where the curve is smooth, rises and bends, as visibly as it does anywhere. From the
 * point the step goes over no pole, jump, kink or end, to either side, and over no more than half of a rise or fall, which is a quarter
 * of a wave. Both are short numbers.
 */
export function choosePoint(f: ScalarFunction, range: Range, [low, high]: Range): PointAndStep {
  const { x, y } = sampleCurve(f, ...range, INTERVALS + 1);
  const drawn = y.map((value) => (value >= low && value <= high ? value : Number.NaN));
  const samples = { x, y: drawn, width: range[1] - range[0], height: high - low };
  const candidates = smoothStretches(samples).flatMap((smooth) =>
    steadyStretches(samples, smooth).flatMap((steady) => candidatesOn(samples, smooth, steady)),
  );
  const isKept = ({ x: at, h }: PointAndStep) =>
    [at - h, at, at + h].every((place) => Number.isFinite(f(place)));
  const best = candidates.sort((a, b) => b.score - a.score).find(isKept);
  return best ? { x: best.x, h: best.h } : anyPoint(samples);
}

const differences = (values: Float64Array): Float64Array =>
  values.subarray(1).map((value, i) => value - (values[i] ?? Number.NaN));

/** Returns the smooth pieces of the curve: the stretches between its poles, jumps, kinks and ends. */
function smoothStretches({ y, height }: Samples): Stretch[] {
  const rises = differences(y);
  const bends = differences(rises);
  const isSudden = (values: Float64Array, i: number, apart: number) => {
    const beside = [values[i - apart], values[i + apart]].map((value) => Math.abs(value ?? Number.NaN));
    return (
      Math.abs(values[i] ?? 0) > SUDDEN * Math.max(0, ...beside.filter(Number.isFinite)) + ROUNDING * height
    );
  };
  const isJump = (i: number) => isSudden(rises, i, 1);
  // A kink between two samples bends the curve at both.
  const isKink = (i: number) =>
    isSudden(bends, i - 1, 2) && Math.abs(bends[i - 1] ?? 0) > LEAST_KINK * height;
  const stretches: Stretch[] = [];
  let first = 0;
  for (let i = 0; i < y.length; i++) {
    const isNone = Number.isNaN(y[i] ?? Number.NaN);
    const ends = isNone || isJump(i) || i === y.length - 1;
    if (!ends && !isKink(i)) continue;
    const last = isNone ? i - 1 : i;
    if (last > first) stretches.push({ first, last });
    first = ends ? i + 1 : i;
  }
  return stretches;
}

/** Returns the longest monotonic (or constant) stretches within a smooth one. */
function steadyStretches({ y, height }: Samples, { first, last }: Stretch): Stretch[] {
  const directionAt = (i: number) => {
    const rise = (y[i + 1] ?? 0) - (y[i] ?? 0);
    return Math.abs(rise) <= ROUNDING * height ? 0 : Math.sign(rise);
  };
  const parts: Stretch[] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    if (i + 1 < last && directionAt(i + 1) === directionAt(i)) continue;
    parts.push({ first: from, last: i + 1 });
    from = i + 1;
  }
  return parts.sort((a, b) => b.last - b.first - (a.last - a.first)).slice(0, MOST_STRETCHES);
}

interface Candidate extends PointAndStep {
  readonly score: number;
}

/** Returns the round points of a monotonic stretch, each with the largest step that fits there. */
function candidatesOn(samples: Samples, smooth: Stretch, steady: Stretch): Candidate[] {
  const { x, width } = samples;
  const at = (i: number) => x[i] ?? Number.NaN;
  const [from, to] = [at(steady.first), at(steady.last)];
  const most = Math.min(LARGEST * width, (to - from) / 2, quarterOfWave(samples, smooth, steady));
  const step = roundBelow((to - from) / 10);
  const room = MARGIN * width;
  const inside = ASIDE * (to - from);
  const ends: Range = [
    Math.max(at(smooth.first), at(0) + room),
    Math.min(at(smooth.last), at(x.length - 1) - room),
  ];
  const found: Candidate[] = [];
  for (let i = Math.ceil((from + inside) / step); i * step < to - inside; i++) {
    const place = Number((i * step).toPrecision(12));
    const left = Math.min(most, (place - ends[0]) * 0.999, (ends[1] - place) * 0.999, to - place);
    const h = shortBelow(left);
    if (h >= LEAST * most) found.push({ x: place, h, score: scoreOf(samples, place, h) });
  }
  return found;
}

/** Returns the largest step on a wave: half of the shortest distance between inflection points around a stretch; Infinity where there are none. */
function quarterOfWave({ x, y, height }: Samples, { first, last }: Stretch, steady: Stretch): number {
  const changes: number[] = [];
  let bent = 0;
  for (let i = first + 1; i < last; i++) {
    const bend = (y[i + 1] ?? 0) - 2 * (y[i] ?? 0) + (y[i - 1] ?? 0);
    if (Math.abs(bend) <= ROUNDING * height) continue;
    if (bent * bend < 0) changes.push(i);
    bent = Math.sign(bend);
  }
  const apart = changes.slice(1).flatMap((change, k) => {
    const before = changes[k] ?? 0;
    return change >= steady.first && before <= steady.last ? [(x[change] ?? 0) - (x[before] ?? 0)] : [];
  });
  return Math.min(...apart, Number.POSITIVE_INFINITY) / 2;
}

/** Returns the value at a place, interpolated linearly between samples. */
function valueAt({ x, y, width }: Samples, place: number): number {
  const i = Math.max(0, Math.min(INTERVALS - 1, Math.floor(((place - (x[0] ?? 0)) / width) * INTERVALS)));
  const share = ((place - (x[i] ?? 0)) / width) * INTERVALS;
  return (y[i] ?? Number.NaN) * (1 - share) + (y[i + 1] ?? Number.NaN) * share;
}

/** Scores a point and step: a larger step, rise and bend score higher, as do x = 1, positive x, and a place near the middle. */
function scoreOf(samples: Samples, x: number, h: number): number {
  const { width, height, x: all } = samples;
  const at = (place: number) => valueAt(samples, place);
  const apart = Math.min(h, width / INTERVALS);
  const slope = (at(x + apart) - at(x - apart)) / (2 * apart);
  const rise = Math.abs(at(x + h) - at(x)) / height;
  const bend = Math.abs(at(x + h) - at(x) - h * slope) / height;
  const middle = ((all[0] ?? 0) + (all[all.length - 1] ?? 0)) / 2;
  const aside = Math.abs(x - middle) / width;
  const seen = Math.min(1, h / (LARGEST * width));
  const known = x === 1 ? 0.25 : x > 0 ? 0.1 : 0;
  return 2 * seen + Math.min(1, rise / RISE) + Math.min(1, bend / BEND) + known - 0.5 * aside;
}

/** Returns the point for a curve that is smooth nowhere: the drawn sample nearest to the middle, with the smallest visible step. */
function anyPoint({ x, y, width }: Samples): PointAndStep {
  const middle = INTERVALS / 2;
  const drawn = [...y.keys()].filter((i) => Number.isFinite(y[i]));
  const nearest = drawn.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? middle;
  return { x: Number((x[nearest] ?? 0).toPrecision(4)), h: shortBelow(LEAST * width) };
}

/** Returns the largest 1, 2 or 5 times a power of ten that is not above `size`. */
const roundBelow = (size: number): number => below(size, [5, 2, 1]);
/** Returns the largest number with one of DIGITS in front that is not above `size`. */
const shortBelow = (size: number): number => below(size, DIGITS);

function below(size: number, digits: readonly number[]): number {
  if (!(size > 0)) return 0;
  const power = Math.floor(Math.log10(size));
  const digit = digits.find((one) => Number(`${one}e${power}`) <= size * (1 + 1e-9)) ?? 1;
  return Number(`${digit}e${power}`);
}
