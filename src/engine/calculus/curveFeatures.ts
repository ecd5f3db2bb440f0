import type { ScalarFunction } from './differentiate';

/** Where something happens on a curve. */
export interface CurveFeatures {
  /** Ascending: where f crosses 0, turns, bends sharply, jumps, begins or ends. */
  readonly x: readonly number[];
  /** How many of them are turns. */
  readonly turns: number;
  /** Where f is steepest, if nothing happens near 0 but a rise between two levels far away; else undefined. */
  readonly rise: number | undefined;
}

/** Octaves around the middle, from a thousandth to eight thousand or so. */
const INNERMOST = 0.001;
const OCTAVES = 23;
const PER_OCTAVE = 64;
/** A share of the range of f around a place; what turns by less is rounding. */
const LEAST_TURN = 1e-6;
/** A crossing is found to a ten-thousandth of the distance between samples. */
const HALVINGS = 14;
const LEAST_BEND = 0.05;
/** A bend is sharp where a sixteenth of its surroundings holds half of it. */
const PARTS = 16;
/** Of more places where f begins or ends none is asked whether it overflows there. */
const MOST_ASKED = 24;
/** What has been level from seven tenths of its distance on is lost in rounding where it ends. */
const LEVEL_SAMPLES = PER_OCTAVE / 2;
/** Features nearer than this share of their distance from the middle are one. */
const APART = 0.03;

/**
 * The features of f around `middle`, each to about a hundredth of its distance from there: f is sampled at distances that grow
 * by a hundredth, unevenly, so that no oscillation keeps step with the samples. Overflow is no feature; `overflows` tells whether
 * it is why f has no value at x, as exp(x)/(1 + exp(x)) has none at 710.
 */
export function curveFeatures(
  f: ScalarFunction,
  middle = 0,
  overflows: (x: number) => boolean = () => false,
): CurveFeatures {
  const samples = sample(f, middle);
  const x: number[] = [];
  const turning = turns(samples);
  // What is told best comes first: a pole crosses 0, and its neighbours turn.
  for (const at of [
    ...ends(f, samples, overflows),
    ...crossings(f, samples),
    ...turning,
    ...bends(f, samples),
  ]) {
    const place = settled(at, middle);
    const reach = APART * Math.abs(place - middle);
    if (!x.some((one) => Math.abs(one - place) <= reach)) x.push(place);
  }
  const isPlain = x.length === 0;
  return { x: x.sort((a, b) => a - b), turns: turning.length, rise: isPlain ? riseOf(samples) : undefined };
}

/** No sample lies nearer to the middle. */
const settled = (x: number, middle: number): number => (Math.abs(x - middle) < 1.5 * INNERMOST ? middle : x);

interface Samples {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The range of f from the middle to four times as far as here. */
  readonly range: Float64Array;
}

function sample(f: ScalarFunction, middle: number): Samples {
  const count = OCTAVES * PER_OCTAVE;
  const x = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    for (const side of [1, -1]) {
      const uneven = ((i * 0.618034 + (side > 0 ? 0.25 : 0)) % 1) - 0.5;
      const distance = INNERMOST * 2 ** ((i + 0.6 * uneven) / PER_OCTAVE);
      x[side > 0 ? count + i : count - 1 - i] = middle + side * distance;
    }
  }
  const y = x.map((at) => f(at));
  return { x, y, range: rangesOf(y, count) };
}

function rangesOf(y: Float64Array, count: number): Float64Array {
  const reached = new Float64Array(count);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < count; i++) {
    for (const value of [y[count + i] ?? Number.NaN, y[count - 1 - i] ?? Number.NaN]) {
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    reached[i] = high > low ? Math.min(Number.MAX_VALUE, high - low) : 0;
  }
  return y.map((_, i) => {
    const steps = i >= count ? i - count : count - 1 - i;
    return reached[Math.min(count - 1, steps + 2 * PER_OCTAVE)] ?? 0;
  });
}

