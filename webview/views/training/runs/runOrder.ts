import type { RunOrder, TrainingRun } from '#protocol';

/** As they were begun, or the best first; what has no number yet comes last. */
export function inOrder(runs: readonly TrainingRun[], order: RunOrder): readonly TrainingRun[] {
  if (order === 'begun') return runs;
  const worth = ({ loss, testAccuracy }: TrainingRun) => (order === 'loss' ? -loss : testAccuracy);
  const value = (run: TrainingRun) => (Number.isNaN(worth(run)) ? Number.NEGATIVE_INFINITY : worth(run));
  return runs.toSorted((a, b) => (value(a) === value(b) ? 0 : value(b) - value(a)));
}
