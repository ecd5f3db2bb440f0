import * as l10n from '@vscode/l10n';
import type { GradientMethod, TrainingParams } from '#protocol';
import { createChips, type Form } from '#ui';

/** Which methods train, and what the loss is drawn against: small words that are on or off. */
export function createAxisChips(form: Form<TrainingParams>) {
  const toggle = (method: GradientMethod) => {
    const now = form.params?.method ?? method;
    const other = method === 'backprop' ? 'numerical' : 'backprop';
    if (now !== method) change({ method: now === 'both' ? other : 'both' });
  };
  const methods = createChips(l10n.t('Methods that train'), [
    { name: l10n.t('numerical'), onPress: () => toggle('numerical') },
    { name: l10n.t('backprop'), onPress: () => toggle('backprop') },
  ]);
  const flip = (field: 'acrossScale' | 'lossScale') =>
    change({ [field]: form.params?.[field] === 'log' ? 'linear' : 'log' });
  const axes = createChips(l10n.t('Axes of the loss'), [
    { name: l10n.t('by iteration'), onPress: () => change({ across: 'iteration' }) },
    { name: l10n.t('by computing time'), onPress: () => change({ across: 'seconds' }) },
    { name: l10n.t('log loss'), onPress: () => flip('lossScale') },
    { name: l10n.t('log axis below'), onPress: () => flip('acrossScale') },
  ]);
  const show = (params: TrainingParams) => {
    const { method, across, lossScale, acrossScale } = params;
    methods.show([method !== 'backprop', method !== 'numerical']);
    axes.show([across === 'iteration', across === 'seconds', lossScale === 'log', acrossScale === 'log']);
  };
  const change = (patch: Partial<TrainingParams>) => {
    form.set(patch);
    if (form.params) show(form.params);
  };
  return {
    methods: methods.element,
    axes: axes.element,
    show,
    setMoving: (moving: boolean) => methods.element.toggleAttribute('inert', moving),
  };
}