/** Between two samples of which one has a value and the other has none. */
function ends(f: ScalarFunction, samples: Samples, overflows: (x: number) => boolean): number[] {
  const { x, y } = samples;
  const isNone = (i: number) => Number.isNaN(y[i] ?? Number.NaN);
  const found = [...x.keys()].slice(1).filter((i) => isNone(i - 1) !== isNone(i));
  const isAsked = found.length <= MOST_ASKED;
  return found.flatMap((i) => {
    const none = isNone(i) ? i : i - 1;
    if ((isAsked && overflows(x[none] ?? 0)) || isLevelBefore(samples, i)) return [];
    return [halved(f, [x[i - 1] ?? 0, x[i] ?? 0], (value) => Number.isNaN(value) === isNone(i - 1))];
  });
}

/** Whether f has been level from far before it ends, seen from the middle, at the sample i: p log(p) of a sigmoid p at 37. */
function isLevelBefore({ y, range }: Samples, i: number): boolean {
  const isRight = i > y.length / 2;
  const last = isRight ? i - 1 : i;
  const first = isRight ? last - LEVEL_SAMPLES : last + LEVEL_SAMPLES;
  if (first > y.length / 2 !== isRight || Number.isNaN(y[last])) return false;
  const near = y.subarray(Math.min(first, last), Math.max(first, last) + 1);
  return Math.max(...near) - Math.min(...near) <= LEAST_TURN * (range[last] ?? 0);
}

/** Between two samples whose signs differ; a root and a pole alike. */
function crossings(f: ScalarFunction, { x, y }: Samples): number[] {
  return [...x.keys()].slice(1).flatMap((i) => {
    const [before, after] = [y[i - 1] ?? Number.NaN, y[i] ?? Number.NaN];
    const crosses =
      before * after < 0 || (before === 0 && after * after > 0) || (after === 0 && before * before > 0);
    if (!crosses || isFlat(y, i)) return [];
    return [halved(f, [x[i - 1] ?? 0, x[i] ?? 0], (value) => value * before > 0 || value === before)];
  });
}

/** A stretch on which f is 0, as of relu, begins or ends with a bend, not with a crossing; so does what underflows. */
const isFlat = (y: Float64Array, i: number): boolean =>
  (y[i] === 0 && y[i + 1] === 0) || (y[i - 1] === 0 && y[i - 2] === 0);

/** Where f becomes another. */
function halved(
  f: ScalarFunction,
  place: readonly [number, number],
  isBefore: (value: number) => boolean,
): number {
  let [from, to] = place;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (from + to) / 2;
    if (isBefore(f(middle))) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

const between = (x: Float64Array, i: number): number => ((x[i - 1] ?? 0) + (x[i] ?? 0)) / 2;

/** Where f has turned by more than rounding could. */
function turns({ x, y, range }: Samples): number[] {
  const found: number[] = [];
  let [best, direction] = [0, 0];
  for (let i = 1; i < x.length; i++) {
    const change = (y[i] ?? Number.NaN) - (y[best] ?? Number.NaN);
    const isMuch = Math.abs(change) > LEAST_TURN * (range[i] ?? 0);
    if (!Number.isFinite(change)) [best, direction] = [i, 0];
    else if (change * direction >= 0 && !(direction === 0 && !isMuch)) {
      direction ||= Math.sign(change);
      best = i;
    } else if (direction !== 0 && isMuch) {
      found.push(vertex(x, y, best));
      [best, direction] = [i, -direction];
    }
  }
  return found;
}

/** Of the parabola through the sample i and its neighbours. */
function vertex(x: Float64Array, y: Float64Array, i: number): number {
  const [a = 0, b = 0, c = 0] = x.subarray(i - 1, i + 2);
  const [fa = 0, fb = 0, fc = 0] = y.subarray(i - 1, i + 2);
  const [left, right] = [(fb - fa) / (b - a), (fc - fb) / (c - b)];
  const at = (a + b) / 2 + ((left / (left - right)) * (c - a)) / 2;
  return at > a && at < c ? at : b;
}

/** Where the slope changes from one steady value to another between neighbours: a kink, or a jump. */
function bends(f: ScalarFunction, { x, y }: Samples): number[] {
  const slopes = [...x.keys()]
    .slice(1)
    .map((i) => ((y[i] ?? 0) - (y[i - 1] ?? 0)) / ((x[i] ?? 0) - (x[i - 1] ?? 0)));
  const found: number[] = [];
  for (let i = 2; i < slopes.length - 2; i++) {
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0] = slopes.slice(i - 2, i + 3);
    const change = Math.max(Math.abs(s3 - s1), Math.abs(s2 - s1), Math.abs(s2 - s3));
    const steady = Math.abs(s1 - s0) + Math.abs(s4 - s3);
    const noise = (64 * Number.EPSILON * Math.abs(y[i] ?? 0)) / Math.abs((x[i + 1] ?? 0) - (x[i] ?? 0));
    const place: readonly [number, number] = [x[i - 1] ?? 0, x[i + 2] ?? 0];
    if (change > 10 * steady + noise && change > LEAST_BEND * steepest(slopes, x, i) && isSharp(f, place))
      found.push(between(x, i + 1));
  }
  return found;
}

