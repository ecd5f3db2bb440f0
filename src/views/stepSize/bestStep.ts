import * as l10n from '@vscode/l10n';
import type { ErrorBranches } from '#engine';
import type { BestStep, DifferenceMethod } from '#protocol';
import { formatShort } from '../format';

/** As many digits as an advice has. */
const DIGITS = 2;

/**
 * The one best h of the method in use: where its truncation and its rounding are as large as each other. The smallest error that was
 * measured is none to advise: on a jagged curve it lies where rounding happens to cancel.
 */
export function bestStepOf(
  method: DifferenceMethod,
  { rounding, crossing }: ErrorBranches,
  noTruncation: boolean,
  /** Whether x + h is another number than x. */
  isSeen: (h: number) => boolean,
): BestStep {
  if (method === 'slip') {
    return none(l10n.t('None: this formula gives h^2 times the central difference, the same only at h = 1.'));
  }
  if (rounding === 0) {
    return none(l10n.t('None: nothing rounds here, so the smaller h is, the better.'));
  }
  if (noTruncation) {
    return none(l10n.t('None: nothing is truncated here, so the larger h is, the better.'));
  }
  if (!Number.isFinite(crossing)) {
    return none(l10n.t('Not known: how f bends here cannot be told.'));
  }
  if (!isSeen(crossing)) {
    return none(
      l10n.t('None: where the dashed lines meet, h is too small beside the point to be added to it.'),
    );
  }
  const why = l10n.t(
    'Where the dashed lines meet: a larger h <truncation>truncates</truncation> more, a smaller one <rounding>rounds</rounding> more. The lowest point of the jagged curve is luck.',
  );
  return { h: crossing, error: rounding / crossing, text: formatShort(crossing, DIGITS), why };
}

const none = (why: string): BestStep => ({ h: Number.NaN, error: Number.NaN, text: '', why });
