import * as l10n from '@vscode/l10n';
import { formatCount } from '../format';
import type { Refusal } from '../view';

/** One sentence: what happened, and what to do. */
export function whyNotKept(refusal: Refusal): string {
  if (refusal.action !== 'keep') return whyNotRemoved(refusal);
  switch (refusal.reason) {
    case 'removed':
      return l10n.t(
        'This run was removed in another place, so what it learns here is not kept; press New run for one that is.',
      );
    case 'more':
      return l10n.t(
        'This run was trained further in another place and is kept as it is there, at iteration {0}; what it learns here is not kept. Press New run for one of its own.',
        formatCount(refusal.held),
      );
    case 'full':
      return l10n.t(
        'The disk is full, so this run is not kept: make room, or save the net before you close.',
      );
    case 'readOnly':
      return l10n.t(
        'Gradient Lab may not write to the folder in which runs are kept, so this run is not kept: save the net before you close. The log of Gradient Lab names the folder.',
      );
    case 'failed':
      return l10n.t(
        'This run could not be kept on the disk: save the net before you close. The log of Gradient Lab says why.',
      );
  }
}

function whyNotRemoved(refusal: Refusal): string {
  return refusal.reason === 'more'
    ? l10n.t(
        'A run that left this list was trained further in another place, to iteration {0}, so it is still kept; remove it there.',
        formatCount(refusal.held),
      )
    : l10n.t(
        'A run could not be removed from the disk and will be back the next time; the log of Gradient Lab says why.',
      );
}
