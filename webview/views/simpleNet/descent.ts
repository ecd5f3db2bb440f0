import * as l10n from '@vscode/l10n';
import { createLineChart, type LineChartData } from '#figures';
import type { SimpleNetFrame } from '#protocol';
import { button, element } from '#ui';
import { MOST_STEPS } from '../../../src/views/simpleNet/shared';
import { formatNumber, formatShort } from '../../base/format';

interface DescentActions {
  readonly step: () => void;
  readonly back: () => void;
}

/** The loss against the steps taken, and a dashed line to where one more would lead. */
function lossData({ path, nextLoss, learningRate }: SimpleNetFrame): LineChartData {
  const last = path.length - 1;
  const from = path[last] ?? Number.NaN;
  return {
    x: { name: l10n.t('step'), min: 0, max: Math.max(10, last + 1) },
    y: { name: l10n.t('loss'), min: 0 },
    series: [
      {
        name: l10n.t('loss'),
        color: 'blue',
        kind: last < 60 ? 'linePoints' : 'line',
        x: Float64Array.from(path, (_, step) => step),
        y: path,
      },
      {
        name: l10n.t('next step'),
        color: 'muted',
        kind: 'dashed',
        width: 1,
        x: [last, last + 1],
        y: [from, nextLoss],
      },
    ],
    marks: [
      {
        x: last + 1,
        y: nextLoss,
        color: 'muted',
        shape: 'ring',
        label: l10n.t('next, at rate {0}', formatShort(learningRate)),
      },
    ],
  };
}

/** One step of descent at a time, under the pictures: the buttons, what the step depends on, and the loss against the steps. */
export function createDescent(
  stage: HTMLElement,
  controls: readonly HTMLElement[],
  { step, back }: DescentActions,
) {
  const stepButton = button(l10n.t('Step'), step, 'primary');
  const backButton = button(l10n.t('Step back'), back);
  const text = element('span', 'progress-text');
  text.setAttribute('aria-live', 'polite');
  const row = element('div', 'net-steps', stepButton, backButton, ...controls, text);
  const box = element('div', 'picture net-loss');
  stage.append(row, box);
  const chart = createLineChart(box, { label: l10n.t('Loss against the steps of descent') });
  return {
    draw: (frame: SimpleNetFrame) => {
      const taken = frame.path.length - 1;
      text.textContent = l10n.t('step {0} · loss {1}', taken, formatNumber(frame.loss, 4));
      stepButton.toggleAttribute('disabled', taken >= MOST_STEPS);
      backButton.toggleAttribute('disabled', taken === 0);
      chart.update(lossData(frame));
    },
    dispose: () => chart.dispose(),
  };
}
