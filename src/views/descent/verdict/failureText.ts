import * as l10n from '@vscode/l10n';
import type { DescentVerdict } from '#engine';
import type { DescentRun } from '#protocol';
import { H } from '../descents';
import { bestTrial } from './trials';
import type { Context } from './verdictContext';
import { apart, asSet, boundBeside, hasBound, short } from './verdictFacts';

/** What is advised leads to a minimum if no more than this share of the way down to it is left. */
const THERE = 1e-3;

/** Why the steps lead away. */
export function tellDiverging(verdict: DescentVerdict, { run }: Context): string {
  const { firstValue, lastValue, lastStep, stableBound } = verdict;
  const fromTo = apart(firstValue, lastValue);
  if (hasBound(verdict, run) && run.learningRate > stableBound * (1 + 1e-6))
    return lastValue > firstValue
      ? l10n.t(
          'The steps lead away, and f went up from {0} to {1}: the learning rate {2} is too large, over the bound 2 / λmax = {3}, where λmax is the largest curvature at the start.',
          ...fromTo,
          asSet(run.learningRate),
          boundBeside(verdict, run),
        )
      : l10n.t(
          'The last steps were each longer than the one before: the learning rate {0} is too large, over the bound 2 / λmax = {1}, where λmax is the largest curvature at the start.',
          asSet(run.learningRate),
          boundBeside(verdict, run),
        );
  return l10n.t('The steps lead away: f was {0} at the start and is {1} at step {2}.', ...fromTo, lastStep);
}

/** Why a run freezes far from any minimum, as with the book's learning rate of 10, and where a minimum is that the advice does not lead to. */
export function tellFrozen(verdict: DescentVerdict, context: Context): string[] {
  const { lower, trials } = context;
  const why = tellWhyFrozen(verdict, context);
  const advised = bestTrial(trials, verdict);
  const leadsThere =
    lower && advised && advised.value - lower.value < THERE * (verdict.firstValue - lower.value);
  if (!lower?.isMinimum || leadsThere) return why;
  const where = [...lower.x, lower.value].map(short) as [string, string, string];
  return [...why, l10n.t('A minimum is at ({0}, {1}), where f is {2}.', ...where)];
}

function tellWhyFrozen(verdict: DescentVerdict, { run, exactFinal }: Context): string[] {
  const before = verdict.divergedBefore ? [tellDivergedBefore(verdict, run)] : [];
  const step = verdict.frozenFromStep ?? 0;
  if (verdict.gradientNorm !== 0)
    return [
      ...before,
      l10n.t(
        'From step {0} on the point is frozen although its gradient is not 0: the step is smaller than the distance {1} between neighbouring numbers there.',
        step,
        short(verdict.spacing),
      ),
    ];
  const exactly = exactFinal && tellExact(exactFinal);
  if (exactly === undefined)
    return [
      ...before,
      l10n.t(
        'From step {0} on the point is frozen: its gradient is exactly 0 there, although f is lower close by.',
        step,
      ),
    ];
  const why =
    verdict.spacing > H
      ? l10n.t(
          'From step {0} on the point is frozen: neighbouring numbers are {1} apart there, more than h, so f is the same number on either side and the numerical gradient is exactly 0.',
          step,
          short(verdict.spacing),
        )
      : l10n.t(
          'From step {0} on the point is frozen: f is the same number at the distance h to either side, so the numerical gradient is exactly 0.',
          step,
        );
  return [...before, why, exactly];
}

/** How a run that froze got there; where doubles are further apart than h, too large a learning rate took it there. */
function tellDivergedBefore(
  { firstValue, lastValue, spacing }: DescentVerdict,
  { learningRate }: DescentRun,
): string {
  const fromTo = apart(firstValue, lastValue);
  return spacing > H
    ? l10n.t(
        'The learning rate {0} is too large: the steps led away, and f went up from {1} to {2}.',
        asSet(learningRate),
        ...fromTo,
      )
    : l10n.t('The steps led away, and f went up from {0} to {1}.', ...fromTo);
}

function tellExact(exactFinal: string): string {
  return /nan|inf/.test(exactFinal)
    ? l10n.t('With the exact gradient the numbers would become too large for a double.')
    : l10n.t('With the exact gradient the run would be at {0}.', exactFinal);
}

/** What made the numbers infinite, or no numbers. */
export function tellNonFinite(
  { nonFinite, nonFiniteFromStep }: DescentVerdict,
  { trials }: Context,
): string | string[] {
  const step = nonFiniteFromStep ?? 0;
  const isAnotherTold = trials.elsewhere !== undefined || trials.isBottomless === true;
  if (nonFinite === 'noGradient') return tellNoGradient(step, isAnotherTold);
  if (step === 0) return tellStart(nonFinite, isAnotherTold);
  switch (nonFinite) {
    case 'underflowed':
      return l10n.t(
        'f falls without end in this direction, as far as its values can tell: from step {0} on it is below the smallest double, -1.8e308. It has no minimum to find here.',
        step,
      );
    case 'overflowed':
      return l10n.t(
        'The steps lead away, and from step {0} on the numbers are too large for a double, which ends at 1.8e308.',
        step,
      );
    default:
      return l10n.t(
        'From step {0} on the point or f is no finite number: the step before led out of where f has a value.',
        step,
      );
  }
}

function tellNoGradient(step: number, isAnotherTold: boolean): string[] {
  if (step > 0)
    return [
      l10n.t(
        'At step {0} f has a value, but its gradient is no finite number, as at a jump, at a kink or beside the edge of where f has values.',
        step,
      ),
    ];
  const what = l10n.t(
    'At the start f has a value, but its gradient is no finite number, as at a jump, at a kink or beside the edge of where f has values.',
  );
  return isAnotherTold ? [what] : [what, l10n.t('Change the start or the function.')];
}

/** A start at which f has no number; what another one led to is said by itself. */
function tellStart(nonFinite: DescentVerdict['nonFinite'], isAnotherTold: boolean): string {
  if (nonFinite === 'start')
    return isAnotherTold
      ? l10n.t('f has no finite value at the start.')
      : l10n.t(
          'f has no finite value at the start, and from no start tried around it does the run stay where it has one. Change the start or the function.',
        );
  return isAnotherTold
    ? l10n.t('At the start f is too large for a double, which ends at 1.8e308.')
    : l10n.t('At the start f is too large for a double, which ends at 1.8e308. Start where it is smaller.');
}
