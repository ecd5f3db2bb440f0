import * as l10n from '@vscode/l10n';
import { curvatureAt } from '#engine';
import type { TwoVariables } from '#language';
import type { SurfaceFrame } from '#protocol';
import { formatShown } from '../format';
import { isLevelBeyond } from '../levelBeyond';
import { noValueAt } from '../noValue';
import type { SettledSurface } from './settle';
import { type SlopeKnown, slopeKnown } from './slopeKnown';

type Point = SurfaceFrame['point'];
type Said = Pick<SurfaceFrame, 'sentence' | 'warning'>;

/** The step of the central differences. */
const H = 1e-4;
/** Of an exact derivative, as it stands beside the figure. */
const EXACT_DIGITS = 6;
const ESTIMATED_DIGITS = 3;
/** A partial derivative smaller than this counts as 0. */
const LEVEL = 1e-6;

/** Says in a sentence or two what is to be seen at the point, or what is wrong there; `isConstant` if f has one value in the picture. */
export function describePoint(
  plane: TwoVariables,
  point: Point,
  params: SettledSurface,
  isConstant: boolean,
): Said {
  const at = placeText(point.x);
  if (!Number.isFinite(point.value)) return warn(noValueAt(plane.whyNoValue(point.x), at));
  const known = point.partials.map((_, i) => slopeKnown(plane, point.x, point.exact, i));
  const off = point.partials.findIndex((partial, i) => !agrees(partial, known[i]?.value ?? Number.NaN));
  if (off >= 0) return warn(describeWrong(plane, point, known, off, at));
  if (!isInside(point.x, params))
    return warn(l10n.t('The point {0} lies outside the ranges that are drawn. Widen them to see it.', at));
  if (isConstant) return inform(describeConstant(plane, point));
  if (point.partials.every((partial) => Math.abs(partial) < LEVEL)) return describeLevel(plane, point, at);
  return inform(describeGradient(at, point.partials.map(shortNumber).join(', '), isAlike(params)));
}

/** A place as it is written everywhere: (3, -2.5). */
export function placeText(x: readonly number[]): string {
  return `(${x.map(shortNumber).join(', ')})`;
}

/** Neither range is more than twice as wide as the other: the map gives both axes the same scale, so right angles look right. */
export function isAlike({ range0, range1 }: SettledSurface): boolean {
  const ratio = (range0[1] - range0[0]) / (range1[1] - range1[0]);
  return ratio >= 0.5 && ratio <= 2;
}

function describeGradient(at: string, gradient: string, alike: boolean): string {
  if (alike)
    return l10n.t(
      'The <tangent>gradient</tangent> at {0} is ({1}): it crosses the contour at a right angle, to where f rises fastest. Each grey arrow points where f falls fastest. Drag the point, or move it with the arrow keys.',
      at,
      gradient,
    );
  return l10n.t(
    'The <tangent>gradient</tangent> at {0} is ({1}), to where f rises fastest. It crosses the contour at a right angle, which does not look right here because the two ranges are drawn at different scales. Drag the point, or move it with the arrow keys.',
    at,
    gradient,
  );
}

function describeConstant(
  { f, variables: [first = '', second = ''] }: TwoVariables,
  { x, value }: Point,
): string {
  if (!isLevelBeyond(f, x))
    return l10n.t(
      'f is {0} everywhere in the picture: both partial derivatives are 0. Widen the ranges to see where f changes.',
      shortNumber(value),
    );
  return l10n.t(
    'f is {0} everywhere in the picture: both partial derivatives are 0, and no direction leads up or down. Type a function that changes with {1} and {2}.',
    shortNumber(value),
    first,
    second,
  );
}

function agrees(partial: number, exact: number): boolean {
  return Math.abs(partial - exact) <= 1e-3 * Math.max(1, Math.abs(partial));
}

/** Whether a point lies in the ranges that are drawn. */
export function isInside([x, y]: Point['x'], { range0, range1 }: SettledSurface): boolean {
  return x >= range0[0] && x <= range0[1] && y >= range1[0] && y <= range1[1];
}

