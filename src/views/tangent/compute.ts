import { adaptiveCurve } from '#engine';
import type { OneVariable } from '#language';
import type { TangentBeside, TangentCurve, TangentFrame, TangentParams, TangentPicture } from '#protocol';
import { readScalarFormula } from '../readFormula';
import { pictureAt } from './picture';
import { type Ranges, rangesOf, rangesWith } from './ranges';
import { remember } from './remember';
import { describe } from './tangentText';

const rememberCurves = remember<TangentCurve[]>();

export function* computeTangent(params: TangentParams): Generator<TangentFrame, void, void> {
  const f = readScalarFormula(params.source);
  const g = params.beside && readScalarFormula(params.beside, 'beside');
  const { showDerivative, h, difference, selected, sideBySide } = params;
  const drawn = [f.f, ...(showDerivative ? [f.derivative] : []), ...(g ? [g.f] : [])];
  const ranges = rangesOf(f, g, drawn, params);
  const { range, yRange } = ranges;
  const curves = rememberCurves([f.identity, g?.identity, range, showDerivative, yRange], () =>
    drawn.map((curve) => adaptiveCurve(curve, ...range, { yRange })),
  );
  const at = (scalar: OneVariable) =>
    params.points.map((x) => pictureAt(scalar, x, { ...params, ...ranges }));
  const pictures = at(f);
  yield {
    variable: f.variable,
    h,
    difference,
    curve: curves[0] ?? { x: new Float64Array(0), y: new Float64Array(0) },
    slopes: showDerivative ? curves[1] : undefined,
    beside: g && besideOf(curves.at(-1), at(g)),
    ...ranges,
    isFitted: params.range === undefined,
    wholeView: wholeView(pictures, ranges),
    pictures,
    selected,
    sideBySide,
    ...describe(f, pictures, { ...params, range }),
  };
}

function besideOf(
  curve: TangentCurve | undefined,
  pictures: readonly TangentPicture[],
): TangentBeside | undefined {
  return curve && { curve, pictures };
}

/** Ranges that show the points which lie outside, where there are any. */
function wholeView(pictures: readonly TangentPicture[], ranges: Ranges): Ranges | undefined {
  const outside = pictures.filter((picture) => picture.outside !== undefined);
  return outside.length > 0 ? rangesWith(ranges, outside) : undefined;
}
