import * as l10n from '@vscode/l10n';
import type { TrainingParams } from '#protocol';

interface Facts {
  readonly iteration: number;
  readonly initialLoss: number;
  readonly lastLoss: number;
  readonly recentLoss: number;
  readonly testAccuracy: number;
  readonly parameterCount: number;
  readonly digitCount: number;
}

interface Sentence {
  readonly sentence: string;
  readonly warning: boolean;
}

/** The one sentence of the training view: what happens now, and why. */
export function describeTraining(params: TrainingParams, facts: Facts): Sentence {
  const { iteration, initialLoss, lastLoss, recentLoss } = facts;
  if (iteration === 0) return say(beforeTraining(params, facts));
  if (!Number.isFinite(lastLoss)) {
    return warn(
      l10n.t(
        'The loss is no longer a number: the learning rate {0} is too large. Try 0.1.',
        params.learningRate,
      ),
    );
  }
  if (recentLoss > 1.5 * initialLoss) {
    return warn(
      l10n.t(
        'The loss is higher than before training: the learning rate {0} is too large. Try 0.1.',
        params.learningRate,
      ),
    );
  }
  if (recentLoss > 2.2) return say(plateau(params));
  if (iteration === params.iterationCount) return say(afterTraining(facts));
  return say(whileTraining(params, facts));
}

function say(sentence: string): Sentence {
  return { sentence, warning: false };
}

function warn(sentence: string): Sentence {
  return { sentence, warning: true };
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function beforeTraining(
  { method }: TrainingParams,
  { initialLoss, parameterCount, digitCount }: Facts,
): string {
  const loss = initialLoss.toFixed(3);
  const digits = count(digitCount);
  if (method === 'backprop') {
    return l10n.t(
      'The untrained net guesses: its loss is {0}, near ln 10 = 2.303. Press Train and watch it learn from {1} handwritten digits.',
      loss,
      digits,
    );
  }
  return l10n.t(
    'The untrained net guesses: its loss is {0}, near ln 10 = 2.303. Press Train: each step takes {1} losses of a batch, by central differences. This is the loop that the book says not to run.',
    loss,
    count(2 * parameterCount),
  );
}

function plateau({ learningRate }: TrainingParams): string {
  if (learningRate < 0.01)
    return l10n.t(
      'The loss stays near ln 10 = 2.303: with the learning rate {0} each step is tiny. Try 0.1.',
      learningRate,
    );
  return l10n.t(
    'The loss stays near ln 10 = 2.303 at first, for a few hundred steps: the weights begin so small that all hidden units answer alike. It falls once they differ.',
  );
}

function whileTraining(
  { method, batchSize, learningRate }: TrainingParams,
  { parameterCount }: Facts,
): string {
  const parameters = count(parameterCount);
  if (method === 'backprop') {
    return l10n.t(
      'Each step finds the slope of the loss of {0} digits for all {1} parameters in one backward pass, and moves them {2} times as far downhill.',
      batchSize,
      parameters,
      learningRate,
    );
  }
  return l10n.t(
    'Each step moves every one of the {0} parameters up and down by h = 1e-4 and takes the central difference of the loss of {1} digits.',
    parameters,
    batchSize,
  );
}

function afterTraining({ recentLoss, testAccuracy }: Facts): string {
  return l10n.t(
    'Done: the loss fell to {0}, and the net reads {1} % of the test digits, which it has never seen, correctly.',
    recentLoss.toFixed(3),
    (100 * testAccuracy).toFixed(1),
  );
}
