import * as l10n from '@vscode/l10n';
import type { GradientCheckFrame } from '#protocol';
import { element } from '#ui';
import { formatNumber, formatShort } from '../../ui/number';
import { verdictColors } from './histogram';

type Line = (Node | string)[];

/** The arithmetic of the worst parameter: what the textbook computes, what backprop says, the relative error. */
export function worstLines({ worst, worstVerdict, h }: GradientCheckFrame): Line[] {
  const { name, lossAbove, lossBelow, quotient, numerical, backprop, error } = worst;
  const step = formatShort(h);
  return [
    [`w = ${name}, h = ${step}`],
    ['L(w + h) = ', element('span', 'green', String(lossAbove))],
    ['L(w - h) = ', element('span', 'purple', String(lossBelow))],
    ['(L(w + h) - L(w - h)) / (2 * h)'],
    [`= ${formatShort(lossAbove - lossBelow, 6)} / ${formatShort(2 * h)}`],
    [`= ${formatNumber(quotient, 9)}`],
    [l10n.t('summed with more digits:')],
    ['n = ', element('span', '', formatNumber(numerical, 9))],
    [l10n.t('by backprop:')],
    ['a = ', element('span', '', formatNumber(backprop, 9))],
    ['|a - n| / max(|a|, |n|)'],
    ['= ', element('strong', verdictColors[worstVerdict], formatShort(error, 4))],
  ];
}
