import * as l10n from '@vscode/l10n';
import {
  adaptiveCurve,
  centralDifference,
  type DerivativeEstimate,
  estimateDerivative,
  finiteRange,
  forwardDifference,
  sampleCurve,
} from '#engine';
import type { OneVariable } from '#language';
import type {
  TangentCurve,
  TangentFrame,
  TangentLineThrough,
  TangentParams,
  TangentPicture,
} from '#protocol';
import { drawableValues, readScalarFormula } from '../readFormula';
import { LearnerError } from '../view';
import { describe, statusText } from './tangentText';

/** Even points to choose the range of the values from: crowded ones would outweigh the others. */
const EVEN_POINTS = 801;
/** Shares of the picture's width and height that the eye can tell. */
const SEEN_STEP = 0.004;
const SEEN_GAP = 0.01;

/** While a point is dragged its curve stays: what was made last is kept for as long as it is made of the same. */
function remember<T>(): (of: readonly unknown[], make: () => T) => T {
  let last: { readonly of: string; readonly made: T } | undefined;
  return (of, make) => {
    const key = JSON.stringify(of);
    if (last?.of !== key) last = { of: key, made: make() };
    return last.made;
  };
}

const rememberEnds = remember<(readonly [number, number] | undefined)[]>();
const rememberCurves = remember<TangentCurve[]>();

/** The range of f's values; undefined where it has none. */
function endsOf(
  f: (x: number) => number,
  range: readonly [number, number],
): readonly [number, number] | undefined {
  const { y } = sampleCurve(f, ...range, EVEN_POINTS);
  return y.some(Number.isFinite) ? finiteRange(y) : undefined;
}

export function* computeTangent(params: TangentParams): Generator<TangentFrame, void, void> {
  const scalar = readScalarFormula(params.source, params.values);
  const { range, showDerivative, h, difference, selected, sideBySide } = params;
  const drawn = showDerivative ? [scalar.f, scalar.derivative] : [scalar.f];
  const ends = rememberEnds([scalar.identity, range, showDerivative], () =>
    drawn.map((f) => endsOf(f, range)),
  );
  if (!ends[0]) throw nothingToDraw(range);
  const yRange =
    params.yRange ??
    axisRange(
      scalar,
      params,
      ends.flatMap((pair) => pair ?? []),
    );
  const [curve, slopes] = rememberCurves([scalar.identity, range, showDerivative, yRange], () =>
    drawn.map((f) => adaptiveCurve(f, ...range, { yRange })),
  );
  if (!curve) throw nothingToDraw(range);
  const pictures = params.points.map((x) => pictureAt(scalar, x, { ...params, yRange }));
  yield {
    variable: scalar.variable,
    letters: scalar.letters,
    h,
    difference,
    curve,
    slopes,
    range,
    yRange,
    pictures,
    selected,
    sideBySide,
    ...describe(scalar, pictures, params),
  };
}

function nothingToDraw([from, to]: readonly [number, number]): LearnerError {
  const message = l10n.t(
    'f has no value anywhere from {0} to {1}. Change the formula or the range.',
    from,
    to,
  );
  return new LearnerError(message, { field: 'range', or: ['formula'], start: 0, end: 0 });
}

interface Shown extends TangentParams {
  readonly yRange: readonly [number, number];
}

function pictureAt({ f, derivative }: OneVariable, x: number, shown: Shown): TangentPicture {
  const { h, difference } = shown;
  const value = f(x);
  const isCentral = difference === 'central';
  const [from, to] = [isCentral ? x - h : x, x + h];
  const [before, after] = [f(from), f(to)];
  const slope = isCentral ? centralDifference(f, x, h) : forwardDifference(f, x, h);
  const exact = derivative(x);
  const estimate = agreeing(estimateDerivative(f, x), exact);
  const tangentSlope = Number.isFinite(exact) ? exact : estimate.value;
  const tangent = hasTangent(estimate.status, value) ? lineThrough(x, value, tangentSlope) : undefined;
  const stepSeen = h >= SEEN_STEP * (shown.range[1] - shown.range[0]);
  const secant = lineThrough(to, after, slope);
  return {
    x,
    value,
    slope,
    intercept: value - slope * x,
    exact,
    error: Math.abs(slope - exact),
    after,
    before,
    to,
    from,
    rise: after - before,
    run: isCentral ? 2 * h : h,
    estimate,
    status: statusText(estimate.status),
    tangent,
    secant: stepSeen || differs(tangent, secant, shown) ? secant : undefined,
    stepSeen,
  };
}

/**
 * The estimate beside an exact slope: f may look like a kink as near as differences can look, as |x|^1.1 does at 0, but what
 * has a slope has no kink, no jump and is not vertical. Then it only is too rough to tell by them.
 */
function agreeing(estimate: DerivativeEstimate, exact: number): DerivativeEstimate {
  const isDenied = ['kink', 'jump', 'vertical'].includes(estimate.status);
  return isDenied && Number.isFinite(exact) ? { ...estimate, status: 'noisy' } : estimate;
}

const hasTangent = (status: string, value: number): boolean =>
  Number.isFinite(value) && !['kink', 'jump', 'nonFinite'].includes(status);

/** The line through (x, y); undefined where it has no slope. */
function lineThrough(x: number, y: number, slope: number): TangentLineThrough | undefined {
  const intercept = y - slope * x;
  return Number.isFinite(slope) && Number.isFinite(intercept) ? { slope, intercept } : undefined;
}

/** Whether two lines leave each other visibly within the picture. */
function differs(
  tangent: TangentLineThrough | undefined,
  secant: TangentLineThrough | undefined,
  { range: [from, to], yRange: [low, high] }: Shown,
): boolean {
  if (!tangent || !secant) return secant !== undefined;
  return Math.abs(tangent.slope - secant.slope) * (to - from) > SEEN_GAP * (high - low);
}

/** The curve's range, wide enough for the points on it, with a little room. */
function axisRange(
  { f }: OneVariable,
  { points, range: [from, to] }: TangentParams,
  ends: readonly number[],
): readonly [number, number] {
  const values = points
    .filter((x) => x >= from && x <= to)
    .map(f)
    .filter(Number.isFinite);
  const low = Math.min(...ends, ...values);
  const high = Math.max(...ends, ...values);
  const narrow = drawableValues([low, high]);
  const room = 0.05 * (high - low);
  const wide = [Math.max(-Number.MAX_VALUE, low - room), Math.min(Number.MAX_VALUE, high + room)] as const;
  return Number.isFinite(wide[1] - wide[0]) ? wide : narrow;
}
