import * as l10n from '@vscode/l10n';
import type { TrainingFrame } from '#protocol';
import { createArithmetic, createReadout, richText } from '#ui';
import { formatCount, formatNumber, formatPercent } from '../../base/format';

/** The loss of the last 100 batches and the accuracy after the last epoch, large. */
export function createScores() {
  const loss = createReadout('blue');
  const accuracy = createReadout('green');
  return {
    elements: [loss.element, accuracy.element],
    draw: (frame: TrainingFrame) => {
      const started = frame.iteration > 0;
      loss.update(
        started ? l10n.t('Loss, mean of the last 100 batches') : l10n.t('Loss before training'),
        formatNumber(started ? frame.recentLoss : frame.initialLoss, 4),
        l10n.t('ln 10 = 2.303 is guessing'),
      );
      const last = frame.accuracy.test.length - 1;
      const name = l10n.t('Accuracy on {0} test digits', formatCount(frame.digits.test));
      const training = l10n.t(
        'on {0} training digits {1}',
        formatCount(frame.digits.training),
        formatPercent(frame.accuracy.training[last] ?? Number.NaN),
      );
      accuracy.update(name, formatPercent(frame.accuracy.test[last] ?? Number.NaN), training);
    },
  };
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
        [l10n.t('× 2 losses × {0} images', formatCount(batchSize))],
        richText(l10n.t('= <b>{0}</b> image passes', formatCount(passes))),
      ]);
    },
  };
}
