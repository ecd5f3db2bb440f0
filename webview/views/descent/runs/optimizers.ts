import * as l10n from '@vscode/l10n';
import type { DescentRun } from '#protocol';
import { decayOf } from '../../../../src/views/descent/shared';
import { formatShort } from '../../../base/format';

/** How each optimizer makes the change of a coordinate, with g for the slope along it. */
export function formulasOf(run: DescentRun): readonly string[] {
  const [rate, decay] = [String(run.learningRate), decayOf(run) ?? 0];
  const [kept, forgotten] = [formatShort(decay, 6), formatShort(1 - decay, 6)];
  switch (run.optimizer) {
    case 'sgd':
      return [`change = -${rate} * g`];
    case 'momentum':
      return [`v = ${kept} * v - ${rate} * g`, 'change = v'];
    case 'nesterov':
      return [
        `change = ${formatShort(decay * decay, 6)} * v - ${formatShort(1 + decay, 6)} * ${rate} * g`,
        `v = ${kept} * v - ${rate} * g`,
      ];
    case 'adaGrad':
      return ['h = h + g^2', `change = -${rate} * g / (sqrt(h) + 1e-7)`];
    case 'rmsProp':
      return [`h = ${kept} * h + ${forgotten} * g^2`, `change = -${rate} * g / (sqrt(h) + 1e-7)`];
    case 'adam':
      return [
        `m = ${kept} * m + ${forgotten} * g`,
        'v = 0.999 * v + 0.001 * g^2',
        l10n.t(
          'change = -rate * m / (sqrt(v) + 1e-7), rate = {0} * sqrt(1 - 0.999^t) / (1 - {1}^t)',
          rate,
          kept,
        ),
      ];
  }
}
