import * as l10n from '@vscode/l10n';
import type { TangentFrame, TangentPicture } from '#protocol';
import { createArithmetic, createReadout, element } from '#ui';
import { formatNumber, formatShort } from '../../base/format';

/** The slope, large, and the arithmetic it comes from with the numbers put in: at the selected point, or side by side at each. */
export function createSlopes() {
  const box = element('div', 'slopes');
  const slots: ReturnType<typeof createSlot>[] = [];
  return {
    element: box,
    draw: (frame: TangentFrame) => {
      const { pictures, selected, sideBySide } = frame;
      const told = sideBySide ? pictures : pictures.slice(selected, selected + 1);
      while (slots.length < told.length) {
        const slot = createSlot();
        slots.push(slot);
        box.append(slot.element);
      }
      slots.splice(told.length).forEach((slot) => {
        slot.element.remove();
      });
      told.forEach((picture, i) => {
        slots[i]?.draw(frame, picture);
      });
    },
  };
}

function createSlot() {
  const readout = createReadout('orange');
  const estimated = element('div', 'readout-more');
  const arithmetic = createArithmetic();
  return {
    element: element('div', 'slope', readout.element, estimated, arithmetic.element),
    draw: (frame: TangentFrame, picture: TangentPicture) => {
      const { exact, error, slope, estimate, status } = picture;
      const compared = Number.isFinite(exact)
        ? l10n.t('exact {0}, error {1}', formatShort(exact, 6), formatShort(error, 1))
        : l10n.t('no exact slope here');
      readout.update(nameOf(frame, picture), formatNumber(slope, 4), compared);
      estimated.textContent =
        status === ''
          ? l10n.t('estimate {0} ± {1}', formatShort(estimate.value, 6), formatShort(estimate.error, 1))
          : l10n.t('no estimate: {0}', status);
      arithmetic.update(linesOf(frame, picture));
    },
  };
}

function nameOf({ variable, difference }: TangentFrame, { x }: TangentPicture): string {
  const at = formatShort(x);
  return difference === 'central'
    ? l10n.t('Slope at {0} = {1}, central difference', variable, at)
    : l10n.t('Slope at {0} = {1}, forward difference', variable, at);
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
