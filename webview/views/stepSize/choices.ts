import * as l10n from '@vscode/l10n';
import type { StepSizeParams } from '#protocol';
import { createChips } from '#ui';

type Choices<T extends string> = readonly { readonly value: T; readonly name: string }[];

/** Chips of which one is on. */
function chipsOf<T extends string>(label: string, choices: Choices<T>, onChange: (value: T) => void) {
  const pressable = choices.map(({ value, name }) => ({ name, onPress: () => onChange(value) }));
  const chips = createChips(label, pressable);
  const show = (shown: T) => chips.show(choices.map(({ value }) => value === shown));
  return { element: chips.element, show };
}

/** Which formula the large number comes from, and in which precision. */
export function createChoices(onChange: (patch: Partial<StepSizeParams>) => void) {
  const method = chipsOf<StepSizeParams['method']>(
    l10n.t('Formula used'),
    [
      { value: 'central', name: l10n.t('central') },
      { value: 'forward', name: l10n.t('forward') },
      { value: 'slip', name: l10n.t('central, typed / 2*h') },
    ],
    (value) => onChange({ method: value }),
  );
  const precision = chipsOf<StepSizeParams['precision']>(
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
