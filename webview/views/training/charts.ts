import * as l10n from '@vscode/l10n';
import type { LineChartData } from '#figures';
import type { TrainingFrame } from '#protocol';

/** ln 10: the loss of a net that finds all ten digits equally likely. */
const GUESSING = Math.log(10);

export function lossData(frame: TrainingFrame): LineChartData {
  const { iteration, low, high, mean } = frame.loss;
  const waiting = frame.iteration === 0;
  return {
    x: { name: l10n.t('iteration'), min: 0, max: frame.iterationCount },
    y: { name: l10n.t('loss'), min: 0, max: topOf(high) },
    series: [
      { name: l10n.t('least and largest'), color: 'blue', kind: 'band', x: iteration, y: high, yLow: low },
      { name: l10n.t('loss'), color: 'blue', kind: 'line', width: 2, x: iteration, y: mean },
    ],
    guides: [{ y: GUESSING, color: 'muted', label: l10n.t('ln 10: all ten digits equally likely') }],
    note: waiting ? l10n.t('Train begins with iteration 1') : undefined,
  };
}

/** The axis reaches over the guessing line, and over the losses where they are finite. */
function topOf(high: Float64Array): number {
  let top = 2.5;
  for (const value of high) if (Number.isFinite(value) && value > top) top = value;
  return top * 1.02;
}

export function accuracyData({ accuracy, iterationCount }: TrainingFrame): LineChartData {
  const percent = (share: Float64Array) => share.map((value) => 100 * value);
  const { iteration, training, test } = accuracy;
  return {
    x: { name: l10n.t('iteration'), min: 0, max: iterationCount },
    y: { name: l10n.t('accuracy'), unit: '%', min: 0, max: 100 },
    series: [
      {
        name: l10n.t('test'),
        label: l10n.t('test'),
        color: 'green',
        kind: 'line',
        width: 2,
        x: iteration,
        y: percent(test),
      },
      {
        name: l10n.t('training'),
        label: l10n.t('training'),
        color: 'purple',
        kind: 'dashed',
        width: 2,
        x: iteration,
        y: percent(training),
      },
    ],
  };
}
