import * as l10n from '@vscode/l10n';
import type { TrainingFrame } from '#protocol';
import { formatCount, formatFixed, formatGiven } from '../../format';
import type { Run } from '../run/run';
import { RECENT } from '../shared';
import { GUESSING, isRateNew, smallerRate } from './advice';
import { describeDrawn } from './drawnText';
import { describeEnd } from './endText';
import { describePair } from './pairText';
import { describePlateau, isOnPlateau } from './plateauText';
import { type Sentence, say, warn } from './sentence';

/** The one sentence of the training view: what happens now, and why; at rest also what became of the digit that was drawn. */
export function describeTraining(run: Run, drawing: TrainingFrame['drawing']): Sentence {
  const said = describeRun(run);
  const isAtRest = (run.state === 'paused' || run.state === 'finished') && run.trainees.length === 1;
  const drawn = isAtRest && !said.warning ? describeDrawn(drawing) : undefined;
  return drawn === undefined ? said : { ...said, sentence: `${said.sentence} ${drawn}` };
}

function describeRun(run: Run): Sentence {
  const { iteration, initialLoss, params } = run;
  const { last, recentMean } = run.first.losses;
  if (iteration === 0) return say(beforeTraining(run));
  // Of two nets the second may still have its turn before the run is over.
  const isSpoilt = !Number.isFinite(last) || !Number.isFinite(run.farthestApart);
  if (run.state === 'diverged' || isSpoilt) return warn(diverged(run), smallerRate(run.params));
  if (recentMean > 1.5 * Math.max(initialLoss, GUESSING) && !isRateNew(run)) {
    return warn(
      l10n.t(
        'The loss is higher than that of guessing: the learning rate {0} is too large. Try {1}.',
        formatGiven(params.learningRate),
        formatGiven(smallerRate(params)),
      ),
      smallerRate(params),
    );
  }
  if (run.trainees.length > 1) return say(describePair(run));
  if (run.state === 'finished') return describeEnd(run);
  if (run.state === 'paused') return say(paused(run));
  if (isOnPlateau(run)) return describePlateau(run);
  return say(whileTraining(run));
}

function diverged({ iteration, params, first }: Run): string {
  const facts = [
    formatCount(iteration),
    formatGiven(params.learningRate),
    formatGiven(smallerRate(params)),
  ] as const;
  if (Number.isFinite(first.losses.last)) {
    return l10n.t(
      'Ended at iteration {0}: its weights are no longer numbers, or too large to be reckoned with, because steps at the learning rate {1} threw them too far. Try {2}: Train begins a new run.',
      ...facts,
    );
  }
  return l10n.t(
    'Ended at iteration {0}: the loss is no longer a number, because steps at the learning rate {1} threw the weights too far. Try {2}: Train begins a new run.',
    ...facts,
  );
}

function beforeTraining(run: Run): string {
  const { initialLoss, digits, params } = run;
  const count = formatCount(digits.training.count);
  if (Number.isNaN(initialLoss)) return withoutLoss(run);
  const loss = formatFixed(initialLoss, 4);
  if (run.loaded)
    return l10n.t(
      'The net of {0} is ready, its loss on the test digits is {1}. Press Train to go on with it.',
      run.loaded,
      loss,
    );
  if (params.method === 'backprop') {
    return l10n.t(
      'The untrained net guesses: its loss is {0}, near ln 10 = 2.303. Press Train and watch it learn from {1} handwritten digits.',
      loss,
      count,
    );
  }
  const losses = formatCount(2 * run.first.net.parameterCount);
  if (params.method === 'both') {
    return l10n.t(
      'Two nets, alike to the last bit, will learn side by side on the same batches: one by backprop, one by {0} losses a step. Press Train.',
      losses,
    );
  }
  return l10n.t(
    'The untrained net guesses: its loss is {0}, near ln 10 = 2.303. Press Train: each step takes {1} losses of a batch, by central differences. This is the loop that the book says not to run.',
    loss,
    losses,
  );
}

/** It is not measured yet, or of a loaded net so large that it is no number. */
function withoutLoss({ loaded, digits, examination }: Run): string {
  if (loaded && examination.iteration !== undefined) {
    return l10n.t(
      'The net of {0} is here, but its loss on the test digits is no number: its weights are too large to be trained.',
      loaded,
    );
  }
  return l10n.t(
    'The net is ready to learn from {0} handwritten digits. Press Train.',
    formatCount(digits.training.count),
  );
}

function whileTraining({ params: { method, batchSize }, first }: Run): string {
  const parameters = formatCount(first.net.parameterCount);
  if (method === 'backprop') {
    return batchSize === 1
      ? l10n.t(
          'Each step finds the slope of the loss of one digit for all {0} parameters in one backward pass, and moves them downhill. Change the learning rate while it trains, and see.',
          parameters,
        )
      : l10n.t(
          'Each step finds the slope of the loss of {0} digits for all {1} parameters in one backward pass, and moves them downhill. Change the learning rate while it trains, and see.',
          formatCount(batchSize),
          parameters,
        );
  }
  return batchSize === 1
    ? l10n.t(
        'Each step moves every one of the {0} parameters up and down by h = 1e-4 and takes the central difference of the loss of one digit.',
        parameters,
      )
    : l10n.t(
        'Each step moves every one of the {0} parameters up and down by h = 1e-4 and takes the central difference of the loss of {1} digits.',
        parameters,
        formatCount(batchSize),
      );
}

/** The loss is the one that stands large beside the picture, and is the curve's end. */
function paused({ iteration, first }: Run): string {
  const loss = formatFixed(first.losses.recentMean, 4);
  if (iteration === 1)
    return l10n.t(
      'Paused after 1 iteration, whose batch had the loss {0}. Step makes one more, Train goes on.',
      loss,
    );
  if (iteration < RECENT)
    return l10n.t(
      'Paused after {0} iterations, whose batches had a mean loss of {1}. Step makes one more, Train goes on.',
      formatCount(iteration),
      loss,
    );
  return l10n.t(
    'Paused after {0} iterations; the last {2} batches had a mean loss of {1}. Step makes one more, Train goes on.',
    formatCount(iteration),
    loss,
    RECENT,
  );
}
