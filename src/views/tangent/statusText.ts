import * as l10n from '@vscode/l10n';

/** Why f has no slope that could be told, in a few words; empty where it has one. */
export function statusText(status: string): string {
  switch (status) {
    case 'ok':
      return '';
    case 'kink':
      return l10n.t('a kink');
    case 'jump':
      return l10n.t('a jump');
    case 'vertical':
      return l10n.t('vertical');
    case 'nonFinite':
      return l10n.t('no value');
    case 'stepLost':
      return l10n.t('the step is lost');
    default:
      return l10n.t('too rough to tell');
  }
}
