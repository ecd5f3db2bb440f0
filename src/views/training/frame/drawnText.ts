import * as l10n from '@vscode/l10n';
import type { TrainingFrame } from '#protocol';
import { formatShare } from '../../format';

/** What a net makes of a digit, and what it made of it untrained; undefined where either is not known. */
export function describeDrawn({
  probabilities,
  before,
}: Pick<TrainingFrame['drawing'], 'probabilities' | 'before'>): string | undefined {
  if (probabilities.length === 0 || before.length === 0) return undefined;
  const [now, then] = [mostLikely(probabilities), mostLikely(before)];
  if (now === then) {
    return l10n.t(
      'Your digit was read as {0} with {1} before training, and is with {2} now.',
      now,
      formatShare(before[then] ?? Number.NaN),
      formatShare(probabilities[now] ?? Number.NaN),
    );
  }
  return l10n.t(
    'Your digit was read as {0} with {1} before training; now it is read as {2} with {3}.',
    then,
    formatShare(before[then] ?? Number.NaN),
    now,
    formatShare(probabilities[now] ?? Number.NaN),
  );
}

function mostLikely(probabilities: Float64Array): number {
  return probabilities.indexOf(Math.max(...probabilities));
}
