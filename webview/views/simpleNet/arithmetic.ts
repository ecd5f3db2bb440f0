import * as l10n from '@vscode/l10n';
import type { ChosenWeight, SimpleNetFrame } from '#protocol';
import { element } from '#ui';
import { formatNumber, formatShort } from '../../base/format';
import { lossDigits } from './lossDigits';

type Line = (Node | string)[];

/** The quotient of the chosen weight's two losses, digit by digit, and beside it the formula. */
export function quotientLines(chosen: ChosenWeight): Line[] {
  const { lossRaised, lossLowered, twiceH, derivative } = chosen;
  const { same, raised, lowered } = lossDigits(lossRaised, lossLowered);
  const digits = (rest: string, colour: string, most = rest.length): Line => [
    element('span', 'muted', same),
    element('span', colour, rest.slice(0, most)),
    rest.length > most ? '...' : '',
  ];
  return [
    ['L(w + h) = ', ...digits(raised, 'green')],
    ['L(w - h) = ', ...digits(lowered, 'purple')],
    ['(L(w + h) - L(w - h)) / (2h)'],
    ['= (', ...digits(raised, 'green', 4), ' - ', ...digits(lowered, 'purple', 4), ')'],
    [`  / ${formatShort(twiceH)} = `, element('strong', 'orange', formatNumber(derivative, 8))],
  ];
}

/** x_i (y_k - t_k) with the numbers put in, and how far the quotient is from it. */
export function formulaLines({ row, column, ...chosen }: ChosenWeight): Line[] {
  const { input, probability, truth, exact, derivative, guarded } = chosen;
  const [i, k] = [subscript(row), subscript(column)];
  const difference = derivative - exact;
  const byGuard = Math.abs(derivative - guarded) < 0.5 * Math.abs(difference);
  const guard = l10n.t("({0} with the log's 1e-7 in it)", formatShort(derivative - guarded, 2));
  return [
    [`x${i} (y${k} - t${k}) = ${formatShort(input)} * (${probabilityText(probability)} - ${truth})`],
    ['= ', element('strong', '', formatNumber(exact, 8))],
    [l10n.t('difference: {0}', formatShort(difference, 2))],
    ...(byGuard ? [[element('span', 'muted', guard)]] : []),
  ];
}

/** With as many digits as tell it from 1, of which it may have to be taken. */
function probabilityText(probability: number): string {
  const nines = probability < 1 ? Math.max(0, Math.floor(-Math.log10(1 - probability))) : 0;
  return formatNumber(probability, Math.min(17, 4 + nines));
}

/** What the next step does to the chosen weight. */
export function stepLine({ chosen, learningRate }: SimpleNetFrame): Line {
  const by = `${formatShort(learningRate)} * ${formatNumber(chosen.derivative, 4)}`;
  return [
    `w - lr dw = ${formatNumber(chosen.weight, 5)} - ${by} = `,
    element('strong', 'orange', formatNumber(chosen.next, 5)),
  ];
}

function subscript(index: number): string {
  return '₀₁₂'[index] ?? String(index);
}
