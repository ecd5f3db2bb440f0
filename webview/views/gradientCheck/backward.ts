import * as l10n from '@vscode/l10n';
import type { BackwardLine, GradientCheckFrame } from '#protocol';
import { element } from '#ui';

/** The backward pass in NumPy; under the line with the mistake the line as it should be. */
export function backwardCode({ code }: GradientCheckFrame): HTMLElement {
  return element('ol', 'check-code', ...code.map(codeLine));
}

function codeLine({ code, right }: BackwardLine): HTMLElement {
  if (right === undefined) return element('li', '', element('code', '', code));
  return element(
    'li',
    'check-planted',
    element('span', 'red', l10n.t('planted:')),
    element('code', 'red', code),
    element('span', 'muted', l10n.t('right:')),
    element('code', 'muted', right),
  );
}
