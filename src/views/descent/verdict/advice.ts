import * as l10n from '@vscode/l10n';
import type { DescentVerdict } from '#engine';
import type { DescentRun } from '#protocol';
import type { Trial, Trials } from './trials';
import { hasBound, short } from './verdictFacts';

/** What to try next, each with what it came to when it was tried. */
export function advice(verdict: DescentVerdict, run: DescentRun, trials: Trials): string[] {
  const { smaller, larger, longer, elsewhere } = trials;
  const sentences = [
    longer && l10n.t('Take more steps: after {0}, f is {1}.', longer.stepCount, short(longer.value)),
    larger && !(smaller && smaller.value < larger.value)
      ? tryLarger(verdict, run, larger)
      : smaller && trySmaller(run, smaller),
    elsewhere && tryElsewhere(elsewhere),
  ];
  return sentences.filter((sentence) => sentence !== undefined);
}

function trySmaller({ learningRate }: DescentRun, trial: Trial): string {
  return l10n.t(
    'Try a smaller learning rate than {0}: with {1}, f is {2} at step {3}.',
    learningRate,
    trial.learningRate,
    short(trial.value),
    trial.stepCount,
  );
}

function tryLarger(verdict: DescentVerdict, run: DescentRun, trial: Trial): string {
  const isUnderBound =
    hasBound(verdict, run) && verdict.isBoundSteady && trial.learningRate < verdict.stableBound;
  return isUnderBound && verdict.kind === 'stillMoving'
    ? l10n.t(
        'Try a larger learning rate than {0}: with {1}, f is {2} at step {3}; below 2 / λmax = {4} SGD is stable, where λmax is the largest curvature.',
        run.learningRate,
        trial.learningRate,
        short(trial.value),
        trial.stepCount,
        short(verdict.stableBound),
      )
    : l10n.t(
        'Try a larger learning rate than {0}: with {1}, f is {2} at step {3}.',
        run.learningRate,
        trial.learningRate,
        short(trial.value),
        trial.stepCount,
      );
}

function tryElsewhere({ start, value, stepCount }: Trial): string {
  return l10n.t(
    'Try another start: from ({0}, {1}), f is {2} at step {3}.',
    short(start[0]),
    short(start[1]),
    short(value),
    stepCount,
  );
}
