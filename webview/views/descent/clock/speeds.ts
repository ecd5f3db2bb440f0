import * as l10n from '@vscode/l10n';
import { createChoiceChips } from '#ui';
import { type Speed, speeds } from './player';

/** The speed of the clock, as chips of which one is on. */
export function createSpeeds(onChange: (speed: Speed) => void) {
  const names: Readonly<Record<Speed, string>> = { 0.5: '½×', 1: '1×', 4: '4×' };
  const choices = speeds.map((value) => ({ value, name: names[value] }));
  return createChoiceChips<Speed>(l10n.t('speed'), choices, onChange);
}