/** Seen nearer, the slope changes at one place; what was sampled too coarsely changes everywhere. */
function isSharp(f: ScalarFunction, [from, to]: readonly [number, number]): boolean {
  const width = (to - from) / PARTS;
  const y = Array.from({ length: PARTS + 1 }, (_, k) => f(from + k * width));
  const rises = y.slice(1).map((value, k) => value - (y[k] ?? 0));
  const changes = rises.slice(1).map((rise, k) => Math.abs(rise - (rises[k] ?? 0)));
  const [most = 0, next = 0] = changes.toSorted((a, b) => b - a);
  return most + next > 0.5 * changes.reduce((sum, change) => sum + change, 0);
}

/** The steepest slope as far as twice the distance of the place i on its side. */
function steepest(slopes: readonly number[], x: Float64Array, i: number): number {
  const side = (x[i] ?? 0) > (x[x.length / 2 - 1] ?? 0) ? 1 : -1;
  let most = 0;
  for (let k = 0; k < 2 * PER_OCTAVE; k++) {
    const slope = Math.abs(slopes[i + side * (PER_OCTAVE - k)] ?? 0);
    if (Number.isFinite(slope)) most = Math.max(most, slope);
  }
  return most;
}

/** The middle of the rise of a curve that is level near 0 and far away, as far as it has values. */
function riseOf({ x, y }: Samples): number | undefined {
  const half = x.length / 2;
  const isNumber = (value: number) => !Number.isNaN(value);
  const [from, to] = [y.findIndex(isNumber), y.findLastIndex(isNumber)];
  const [least, greatest] = [Math.min(...y.filter(isNumber)), Math.max(...y.filter(isNumber))];
  const near = [...y.subarray(half - 9 * PER_OCTAVE, half + 9 * PER_OCTAVE)];
  if (!Number.isFinite(greatest - least) || !(greatest > least)) return undefined;
  const isNear = !(Math.max(...near) - Math.min(...near) <= 0.05 * (greatest - least));
  const isLevel = [
    [from, from + PER_OCTAVE],
    [to, to - PER_OCTAVE],
  ].every(([end = 0, inner = 0]) => Math.abs((y[end] ?? 0) - (y[inner] ?? 0)) < 1e-3 * (greatest - least));
  if (isNear || !isLevel) return undefined;
  const middle = (least + greatest) / 2;
  const i = y.findIndex((value, k) => k > 0 && (value - middle) * ((y[k - 1] ?? 0) - middle) <= 0);
  return i > 0 ? between(x, i) : undefined;
}
