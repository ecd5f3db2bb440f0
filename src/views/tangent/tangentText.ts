import * as l10n from '@vscode/l10n';
import { isStraight } from '#engine';
import type { OneVariable } from '#language';
import type { TangentPicture } from '#protocol';
import { agrees, closerStep } from '../closerStep';
import { formatShown } from '../format';
import { isLevelBeyond } from '../levelBeyond';
import { noValueAt } from '../noValue';
import { outsideText } from './outsideText';
import type { SettledTangent } from './settle';

/** As the page writes a point and a step. */
const DIGITS = 4;
/** Of two numbers, what their difference may be wrong by: each is rounded, and so are the operations that make it. */
const ROUNDING = 8 * Number.EPSILON;

interface Words {
  readonly sentence: string;
  readonly warning: boolean;
}

interface Told extends SettledTangent {
  /** The only value that f has in the picture; undefined where it has others. */
  readonly constant: number | undefined;
}

/** The one sentence: what is seen and what to try, or why a slope is not to be trusted. The selected point comes first. */
export function describe(scalar: OneVariable, pictures: readonly TangentPicture[], params: Told): Words {
  const selected = pictures[params.selected];
  const told = params.sideBySide ? [...(selected ? [selected] : []), ...pictures] : [selected];
  const doubtful = told.find((picture) => picture && isDoubtful(picture));
  if (doubtful) return { sentence: doubt(scalar, doubtful, params), warning: true };
  const outside = [selected, ...pictures].find((picture) => picture?.outside !== undefined);
  if (outside) return { sentence: outsideText(scalar, outside, params), warning: true };
  if (params.constant !== undefined && selected?.slope === 0)
    return { sentence: constantSeen(scalar, params.constant, selected), warning: false };
  return {
    sentence: selected?.stepSeen ? secantSeen(scalar, selected, params) : tangentSeen(params),
    warning: false,
  };
}

function isDoubtful(picture: TangentPicture): boolean {
  const { x, from, to, slope, exact, estimate, stepSeen, outside } = picture;
  // A large step that is seen to be large is no mistake: it is what the view is about.
  const isShown = stepSeen && Number.isFinite(slope) && !isRounding(picture);
  const isOff = outside === undefined && !isShown && !agrees(slope, exact);
  return estimate.status !== 'ok' || to === x || from === to || !Number.isFinite(slope) || isOff;
}

/** Whether the two values agree in nearly all their digits. */
const isRounding = ({ rise, after }: TangentPicture): boolean => Math.abs(rise) < 1e-9 * Math.abs(after);

/** Whether the points are not where h would have them, since doubles there lie too far apart. */
const isStepRounded = ({ to, from, run }: TangentPicture): boolean => Math.abs(to - from - run) > 1e-4 * run;

function constantSeen({ f }: OneVariable, constant: number, { x }: TangentPicture): string {
  const value = formatShown(constant, DIGITS);
  return isLevelBeyond(([at = x]) => f(at), [x])
    ? l10n.t(
        'f is {0} everywhere in the picture: its slope is 0, and <secant>secant</secant> and <tangent>tangent</tangent> lie on the <curve>curve</curve>. Type a function that changes, such as x^2.',
        value,
      )
    : l10n.t(
        'f is {0} everywhere in the picture: its slope is 0, and <secant>secant</secant> and <tangent>tangent</tangent> lie on the <curve>curve</curve>. Widen the range to see where f changes.',
        value,
      );
}

function tangentSeen({ difference }: Told): string {
  return difference === 'central'
    ? l10n.t(
        'The <tangent>tangent</tangent> touches the <curve>curve</curve> and has its slope there. Drag the point, or make h large to see the <secant>secant</secant>.',
      )
    : l10n.t(
        'The <tangent>tangent</tangent> touches the <curve>curve</curve> and has its slope there. Make h large and compare forward with central.',
      );
}

/** What is said of the secant, by how near its slope is to that of the tangent. */
function secantSeen({ f }: OneVariable, picture: TangentPicture, { difference, range }: Told): string {
  if (looksTheSame(picture) && isStraight(f, range)) {
    return l10n.t(
      'f is a straight line in the picture: <secant>secant</secant> and <tangent>tangent</tangent> lie on it at every point, whatever h is. Show more of f, or type a function that bends, such as x^2.',
    );
  }
  if (difference === 'forward') {
    return looksTheSame(picture)
      ? l10n.t(
          'The <secant>secant</secant> joins the point and one h to the right, and has, to the digits shown, the slope of the <tangent>tangent</tangent>. Try another function, or another point.',
        )
      : l10n.t(
          'The <secant>secant</secant> joins the point and one h to the right: its slope is not that of the <tangent>tangent</tangent> yet. Pull h to 0 and watch the number. Then try central.',
        );
  }
  if (isSame(picture)) {
    return l10n.t(
      'The <secant>secant</secant> joins two points h to the left and right. It is parallel to the <tangent>tangent</tangent> already, as for every parabola. Try another function.',
    );
  }
  return looksTheSame(picture)
    ? l10n.t(
        'The <secant>secant</secant> joins two points h to the left and right, and has, to the digits shown, the slope of the <tangent>tangent</tangent>. Try another function, or another point.',
      )
    : l10n.t(
        'The <secant>secant</secant> joins two points h to the left and right. Pull h to 0 and watch it turn into the <tangent>tangent</tangent>.',
      );
}

