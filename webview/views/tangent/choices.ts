import * as l10n from '@vscode/l10n';
import type { TangentParams } from '#protocol';
import { createChips, createChoiceChips, element } from '#ui';
import type { Change } from './state';

/** Which difference, the second curve, and one picture or several. */
export function createTangentChips(change: (to: Change | ((shown: TangentParams) => Change)) => void) {
  const choice = createChoiceChips<TangentParams['difference']>(
    l10n.t('Difference'),
    [
      { value: 'central', name: l10n.t('central') },
      { value: 'forward', name: l10n.t('forward') },
    ],
    (difference) => change({ difference }),
  );
  const toggles = createChips(l10n.t('Pictures'), [
    {
      name: l10n.t('f′(x) curve'),
      onPress: () => change(({ showDerivative }) => ({ showDerivative: !showDerivative, yRange: undefined })),
    },
    {
      name: l10n.t('side by side'),
      onPress: () => change(({ sideBySide }) => ({ sideBySide: !sideBySide })),
    },
  ]);
  return {
    element: element('div', 'chip-rows', choice.element, toggles.element),
    show: ({ difference, showDerivative, sideBySide }: TangentParams) => {
      choice.show(difference);
      toggles.show([showDerivative, sideBySide]);
    },
  };
}
