import * as l10n from '@vscode/l10n';
import type { StepSizeFrame } from '#protocol';
import { createReadout, element, section, writeRich } from '#ui';

/** The one best h of the formula in use, and why it is that. */
export function createBestStep() {
  const readout = createReadout();
  const why = element('p', 'step-why computed');
  return {
    element: section(l10n.t('The best step'), readout.element, why),
    draw: ({ best, method }: StepSizeFrame) => {
      readout.element.hidden = best.text === '';
      readout.update(
        method === 'forward'
          ? l10n.t('Best h of the forward difference')
          : l10n.t('Best h of the central difference'),
        best.text,
      );
      writeRich(why, best.why);
    },
  };
}
