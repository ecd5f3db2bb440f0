import * as l10n from '@vscode/l10n';
import type { TangentParams } from '#protocol';
import { createChips } from '#ui';
import type { Change } from './state';

/** Which difference, the second curve, and one picture or several. */
export function createTangentChips(change: (patch: Change) => void, params: () => TangentParams) {
  const chips = createChips(l10n.t('Difference and pictures'), [
    { name: l10n.t('central'), onPress: () => change({ difference: 'central' }) },
    { name: l10n.t('forward'), onPress: () => change({ difference: 'forward' }) },
    {
      name: l10n.t('f′(x) curve'),
      onPress: () => change({ showDerivative: !params().showDerivative, yRange: undefined }),
    },
    { name: l10n.t('side by side'), onPress: () => change({ sideBySide: !params().sideBySide }) },
  ]);
  return {
    element: chips.element,
    show: ({ difference, showDerivative, sideBySide }: TangentParams) =>
      chips.show([difference === 'central', difference === 'forward', showDerivative, sideBySide]),
  };
}
