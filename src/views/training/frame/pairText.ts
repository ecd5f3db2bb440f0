import * as l10n from '@vscode/l10n';
import { formatFixed, formatScientific } from '../../format';
import type { Run } from '../run/run';

/** Losses nearer than this lie on one another in any picture. */
const SAME = 1e-6;

type Facts = readonly [apart: string, backprop: string, numerical: string, oneByOne: string];

/** Two nets that learn side by side: how far apart their losses are, and their clocks. */
export function describePair(run: Run): string {
  const [first, second] = run.trainees;
  const facts: Facts = [
    run.farthestApart === 0 ? '0' : formatScientific(run.farthestApart, 1),
    formatSeconds(first?.seconds ?? Number.NaN),
    formatSeconds(second?.seconds ?? Number.NaN),
    formatSeconds(run.oneByOneSeconds),
  ];
  if (run.farthestApart > SAME) {
    return run.params.activation === 'relu' ? kinks(facts) : apart(facts);
  }
  return l10n.t(
    'Both methods, same seed and batches: their losses have never differed by more than {0}, so the curves lie on one another. Backprop took {1}, numerical differentiation {2}; one weight at a time it would have been {3}.',
    ...facts,
  );
}

/** A time in the unit that fits it. */
function formatSeconds(seconds: number): string {
  if (!Number.isFinite(seconds)) return '-';
  if (seconds < 60) return l10n.t('{0} s', formatFixed(seconds, 1));
  if (seconds < 3600) return l10n.t('{0} min', formatFixed(seconds / 60, 1));
  if (seconds < 86_400) return l10n.t('{0} hours', formatFixed(seconds / 3600, 1));
  return l10n.t('{0} days', formatFixed(seconds / 86_400, 1));
}

/** Where a step of h crosses the kink of a ReLU, the quotient lies between two slopes, and the nets part little by little. */
function kinks(facts: Facts): string {
  return l10n.t(
    'Both methods, same seed and batches: the two losses have differed by up to {0}, because a step of h sometimes crosses the kink of a ReLU, where the quotient is not the derivative. Backprop took {1}, numerical differentiation {2}; one weight at a time it would have been {3}.',
    ...facts,
  );
}

function apart(facts: Facts): string {
  return l10n.t(
    'Both methods, same seed and batches: the two losses have differed by up to {0}: such large steps make much of the small error of the quotient. Try a smaller learning rate. Backprop took {1}, numerical differentiation {2}; one weight at a time it would have been {3}.',
    ...facts,
  );
}
