import * as l10n from '@vscode/l10n';
import type { Run } from './run';

/** Two nets that learn side by side: how far apart their losses are, and their clocks. */
export function describePair(run: Run): string {
  const [first, second] = run.trainees;
  const facts = [
    run.farthestApart === 0 ? '0' : run.farthestApart.toExponential(1),
    formatSeconds(first?.seconds ?? Number.NaN),
    formatSeconds(second?.seconds ?? Number.NaN),
    formatSeconds(run.oneByOneSeconds),
  ] as const;
  return l10n.t(
    'Both methods, same seed and batches: the two losses have never differed by more than {0}, so the curves lie on one another. Backprop took {1}, numerical differentiation {2}; one weight at a time it would have been {3}.',
    ...facts,
  );
}

/** A time in the unit that fits it. */
function formatSeconds(seconds: number): string {
  if (!Number.isFinite(seconds)) return '-';
  if (seconds < 60) return l10n.t('{0} s', seconds.toFixed(1));
  if (seconds < 3600) return l10n.t('{0} min', (seconds / 60).toFixed(1));
  if (seconds < 86_400) return l10n.t('{0} hours', (seconds / 3600).toFixed(1));
  return l10n.t('{0} days', (seconds / 86_400).toFixed(1));
}
