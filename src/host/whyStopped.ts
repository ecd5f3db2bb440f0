import * as l10n from '@vscode/l10n';

export function tookLonger(milliseconds: number): string {
  return l10n.t(
    'This took longer than {0} seconds and was stopped. Try a simpler formula or smaller numbers.',
    milliseconds / 1000,
  );
}

export function didNotBegin(milliseconds: number): string {
  return l10n.t(
    'The numeric engine did not begin within {0} seconds. Change a value to start it again.',
    milliseconds / 1000,
  );
}

export function neededMoreMemory(): string {
  return l10n.t('This needed more memory than it may have and was stopped. Try smaller numbers.');
}
