import * as l10n from '@vscode/l10n';
import type { TrainingMethod, TrainingParams } from '#protocol';
import { createChips, type Form } from '#ui';

const methods: readonly TrainingMethod[] = ['numerical', 'backprop', 'both'];

/** By which method the gradient comes, and what the loss is drawn against: small words that are on or off. */
export function createAxisChips(form: Form<TrainingParams>) {
  const gradient = createChips(l10n.t('Gradient by'), [
    { name: l10n.t('numerical'), onPress: () => change({ method: 'numerical' }) },
    { name: l10n.t('backprop'), onPress: () => change({ method: 'backprop' }) },
    { name: l10n.t('both'), onPress: () => change({ method: 'both' }) },
  ]);
  const flip = (field: 'acrossScale' | 'lossScale') =>
    change({ [field]: form.params?.[field] === 'log' ? 'linear' : 'log' });
  const axes = createChips(l10n.t('Axes of the curves'), [
    { name: l10n.t('by iteration'), onPress: () => change({ across: 'iteration' }) },
    { name: l10n.t('by computing time'), onPress: () => change({ across: 'seconds' }) },
    { name: l10n.t('log loss'), onPress: () => flip('lossScale') },
    { name: l10n.t('log axis below'), onPress: () => flip('acrossScale') },
  ]);
  const show = ({ method, across, lossScale, acrossScale }: TrainingParams) => {
    gradient.show(methods.map((each) => each === method));
    axes.show([across === 'iteration', across === 'seconds', lossScale === 'log', acrossScale === 'log']);
  };
  const change = (patch: Partial<TrainingParams>) => {
    form.set(patch);
    if (form.params) show(form.params);
  };
  return {
    methods: gradient.element,
    axes: axes.element,
    show,
    setMoving: (moving: boolean) => gradient.element.toggleAttribute('inert', moving),
  };
}
