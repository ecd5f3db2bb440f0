import * as l10n from '@vscode/l10n';
import { createChips } from '#ui';
import { type Speed, speeds } from './player';

/** The speed of the clock, as chips of which one is on. */
export function createSpeeds(onChange: (speed: Speed) => void) {
  const names: Readonly<Record<Speed, string>> = { 0.5: '½×', 1: '1×', 4: '4×' };
  const chips = createChips(
    l10n.t('speed'),
    speeds.map((speed) => ({ name: names[speed], onPress: () => onChange(speed) })),
  );
  return {
    element: chips.element,
    show: (shown: Speed) => chips.show(speeds.map((speed) => speed === shown)),
  };
}
