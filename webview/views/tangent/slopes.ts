import * as l10n from '@vscode/l10n';
import type { TangentFrame, TangentPicture } from '#protocol';
import { createArithmetic, createReadout, element, writeRich } from '#ui';
import { formatNumber, formatShort } from '../../base/format';
import { slopeText } from './slopeText';

/** The slope, large, and the arithmetic it comes from with the numbers put in: at the selected point, or side by side at each. */
export function createSlopes() {
  const box = element('div', 'slopes');
  const slots: ReturnType<typeof createSlot>[] = [];
  return {
    element: box,
    draw: (frame: TangentFrame) => {
      const { pictures, selected, sideBySide } = frame;
      const told = sideBySide ? [...pictures.keys()] : [selected];
      while (slots.length < told.length) {
        const slot = createSlot();
        slots.push(slot);
        box.append(slot.element);
      }
      slots.splice(told.length).forEach((slot) => {
        slot.element.remove();
      });
      told.forEach((index, i) => {
        slots[i]?.draw(frame, index);
      });
    },
  };
}

function createSlot() {
  const readout = createReadout('orange');
  const estimated = element('div', 'readout-more');
  const arithmetic = createArithmetic();
  const beside = createReadout('yellow');
  beside.element.classList.add('slope-beside');
  const box = element('div', 'slope', readout.element, estimated, arithmetic.element);
  return {
    element: box,
    draw: (frame: TangentFrame, index: number) => {
      const picture = frame.pictures[index];
      if (!picture) return;
      readout.update(nameOf(frame, picture), slopeText(picture), comparedText(picture));
      writeRich(estimated, estimateText(picture));
      arithmetic.update(linesOf(frame, picture));
      const other = frame.beside?.pictures[index];
      if (!other) return beside.element.remove();
      beside.update(besideName(frame, other), slopeText(other), comparedText(other));
      if (!beside.element.isConnected) box.append(beside.element);
    },
  };
}

/** What the difference is to be compared with; where f has no slope, what it gives all the same. */
function comparedText({ exact, error, slope, hasSlope }: TangentPicture): string {
  if (!hasSlope) return l10n.t('the difference gives {0}', formatNumber(slope, 4));
  return Number.isFinite(exact)
    ? l10n.t(
        '<exact>exact</exact> {0}, <error>error</error> {1}',
        formatShort(exact, 6),
        formatShort(error, 1),
      )
    : l10n.t('no <exact>exact</exact> slope here');
}

function estimateText({ estimate, status }: TangentPicture): string {
  return status === ''
    ? l10n.t(
        '<estimate>estimate</estimate> {0} <uncertainty>±</uncertainty> {1}',
        formatShort(estimate.value, 6),
        formatShort(estimate.error, 1),
      )
    : l10n.t('no <estimate>estimate</estimate>: {0}', status);
}

function nameOf({ variable, difference }: TangentFrame, { x }: TangentPicture): string {
  const at = formatShort(x);
  return difference === 'central'
    ? l10n.t('<slope>Slope</slope> at {0} = {1}, <central>central</central> difference', variable, at)
    : l10n.t('<slope>Slope</slope> at {0} = {1}, <forward>forward</forward> difference', variable, at);
}

function besideName({ variable, difference }: TangentFrame, { x }: TangentPicture): string {
  const at = formatShort(x);
  return difference === 'central'
    ? l10n.t('Slope of g at {0} = {1}, <central>central</central> difference', variable, at)
    : l10n.t('Slope of g at {0} = {1}, <forward>forward</forward> difference', variable, at);
}

function linesOf({ difference }: TangentFrame, picture: TangentPicture): (Node | string)[][] {
  const { to, from, after, before, rise, run, slope } = picture;
  const isCentral = difference === 'central';
  const digits = digitsToTell(to, from);
  const valueDigits = digitsToTell(after, before);
  const asked = minus([`f(${formatShort(to, digits)})`, `f(${formatShort(from, digits)})`], isCentral);
  const got = minus([formatShort(after, valueDigits), formatShort(before, valueDigits)], isCentral);
  const quotient = [
    `÷ ${isCentral ? '2h' : 'h'} = ${formatShort(rise, 5)} / ${formatShort(run)} = `,
    element('span', 'orange', formatNumber(slope, 4)),
  ];
  return [asked, ['= ', ...got], quotient];
}

/** The value h to the right, less the one to the left or at the point itself, in the colours of the figure. */
function minus([after, before]: readonly [string, string], isCentral: boolean): (Node | string)[] {
  return [element('span', 'green', after), ' - ', element('span', isCentral ? 'purple' : 'orange', before)];
}

/** As many digits as it takes to see where two numbers differ: cancellation shows as a long row of equal ones. */
function digitsToTell(a: number, b: number): number {
  const apart = Math.log10(Math.max(Math.abs(a), Math.abs(b)) / Math.abs(a - b));
  return Number.isFinite(apart) ? Math.max(6, Math.min(17, Math.ceil(apart) + 3)) : 9;
}
