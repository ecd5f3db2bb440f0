import * as l10n from '@vscode/l10n';
import { centralDifference, estimateDerivative, finiteRange, sampleCurve } from '#engine';
import type { OneVariable } from '#language';
import type { TangentFrame, TangentParams, TangentPicture } from '#protocol';
import { readScalarFormula } from '../readFormula';
import { LearnerError } from '../view';

/** Enough points for a smooth curve at the width of any screen. */
const CURVE_POINTS = 801;

export function* computeTangent(params: TangentParams): Generator<TangentFrame, void, void> {
  const scalar = readScalarFormula(params.formula);
  const [from, to] = params.range;
  const curve = sampleCurve(scalar.f, from, to, CURVE_POINTS);
  if (!curve.y.some(Number.isFinite)) {
    const message = l10n.t(
      'f has no value anywhere from {0} to {1}. Change the formula or the range.',
      from,
      to,
    );
    throw new LearnerError(message, { field: 'range', start: 0, end: 0 });
  }
  const pictures = params.points.map((x) => pictureAt(scalar, x, params.h));
  yield {
    variable: scalar.variable,
    h: params.h,
    curve,
    yRange: axisRange(curve.y, pictures),
    pictures,
    ...describe(scalar, pictures, params),
  };
}

function pictureAt({ f, derivative }: OneVariable, x: number, h: number): TangentPicture {
  const value = f(x);
  const after = f(x + h);
  const before = f(x - h);
  const slope = centralDifference(f, x, h);
  const exact = derivative(x);
  const trusted = estimateDerivative(f, x).status === 'ok' && x + h !== x;
  return {
    x,
    value,
    slope,
    intercept: value - slope * x,
    exact,
    error: Math.abs(slope - exact),
    after,
    before,
    trusted,
  };
}

/** The curve's range, wide enough for the points on it, with a little room. */
function axisRange(y: Float64Array, pictures: readonly TangentPicture[]): [number, number] {
  const [least, greatest] = finiteRange(y);
  const values = pictures.map(({ value }) => value).filter(Number.isFinite);
  const low = Math.min(least, ...values);
  const high = Math.max(greatest, ...values);
  const room = 0.05 * (high - low);
  return [low - room, high + room];
}

/** The one sentence: what is seen, or why a slope is not to be trusted. */
function describe(scalar: OneVariable, pictures: readonly TangentPicture[], { h }: TangentParams) {
  const doubtful = pictures.find(({ trusted, slope, exact }) => !trusted || !agrees(slope, exact));
  if (doubtful) return { sentence: doubt(scalar, doubtful, h), warning: true };
  const sentence = l10n.t(
    'The <tangent>tangent</tangent> touches the <curve>curve</curve> and has its slope there. Try another formula, or move the points.',
  );
  return { sentence, warning: false };
}

/** Whether the difference is the slope to about three digits; where no exact slope is known there is nothing against it. */
function agrees(slope: number, exact: number): boolean {
  return Number.isNaN(exact) || Math.abs(slope - exact) <= 1e-3 * Math.max(1, Math.abs(exact));
}

function doubt(
  { f, variable }: OneVariable,
  { x, value, slope, exact, error }: TangentPicture,
  h: number,
): string {
  const at = `${variable} = ${x}`;
  if (!Number.isFinite(value)) return l10n.t('f has no value at {0}, so it has no tangent there.', at);
  if (x + h === x) {
    return l10n.t(
      'h = {0} is so small that {1} + h is {1} again: the difference sees nothing. Try h = 1e-4.',
      h,
      variable,
    );
  }
  if (!Number.isFinite(slope))
    return l10n.t('f has no value beside {0}, so the difference has none either.', at);
  switch (estimateDerivative(f, x).status) {
    case 'kink':
      return l10n.t(
        'f has a kink at {0}: its slope from the left and from the right differ, so it has no tangent there.',
        at,
      );
    case 'ok':
      return Number.isFinite(exact)
        ? l10n.t(
            'With h = {0} the slope at {1} is off by {2}. A step near 1e-4 comes closer.',
            h,
            at,
            error.toPrecision(2),
          )
        : l10n.t('At {0} the formula has no exact slope to compare with.', at);
    default:
      return l10n.t('f changes so abruptly at {0} that its slope there cannot be trusted.', at);
  }
}
