import * as l10n from '@vscode/l10n';
import type { TangentFrame } from '#protocol';
import { button, element } from '#ui';

/** What the sentence offers where a point lies outside: ranges that show it. */
export function createOutside(show: (ranges: NonNullable<TangentFrame['wholeView']>) => void) {
  let offered: TangentFrame['wholeView'];
  const box = element(
    'div',
    'outside',
    button(l10n.t('Show it'), () => offered && show(offered)),
  );
  return {
    element: box,
    draw: ({ wholeView }: TangentFrame) => {
      offered = wholeView;
      box.hidden = wholeView === undefined;
    },
  };
}
