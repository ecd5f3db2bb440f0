import * as l10n from '@vscode/l10n';
import type { TrainingFrame } from '#protocol';
import { createArithmetic, createReadout, richText } from '#ui';
import { RECENT } from '../../../src/views/training/shared';
import { formatCount, formatShare } from '../../base/format';
import { runColor } from '../../base/theme';
import { lossText } from './lossText';

/** The loss of the last 100 batches and the accuracy after the last epoch, large, in the colour of the run. */
export function createScores() {
  const loss = createReadout();
  const accuracy = createReadout();
  return {
    elements: [loss.element, accuracy.element],
    draw: (frame: TrainingFrame) => {
      const color = runColor(frame.runs.find((run) => run.current)?.color ?? 0);
      const value = frame.iteration > 0 ? frame.recentLoss : frame.initialLoss;
      loss.update(lossName(frame.iteration), lossText(value), l10n.t('guessing: ln 10 = 2.3026'), color);
      const last = frame.accuracy.test.length - 1;
      const share = (of: Float64Array) => formatShare(of[last] ?? Number.NaN);
      accuracy.update(
        accuracyName(frame.digits.test),
        share(frame.accuracy.test),
        l10n.t('training digits {0}', share(frame.accuracy.training)),
        color,
      );
    },
  };
}

function accuracyName(count: number): string {
  return count === 1
    ? l10n.t('<accuracy>Accuracy</accuracy> on 1 test digit')
    : l10n.t('<accuracy>Accuracy</accuracy> on {0} test digits', formatCount(count));
}

function lossName(iteration: number): string {
  if (iteration === 0) return l10n.t('<loss>Loss</loss> before training, of the test digits');
  if (iteration === 1) return l10n.t('<loss>Loss</loss> of the first <batch>batch</batch>');
  if (iteration < RECENT) return l10n.t('<loss>Loss</loss>, mean of {0} <batch>batches</batch>', iteration);
  return l10n.t('<loss>Loss</loss>, mean of the last {0} <batch>batches</batch>', RECENT);
}

/** Why the book says that the numerical loop must not be run: the count, with the numbers of this net. */
export function createCost() {
  const arithmetic = createArithmetic();
  return {
    element: arithmetic.element,
    draw: ({ inputSize, hiddenSize, outputSize, parameterCount, batchSize }: TrainingFrame) => {
      const passes = parameterCount * 2 * batchSize;
      arithmetic.update([
        [`${inputSize}·${hiddenSize} + ${hiddenSize} + ${hiddenSize}·${outputSize} + ${outputSize}`],
        richText(l10n.t('= <b>{0}</b> parameters', formatCount(parameterCount))),
        [
          batchSize === 1
            ? l10n.t('× 2 losses × 1 image')
            : l10n.t('× 2 losses × {0} images', formatCount(batchSize)),
        ],
        richText(l10n.t('= <b>{0}</b> image passes', formatCount(passes))),
      ]);
    },
  };
}
