import * as l10n from '@vscode/l10n';
import type { DescentStep } from '#engine';
import type { DescentFrame, DescentParams } from '#protocol';

/** A step shorter than this, relative to max(1, |x|), is hardly one. */
const SHORT = 1e-4;

/** A coordinate that makes less of a step than this has no part in it. */
const PART = 0.01;

interface Move {
  readonly before: DescentStep;
  readonly after: DescentStep;
  readonly change: Float64Array;
  readonly variables: readonly [string, string];
  readonly gradient: DescentParams['gradient'];
}

/** One sentence for each step: what the update that led to it did to the point and f. */
export function storyOf(
  steps: readonly DescentStep[],
  variables: readonly [string, string],
  gradient: DescentParams['gradient'],
): DescentFrame['story'] {
  const texts = new Map<string, number>();
  const at = Uint8Array.from(steps, (after, k) => {
    const before = steps[k - 1];
    const text = before
      ? tell({ before, after, change: after.x.map((x, i) => x - (before.x[i] ?? 0)), variables, gradient })
      : l10n.t('Here the run starts.');
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  });
  return { texts: [...texts.keys()], at };
}

function tell(move: Move): string {
  const { after, change } = move;
  if (![...after.x, after.value, ...after.gradient].every(Number.isFinite))
    return l10n.t('Here the point, f or the gradient is no finite number.');
  const length = Math.hypot(...change);
  if (length === 0) return tellRest(move);
  const crossed = crossedBy(move, PART * length);
  if (length <= SHORT * Math.hypot(1, ...after.x)) return l10n.t('The point hardly moves at this step.');
  return crossed.length > 0 ? tellCrossing(move, crossed) : tellWay(move);
}

/** Tells why the point stays: a numerical gradient may be 0 where the gradient is not. */
function tellRest({ before, gradient }: Move): string {
  if (before.gradient.some((slope) => slope !== 0))
    return l10n.t('The point stays where it is: the step is smaller than the distance to the next number.');
  return gradient === 'exact'
    ? l10n.t('The point stays where it is: its gradient is exactly 0.')
    : l10n.t(
        'The point stays where it is: f is the same number h to either side of it, so its numerical gradient is exactly 0.',
      );
}

/** The coordinates that went downhill and came to where the slope along them rises again. */
function crossedBy({ before, after, change, variables }: Move, least: number): string[] {
  return variables.filter((_, i) => {
    const moved = change[i] ?? 0;
    return (
      Math.abs(moved) > least && moved * (before.gradient[i] ?? 0) < 0 && moved * (after.gradient[i] ?? 0) > 0
    );
  });
}

function tellCrossing({ before, after }: Move, [one = '', other]: readonly string[]): string {
  if (after.value < before.value)
    return other
      ? l10n.t('{0} and {1} jump over the floor of their valley, and f falls.', one, other)
      : l10n.t('{0} jumps over the floor of its valley, and f falls.', one);
  if (after.value > before.value)
    return other
      ? l10n.t('{0} and {1} jump over the floor of their valley, so far that f rises.', one, other)
      : l10n.t('{0} jumps over the floor of its valley, so far that f rises.', one);
  return other
    ? l10n.t('{0} and {1} jump over the floor of their valley, and f is as high there.', one, other)
    : l10n.t('{0} jumps over the floor of its valley, and f is as high there.', one);
}

function tellWay({ before, after, change }: Move): string {
  if (after.value < before.value) return l10n.t('The point walks downhill: f falls.');
  if (after.value === before.value) return l10n.t('The point moves, and f stays as it is.');
  const rise = change.reduce((sum, moved, i) => sum + moved * (before.gradient[i] ?? 0), 0);
  return rise > 0
    ? l10n.t('f rises: what is left of earlier steps carries the point uphill.')
    : l10n.t('f rises: the step leads downhill at first, but goes too far.');
}
