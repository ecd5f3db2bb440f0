import * as l10n from '@vscode/l10n';
import type { StepSizeFrame } from '#protocol';
import { element } from '#ui';
import { formatShort } from '../../base/format';
import { methodColors, methodName } from './chart';

/** The best h of both methods, as measured, as the two guide lines meet, and by the rule of thumb. */
export function bestTable({ best }: StepSizeFrame): HTMLElement {
  const names = ['', l10n.t('measured'), l10n.t('lines meet'), l10n.t('rule')];
  const head = element('tr', '', ...names.map((name) => element(name === '' ? 'td' : 'th', '', name)));
  const rows = best.map(({ method, measured, crossing, ruleOfThumb }) => {
    const name = element('th', methodColors[method], methodName(method));
    name.scope = 'row';
    const cells = [measured, crossing, ruleOfThumb].map((h) => element('td', '', step(h)));
    return element('tr', '', name, ...cells);
  });
  return element('table', 'numbers best-steps', element('thead', '', head), element('tbody', '', ...rows));
}

const step = (h: number): string => (Number.isFinite(h) ? formatShort(h, 2) : '-');

/** What the rule of thumb is, in words of the precision at hand. */
export function ruleLine({ precision, variable }: StepSizeFrame): string {
  const epsilon = precision === 'float32' ? '1.2e-7' : '2.2e-16';
  return l10n.t(
    'Rule: the square root of eps for forward, its cube root for central, times max(1, |{0}|); eps = {1}.',
    variable,
    epsilon,
  );
}
