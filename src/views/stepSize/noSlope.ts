import * as l10n from '@vscode/l10n';

/** Why there is no slope, or none that could be told, in a few words. */
export function noSlopeText(status: string): string {
  switch (status) {
    case 'kink':
      return l10n.t('no slope: a kink');
    case 'jump':
      return l10n.t('no slope: a jump');
    case 'vertical':
      return l10n.t('no slope: vertical');
    default:
      return l10n.t('slope not known');
  }
}
