import * as l10n from '@vscode/l10n';
import { createHeatMap } from '#figures';
import type { GradientCostFrame } from '#protocol';
import { element } from '#ui';
import { formatNumber } from '../../base/format';

/** The gradient of the weights from the 784 pixels to one hidden unit, where brute force has been. */
export function createPicture(onPixel: (pixel: number) => void) {
  const title = element('h3');
  const box = element('div', 'picture');
  const figure = createHeatMap(box, {
    label: l10n.t('Gradient of the weights of one hidden unit, pixel by pixel'),
    onCell: onPixel,
  });
  return {
    element: element('div', 'cost-picture', title, box, legend()),
    draw: (frame: GradientCostFrame) => {
      const { unit, picture, weight } = frame;
      const name = l10n.t('dL/dW1 of hidden unit {0}, pixel by pixel', unit);
      title.textContent = name;
      figure.update({
        columns: picture.columns,
        values: picture.gradient,
        scale: picture.scale,
        valueName: 'dL/dW1',
        ground: picture.ink,
        highlight: weight.pixel,
        label: name,
        read: (pixel) => reading(frame, pixel),
      });
    },
    dispose: () => figure.dispose(),
  };
}

/** A pixel in words: its weight, where it stands, the gradient there or how much ink there is. */
function reading({ unit, picture, batchSize }: GradientCostFrame, pixel: number): string {
  const [row, column] = [Math.floor(pixel / picture.columns), pixel % picture.columns];
  const gradient = picture.gradient[pixel] ?? Number.NaN;
  const place = l10n.t('W1[{0}, {1}], row {2}, column {3}', pixel, unit, row, column);
  if (!Number.isNaN(gradient)) return l10n.t('{0}: dL/dw = {1}', place, formatNumber(gradient, 4));
  const inked = Math.round((picture.ink[pixel] ?? 0) * batchSize);
  if (inked === 1 && batchSize === 1) return l10n.t('{0}: not moved yet, ink in the one image', place);
  return inked > 0
    ? l10n.t('{0}: not moved yet, ink in {1} of {2} images', place, inked, batchSize)
    : l10n.t('{0}: not moved yet, no ink in any image', place);
}

function legend(): HTMLElement {
  const entry = (kind: string, text: string) =>
    element('span', '', element('i', `cost-swatch ${kind}`), text);
  return element(
    'div',
    'cost-legend',
    entry('raise', l10n.t('positive')),
    entry('lower', l10n.t('negative')),
    entry('zero', l10n.t('exactly 0: no ink')),
    entry('ink', l10n.t('ink, not moved yet')),
  );
}
