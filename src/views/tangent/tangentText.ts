import * as l10n from '@vscode/l10n';
import { formatScalar } from '#engine';
import type { OneVariable } from '#language';
import type { TangentParams, TangentPicture } from '#protocol';
import { formatDigits } from '../format';

/** Why f has no slope that could be told, in a few words; empty where it has one. */
export function statusText(status: string): string {
  switch (status) {
    case 'ok':
      return '';
    case 'kink':
      return l10n.t('a kink');
    case 'jump':
      return l10n.t('a jump');
    case 'vertical':
      return l10n.t('vertical');
    case 'nonFinite':
      return l10n.t('no value');
    case 'stepLost':
      return l10n.t('the step is lost');
    default:
      return l10n.t('too rough to tell');
  }
}

interface Words {
  readonly sentence: string;
  readonly warning: boolean;
}

/** The one sentence: what is seen and what to try, or why a slope is not to be trusted. The selected point comes first. */
export function describe(
  scalar: OneVariable,
  pictures: readonly TangentPicture[],
  params: TangentParams,
): Words {
  const selected = pictures[params.selected];
  const told = params.sideBySide ? [...(selected ? [selected] : []), ...pictures] : [selected];
  const doubtful = told.find((picture) => picture && isDoubtful(picture));
  if (doubtful) return { sentence: doubt(scalar, doubtful, params), warning: true };
  return {
    sentence: selected?.stepSeen ? secantSeen(selected, params) : tangentSeen(params),
    warning: false,
  };
}

function isDoubtful({ x, from, to, slope, exact, estimate }: TangentPicture): boolean {
  return estimate.status !== 'ok' || to === x || from === to || !agrees(slope, exact);
}

/** Whether the difference is the slope to about three digits; where no exact slope is known there is nothing against it. */
function agrees(slope: number, exact: number): boolean {
  if (Number.isNaN(exact)) return Number.isFinite(slope);
  return Math.abs(slope - exact) <= 1e-3 * Math.max(1, Math.abs(exact));
}

function tangentSeen({ difference }: TangentParams): string {
  return difference === 'central'
    ? l10n.t(
        'The <tangent>tangent</tangent> touches the <curve>curve</curve> and has its slope there. Drag the point, or make h large to see the <secant>secant</secant>.',
      )
    : l10n.t(
        'The <tangent>tangent</tangent> touches the <curve>curve</curve> and has its slope there. Make h large and compare forward with central.',
      );
}

function secantSeen({ error }: TangentPicture, { difference }: TangentParams): string {
  if (difference === 'forward') {
    return l10n.t(
      'The <secant>secant</secant> joins the point and one h to the right. Make h smaller and watch it turn into the <tangent>tangent</tangent>.',
    );
  }
  return error < 1e-9
    ? l10n.t(
        'The <secant>secant</secant> joins two points h to the left and right. It is parallel to the <tangent>tangent</tangent> already, as for every parabola. Try another formula.',
      )
    : l10n.t(
        'The <secant>secant</secant> joins two points h to the left and right. Make h smaller and watch it turn into the <tangent>tangent</tangent>.',
      );
}

function doubt({ variable }: OneVariable, picture: TangentPicture, params: TangentParams): string {
  const { x, value, slope, from, to } = picture;
  const at = `${variable} = ${x}`;
  if (!Number.isFinite(value)) {
    return l10n.t('f has no value at {0}, so it has no tangent there. Move the point onto the curve.', at);
  }
  if (to === x || from === to) {
    return l10n.t(
      'h = {0} is so small that {1} + h is {1} again: the difference sees nothing. Try h = 1e-4.',
      params.h,
      variable,
    );
  }
  if (!Number.isFinite(slope)) {
    return l10n.t('f has no value beside {0}, so the difference has none either. Move the point.', at);
  }
  return shapeDoubt(at, picture) ?? stepDoubt(at, picture, params);
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
      return l10n.t('f jumps at {0}: its slope there cannot be trusted. Zoom in to see it.', at);
    case 'vertical':
      return l10n.t('f is vertical at {0}: its slope there has no end, and no difference finds it.', at);
    case 'stepLost':
      return l10n.t('Near {0} doubles are too far apart to follow f, so its slope cannot be trusted.', at);
    default:
      return l10n.t('f changes so abruptly at {0} that its slope there cannot be trusted.', at);
  }
}

/** What is wrong with h. */
function stepDoubt(at: string, { exact, error, rise, after }: TangentPicture, { h }: TangentParams): string {
  if (!Number.isFinite(exact)) return l10n.t('At {0} the formula has no exact slope to compare with.', at);
  const off = Number.isFinite(error) ? formatDigits(error, 2) : formatScalar(error);
  if (Math.abs(rise) < 1e-9 * Math.abs(after)) {
    return l10n.t(
      'With h = {0} the slope at {1} is off by {2}: the two values agree in nearly all their digits, and what is left is rounding. A step near 1e-4 comes closer.',
      h,
      at,
      off,
    );
  }
  return l10n.t(
    'With h = {0} the slope at {1} is off by {2}: the <secant>secant</secant> is not the <tangent>tangent</tangent> yet. A step near 1e-4 comes closer.',
    h,
    at,
    off,
  );
}
