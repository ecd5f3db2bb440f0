import * as l10n from '@vscode/l10n';
import type { TrainingMethod, TrainingParams } from '#protocol';
import { createChips, createChoiceChips, element, type Form } from '#ui';

/** By which method the gradient comes, and what the loss is drawn against: small words of which one is on, or that are on or off. */
export function createAxisChips(form: Form<TrainingParams>) {
  const methods = createChoiceChips<TrainingMethod>(l10n.t('Gradient by'), methodChoices(), (method) =>
    change({ method }),
  );
  const across = createChoiceChips<TrainingParams['across']>(
    l10n.t('Loss drawn'),
    [
      { value: 'iteration', name: l10n.t('by iteration') },
      { value: 'seconds', name: l10n.t('by computing time') },
    ],
    (value) => change({ across: value }),
  );
  const flip = (field: 'acrossScale' | 'lossScale') =>
    change({ [field]: form.params?.[field] === 'log' ? 'linear' : 'log' });
  const scales = createChips(l10n.t('Axes of the curves'), [
    { name: l10n.t('log loss'), onPress: () => flip('lossScale') },
    { name: l10n.t('log axis below'), onPress: () => flip('acrossScale') },
  ]);
  const show = (params: TrainingParams) => {
    methods.show(params.method);
    across.show(params.across);
    scales.show([params.lossScale === 'log', params.acrossScale === 'log']);
  };
  const change = (patch: Partial<TrainingParams>) => form.set(patch);
  form.watch(show);
  return {
    methods: methods.element,
    axes: element('div', 'chip-rows', across.element, scales.element),
    setMoving: (moving: boolean) => methods.element.toggleAttribute('inert', moving),
  };
}

function methodChoices() {
  return [
    { value: 'numerical' as const, name: l10n.t('numerical') },
    { value: 'backprop' as const, name: l10n.t('backprop') },
    { value: 'both' as const, name: l10n.t('both') },
  ];
}
