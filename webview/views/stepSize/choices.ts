import * as l10n from '@vscode/l10n';
import type { StepSizeParams } from '#protocol';
import { createChoiceChips } from '#ui';

/** Which formula the large number comes from, and in which precision. */
export function createChoices(onChange: (patch: Partial<StepSizeParams>) => void) {
  const method = createChoiceChips<StepSizeParams['method']>(
    l10n.t('Formula used'),
    [
      { value: 'central', name: l10n.t('central') },
      { value: 'forward', name: l10n.t('forward') },
      { value: 'slip', name: l10n.t('central, typed / 2*h') },
    ],
    (value) => onChange({ method: value }),
  );
  const precision = createChoiceChips<StepSizeParams['precision']>(
    l10n.t('Precision'),
    [
      { value: 'float64', name: 'float64' },
      { value: 'float32', name: 'float32' },
      { value: 'both', name: l10n.t('both') },
    ],
    (value) => onChange({ precision: value }),
  );
  return {
    method: method.element,
    precision: precision.element,
    show: (params: StepSizeParams) => {
      method.show(params.method);
      precision.show(params.precision);
    },
  };
}
