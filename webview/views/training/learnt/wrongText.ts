import * as l10n from '@vscode/l10n';
import { formatCount } from '../../../base/format';

/** `epoch`: after which they were read, 0 before the first; left out: they were just now. */
export function wrongText(wrong: number, all: number, epoch?: number): string {
  const counts = [formatCount(wrong), formatCount(all)] as const;
  const isOne = wrong === 1;
  if (epoch === undefined) {
    return isOne
      ? l10n.t('1 of {0} is read wrongly.', counts[1])
      : l10n.t('{0} of {1} are read wrongly.', ...counts);
  }
  if (epoch === 0) {
    return isOne
      ? l10n.t('1 of {0} is read wrongly before training.', counts[1])
      : l10n.t('{0} of {1} are read wrongly before training.', ...counts);
  }
  return isOne
    ? l10n.t('1 of {0} is read wrongly after epoch {1}.', counts[1], formatCount(epoch))
    : l10n.t('{0} of {1} are read wrongly after epoch {2}.', ...counts, formatCount(epoch));
}
