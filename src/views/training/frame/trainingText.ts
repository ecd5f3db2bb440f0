import * as l10n from '@vscode/l10n';
import { formatCount, formatFixed, formatPercent } from '../../format';
import type { Run } from '../run/run';
import { describePair } from './pairText';

interface Sentence {
  readonly sentence: string;
  readonly warning: boolean;
}

/** A net that finds all ten digits equally likely. */
const GUESSING = Math.log(10);

/** The one sentence of the training view: what happens now, and why. */
export function describeTraining(run: Run): Sentence {
  const { iteration, initialLoss } = run;
  const { last, recentMean } = run.first.losses;
  const rate = run.params.learningRate;
  if (iteration === 0) return say(beforeTraining(run));
  // Of two nets the second may still have its turn before the run is over.
  const isSpoilt = !Number.isFinite(last) || !Number.isFinite(run.farthestApart);
  if (run.state === 'diverged' || isSpoilt) return warn(diverged(run));
  if (recentMean > 1.5 * Math.max(initialLoss, GUESSING)) {
    return warn(
      l10n.t(
        'The loss is higher than that of guessing: the learning rate {0} is too large. Try {1}.',
        rate,
        advisedRate(run),
      ),
    );
  }
  if (run.trainees.length > 1) return say(describePair(run));
  if (run.state === 'finished') return say(afterTraining(run));
  if (recentMean > 2.2) return say(plateau(run));
  if (run.state === 'stopped') return say(stopped(run, last));
  if (run.state === 'paused') return say(paused(run, last));
  return say(whileTraining(run));
}

function say(sentence: string): Sentence {
  return { sentence, warning: false };
}

function warn(sentence: string): Sentence {
  return { sentence, warning: true };
}

/** A rate that works for the optimizer. */
function advisedRate({ params: { optimizer } }: Run): string {
  return optimizer === 'adam' || optimizer === 'rmsProp' ? '0.001' : optimizer === 'adaGrad' ? '0.01' : '0.1';
}

function diverged(run: Run): string {
  const { iteration, params } = run;
  const rate = params.learningRate;
  if (Number.isFinite(run.first.losses.last)) {
    return l10n.t(
      'Stopped at iteration {0}: its weights are no longer numbers, or too large to be reckoned with, because steps at the learning rate {1} threw them too far. Try {2}, then Restart.',
      formatCount(iteration),
      rate,
      advisedRate(run),
    );
  }
  return l10n.t(
    'Stopped at iteration {0}: the loss is no longer a number, because steps at the learning rate {1} threw the weights too far. Try {2}, then Restart.',
    formatCount(iteration),
    rate,
    advisedRate(run),
  );
}

function beforeTraining(run: Run): string {
  const { initialLoss, digits, params } = run;
  const count = formatCount(digits.training.count);
  if (Number.isNaN(initialLoss)) return withoutLoss(run);
  const loss = formatFixed(initialLoss, 3);
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

function plateau({ params: { learningRate, weightInit, activation } }: Run): string {
  if (learningRate < 0.01 && weightInit === '0.01') {
    return l10n.t(
      'The loss stays near ln 10 = 2.303: with the learning rate {0} each step is tiny. Try 0.1.',
      learningRate,
    );
  }
  if (weightInit === '0.01' && activation === 'sigmoid') {
    return l10n.t(
      'The loss stays near ln 10 = 2.303 at first, for a few hundred steps: the weights begin so small (0.01) that all hidden units answer alike. It falls once they differ; with Xavier weights there is no such wait.',
    );
  }
  return l10n.t(
    'The loss is still near ln 10 = 2.303, that of guessing: give it some more steps, or a larger learning rate.',
  );
}

function whileTraining({ params, first }: Run): string {
  const parameters = formatCount(first.net.parameterCount);
  const { method, batchSize } = params;
  if (method === 'backprop') {
    return l10n.t(
      'Each step finds the slope of the loss of {0} digits for all {1} parameters in one backward pass, and moves them downhill. Change the learning rate while it runs, and see.',
      batchSize,
      parameters,
    );
  }
  return l10n.t(
    'Each step moves every one of the {0} parameters up and down by h = 1e-4 and takes the central difference of the loss of {1} digits.',
    parameters,
    batchSize,
  );
}

function paused({ iteration }: Run, loss: number): string {
  return l10n.t(
    'Paused after iteration {0}, whose batch had the loss {1}. Step makes one more, Resume goes on.',
    formatCount(iteration),
    formatFixed(loss, 4),
  );
}

function stopped({ iteration, accuracy }: Run, loss: number): string {
  if (accuracy.iteration.at(-1) !== iteration) {
    return l10n.t(
      'Stopped at iteration {0} with the loss {1}. Train begins again; this run stays for comparison.',
      formatCount(iteration),
      formatFixed(loss, 4),
    );
  }
  return l10n.t(
    'Stopped at iteration {0} with the loss {1} and {2} % of the test digits right. Train begins again; this run stays for comparison.',
    formatCount(iteration),
    formatFixed(loss, 4),
    formatPercent(accuracy.test.at(-1) ?? Number.NaN),
  );
}

function afterTraining({ first, accuracy, iteration }: Run): string {
  if (accuracy.iteration.at(-1) !== iteration)
    return l10n.t('Done: the loss fell to {0}.', formatFixed(first.losses.recentMean, 3));
  return l10n.t(
    'Done: the loss fell to {0}, and the net reads {1} % of the test digits, which it has never seen, correctly. Draw one yourself below.',
    formatFixed(first.losses.recentMean, 3),
    formatPercent(accuracy.test.at(-1) ?? Number.NaN),
  );
}
