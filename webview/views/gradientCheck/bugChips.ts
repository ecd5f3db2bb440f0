import * as l10n from '@vscode/l10n';
import type { PlantedMistake } from '#protocol';
import { createChoiceChips } from '#ui';

/** The switch that plants a mistake: one of the chips is on. */
export function createBugChips(onChange: (bug: PlantedMistake) => void) {
  return createChoiceChips<PlantedMistake>(
    l10n.t('Planted bug'),
    [
      { value: 'none', name: l10n.t('no bug') },
      { value: 'sign', name: l10n.t('sign turned') },
      { value: 'batch', name: l10n.t('/ N forgotten') },
      { value: 'transposed', name: l10n.t('W2 not transposed') },
      { value: 'bias', name: l10n.t('b2 forgotten') },
    ],
    onChange,
  );
}
