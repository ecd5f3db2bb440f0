import * as l10n from '@vscode/l10n';
import type { DescentVerdict } from '#engine';
import type { DescentRun } from '#protocol';
import { formatCount } from '../../format';
import { bestTrial, type Trial, type Trials } from './trials';
import { asSet, hasBound, short } from './verdictFacts';

/** What to try next, with what it came to when it was tried: the best alone; or why no other start is advised. */
export function advice(verdict: DescentVerdict, run: DescentRun, trials: Trials): string[] {
  const best = bestTrial(trials, verdict);
  if (!best) return trials.isBottomless ? [tellBottomless()] : [];
  if (best === trials.larger) return [tryLarger(verdict, run, best)];
  if (best === trials.smaller) return [trySmaller(run, best)];
  if (best === trials.elsewhere) return [tryElsewhere(best)];
  return [l10n.t('Take more steps: after {0}, f is {1}.', formatCount(best.stepCount), short(best.value))];
}

function tellBottomless(): string {
  return l10n.t(
    'From another start f falls without end, as far as its values can tell: there it has no minimum to find.',
  );
}

function trySmaller({ learningRate }: DescentRun, trial: Trial): string {
  return l10n.t(
    'Try a smaller learning rate than {0}: with {1}, f is {2} at step {3}.',
    asSet(learningRate),
    asSet(trial.learningRate),
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
        asSet(run.learningRate),
        asSet(trial.learningRate),
        short(trial.value),
        trial.stepCount,
        short(verdict.stableBound),
      )
    : l10n.t(
        'Try a larger learning rate than {0}: with {1}, f is {2} at step {3}.',
        asSet(run.learningRate),
        asSet(trial.learningRate),
        short(trial.value),
        trial.stepCount,
      );
}

function tryElsewhere({ start, value, stepCount }: Trial): string {
  return l10n.t(
    'Try another start: from ({0}, {1}), f is {2} at step {3}.',
    asSet(start[0]),
    asSet(start[1]),
    short(value),
    stepCount,
  );
}
