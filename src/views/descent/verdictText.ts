import * as l10n from '@vscode/l10n';
import type { DescentVerdict } from '#engine';
import type { DescentRun, VerdictKind } from '#protocol';

interface Context {
  readonly run: DescentRun;
  readonly variables: readonly [string, string];
  /** Where the same run ends with the exact gradient, as NumPy prints it. */
  readonly exactFinal: string;
  /** The runs that go too far to be shown with the others. */
  readonly leaving: readonly DescentRun[];
}

interface VerdictText {
  readonly verdictName: string;
  readonly sentence: string;
  readonly warning: boolean;
}

type Tell = (verdict: DescentVerdict, context: Context) => string;

/** The verdict in words: its name, and one sentence with the reason and what to try. */
export function describeVerdict(verdict: DescentVerdict, context: Context): VerdictText {
  const isWell = ['converged', 'zigzag'].includes(verdict.kind);
  const warning = verdict.kind === 'stillMoving' ? hasHardlyMoved(verdict) : !isWell;
  const told = sentences[verdict.kind](verdict, context);
  const rates = context.leaving.map(({ learningRate }) => learningRate).join(', ');
  const away = l10n.t('The map stays with the runs near the start; learning rate {0} leaves it.', rates);
  const sentence = rates === '' ? told : `${told} ${away}`;
  return { verdictName: name(verdict.kind), sentence, warning };
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
  stillMoving: tellStillMoving,
  zigzag: (verdict, { run, variables }) =>
    isStableBy(verdict, run)
      ? l10n.t(
          '{0} changes its sign of direction at every step: the learning rate {1} is close under the bound 2 / λmax = {2}, where λmax is the largest curvature.',
          coordinates(verdict, variables),
          run.learningRate,
          short(verdict.stableBound),
        )
      : l10n.t(
          '{0} changes its sign of direction at every step: it overshoots the valley, a little less each time. Try a smaller learning rate than {1}.',
          coordinates(verdict, variables),
          run.learningRate,
        ),
  oscillating: (verdict, { run, variables }) =>
    isStableBy(verdict, run) && verdict.zigzagCoordinates.length > 0
      ? l10n.t(
          '{0} jumps to and fro without getting lower: the learning rate {1} is at the bound 2 / λmax = {2}, where λmax is the largest curvature. Try a smaller one.',
          coordinates(verdict, variables),
          run.learningRate,
          short(verdict.stableBound),
        )
      : l10n.t(
          'x jumps to and fro without getting lower. Try a smaller learning rate than {0}.',
          run.learningRate,
        ),
  diverging: (verdict, { run }) =>
    isStableBy(verdict, run) && run.learningRate > verdict.stableBound
      ? l10n.t(
          'Every step goes further away: the learning rate {0} is too large, over the bound 2 / λmax = {1}, where λmax is the largest curvature. Try a smaller one.',
          run.learningRate,
          short(verdict.stableBound),
        )
      : l10n.t('Every step goes further away. Try a smaller learning rate than {0}.', run.learningRate),
  unbounded: () =>
    l10n.t('The function falls without end in this direction: it has no minimum to find here.'),
  frozen: tellFrozen,
  saddle: () =>
    l10n.t(
      'The gradient is 0 here, yet another direction leads down: this is a saddle, not a minimum. Start a little beside it.',
    ),
  plateau: () =>
    l10n.t('The gradient is 0 here because the function is flat around this point. Start elsewhere.'),
  nonFinite: (verdict, { run }) =>
    l10n.t(
      'From step {0} on the numbers are infinite or not numbers at all. Try a smaller learning rate than {1}, or a start where the function has a value.',
      verdict.nonFiniteFromStep ?? 0,
      run.learningRate,
    ),
};

function tellStillMoving(verdict: DescentVerdict, { run }: Context): string {
  if (hasHardlyMoved(verdict)) {
    return l10n.t(
      'The learning rate {0} is too small: in {1} steps x has moved by {2} only. Try 0.1.',
      run.learningRate,
      verdict.lastStep,
      short(verdict.distanceMoved),
    );
  }
  if (!isStableBy(verdict, run) || run.learningRate > 0.5 * verdict.stableBound) {
    return l10n.t('x is still on its way down after {0} steps. Take more of them.', verdict.lastStep);
  }
  return l10n.t(
    'x is still on its way down after {0} steps. Take more of them, or a larger learning rate: below 2 / λmax = {1} SGD is stable, where λmax is the largest curvature.',
    verdict.lastStep,
    short(verdict.stableBound),
  );
}

function hasHardlyMoved({ distanceMoved, distanceLeft }: DescentVerdict): boolean {
  return distanceMoved < 0.01 * distanceLeft;
}

/** Whether the bound 2 / λmax says something about the run: it is plain gradient descent's. */
function isStableBy({ stableBound }: DescentVerdict, { optimizer }: DescentRun): boolean {
  return optimizer === 'sgd' && Number.isFinite(stableBound);
}

/** Why a run freezes far from any minimum: the book's learning rate of 10. */
function tellFrozen(verdict: DescentVerdict, { run, exactFinal }: Context): string {
  const step = verdict.frozenFromStep ?? 0;
  if (verdict.gradientNorm === 0 && exactFinal !== '[]') {
    return l10n.t(
      'The learning rate {0} is too large, and from step {1} on x is frozen: neighbouring numbers are {2} apart there, more than h, so f(x + h) and f(x - h) are equal and the numerical gradient is exactly 0. With the exact gradient the run would be at {3}.',
      run.learningRate,
      step,
      short(verdict.spacing),
      exactFinal,
    );
  }
  return l10n.t(
    'From step {0} on x is frozen although its gradient is not 0: the step is smaller than the distance {1} between neighbouring numbers there. Try a larger learning rate than {2}.',
    step,
    short(verdict.spacing),
    run.learningRate,
  );
}

function coordinates({ zigzagCoordinates }: DescentVerdict, variables: readonly string[]): string {
  return zigzagCoordinates.map((i) => variables[i] ?? '').join(', ');
}

/** Three digits are enough in a sentence. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
