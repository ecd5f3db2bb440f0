import * as l10n from '@vscode/l10n';
import { formatCount, formatDigits } from '../../base/format';

/** A large count to three digits: '1.26 trillion', '16.8 million', '79,400'. */
export function countInWords(value: number): string {
  const rounded = value < 1e6 ? value : Number(value.toPrecision(3));
  if (rounded < 1e6) return formatCount(value);
  if (rounded < 1e9) return l10n.t('{0} million', threeDigits(rounded / 1e6));
  if (rounded < 1e12) return l10n.t('{0} billion', threeDigits(rounded / 1e9));
  return l10n.t('{0} trillion', threeDigits(rounded / 1e12));
}

function threeDigits(value: number): string {
  return value < 1000 ? formatDigits(value, 3) : formatCount(value);
}
