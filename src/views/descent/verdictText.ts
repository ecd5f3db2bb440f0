import * as l10n from '@vscode/l10n';
import type { DescentVerdict } from '#engine';
import type { DescentParams, VerdictKind } from '#protocol';

interface Context {
  readonly params: DescentParams;
  readonly variables: readonly [string, string];
  /** Where the same run ends with the exact gradient, as NumPy prints it. */
  readonly exactFinal: string;
}

interface VerdictText {
  readonly verdictName: string;
  readonly sentence: string;
  readonly warning: boolean;
}

type Tell = (verdict: DescentVerdict, context: Context) => string;

/** The verdict in words: its name, and one sentence with the reason and what to try. */
export function describeVerdict(verdict: DescentVerdict, context: Context): VerdictText {
  const warning = verdict.kind !== 'converged' && verdict.kind !== 'zigzag';
  return { verdictName: name(verdict.kind), sentence: sentences[verdict.kind](verdict, context), warning };
}

function name(kind: VerdictKind): string {
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
    case 'saddle':
      return l10n.t('At a saddle');
    case 'plateau':
      return l10n.t('On a plateau');
    case 'nonFinite':
      return l10n.t('No longer a number');
  }
}

const sentences: Readonly<Record<VerdictKind, Tell>> = {
  converged: (verdict) =>
    l10n.t(
      'The gradient is nearly 0 ({0} long) and x hardly changes: this is a minimum, as far as the steps can tell.',
      short(verdict.gradientNorm),
    ),
  stillMoving: (verdict, { params }) =>
    verdict.distanceMoved < 0.01 * verdict.distanceLeft
      ? l10n.t(
          'The learning rate {0} is too small: in {1} steps x has moved by {2} only. Try 0.1.',
          params.learningRate,
          verdict.lastStep,
          short(verdict.distanceMoved),
        )
      : l10n.t(
          'x is still on its way down after {0} steps. Take more steps, or a larger learning rate.',
          verdict.lastStep,
        ),
  zigzag: (verdict, { params, variables }) =>
    l10n.t(
      '{0} changes its sign of direction at every step: the learning rate {1} is close under the bound 2 / λ = {2}, where λ is the largest curvature.',
      coordinates(verdict, variables),
      params.learningRate,
      short(verdict.stableBound),
    ),
  oscillating: (verdict, { params, variables }) =>
    l10n.t(
      '{0} jumps to and fro without getting lower: the learning rate {1} is at the bound 2 / λ = {2}, where λ is the largest curvature. Try a smaller one.',
      coordinates(verdict, variables),
      params.learningRate,
      short(verdict.stableBound),
    ),
  diverging: (verdict, { params }) =>
    Number.isFinite(verdict.stableBound)
      ? l10n.t(
          'Every step goes further away: the learning rate {0} is too large, over the bound 2 / λ = {1}, where λ is the largest curvature. Try a smaller one.',
          params.learningRate,
          short(verdict.stableBound),
        )
      : l10n.t('Every step goes further away. Try a smaller learning rate than {0}.', params.learningRate),
  unbounded: () =>
    l10n.t('The function falls without end in this direction: it has no minimum to find here.'),
  frozen: tellFrozen,
  saddle: () =>
    l10n.t(
      'The gradient is 0 here, yet another direction leads down: this is a saddle, not a minimum. Start a little beside it.',
    ),
  plateau: () =>
    l10n.t('The gradient is 0 here because the function is flat around this point. Start elsewhere.'),
  nonFinite: (verdict, { params }) =>
    l10n.t(
      'From step {0} on the numbers are infinite or not numbers at all. Try a smaller learning rate than {1}, or a start where the function has a value.',
      verdict.nonFiniteFromStep ?? 0,
      params.learningRate,
    ),
};

/** Why a run freezes far from any minimum: the book's learning rate of 10. */
function tellFrozen(verdict: DescentVerdict, { params, exactFinal }: Context): string {
  const step = verdict.frozenFromStep ?? 0;
  if (verdict.gradientNorm === 0) {
    return l10n.t(
      'The learning rate {0} is too large, and from step {1} on x is frozen: neighbouring numbers are {2} apart there, more than h, so f(x + h) and f(x - h) are equal and the numerical gradient is exactly 0. With the exact gradient the run would be at {3}.',
      params.learningRate,
      step,
      short(verdict.spacing),
      exactFinal,
    );
  }
  return l10n.t(
    'From step {0} on x is frozen although its gradient is not 0: the step is smaller than the distance {1} between neighbouring numbers there. Try a larger learning rate than {2}.',
    step,
    short(verdict.spacing),
    params.learningRate,
  );
}

function coordinates({ zigzagCoordinates }: DescentVerdict, variables: readonly string[]): string {
  return zigzagCoordinates.map((i) => variables[i] ?? '').join(', ');
}

/** Three digits are enough in a sentence. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
