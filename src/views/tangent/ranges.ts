import * as l10n from '@vscode/l10n';
import { fitValues } from '#engine';
import type { OneVariable } from '#language';
import type { Outside } from '#protocol';
import { formatDigits, formatShown } from '../format';
import { noValueBetween } from '../noValue';
import { type DrawnName, drawableValues, type ScalarName, scalarField } from '../readFormula';
import { remember } from '../remember';
import { LearnerError } from '../view';
import type { SettledTangent } from './settle';

type Range = readonly [number, number];

export interface Ranges {
  readonly range: Range;
  readonly yRange: Range;
}

/** Shares of a picture that are left free above and below the curve, and beside a point that is brought into sight. */
const ROOM = 0.05;

const rememberValues = remember<(Range | undefined)[]>();

/** What is shown of f and g: the values as the learner has set them, else as they fit the curves over the range. `drawn` are the curves, f the first. */
export function rangesOf(
  f: OneVariable,
  g: OneVariable | undefined,
  drawn: readonly ((x: number) => number)[],
  params: SettledTangent,
): Ranges {
  const { range, showDerivative } = params;
  const ends = rememberValues([f.identity, g?.identity, range, showDerivative], () =>
    drawn.map((curve) => fitValues(curve, range)),
  );
  if (!ends[0]) throw nothingToDraw('f', f, range, params);
  if (g && !ends.at(-1)) throw nothingToDraw('g', g, range, params);
  const names = ['f', ...(showDerivative ? ["f'" as const] : []), 'g'] as const;
  const curves = names.flatMap((name, i) => (ends[i] ? [{ name, ends: ends[i] }] : []));
  return { range, yRange: params.yRange ?? withRoom(curves) };
}

/**
 * Why there is no curve: told of the selected point where it lies in the picture, else of its middle. It is said at the function,
 * or at a range that the learner has set.
 */
export function nothingToDraw(
  name: ScalarName,
  { variable, whyNoValue }: OneVariable,
  range: Range,
  { points, selected, isRangeSet }: SettledTangent,
): LearnerError {
  const [from, to] = range;
  const point = points[selected] ?? Number.NaN;
  const x = point >= from && point <= to ? point : from / 2 + to / 2;
  const message = noValueBetween(
    name,
    { at: `${variable} = ${formatShown(x, 4)}`, why: whyNoValue(x) },
    range,
  );
  const [field, or] = isRangeSet && name === 'f' ? ['range', 'formula'] : [scalarField[name], 'range'];
  return new LearnerError(message, { field, or: [or], start: 0, end: 0 });
}

/** The values of a curve. */
interface Drawn {
  readonly name: DrawnName;
  readonly ends: Range;
}

function withRoom(curves: readonly Drawn[]): Range {
  const [low, high] = reachOf(curves);
  const room = ROOM * (high - low);
  const wide = [Math.max(-Number.MAX_VALUE, low - room), Math.min(Number.MAX_VALUE, high + room)] as const;
  return Number.isFinite(wide[1] - wide[0]) ? wide : [low, high];
}

/** From the least to the greatest value of all. Throws LearnerError about the curve that reaches too far, or about two. */
function reachOf(curves: readonly Drawn[]): Range {
  for (const { name, ends } of curves) drawableValues(ends, name);
  const least = curves.reduce((one, other) => (other.ends[0] < one.ends[0] ? other : one));
  const greatest = curves.reduce((one, other) => (other.ends[1] > one.ends[1] ? other : one));
  const [low, high] = [least.ends[0], greatest.ends[1]];
  if (Number.isFinite(high - low)) return [low, high];
  const message = l10n.t(
    '{0} falls to {1} and {2} rises to {3}, too far apart for one picture. Change one of them, or the range.',
    least.name,
    formatDigits(low, 3),
    greatest.name,
    formatDigits(high, 3),
  );
  const field = [least.name, greatest.name].includes('g') ? 'beside' : 'formula';
  throw new LearnerError(message, { field, or: ['formula', 'range', 'points'], start: 0, end: 0 });
}

/** Where a point lies that is not in the picture; undefined where it is, or is none. */
export function outsideOf(x: number, y: number, { range, yRange }: Ranges): Outside | undefined {
  if (!Number.isFinite(y)) return undefined;
  if (x < range[0]) return 'left';
  if (x > range[1]) return 'right';
  if (y < yRange[0]) return 'below';
  return y > yRange[1] ? 'above' : undefined;
}

/** The ranges in which those points lie as well; undefined where that is too wide to be drawn. */
export function rangesWith(
  { range, yRange }: Ranges,
  points: readonly { readonly x: number; readonly value: number }[],
): Ranges | undefined {
  const wide = {
    range: reaching(
      range,
      points.map(({ x }) => x),
    ),
    yRange: reaching(
      yRange,
      points.map(({ value }) => value),
    ),
  };
  const isDrawable = ([from, to]: Range) => Number.isFinite(to - from);
  return isDrawable(wide.range) && isDrawable(wide.yRange) ? wide : undefined;
}

/** Wide enough for the values, with room beside those at its ends, each end to four digits. */
function reaching([from, to]: Range, values: readonly number[]): Range {
  const finite = values.filter(Number.isFinite);
  const [least, greatest] = [Math.min(from, ...finite), Math.max(to, ...finite)];
  const room = ROOM * (greatest - least);
  return [least < from ? legible(least - room) : from, greatest > to ? legible(greatest + room) : to];
}

const legible = (value: number): number => Number(value.toPrecision(4));
