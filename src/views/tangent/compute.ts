import { adaptiveCurve } from '#engine';
import type { Letter, OneVariable } from '#language';
import type { TangentBeside, TangentCurve, TangentFrame, TangentParams, TangentPicture } from '#protocol';
import { fittedFunction } from '../curveChoice';
import { changeableOf, noticesOf, type OneOfVariables, readScalarFormula, withLetters } from '../readFormula';
import { remember } from '../remember';
import { pictureAt } from './picture';
import { nothingToDraw, type Ranges, rangesOf, rangesWith } from './ranges';
import { type SettledTangent, settleTangent } from './settle';
import { describe } from './tangentText';

const rememberCurves = remember<TangentCurve[]>();

export function* computeTangent(params: TangentParams): Generator<TangentFrame, void, void> {
  const functions = functionsOf(params, params.values);
  const changeable = changeableOf({ ...functions.f, letters: lettersOf(functions) });
  const { source } = params;
  const named = source.kind === 'code' ? { name: source.name } : {};
  const drawing = withLetters(changeable, () => {
    const { settled, chosen } = settleTangent(params);
    return { chosen, ...drawingOf(functions, settled) };
  });
  yield { ...named, ...changeable, ...drawing, notices: noticesOf(functions.f) };
}

/** All of a frame but what may be changed beside the function, and what is told of it. */
function drawingOf(
  { f, g }: Functions,
  params: SettledTangent,
): Omit<TangentFrame, 'chosen' | 'letters' | 'axes' | 'notices'> {
  const { showDerivative, h, difference, selected, sideBySide } = params;
  const drawn = drawnOf(f, g, showDerivative);
  const ranges = heldRanges(params);
  const { range, yRange } = ranges;
  const curves = rememberCurves([f.identity, g?.identity, range, showDerivative, yRange], () =>
    drawn.map((curve) => adaptiveCurve(curve, ...range, { yRange })),
  );
  failWithout({ f, g }, curves, range, params);
  const at = (scalar: OneVariable) =>
    params.points.map((x) => pictureAt(scalar, x, { ...params, ...ranges }));
  const pictures = at(f);
  return {
    variable: f.variable,
    h,
    difference,
    curve: curves[0] ?? { x: new Float64Array(0), y: new Float64Array(0) },
    slopes: showDerivative ? curves[1] : undefined,
    beside: g && besideOf(curves.at(-1), at(g)),
    ...ranges,
    wholeView: wholeView(pictures, ranges),
    pictures,
    selected,
    sideBySide,
    ...describe(f, pictures, { ...params, range, constant: constantOf(curves[0]) }),
  };
}

interface Functions {
  readonly f: OneOfVariables;
  readonly g: OneVariable | undefined;
}

function functionsOf({ source, axes, beside }: TangentParams, values: TangentParams['values']): Functions {
  return {
    f: readScalarFormula(source, values, 'f', axes),
    g: beside && readScalarFormula(beside, values, 'g'),
  };
}

function drawnOf(f: OneVariable, g: OneVariable | undefined, showDerivative: boolean) {
  return [f.f, ...(showDerivative ? [f.derivative] : []), ...(g ? [g.f] : [])];
}

/** The only value of a curve; undefined where it has gaps or more values. */
function constantOf(curve: TangentCurve | undefined): number | undefined {
  const [first] = curve?.y ?? [];
  return curve?.y.every((value) => value === first) ? first : undefined;
}

/** The ranges hold still while a letter is moved: they fit its number of before, if there was a curve. */
function heldRanges(params: SettledTangent): Ranges {
  return fittedFunction((values) => {
    const { f, g } = functionsOf(params, values);
    return rangesOf(f, g, drawnOf(f, g, params.showDerivative), params);
  }, params);
}

/** The letters of both formulas, each once. */
function lettersOf({ f, g }: Functions): readonly Letter[] {
  const isNew = ({ name }: Letter) => f.letters.every((one) => one.name !== name);
  return [...f.letters, ...(g?.letters.filter(isNew) ?? [])];
}

/** A letter's number may have left a held range without a curve. */
function failWithout(
  { f, g }: Functions,
  curves: readonly TangentCurve[],
  range: Ranges['range'],
  params: SettledTangent,
): void {
  const isEmpty = (curve: TangentCurve | undefined) => !curve?.y.some(Number.isFinite);
  if (isEmpty(curves[0])) throw nothingToDraw('f', f, range, params);
  if (g && isEmpty(curves.at(-1))) throw nothingToDraw('g', g, range, params);
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
