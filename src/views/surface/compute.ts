import { finiteRange, gradientField, linspace, numericalGradient, roundLevels, sampleGrid } from '#engine';
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
import { LearnerError } from '../view';
import { describePoint, isAlike, isInside, placeText } from './pointText';
import { slicesThrough } from './slices';
import { slopeKnown } from './slopeKnown';

/** Lines of the wireframe and points of the contours, each way. */
const GRID_POINTS = 61;
const ARROWS = 13;
const LEVELS = 12;

export function* computeSurface(params: SurfaceParams): Generator<SurfaceFrame, void, void> {
  const plane = readPlaneFormula(params.source, params.values, params.axes);
  yield withLetters(plane, () => frameOf(plane, params));
}

function frameOf(plane: TwoOfVariables, params: SurfaceParams): SurfaceFrame {
  const x = linspace(...params.range0, GRID_POINTS);
  const y = linspace(...params.range1, GRID_POINTS);
  const z = sampleGrid(plane.f, x, y);
  if (!z.some(Number.isFinite)) {
    const place = isInside(params.point, params) ? params.point : middleOf(params);
    const message = noValueInPlane({ at: placeText(place), why: plane.whyNoValue(place) });
    throw new LearnerError(message, { field: 'range0', or: ['range1', 'formula'], start: 0, end: 0 });
  }
  const variables = shownVariables(plane.variables);
  const point = pointOf(plane, params.point);
  const arrows = descentField(plane, params);
  return {
    variables,
    ...changeableOf(plane),
    grid: { x, y, z },
    zRange: drawableValues(finiteRange(z)),
    equalScale: isAlike(params),
    levels: [...roundLevels(z, LEVELS)],
    arrows,
    steepness: steepnessOf(arrows),
    point,
    ...slicesThrough(plane.f, params, point),
    ...describePoint({ ...plane, variables }, point, params),
    notices: noticesOf(plane),
  };
}

const middleOf = ({ range0, range1 }: SurfaceParams): readonly number[] =>
  [range0, range1].map(([from, to]) => from / 2 + to / 2);

function pointOf(plane: TwoVariables, [x, y]: SurfaceParams['point']): SurfaceFrame['point'] {
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
function descentField(plane: TwoVariables, { range0, range1 }: SurfaceParams): Arrows {
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
