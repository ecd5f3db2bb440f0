import { cutHeights, fitPlane, linspace, sampleGrid, slopePlaces } from '#engine';
import type { AxisUsage, FunctionSource, Values } from '#language';
import { fittedFunction } from './curveChoice';
import type { KnownFunction } from './functions';
import { isSlow } from './isSlow';
import { readPlaneFormula, type TwoOfVariables } from './readFormula';
import { recognize } from './recognize';
import { remember } from './remember';

type Pair = readonly [number, number];

/** What suits a function of two variables. */
export interface PlaneChoice {
  readonly range0: Pair;
  readonly range1: Pair;
  /** Places to look at, or to descend from, the best first. */
  readonly places: readonly [Pair, ...Pair[]];
  /** Minima that were found in the ranges, or that the function is known for. */
  readonly minima: readonly Pair[];
  /** What was recognized. */
  readonly known: KnownFunction | undefined;
  readonly usage: AxisUsage | undefined;
  /** f takes so long that nothing may be tried. */
  readonly isHasty: boolean;
}

export interface PlaneAsked {
  readonly source: FunctionSource;
  readonly values: Values;
  /** The numbers of the letters that the choice is made for. */
  readonly fitValues: Values;
  readonly axes: readonly string[];
}

/** Milliseconds that f may take for a value, for all to be looked at, and for anything to be looked at. */
const COSTLY = 0.03;
const TOO_COSTLY = 0.3;

const SAMPLES = 41;
const MOST_PLACES = 3;

/** What is shown where nothing is known. */
const PLAIN: Pair = [-5, 5];

/** Room beside a place of the file that lies outside the ranges. */
const BESIDE = 0.15;

const rememberChoice = remember<PlaneChoice>();

/** The choice for the function of a view. Throws LearnerError where the function cannot be read. */
export function planeChoice(asked: PlaneAsked): PlaneChoice {
  const { source, fitValues, axes } = asked;
  return rememberChoice([source, fitValues, axes], () => choose(fittedPlane(asked)));
}

/** The function with the numbers that choices are made for. */
export const fittedPlane = ({ source, values, fitValues, axes }: PlaneAsked): TwoOfVariables =>
  fittedFunction((numbers) => readPlaneFormula(source, numbers, axes), { values, fitValues });

function choose({ f, usage }: TwoOfVariables): PlaneChoice {
  const known = recognize(f);
  const own = known ? ofKnown(known) : isSlow(someValue(f), TOO_COSTLY) ? hasty(f) : fitted(f);
  return { ...asInFile(own, usage), known, usage };
}

type Own = Omit<PlaneChoice, 'known' | 'usage'>;

const ofKnown = ({ range0, range1, start, minima }: KnownFunction): Own => ({
  ...{ range0, range1, places: [start], isHasty: false },
  minima: minima.map(({ x }) => x),
});

function fitted(f: (x: Float64Array) => number): Own {
  const fit = fitPlane(f, () => isSlow(someValue(f), COSTLY));
  const { range0, range1, features } = fit;
  const z = sampleGrid(f, linspace(...range0, SAMPLES), linspace(...range1, SAMPLES));
  const heights = cutHeights(
    z,
    [...features.minima, ...features.maxima].map(({ value }) => value),
  );
  const [place = middleOf(fit), ...more] = slopePlaces(f, fit, heights).slice(0, MOST_PLACES);
  return {
    range0,
    range1,
    places: [place, ...more],
    minima: features.minima.map(({ x }) => x),
    isHasty: false,
  };
}

const hasty = (f: (x: Float64Array) => number): Own => ({
  ...{ range0: PLAIN, range1: PLAIN, minima: [], isHasty: true },
  places: [usualPlaces.find((place) => Number.isFinite(f(Float64Array.from(place)))) ?? [1, 1]],
});

const usualPlaces: readonly Pair[] = [
  [-3, 4],
  [3, 4],
  [1, 2],
  [0.5, 0.25],
  [0.25, 0.5],
];

const middleOf = ({ range0, range1 }: { readonly range0: Pair; readonly range1: Pair }): Pair => [
  range0[0] / 2 + range0[1] / 2,
  range1[0] / 2 + range1[1] / 2,
];

/** Returns what computes the k-th of the values by which f is timed. */
const someValue = (f: (x: Float64Array) => number) => (k: number) =>
  f(Float64Array.of(0.37 + k / 10, 0.61 - k / 10));

/** With the ranges and the places that the file of the function has itself. */
function asInFile(own: Own, usage: AxisUsage | undefined): Own {
  const told = [...(usage?.points ?? []), ...(usage?.start ? [usage.start] : [])];
  const [first, ...more] = told.map(pairOf).filter((pair) => pair !== undefined);
  const places: Own['places'] = first ? [first, ...more, ...own.places] : own.places;
  const reaching = (range: Pair, along: 0 | 1): Pair => {
    const given = usage?.ranges[along];
    const at = places[0][along];
    const [from, to] = given ?? range;
    const room = BESIDE * Math.max(to - from, Math.abs(at));
    return [at < from ? at - room : from, at > to ? at + room : to];
  };
  return { ...own, places, range0: reaching(own.range0, 0), range1: reaching(own.range1, 1) };
}

const pairOf = (point: readonly number[] | undefined): Pair | undefined => {
  const [x, y] = point ?? [];
  return x === undefined || y === undefined ? undefined : [x, y];
};
