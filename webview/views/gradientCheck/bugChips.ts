import * as l10n from '@vscode/l10n';
import type { PlantedMistake } from '#protocol';
import { createChips } from '#ui';

/** The switch that plants a mistake: one of the chips is on. */
export function createBugChips(onChange: (bug: PlantedMistake) => void) {
  const bugs: readonly { readonly bug: PlantedMistake; readonly name: string }[] = [
    { bug: 'none', name: l10n.t('no bug') },
    { bug: 'sign', name: l10n.t('sign turned') },
    { bug: 'batch', name: l10n.t('/ N forgotten') },
    { bug: 'transposed', name: l10n.t('W2 not transposed') },
    { bug: 'bias', name: l10n.t('b2 forgotten') },
  ];
  const pressable = bugs.map(({ bug, name }) => ({ name, onPress: () => onChange(bug) }));
  const chips = createChips(l10n.t('Planted bug'), pressable);
  return {
    element: chips.element,
    show: (shown: PlantedMistake) => chips.show(bugs.map(({ bug }) => bug === shown)),
  };
}
