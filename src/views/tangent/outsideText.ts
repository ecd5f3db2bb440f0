import * as l10n from '@vscode/l10n';
import type { OneVariable } from '#language';
import type { TangentPicture } from '#protocol';
import { formatShown } from '../format';
import type { SettledTangent } from './settle';

/** The number of digits with which the page writes a point. */
const DIGITS = 4;

/** Says on which side of the picture a point lies, and what to do. */
export function outsideText(
  { variable }: OneVariable,
  { x, outside }: TangentPicture,
  { range }: Pick<SettledTangent, 'range'>,
): string {
  const at = `${variable} = ${formatShown(x, DIGITS)}`;
  switch (outside) {
    case 'left':
      return l10n.t(
        'The point {0} lies to the left of the picture, which begins at {1}. Show it, or move the point.',
        at,
        formatShown(range[0], DIGITS),
      );
    case 'right':
      return l10n.t(
        'The point {0} lies to the right of the picture, which ends at {1}. Show it, or move the point.',
        at,
        formatShown(range[1], DIGITS),
      );
    case 'above':
      return l10n.t('The point {0} lies above the picture. Show it, or move the point.', at);
    default:
      return l10n.t('The point {0} lies below the picture. Show it, or move the point.', at);
  }
}
