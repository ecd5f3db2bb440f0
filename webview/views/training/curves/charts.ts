import * as l10n from '@vscode/l10n';
import { ChartLink, createLineChart } from '#figures';
import type { TrainingFrame, TrainingParams } from '#protocol';
import { element } from '#ui';
import { accuracyData } from './accuracyData';
import { lossData } from './lossData';

/** The loss, and under it the accuracy over the same axis, with one crosshair through both. */
export function createCharts(stage: HTMLElement) {
  const lossBox = element('div', 'picture stage-tall');
  const accuracyBox = element('div', 'picture stage-low');
  stage.classList.add('stacked');
  stage.append(lossBox, accuracyBox);
  const link = new ChartLink();
  const loss = createLineChart(lossBox, { label: l10n.t('Loss at each iteration'), link });
  const accuracy = createLineChart(accuracyBox, { label: l10n.t('Accuracy after each epoch'), link });
  return {
    draw: (frame: TrainingFrame, params: TrainingParams) => {
      loss.update(lossData(frame, params));
      accuracy.update(accuracyData(frame, params));
    },
    dispose: () => {
      for (const chart of [loss, accuracy]) chart.dispose();
    },
  };
}
