import * as l10n from '@vscode/l10n';
import type { DescentVerdict } from '#engine';
import type { DescentRun, VerdictKind } from '#protocol';
import { runName } from '../../optimizers';
import { advice } from './advice';
import { tellDiverging, tellFrozen, tellNonFinite } from './failureText';
import type { Lower } from './lowerElsewhere';
import type { Context } from './verdictContext';
import { apart, asSet, boundBeside, hasBound, hasHardlyMoved, short } from './verdictFacts';

interface VerdictText {
  readonly verdictName: string;
  readonly sentence: string;
  readonly warning: boolean;
}

/** One sentence, or several. */
type Tell = (verdict: DescentVerdict, context: Context) => string | readonly string[];

/** The verdict in words: its name, the reason, what to try (only what was tried), and who leaves the map. */
export function describeVerdict(verdict: DescentVerdict, context: Context): VerdictText {
  const isWell = ['converged', 'zigzag'].includes(verdict.kind);
  const warning = verdict.kind === 'stillMoving' ? hasHardlyMoved(verdict) : !isWell;
  const sentences = [
    ...[tells[verdict.kind](verdict, context)].flat(),
    ...advice(verdict, context.run, context.trials),
    ...tellLeaving(context.leaving),
  ];
  return { verdictName: name(verdict), sentence: sentences.join(' '), warning };
}

function tellLeaving(leaving: readonly DescentRun[]): string[] {
  const names = leaving.map(runName).join('; ');
  if (leaving.length === 0) return [];
  return leaving.length === 1
    ? [l10n.t('The map stays with the runs near the start; {0} leaves it.', names)]
    : [l10n.t('The map stays with the runs near the start; these leave it: {0}.', names)];
}

function name({ kind, nonFinite, divergedBefore }: DescentVerdict): string {
  if (divergedBefore) return l10n.t('Diverged, then frozen');
  if (nonFinite === 'overflowed' || nonFinite === 'underflowed') return l10n.t('Overflow');
  if (nonFinite === 'noGradient') return l10n.t('No gradient');
  return nonFinite === 'start' ? l10n.t('No value at the start') : nameOf(kind);
}

function nameOf(kind: VerdictKind): string {
  switch (kind) {
    case 'converged':
      return l10n.t('Converged');
    case 'stillMoving':
      return l10n.t('Still moving');
    case 'zigzag':
      return l10n.t('Zigzag, converging');
    case 'oscillating':
      return l10n.t('Oscillating');
    case 'diverging':
      return l10n.t('Diverging');
    case 'unbounded':
      return l10n.t('No bottom');
    case 'frozen':
      return l10n.t('Frozen');
    case 'jump':
      return l10n.t('At a jump');
    case 'saddle':
      return l10n.t('At a saddle');
    case 'plateau':
      return l10n.t('On a plateau');
    case 'nonFinite':
      return l10n.t('No longer a number');
  }
}

const tells: Readonly<Record<VerdictKind, Tell>> = {
  converged: tellConverged,
  stillMoving: tellStillMoving,
  zigzag: tellZigzag,
  oscillating: tellOscillating,
  diverging: tellDiverging,
  unbounded: (verdict) =>
    l10n.t(
      'Up to step {0} f went down from {1} to {2}, and from here it falls without end, as far as its values can tell: it has no minimum to find in this direction.',
      verdict.lastStep,
      ...apart(verdict.firstValue, verdict.lastValue),
    ),
  frozen: tellFrozen,
  jump: tellJump,
  saddle: tellSaddle,
  plateau: tellPlateau,
  nonFinite: tellNonFinite,
};

function tellSaddle({ place, gradientNorm }: DescentVerdict, { trials }: Context): string[] {
  const what =
    place === 'maximum'
      ? l10n.t(
          'The gradient has the length {0} here, but around this point f is nowhere higher: this is a maximum, not a minimum, and no learning rate is stable at it.',
          short(gradientNorm),
        )
      : l10n.t(
          'The gradient has the length {0} here, yet another direction leads down: this is a saddle, not a minimum, and no learning rate is stable at it.',
          short(gradientNorm),
        );
  return trials.elsewhere || trials.isBottomless ? [what] : [what, l10n.t('Start a little beside it.')];
}

function tellPlateau(
  { gradientNorm, lastValue }: DescentVerdict,
  { lower, trials, isConstant }: Context,
): string[] {
  if (isConstant)
    return [
      l10n.t(
        'f is {0} everywhere on the map: its gradient is 0, and no way leads down. Type a function that changes, such as x0^2 + x1^2.',
        short(lastValue),
      ),
    ];
  const flat = l10n.t(
    'The function is flat around this point, as far as its digits go, and the gradient has the length {0}.',
    short(gradientNorm),
  );
  if (lower) return [flat, tellLower(lower)];
  return trials.elsewhere || trials.isBottomless ? [flat] : [flat, l10n.t('Start elsewhere.')];
}

