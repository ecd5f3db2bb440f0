import * as l10n from '@vscode/l10n';
import { formatCount } from '../../base/format';
import type { Column } from '../values/columns';
import type { ConfusionMatrixData } from './contract';

const digits: readonly string[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

export const namesOf = ({ names = digits }: ConfusionMatrixData): readonly string[] => names;

const countAt = (data: ConfusionMatrixData, row: number, column: number): number =>
  data.counts[row * namesOf(data).length + column] ?? 0;

/** How often each answer was the right one. */
function rowTotals(data: ConfusionMatrixData): number[] {
  const names = namesOf(data);
  return names.map((_, row) => names.reduce((sum, _, column) => sum + countAt(data, row, column), 0));
}

/**
 * Share of the full colour for each cell, row-major: on the diagonal how many of the row are right, elsewhere how the
 * mistakes compare with the most frequent one. The root makes room among small counts.
 */
export function confusionShares(data: ConfusionMatrixData): number[] {
  const names = namesOf(data);
  const totals = rowTotals(data);
  const cells = names.flatMap((_, row) => names.map((_, column) => ({ row, column })));
  const worst = Math.max(
    0,
    ...cells.map(({ row, column }) => (row === column ? 0 : countAt(data, row, column))),
  );
  return cells.map(({ row, column }) => {
    const whole = row === column ? totals[row] : worst;
    const count = countAt(data, row, column);
    if (!whole || count <= 0) return 0;
    return row === column ? count / whole : Math.sqrt(count / whole);
  });
}

/** '4 read as 9, count 12.', '4 read as 4, 930 of 982.'; `write` says how counts are written. */
export function readConfusion(
  data: ConfusionMatrixData,
  row: number,
  column: number,
  write: (count: number) => string = formatCount,
): string {
  const names = namesOf(data);
  const [right, read] = [names[row] ?? '', names[column] ?? ''];
  const count = countAt(data, row, column);
  if (count === 0) return l10n.t('{0} read as {1}, never.', right, read);
  if (row === column) {
    const total = rowTotals(data)[row] ?? 0;
    return l10n.t('{0} read as {1}, {2} of {3}.', right, read, write(count), write(total));
  }
  return l10n.t('{0} read as {1}, count {2}.', right, read, write(count));
}

/** The most frequent mistake in one sentence. */
export function readWorst(data: ConfusionMatrixData): string {
  const size = namesOf(data).length;
  let worst = -1;
  for (let i = 0; i < size * size; i++) {
    const isMistake = Math.floor(i / size) !== i % size;
    if (isMistake && (data.counts[i] ?? 0) > Math.max(0, data.counts[worst] ?? 0)) worst = i;
  }
  if (worst < 0) return rowTotals(data).some((total) => total > 0) ? l10n.t('There are no mistakes.') : '';
  return l10n.t('Most frequent mistake: {0}', readConfusion(data, Math.floor(worst / size), worst % size));
}

/** The counts as they stand, under the names of the predictions. */
export function confusionColumns(data: ConfusionMatrixData): Column[] {
  const names = namesOf(data);
  return [
    { name: l10n.t('right answer'), values: names },
    ...names.map((name, column) => ({
      name: l10n.t('read as {0}', name),
      values: names.map((_, row) => countAt(data, row, column)),
    })),
  ];
}
