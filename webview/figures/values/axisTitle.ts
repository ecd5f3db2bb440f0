import * as l10n from '@vscode/l10n';
import type { Axis } from '../contract';

/** The name of an axis with its unit, and a word on its scale. */
export function axisTitle({ name, unit, scale }: Axis): string {
  const full = unit ? l10n.t('{0} ({1})', name, unit) : name;
  return scale === 'log' ? l10n.t('{0}, log scale', full) : full;
}
