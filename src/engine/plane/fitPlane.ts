import { fitRange } from '../calculus/fitRange';
import type { VectorFunction } from '../calculus/gradient';
import { sampleCurve } from '../calculus/sample';
import { sortedFinite } from '../numbers/finiteRange';
import { cutHeights } from './cutHeights';
import {
  isPit,
  type PlaneFeatures,
  type PlaneRanges,
  type PlaneSamples,
  planeFeatures,
  samplePlane,
} from './planeFeatures';
import { roundRange } from './roundRange';
import { type Pair, type PlanePlace, seekLow } from './seek';

/** The ranges that suit a function of two variables, and the minima, maxima and saddles found in them. */
export interface PlaneFit extends PlaneRanges {
  readonly features: PlaneFeatures;
}

/** The range for a variable along which the function has no features. */
const PLAIN: Pair = [-5, 5];

/** Half widths of the squares around the origin that are searched for features, in the order of search. */
const SCALES = [5, 50, 0.5, 500, 0.05, 5e3, 0.005, 5e4, 5e-4, 5e5, 5e-5, 5e6];

/** Samples along a side of the grid: for a first search, and for looking at ranges closely. */
const COARSE = 21;
const FINE = 41;

/** A square is searched only if f has a value at this fraction of its samples. */
const LEAST_VALUES = 0.02;

/** The number of lowest samples from which a minimum outside the square is sought. */
const MOST_TRIED = 4;

/** The most features that are all brought into the picture; a function with more is periodic, and a part of it is shown. */
const MOST_NEAR = 9;

/** The room beside a feature at the edge, as a fraction of the range. */
const BESIDE = 0.15;

/** The rise around a distant minimum, as a fraction of the heights in the square, that proves it is one. */
const LEAST_RISE = 1e-6;

/** Relative changes up to this are taken for rounding errors. */
const LEVEL = 1e-9;

/** Ratios of the two ranges' widths between APART and ALIKE are raised to ALIKE; below APART the function is elongated, and they stay. */
const ALIKE = 0.5;
const APART = 0.2;

/** The fraction of the heights between the 5th and the 95th percentile of the drawn values that the final ranges must reach. */
const FILLED = 0.36;
/** How often ranges are shrunk at most, and for a function that is slow. */
const MOST_SHRUNK = 40;
const MOST_SHRUNK_COSTLY = 3;

/**
 * The ranges that show what a function of two variables is: its minima, saddles and maxima, poles, waves and the edges of where it has
 * values, with room around. They are found where f is least, near the origin or far away, from how f goes along either variable there
 * ({@link fitRange}), which is left out where f, as it was called some hundred times, `isCostly`. Their ends are round numbers.
 */
export function fitPlane(f: VectorFunction, isCostly: () => boolean = () => false): PlaneFit {
  const anchor = anchorOf(f);
  const mayTryAll = !isCostly();
  const own = withPlaces(mayTryAll ? alongBoth(f, anchor) : aroundOf(anchor.x), anchor.near);
  const isEmpty = placesOf(samplePlane(f, own, FINE)).length < LEAST_VALUES * FINE * FINE;
  const ranges = alike(withoutEmptyEdges(f, isEmpty ? anchor : own));
  return shrunk(f, rounded(ranges), anchor, mayTryAll ? MOST_SHRUNK : MOST_SHRUNK_COSTLY);
}

/** The place around which ranges are fitted (the lowest minimum, or another feature, or any value), with the square that was searched. */
interface Anchor extends PlanePlace, PlaneRanges {
  readonly isLow: boolean;
  /** The features of the square; empty where there are more than MOST_NEAR. */
  readonly near: readonly PlanePlace[];
}

function anchorOf(f: VectorFunction): Anchor {
  for (const scale of SCALES) {
    const square = { range0: [-scale, scale], range1: [-scale, scale] } as const;
    const samples = samplePlane(f, square, COARSE);
    const known = samples.z.filter(Number.isFinite).length;
    if (known < LEAST_VALUES * samples.z.length) continue;
    const { minima, maxima, saddles } = planeFeatures(f, samples);
    const all = [...minima, ...maxima, ...saddles];
    const low = lowestNearest(minima) ?? farMinimum(f, samples, scale);
    const place = low ?? lowestNearest(saddles) ?? lowestNearest(maxima) ?? nearest(samples);
    return { ...square, ...place, isLow: low !== undefined, near: all.length <= MOST_NEAR ? all : [] };
  }
  return { range0: PLAIN, range1: PLAIN, x: [1, 1], value: Number.NaN, isLow: false, near: [] };
}

/** Returns the lowest place; among about equal ones, the nearest to the origin. */
function lowestNearest(places: readonly PlanePlace[]): PlanePlace | undefined {
  const values = places.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isLow = ({ value }: PlanePlace) => value <= low + 1e-3 * (high - low) + LEVEL * Math.abs(low);
  return places.filter(isLow).sort((a, b) => Math.hypot(...a.x) - Math.hypot(...b.x))[0];
}

/** Returns the minimum outside the square that is reached downhill from one of its lowest samples. */
function farMinimum(f: VectorFunction, samples: PlaneSamples, scale: number): PlanePlace | undefined {
  const lowest = placesOf(samples).sort((a, b) => a.value - b.value);
  const height = (lowest.at(-1)?.value ?? 0) - (lowest[0]?.value ?? 0);
  for (const { x: start } of lowest.slice(0, MOST_TRIED)) {
    const found = seekLow(f, start, scale / 5);
    const step = found && 0.01 * Math.max(scale, Math.abs(found.x[0]), Math.abs(found.x[1]));
    if (found && step && isPit(f, found, step, LEAST_RISE * height)) return found;
  }
  return undefined;
}