/** Why the gradient leads nowhere where f jumps. */
function tellJump({ jump, gradientNorm }: DescentVerdict, { variables, lower, trials }: Context): string[] {
  const [size, name] = [short(jump?.size ?? Number.NaN), variables[jump?.coordinate ?? 0] ?? ''];
  const what = jump?.isStraddled
    ? l10n.t(
        'f jumps by {0} along {1}, less than h = 1e-4 away from the point: the numerical gradient, {2} long, is made of the jump and is no slope.',
        size,
        name,
        short(gradientNorm),
      )
    : l10n.t(
        'Right beside the point, f jumps down by {0} along {1}, and the gradient, {2} long, tells nothing of it.',
        size,
        name,
        short(gradientNorm),
      );
  if (lower) return [what, tellLower(lower)];
  return trials.elsewhere || trials.isBottomless ? [what] : [what, l10n.t('Start elsewhere.')];
}

function tellLower({ value, x }: Lower): string {
  return l10n.t('Elsewhere f is lower, {0} at ({1}, {2}).', short(value), short(x[0]), short(x[1]));
}

function tellConverged({ place, gradientNorm }: DescentVerdict, { lower }: Context): string | string[] {
  if (place === 'valley') {
    const floor = l10n.t(
      'The point has come to the floor of a valley: around it f is nowhere lower, but in some direction as low, as far as its digits go.',
    );
    return [floor, lower ? tellLower(lower) : l10n.t('This is a minimum, but not the only one.')];
  }
  if (lower) return tellLocalMinimum(lower);
  if (gradientNorm === 0)
    return l10n.t(
      'The gradient is exactly 0 and all around f is higher: this is a minimum, as far as the values of f can tell.',
    );
  return gradientNorm < 1e-3
    ? l10n.t(
        'The gradient is nearly 0 ({0} long) and all around f is higher: this is a minimum, as far as the values of f can tell.',
        short(gradientNorm),
      )
    : l10n.t(
        'The point has come to a minimum, as far as the values of f can tell: all around f is higher. The gradient is {0} long.',
        short(gradientNorm),
      );
}

function tellLocalMinimum(lower: Lower): string | string[] {
  if (!lower.isMinimum)
    return [l10n.t('The point has come to a local minimum: all around it f is higher.'), tellLower(lower)];
  return l10n.t(
    'The point has come to a local minimum: all around it f is higher. A lower one is at ({0}, {1}), where f is {2}.',
    short(lower.x[0]),
    short(lower.x[1]),
    short(lower.value),
  );
}

function tellStillMoving(verdict: DescentVerdict, { run, trials }: Context): string {
  const { lastStep, distanceMoved, firstValue, lastValue } = verdict;
  if (hasHardlyMoved(verdict) && trials.larger)
    return l10n.t(
      'The learning rate {0} is too small: up to step {1} the point has moved by {2} only.',
      asSet(run.learningRate),
      lastStep,
      short(distanceMoved),
    );
  if (hasHardlyMoved(verdict))
    return l10n.t('Up to step {0} the point has moved by {1} only.', lastStep, short(distanceMoved));
  return lastValue < firstValue
    ? l10n.t('The point is still on its way down at step {0}.', lastStep)
    : l10n.t(
        'The point is still moving at step {0}: f was {1} at the start and is {2} now.',
        lastStep,
        ...apart(firstValue, lastValue),
      );
}

function tellZigzag(verdict: DescentVerdict, { run, variables }: Context): string {
  const [one, other] = verdict.zigzagCoordinates.map((i) => variables[i] ?? '');
  const sign = other
    ? l10n.t('{0} and {1} change their signs of direction at every step.', one ?? '', other)
    : l10n.t('{0} changes its sign of direction at every step.', one ?? '');
  const reason = isBeside(verdict, run, [0.8, 1])
    ? l10n.t(
        'The learning rate {0} is close under the bound 2 / λmax = {1}, where λmax is the largest curvature.',
        asSet(run.learningRate),
        boundBeside(verdict, run),
      )
    : l10n.t('Each step overshoots the valley, a little less than the one before.');
  return `${sign} ${reason}`;
}

function tellOscillating(verdict: DescentVerdict, { run, variables }: Context): string {
  const [one, other] = verdict.zigzagCoordinates.map((i) => variables[i] ?? '');
  const around = verdict.isAroundMinimum
    ? l10n.t('The point goes to and fro around a minimum and comes hardly any closer.')
    : l10n.t('The point goes to and fro, and f gets hardly any lower.');
  if (one === undefined || !isBeside(verdict, run, [1 - 1e-3, 1 + 1e-3])) return around;
  const jumps = other
    ? l10n.t('{0} and {1} jump to and fro and come no closer.', one, other)
    : l10n.t('{0} jumps to and fro and comes no closer.', one);
  const reason = l10n.t(
    'The learning rate {0} is at the bound 2 / λmax = {1}, where λmax is the largest curvature.',
    asSet(run.learningRate),
    short(verdict.stableBound),
  );
  return `${jumps} ${reason}`;
}

/** Whether the learning rate is between these shares of the bound. */
function isBeside(verdict: DescentVerdict, run: DescentRun, [from, to]: readonly [number, number]): boolean {
  const ratio = run.learningRate / verdict.stableBound;
  return hasBound(verdict, run) && ratio >= from && ratio <= to;
}
