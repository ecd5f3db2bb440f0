import * as l10n from '@vscode/l10n';
import type { DigitRow, StepSizeFrame, Subtraction } from '#protocol';
import { element, richText } from '#ui';

/** The digits of both subtractions one under the other: muted what cancels, coloured what is left. */
export function digitTables({ subtractions }: StepSizeFrame): HTMLElement[] {
  if (subtractions.length === 0) return [];
  const [step, values] = subtractions;
  return [
    ...(step ? [table(step, l10n.t('The step that is taken'), 'green')] : []),
    ...(values ? [table(values, l10n.t('The difference of f'), 'orange'), count(values)] : []),
  ];
}

function table({ rows, exponent }: Subtraction, name: string, color: string): HTMLElement {
  const caption = exponent === 0 ? name : l10n.t('{0}, times 1e{1}', name, exponent);
  const body = element('tbody', '', ...rows.map((row) => tableRow(row, color)));
  const made = element('table', 'digits', element('caption', '', caption), body);
  return element('div', 'digits-scroll', made);
}

function tableRow({ name, sign, cancelled, left, rounding }: DigitRow, color: string): HTMLElement {
  const head = element('th', '', name === '-' ? '=' : name);
  head.scope = 'row';
  const digits = element(
    'td',
    '',
    element('span', 'digits-cancelled', (sign === '-' ? '-' : ' ') + cancelled),
    element('span', `digits-left ${color}`, left),
    element('span', 'digits-rounding red', rounding),
  );
  return element('tr', name === '-' ? 'digits-result' : '', head, digits);
}

function count({ count: cancelled, digits }: Subtraction): HTMLElement {
  const text =
    digits === cancelled
      ? l10n.t(
          '<b>The subtraction cancels {0} of {1} digits</b>: nothing of the difference is left.',
          cancelled,
          digits,
        )
      : l10n.t(
          '<b>The subtraction cancels {0} of {1} digits</b>. Grey digits cancel, coloured ones are left, the underlined tail is only rounding.',
          cancelled,
          digits,
        );
  return element('p', cancelled > digits / 2 ? 'digits-count digits-few' : 'digits-count', ...richText(text));
}
