import * as l10n from '@vscode/l10n';
import type { GradientCostFrame } from '#protocol';
import { element } from '#ui';
import { formatCount, formatFixed } from '../../base/format';

type Line = readonly [figures: string, result: string, name: string];

/** The count written out, a factor a line, with the numbers of this net. */
export function createMeter() {
  const box = element('div', 'cost-meter');
  let shown = '';
  return {
    element: box,
    draw: (frame: GradientCostFrame) => {
      const lines = linesOf(frame);
      const text = JSON.stringify(lines);
      if (text === shown) return;
      shown = text;
      box.replaceChildren(...lines.map(lineElement));
    },
  };
}

function linesOf({
  inputSize,
  hiddenSize,
  outputSize,
  batchSize,
  cost,
  inkedShare,
}: GradientCostFrame): Line[] {
  const [d, h, c] = [inputSize, hiddenSize, outputSize];
  const { parameters, losses, imagePasses, multiplicationsPerPass, multiplications } = cost;
  return [
    [`${d}·${h} + ${h} + ${h}·${c} + ${c}`, formatCount(parameters), l10n.t('parameters: W1, b1, W2, b2')],
    ['× 2', formatCount(losses), l10n.t('losses, at w + h and at w − h')],
    [
      `× ${formatCount(batchSize)}`,
      formatCount(imagePasses),
      l10n.t('image passes, the whole batch for each loss'),
    ],
    [
      `× (${d}·${h} + ${h}·${c})`,
      formatCount(multiplications.bruteForce),
      l10n.t(
        'multiplications, {0} a pass. Here those with x = 0 are left out: {1} % of the pixels have ink.',
        formatCount(multiplicationsPerPass),
        formatFixed(100 * inkedShare, 0),
      ),
    ],
  ];
}

function lineElement([figures, result, name]: Line): HTMLElement {
  return element(
    'div',
    'cost-line',
    element('span', 'cost-figures', figures),
    element('span', '', '= ', element('strong', '', result)),
    element('div', 'cost-name', name),
  );
}
