import {
  cutHeights,
  gradientField,
  linspace,
  numericalGradient,
  planeFeatures,
  roundLevels,
  samplePlane,
} from '#engine';
import type { TwoVariables } from '#language';
import type { Arrows, Steepness, SurfaceFrame, SurfaceParams } from '#protocol';
import { noValueInPlane } from '../noValue';
import {
  changeableOf,
  drawableValues,
  noticesOf,
  readPlaneFormula,
  shownVariables,
  type TwoOfVariables,
  withLetters,
} from '../readFormula';
import { remember } from '../remember';
import { LearnerError } from '../view';
import { describePoint, isAlike, isInside, placeText } from './pointText';
import { type SettledSurface, settleSurface } from './settle';
import { slicesThrough } from './slices';
import { slopeKnown } from './slopeKnown';

/** Lines of the wireframe and points of the contours, each way. */
const GRID_POINTS = 61;
const ARROWS = 13;
const LEVELS = 12;

export function* computeSurface(params: SurfaceParams): Generator<SurfaceFrame, void, void> {
  const plane = readPlaneFormula(params.source, params.values, params.axes);
  yield withLetters(plane, () => {
    const { settled, chosen } = settleSurface(params);
    return frameOf(plane, settled, chosen);
  });
}

function frameOf(
  plane: TwoOfVariables,
  params: SettledSurface,
  chosen: SurfaceFrame['chosen'],
): SurfaceFrame {
  const { grid, low, high } = groundOf(plane, params);
  const variables = shownVariables(plane.variables);
  const point = pointOf(plane, params.point);
  const { range, isCutAbove, isCutBelow } = cutHeights(grid.z, [...low, ...high, ...seenOf(point, params)]);
  const zRange = drawableValues(range);
  const [least, greatest] = endsOf(grid.z);
  const arrows = descentField(plane, params);
  return {
    chosen,
    variables,
    ...changeableOf(plane),
    grid,
    zRange,
    beyond: { ...(isCutBelow && { below: least }), ...(isCutAbove && { above: greatest }) },
    equalScale: isAlike(params),
    levels: [
      ...roundLevels(
        grid.z.filter((value) => value >= zRange[0] && value <= zRange[1]),
        LEVELS,
      ),
    ],
    arrows,
    steepness: steepnessOf(arrows),
    point,
    ...slicesThrough(plane.f, params, point),
    ...describePoint({ ...plane, variables }, point, params, isConstant(grid.z)),
    notices: noticesOf(plane),
  };
}

const rememberGround = remember<ReturnType<typeof sampled>>();

/** f over the ranges, and the heights of its minima and maxima there; while the point is dragged it stays. */
function groundOf(plane: TwoOfVariables, params: SettledSurface) {
  const { source, values, axes, range0, range1 } = params;
  return rememberGround([source, values, axes, range0, range1], () => sampled(plane, params));
}

function sampled({ f, whyNoValue }: TwoOfVariables, params: SettledSurface) {
  const grid = samplePlane(f, params, GRID_POINTS);
  if (!grid.z.some(Number.isFinite)) {
    const place = isInside(params.point, params) ? params.point : middleOf(params);
    const message = noValueInPlane({ at: placeText(place), why: whyNoValue(place) });
    throw new LearnerError(message, { field: 'formula', or: ['range0', 'range1'], start: 0, end: 0 });
  }
  const { minima, maxima } = planeFeatures(f, grid);
  const [low, high] = [minima, maxima].map((places) => places.map(({ value }) => value));
  return { grid, low: low ?? [], high: high ?? [] };
}

const isConstant = (z: Float64Array): boolean => z.every((value) => value === z[0]);

/** The height of the point, where it lies on the surface. */
const seenOf = ({ x, value }: SurfaceFrame['point'], params: SettledSurface): readonly number[] =>
  isInside(x, params) && Number.isFinite(value) ? [value] : [];

function endsOf(z: Float64Array): readonly [number, number] {
  const finite = z.filter(Number.isFinite);
  return finite.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

const middleOf = ({ range0, range1 }: SettledSurface): readonly number[] =>
  [range0, range1].map(([from, to]) => from / 2 + to / 2);

function pointOf(plane: TwoVariables, [x, y]: SettledSurface['point']): SurfaceFrame['point'] {
  const at = Float64Array.of(x, y);
  const partials = pair(numericalGradient(plane.f, at));
  const exact = pair(plane.gradient(at));
  const slope = (i: 0 | 1) => (slopeKnown(plane, at, exact, i).status === 'ok' ? partials[i] : Number.NaN);
  return { x: [x, y], value: plane.f(at), partials, exact, slopes: [slope(0), slope(1)] };
}

function pair(values: ArrayLike<number>): [number, number] {
  return [values[0] ?? Number.NaN, values[1] ?? Number.NaN];
}

/** The negative gradient on a coarser grid, half a step inside the borders: the book's quiver picture. */
function descentField(plane: TwoVariables, { range0, range1 }: SettledSurface): Arrows {
  const x = inner(range0);
  const y = inner(range1);
  const field = gradientField(plane.f, { x, y });
  const columns = x.length;
  return {
    x: field.u.map((_, k) => x[k % columns] ?? Number.NaN),
    y: field.u.map((_, k) => y[Math.floor(k / columns)] ?? Number.NaN),
    u: field.u.map((value) => -value),
    v: field.v.map((value) => -value),
  };
}

/** Below a millionth of the steepest place all counts as equally level. */
function steepnessOf({ u, v }: Arrows): Steepness {
  const slopes = u.map((value, k) => Math.hypot(value, v[k] ?? Number.NaN));
  const seen = slopes.filter((slope) => slope > 0 && Number.isFinite(slope));
  if (seen.length === 0) return [Number.NaN, Number.NaN];
  const [least, largest] = seen.reduce(
    ([low, high], slope) => [Math.min(low, slope), Math.max(high, slope)],
    [Number.POSITIVE_INFINITY, 0],
  );
  return [Math.max(least, largest / 1e6), largest];
}

function inner([from, to]: readonly [number, number]): Float64Array {
  const half = (to - from) / (2 * ARROWS);
  return linspace(from + half, to - half, ARROWS);
}
