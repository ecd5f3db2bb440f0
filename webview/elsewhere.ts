import * as l10n from '@vscode/l10n';
import { button, element } from '#ui';

/** In place of a view that stands in a tab: one line, and the offer to show it here, too. */
export function createElsewhere(title: string, showHere: () => void): HTMLElement {
  const line = element('p', '', l10n.t('{0} is open in a tab of the editor.', title));
  return element('div', 'elsewhere', line, button(l10n.t('Show here too'), showHere));
}
