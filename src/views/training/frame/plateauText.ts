import * as l10n from '@vscode/l10n';
import { formatCount, formatFixed, formatGiven } from '../../format';
import type { Run } from '../run/run';
import { isFarAboveWanted, isRateNew, isRateTooLarge, largerRate, smallerRate } from './advice';
import { type Sentence, say, warn } from './sentence';

/** A net whose loss is above this has learnt next to nothing. */
const HARDLY_LEARNT = 2.2;
/** Up to this a loss is near that of guessing, ln 10. */
const NEAR_GUESSING = 2.4;

export const isOnPlateau = ({ first }: Run): boolean => first.losses.recentMean > HARDLY_LEARNT;

/** The weights begin so small that all hidden units answer alike, and nothing else holds the run back: this takes some hundred steps. */
export const beginsAlike = ({ params }: Run): boolean =>
  params.weightInit === '0.01' && params.activation === 'sigmoid' && !isFarAboveWanted(params);

/** While the loss does not fall: why, and what to try. */
export function describePlateau(run: Run): Sentence {
  const { first, params, iteration } = run;
  const loss = formatFixed(first.losses.recentMean, 4);
  const rate = isRateNew(run) ? undefined : largerRate(params);
  const isNear = first.losses.recentMean < NEAR_GUESSING;
  if (isRateTooLarge(run)) {
    return warn(
      l10n.t(
        'The loss is {0} after {1} iterations: steps at the learning rate {2} are too large. Try {3}.',
        loss,
        formatCount(iteration),
        formatGiven(params.learningRate),
        formatGiven(smallerRate(params)),
      ),
      smallerRate(params),
    );
  }
  if (!isNear) return say(aboveGuessing(loss, params.learningRate, rate), rate);
  if (rate !== undefined) {
    return say(
      l10n.t(
        'The loss stays near ln 10 = 2.303: with the learning rate {0} each step is tiny. Try {1}.',
        formatGiven(params.learningRate),
        formatGiven(rate),
      ),
      rate,
    );
  }
  return say(
    beginsAlike(run)
      ? l10n.t(
          'The loss stays near ln 10 = 2.303 at first: the weights begin so small (0.01) that all hidden units answer alike. It falls once they differ, after some hundred steps; with Xavier weights there is no such wait.',
        )
      : l10n.t('The loss is still near ln 10 = 2.303, that of guessing: give it some more steps.'),
  );
}

function aboveGuessing(loss: string, learningRate: number, rate: number | undefined): string {
  return rate === undefined
    ? l10n.t('The loss is still {0}, above ln 10 = 2.303, that of guessing: give it some more steps.', loss)
    : l10n.t(
        'The loss is still {0}, above ln 10 = 2.303, that of guessing: with the learning rate {1} each step is tiny. Try {2}.',
        loss,
        formatGiven(learningRate),
        formatGiven(rate),
      );
}
