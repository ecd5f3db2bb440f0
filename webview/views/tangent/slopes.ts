import * as l10n from '@vscode/l10n';
import type { TangentFrame, TangentPicture } from '#protocol';
import { createArithmetic, createReadout, element } from '#ui';
import { formatNumber, formatShort } from '../../ui/number';

/** The slope at each point, large, and the arithmetic it comes from with the numbers put in. */
export function createSlopes() {
  const box = element('div', 'slopes');
  const slots: ReturnType<typeof createSlot>[] = [];
  return {
    element: box,
    draw: (frame: TangentFrame) => {
      while (slots.length < frame.pictures.length) {
        const slot = createSlot();
        slots.push(slot);
        box.append(slot.element);
      }
      slots.splice(frame.pictures.length).forEach((slot) => {
        slot.element.remove();
      });
      frame.pictures.forEach((picture, i) => {
        slots[i]?.draw(frame, picture);
      });
    },
  };
}

function createSlot() {
  const readout = createReadout('orange');
  const arithmetic = createArithmetic();
  return {
    element: element('div', 'slope', readout.element, arithmetic.element),
    draw: ({ variable, h }: TangentFrame, picture: TangentPicture) => {
      const { x, slope, exact, error, after, before } = picture;
      const name = l10n.t('Slope at {0} = {1}, central difference', variable, formatShort(x));
      const compared = Number.isFinite(exact)
        ? l10n.t('exact {0}, error {1}', formatShort(exact, 6), formatShort(error, 1))
        : l10n.t('no exact slope here');
      readout.update(name, formatNumber(slope, 4), compared);
      const difference = [
        element('span', 'green', `f(${formatShort(x + h, 9)})`),
        ' - ',
        element('span', 'purple', `f(${formatShort(x - h, 9)})`),
      ];
      const values = [
        element('span', 'green', formatShort(after, 9)),
        ' - ',
        element('span', 'purple', formatShort(before, 9)),
      ];
      const quotient = ['/ ', formatShort(2 * h), ' = ', element('span', 'orange', formatNumber(slope, 4))];
      arithmetic.update([['(', ...difference, ')'], ['= (', ...values, ')'], quotient]);
    },
  };
}
