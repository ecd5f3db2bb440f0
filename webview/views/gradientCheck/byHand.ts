import * as l10n from '@vscode/l10n';
import type { CheckedParameter, GradientCheckFrame } from '#protocol';
import { button, createArithmetic, element } from '#ui';
import { formatNumber, formatShort } from '../../base/format';
import { verdictColors, verdictName } from './histogram';

type Line = (Node | string)[];

/** The arithmetic of one parameter, the worst unless another is chosen, and the way back to the worst. */
export function createByHand(showWorst: () => void) {
  const arithmetic = createArithmetic();
  const hint = element('p', 'check-note muted');
  const back = button(l10n.t('Show the worst'), showWorst);
  return {
    elements: [arithmetic.element, hint, back],
    draw: (frame: GradientCheckFrame) => {
      const { worst, chosen = worst } = frame;
      arithmetic.update(linesOf(chosen, frame.h, chosen === worst));
      hint.textContent = chosen.noisy
        ? l10n.t('The two differ by rounding only, however large the relative error.')
        : chosen.kinked
          ? l10n.t('A kink of ReLU lies within the step: the difference is no slope, whatever backprop says.')
          : l10n.t(
              'Click a point of the square figure, or press Enter at its cursor, to see another parameter.',
            );
      back.hidden = chosen === worst;
    },
  };
}

/** What the textbook computes, what backprop says, and the relative error. */
function linesOf(parameter: CheckedParameter, h: number, isWorst: boolean): Line[] {
  const { name, lossAbove, lossBelow, quotient, numerical, backprop, error, verdict } = parameter;
  const isJudged = !(parameter.noisy || parameter.kinked);
  const size = formatShort(error, 4);
  const judged = isJudged ? l10n.t('{0}, {1}', size, verdictName(verdict)) : l10n.t('{0}, not judged', size);
  return [
    [isWorst ? l10n.t('w = {0}, the worst', name) : `w = ${name}`],
    [`h = ${formatShort(h)}`],
    ['L(w + h) = ', element('span', 'green', String(lossAbove))],
    ['L(w - h) = ', element('span', 'purple', String(lossBelow))],
    ['(L(w + h) - L(w - h)) / (2 * h)'],
    [`= ${formatShort(lossAbove - lossBelow, 6)} / ${formatShort(2 * h)}`],
    [`= ${formatNumber(quotient, 9)}`],
    [l10n.t('summed with more digits:')],
    [`n = ${formatNumber(numerical, 9)}`],
    [l10n.t('by backprop:')],
    [`a = ${formatNumber(backprop, 9)}`],
    ['|a - n| / max(|a|, |n|)'],
    ['= ', element('strong', isJudged ? verdictColors[verdict] : 'muted', judged)],
  ];
}