/** How far the secant's slope is from that of the tangent that is drawn. */
const apart = ({ slope, tangent }: TangentPicture): number =>
  Math.abs(slope - (tangent?.slope ?? Number.NaN));

/** Whether the two slopes are the same but for the rounding of the two values, and of the places where they are taken. */
function isSame(picture: TangentPicture): boolean {
  const { value, after, before, to, from, run } = picture;
  const steepness = (Math.abs(after - value) + Math.abs(before - value)) / run;
  const size = Math.abs(after) + Math.abs(before) + steepness * (Math.abs(to) + Math.abs(from));
  return apart(picture) <= (ROUNDING * size) / run;
}

/** Whether the two slopes are the same as the page writes them. */
const looksTheSame = (picture: TangentPicture): boolean =>
  isSame(picture) ||
  formatShown(picture.slope, DIGITS) === formatShown(picture.tangent?.slope ?? Number.NaN, DIGITS);

function doubt(scalar: OneVariable, picture: TangentPicture, params: Told): string {
  const { variable } = scalar;
  const { x, value, slope, from, to } = picture;
  const at = `${variable} = ${formatShown(x, DIGITS)}`;
  if (!Number.isFinite(value)) {
    return noValueAt(scalar.whyNoValue(x), at);
  }
  if (to === x || from === to) {
    return lostDoubt(scalar, picture, params);
  }
  if (!Number.isFinite(slope)) {
    return l10n.t('f has no value beside {0}, so the difference has none either. Move the point.', at);
  }
  return shapeDoubt(at, picture) ?? stepDoubt(scalar, picture, params);
}

function lostDoubt({ f, variable }: OneVariable, { x, exact }: TangentPicture, params: Told): string {
  const h = formatShown(params.h, DIGITS);
  const closer = closerStep(f, x, exact, params);
  return closer === undefined
    ? l10n.t(
        'h = {0} is so small that {1} + h is {1} again: the difference sees nothing. Make h larger.',
        h,
        variable,
      )
    : l10n.t(
        'h = {0} is so small that {1} + h is {1} again: the difference sees nothing. Try h = {2}.',
        h,
        variable,
        formatShown(closer, DIGITS),
      );
}

/** What in f itself leaves no slope. */
function shapeDoubt(at: string, { estimate }: TangentPicture): string | undefined {
  switch (estimate.status) {
    case 'ok':
      return undefined;
    case 'kink':
      return l10n.t(
        'f has a kink at {0}: its slope from the left and from the right differ, so it has no tangent there. Make h large to see what the difference makes of it.',
        at,
      );
    case 'jump':
      return l10n.t(
        'f jumps at {0}: it has no slope there, whatever the difference gives. Zoom in to see the jump.',
        at,
      );
    case 'vertical':
      return l10n.t('f is vertical at {0}: its slope there has no end, and no difference finds it.', at);
    case 'stepLost':
      return l10n.t('Near {0} doubles are too far apart to follow f, so its slope cannot be trusted.', at);
    default:
      return l10n.t('f changes so abruptly at {0} that its slope there cannot be trusted.', at);
  }
}

/** What is wrong with h, and one that comes closer, where one was found. */
function stepDoubt(scalar: OneVariable, picture: TangentPicture, params: Told): string {
  const { x, exact } = picture;
  const h = formatShown(params.h, DIGITS);
  const at = `${scalar.variable} = ${formatShown(x, DIGITS)}`;
  if (!Number.isFinite(exact)) return l10n.t('At {0} no exact slope is known to compare with.', at);
  const closer = closerStep(scalar.f, x, exact, params);
  if (isRounding(picture)) {
    return closer === undefined
      ? l10n.t(
          'With h = {0} the slope at {1} is wrong: the two values agree in nearly all their digits, and what is left is rounding.',
          h,
          at,
        )
      : l10n.t(
          'With h = {0} the slope at {1} is wrong: the two values agree in nearly all their digits, and what is left is rounding. h = {2} comes closer.',
          h,
          at,
          formatShown(closer, DIGITS),
        );
  }
  if (isStepRounded(picture)) return roundedStepText(scalar, h, closer);
  return closer === undefined
    ? l10n.t(
        'With h = {0} the slope at {1} is wrong: f bends too much between the two points. No step that was tried comes closer.',
        h,
        at,
      )
    : l10n.t(
        'With h = {0} the slope at {1} is wrong: f bends too much between the two points. h = {2} comes closer.',
        h,
        at,
        formatShown(closer, DIGITS),
      );
}

function roundedStepText({ variable }: OneVariable, h: string, closer: number | undefined): string {
  return closer === undefined
    ? l10n.t(
        'h = {0} is so small beside {1} that {1} + h is rounded, and the slope is wrong by it. Make h larger.',
        h,
        variable,
      )
    : l10n.t(
        'h = {0} is so small beside {1} that {1} + h is rounded, and the slope is wrong by it. Try h = {2}.',
        h,
        variable,
        formatShown(closer, DIGITS),
      );
}
