import type { ScalarFunction } from './differentiate';
import { sampleCurve } from './sample';

type Range = readonly [number, number];

/** A point of a curve, and a step from there that says something of its slope. */
export interface PointAndStep {
  readonly x: number;
  readonly h: number;
}

const INTERVALS = 240;
/** Shares of the width of a picture: the largest step, the least that is still seen, and what stays free at both sides. */
const [LARGEST, LEAST, MARGIN] = [0.2, 0.02, 0.05];
/** A rise so many times that of the intervals beside it is a jump; such a bend is a kink. */
const SUDDEN = 8;
/** A share of the height by which a kink bends the curve from one sample to the next. */
const LEAST_KINK = 1e-3;
/** A share of the height: what changes by less is rounding. */
const ROUNDING = 1e-9;
/** Shares of the height by which the curve should rise along the step, and leave its tangent. */
const [RISE, BEND] = [0.06, 0.04];
/** A share of a rise or fall at each of its ends where it is nearly level, or may be about to end. */
const ASIDE = 0.1;
/** Of more stretches than this only the longest are looked at. */
const MOST_STRETCHES = 12;
/** Steps, as digits of a power of ten. */
const DIGITS = [8, 6, 5, 4, 3, 2, 1.5, 1];

/** From one sample to another, of which all between are on one smooth piece of the curve. */
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

/** The pieces of the curve between its poles, jumps, kinks and ends. */
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

/** The parts of a smooth stretch on which the curve only rises, or only falls, or is level; the longest of them. */
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

/** Short numbers on a stretch, each with the largest step that it allows. */
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

/** How far it is to go at most where the curve waves without turning: half of the way from one change of its bend to the next. */
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

/** The curve between two samples. */
function valueAt({ x, y, width }: Samples, place: number): number {
  const i = Math.max(0, Math.min(INTERVALS - 1, Math.floor(((place - (x[0] ?? 0)) / width) * INTERVALS)));
  const share = ((place - (x[i] ?? 0)) / width) * INTERVALS;
  return (y[i] ?? Number.NaN) * (1 - share) + (y[i + 1] ?? Number.NaN) * share;
}

/** Larger where more is seen: the step itself, the rise along it, and how far the curve leaves its tangent; a usual number is liked. */
function scoreOf(samples: Samples, x: number, h: number): number {
  const { width, height, x: all } = samples;
  const [before, here, after] = [x - h, x, x + h].map((place) => valueAt(samples, place)) as [
    number,
    number,
    number,
  ];
  const rise = Math.abs(after - here) / height;
  const bend = Math.abs(after - 2 * here + before) / 2 / height;
  const middle = ((all[0] ?? 0) + (all[all.length - 1] ?? 0)) / 2;
  const aside = Math.abs(x - middle) / width;
  const seen = Math.min(1, h / (LARGEST * width));
  const known = x === 1 ? 0.25 : x > 0 ? 0.1 : 0;
  return 2 * seen + Math.min(1, rise / RISE) + Math.min(1, bend / BEND) + known - 0.5 * aside;
}

/** Where the curve is not smooth anywhere: the drawn sample that is nearest to the middle, and a step that is seen. */
function anyPoint({ x, y, width }: Samples): PointAndStep {
  const middle = INTERVALS / 2;
  const drawn = [...y.keys()].filter((i) => Number.isFinite(y[i]));
  const nearest = drawn.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? middle;
  return { x: Number((x[nearest] ?? 0).toPrecision(4)), h: shortBelow(LEAST * width) };
}

/** The next 1, 2 or 5 times a power of ten that is no larger. */
const roundBelow = (size: number): number => below(size, [5, 2, 1]);
/** The largest step that is a short number and no larger. */
const shortBelow = (size: number): number => below(size, DIGITS);

function below(size: number, digits: readonly number[]): number {
  if (!(size > 0)) return 0;
  const power = Math.floor(Math.log10(size));
  const digit = digits.find((one) => Number(`${one}e${power}`) <= size * (1 + 1e-9)) ?? 1;
  return Number(`${digit}e${power}`);
}