/** Why the difference quotient and the partial derivative as it is known do not agree. */
function describeWrong(
  { f, variables }: TwoVariables,
  point: Point,
  known: readonly SlopeKnown[],
  i: number,
  at: string,
): string {
  const variable = variables[i] ?? '';
  const { status } = known[i] ?? {};
  const [before, after] = [-H, H].map((h) => {
    const beside = Float64Array.from(point.x);
    beside[i] = (beside[i] ?? 0) + h;
    return f(beside);
  });
  const [left, right] = [
    (point.value - (before ?? Number.NaN)) / H,
    ((after ?? Number.NaN) - point.value) / H,
  ];
  if (status === 'ok') return describeLost(point, known, i, at, left, right);
  if (status === 'noisy' || status === 'stepLost')
    return l10n.t(
      'The partial derivative with respect to {0} at {1} cannot be told: f is too uneven there. Move the point a little.',
      variable,
      at,
    );
  if (status === 'jump')
    return l10n.t(
      'f jumps along {0} at {1}: it has no partial derivative there, and the central difference, {2}, is made of the jump.',
      variable,
      at,
      shortNumber(point.partials[i] ?? Number.NaN),
    );
  if (
    status === 'kink' &&
    Number.isFinite(left + right) &&
    Math.abs(left - right) > 1e-3 * (1 + Math.abs(left))
  )
    return l10n.t(
      'f has no partial derivative with respect to {0} at {1}: there is a kink, with slope {2} on one side and {3} on the other. The central difference, {4}, is no slope.',
      variable,
      at,
      shortNumber(left),
      shortNumber(right),
      shortNumber(point.partials[i] ?? Number.NaN),
    );
  return l10n.t('f has no partial derivative with respect to {0} at {1}.', variable, at);
}

/** A wrong difference quotient where there is a derivative: rounding, or a step that is too coarse. */
function describeLost(
  point: Point,
  known: readonly SlopeKnown[],
  i: number,
  at: string,
  left: number,
  right: number,
): string {
  const rounding = (Number.EPSILON * Math.abs(point.value)) / H;
  if (
    (point.x[i] ?? 0) + H === point.x[i] ||
    rounding >= Math.abs(left) / 1e4 ||
    rounding >= Math.abs(right) / 1e4
  )
    return l10n.t(
      'At {0} the numbers are so large that a step of 1e-4 is lost in rounding: do not trust the partial derivatives there.',
      at,
    );
  if (!point.exact.every(Number.isFinite))
    return l10n.t(
      'At {0} f changes so fast that a step of 1e-4 is too coarse: the partial derivatives are about ({1}, {2}).',
      at,
      formatShown(known[0]?.value ?? Number.NaN, ESTIMATED_DIGITS),
      formatShown(known[1]?.value ?? Number.NaN, ESTIMATED_DIGITS),
    );
  return l10n.t(
    'At {0} f changes so fast that a step of 1e-4 is too coarse: the exact partial derivatives are ({1}, {2}).',
    at,
    formatShown(point.exact[0], EXACT_DIGITS),
    formatShown(point.exact[1], EXACT_DIGITS),
  );
}

/** Both partial derivatives are 0: the signs of the two curvatures decide what is there. */
function describeLevel({ f }: TwoVariables, point: Point, at: string): Said {
  const [least = Number.NaN, greatest = Number.NaN] = curvatureAt(f, Float64Array.from(point.x)).values;
  const noise = 1e-6 * Math.max(1, Math.abs(point.value), Math.abs(least), Math.abs(greatest));
  const curvatures = `${shortNumber(least)}, ${shortNumber(greatest)}`;
  if (least > noise)
    return inform(
      l10n.t(
        'At {0} both partial derivatives are 0 and f curves upward in every direction (curvatures {1}): a minimum.',
        at,
        curvatures,
      ),
    );
  if (greatest < -noise)
    return inform(
      l10n.t(
        'At {0} both partial derivatives are 0 and f curves downward in every direction (curvatures {1}): a maximum.',
        at,
        curvatures,
      ),
    );
  if (least < -noise && greatest > noise)
    return inform(
      l10n.t(
        'At {0} both partial derivatives are 0, but f curves downward one way and upward another (curvatures {1}): a saddle, neither minimum nor maximum.',
        at,
        curvatures,
      ),
    );
  return inform(
    l10n.t(
      'At {0} both partial derivatives are 0, and f does not curve in some direction, so that the second derivatives cannot tell whether it is a minimum, a maximum or a saddle. Move the point a little to see.',
      at,
    ),
  );
}

/** As it stands beside the figure. */
const shortNumber = (value: number): string => formatShown(value, 4);

function inform(sentence: string): Said {
  return { sentence, warning: false };
}

function warn(sentence: string): Said {
  return { sentence, warning: true };
}
