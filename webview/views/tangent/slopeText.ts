import * as l10n from '@vscode/l10n';
import type { TangentPicture } from '#protocol';
import { formatNumber } from '../../base/format';

/** The slope as it stands everywhere on the page: as many digits while it moves, and none where f has none. */
export function slopeText({ slope, hasSlope }: TangentPicture): string {
  return hasSlope ? formatNumber(slope, 4) : l10n.t('no slope');
}
