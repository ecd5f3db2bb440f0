import * as l10n from '@vscode/l10n';
import { formatCount, formatFixed, formatGiven, formatShare } from '../../format';
import type { Run } from '../run/run';
import { MOST_ITERATIONS } from '../shared';
import { isRateNew, isRateTooLarge, largerRate, smallerRate } from './advice';
import { beginsAlike, isOnPlateau } from './plateauText';
import { type Sentence, say, warn } from './sentence';

/** So many standard errors apart the loss has changed, whatever the batches happened to hold. */
const CLEARLY = 3;

/** What has become of the loss at the end, and what to try. */
export function describeEnd(run: Run): Sentence {
  const { first, initialLoss, iteration, params } = run;
  const { recentMean, recentError } = first.losses;
  const loss = formatFixed(recentMean, 4);
  if (recentMean - initialLoss > CLEARLY * recentError && !isRateNew(run)) {
    return warn(
      l10n.t(
        'Done, but the loss rose from {0} to {1}: steps at the learning rate {2} are too large. Try {3}.',
        formatFixed(initialLoss, 4),
        loss,
        formatGiven(params.learningRate),
        formatGiven(smallerRate(params)),
      ),
      smallerRate(params),
    );
  }
  if (isRateTooLarge(run)) {
    return warn(
      l10n.t(
        'Done, but the loss is {0} after {1} iterations: steps at the learning rate {2} are too large. Try {3}.',
        loss,
        formatCount(iteration),
        formatGiven(params.learningRate),
        formatGiven(smallerRate(params)),
      ),
      smallerRate(params),
    );
  }
  if (isOnPlateau(run)) return hardlyLearnt(run, loss);
  return say(learnt(run, loss, initialLoss - recentMean > CLEARLY * recentError));
}

function hardlyLearnt(run: Run, loss: string): Sentence {
  const { params } = run;
  const rate = isRateNew(run) ? undefined : largerRate(params);
  if (rate !== undefined) {
    return say(
      l10n.t(
        'Done, but the loss is still {0}: with the learning rate {1} each step is tiny. Try {2}.',
        loss,
        formatGiven(params.learningRate),
        formatGiven(rate),
      ),
      rate,
    );
  }
  return say(stillHigh(run, loss));
}

/** What is said of a loss that is still high though the learning rate is not what holds the run back. */
function stillHigh(run: Run, loss: string): string {
  const { iteration } = run;
  if (isAtMost(run)) {
    return l10n.t(
      'Done, but the loss is still {0}. Change the net or its learning rate, and press New run.',
      loss,
    );
  }
  if (beginsAlike(run)) {
    return l10n.t(
      'Done, but the loss is still {0}: the weights begin so small (0.01) that all hidden units answer alike at first. Train goes on to more iterations; with Xavier weights there is no such wait.',
      loss,
    );
  }
  return iteration === 1
    ? l10n.t('Done, but after 1 iteration the loss is still {0}. Train goes on to more iterations.', loss)
    : l10n.t(
        'Done, but after {0} iterations the loss is still {1}. Train goes on to more iterations.',
        formatCount(iteration),
        loss,
      );
}

/** How well the net reads is known once it has read the digits. */
function learnt(run: Run, loss: string, fell: boolean): string {
  const { accuracy, iteration } = run;
  if (accuracy.iteration.at(-1) !== iteration)
    return fell ? l10n.t('Done: the loss fell to {0}.', loss) : l10n.t('Done: the loss is {0}.', loss);
  const share = formatShare(accuracy.test.at(-1) ?? Number.NaN);
  if (isAtMost(run)) {
    return fell
      ? l10n.t(
          'Done: the loss fell to {0}, and the net reads {1} of the test digits, which it has never seen, correctly. More iterations than {2} are not made: New run begins another to compare.',
          loss,
          share,
          formatCount(MOST_ITERATIONS),
        )
      : l10n.t(
          'Done: the loss is {0}, and the net reads {1} of the test digits, which it has never seen, correctly. More iterations than {2} are not made: New run begins another to compare.',
          loss,
          share,
          formatCount(MOST_ITERATIONS),
        );
  }
  return fell
    ? l10n.t(
        'Done: the loss fell to {0}, and the net reads {1} of the test digits, which it has never seen, correctly. Train goes on to more iterations, New run begins another to compare.',
        loss,
        share,
      )
    : l10n.t(
        'Done: the loss is {0}, and the net reads {1} of the test digits, which it has never seen, correctly. Train goes on to more iterations, New run begins another to compare.',
        loss,
        share,
      );
}

const isAtMost = ({ iteration }: Run): boolean => iteration >= MOST_ITERATIONS;