/** Returns the samples at which f has a value. */
const placesOf = ({ x, y, z }: PlaneSamples): PlanePlace[] =>
  Array.from(
    z,
    (value, k): PlanePlace => ({ x: [x[k % x.length] ?? 0, y[Math.floor(k / x.length)] ?? 0], value }),
  ).filter(({ value }) => Number.isFinite(value));

/** Returns the sample with a value that is nearest to the origin. */
function nearest(samples: PlaneSamples): PlanePlace {
  const [first = { x: [1, 1] as const, value: Number.NaN }] = placesOf(samples).sort(
    (a, b) => Math.hypot(...a.x) - Math.hypot(...b.x),
  );
  return first;
}

function aroundOf([x, y]: Pair): PlaneRanges {
  const around = (at: number): Pair => {
    const reach = Math.max(5, 0.2 * Math.abs(at));
    return Math.abs(at) < 4 ? PLAIN : [at - reach, at + reach];
  };
  return { range0: around(x), range1: around(y) };
}

/** Returns the ranges that suit f along each variable, with the other held at the anchor. */
function alongBoth(f: VectorFunction, { x: [x, y], isLow }: Anchor): PlaneRanges {
  const plain = aroundOf([x, y]);
  return {
    range0: along((at) => f(Float64Array.of(at, y)), x, plain.range0, isLow),
    range1: along((at) => f(Float64Array.of(x, at)), y, plain.range1, isLow),
  };
}

/** Returns the range that suits f along one variable; `plain` where f is constant along it, or where the fitted range misses the minimum. */
function along(f: (x: number) => number, at: number, plain: Pair, isLow: boolean): Pair {
  const sorted = sortedFinite(sampleCurve(f, ...plain, COARSE).y);
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  const isLevel = sorted.length > 1 && high - low <= LEVEL * Math.max(Math.abs(low), Math.abs(high));
  if (isLevel) return plain;
  const fitted = fitRange(f, [at]);
  return !isLow || (fitted[0] <= at && at <= fitted[1]) ? fitted : plain;
}

/** Widens ranges to hold places, with room beside them. */
function withPlaces({ range0, range1 }: PlaneRanges, places: readonly PlanePlace[]): PlaneRanges {
  const reaching = ([from, to]: Pair, i: 0 | 1): Pair => {
    const values = places.map(({ x }) => x[i]);
    const [low, high] = [Math.min(from, ...values), Math.max(to, ...values)];
    const room = BESIDE * (high - low);
    return [low < from ? low - room : from, high > to ? high + room : to];
  };
  return { range0: reaching(range0, 0), range1: reaching(range1, 1) };
}

/** Cuts off edges along which f has no value. */
function withoutEmptyEdges(f: VectorFunction, ranges: PlaneRanges): PlaneRanges {
  const places = placesOf(samplePlane(f, ranges, FINE));
  const cut = (range: Pair, i: 0 | 1): Pair => {
    const values = places.map(({ x }) => x[i]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = Math.max(0.05 * (high - low), (range[1] - range[0]) / FINE);
    return high > low ? [Math.max(range[0], low - room), Math.min(range[1], high + room)] : range;
  };
  return { range0: cut(ranges.range0, 0), range1: cut(ranges.range1, 1) };
}

/** Brings the widths of the ranges closer to each other, so that directions are not distorted; elongated functions stay. */
function alike({ range0, range1 }: PlaneRanges): PlaneRanges {
  const [width, height] = [range0[1] - range0[0], range1[1] - range1[0]];
  const share = Math.min(width, height) / Math.max(width, height);
  if (share >= ALIKE || share < APART) return { range0, range1 };
  const least = ALIKE * Math.max(width, height);
  return { range0: widened(range0, least), range1: widened(range1, least) };
}

function widened([from, to]: Pair, least: number): Pair {
  const more = Math.max(0, least - (to - from)) / 2;
  return [from - more, to + more];
}

/** Shrinks ranges around their first feature until the values fill the heights; returns the given ranges where that is not reached. */
function shrunk(f: VectorFunction, whole: PlaneRanges, anchor: PlanePlace, most: number): PlaneFit {
  let ranges = whole;
  let first: PlaneFit | undefined;
  for (let times = 0; times < most; times++) {
    const samples = samplePlane(f, ranges, FINE);
    const features = planeFeatures(f, samples);
    first ??= { ...ranges, features };
    const kept = [...features.minima, ...features.maxima];
    if (kept.length === 0) return first;
    if (filled(samples.z, kept) >= FILLED) return { ...ranges, features };
    const [middle = anchor] = kept;
    ranges = rounded({
      range0: towards(ranges.range0, middle.x[0]),
      range1: towards(ranges.range1, middle.x[1]),
    });
  }
  return first ?? { ...whole, features: { minima: [], maxima: [], saddles: [] } };
}

/** Returns the fraction of the drawn heights between the 5th and the 95th percentile of the drawn values. */
function filled(z: Float64Array, features: readonly PlanePlace[]): number {
  const [low, high] = cutHeights(
    z,
    features.map(({ value }) => value),
  ).range;
  const drawn = z.filter((value) => value >= low && value <= high).sort();
  const at = (share: number) => drawn[Math.round(share * (drawn.length - 1))] ?? 0;
  return drawn.at(-1) === drawn[0] ? 1 : (at(0.95) - at(0.05)) / (high - low);
}

const towards = ([from, to]: Pair, middle: number): Pair => [
  middle + 0.7 * (from - middle),
  middle + 0.7 * (to - middle),
];

function rounded({ range0, range1 }: PlaneRanges): PlaneRanges {
  return { range0: roundRange(range0) ?? PLAIN, range1: roundRange(range1) ?? PLAIN };
}
