import * as l10n from '@vscode/l10n';
import { formatCount } from '../format';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;

/** A time in one unit and the two digits that a measurement on a busy computer is good for: '6.6 min', '46 days'; '-' where it is not known. */
export function durationText(seconds: number): string {
  const roughly = (value: number) => formatCount(Number(value.toPrecision(2)));
  if (!Number.isFinite(seconds)) return '-';
  if (seconds < 0.995e-3) return l10n.t('{0} µs', roughly(seconds * 1e6));
  if (seconds < 0.995) return l10n.t('{0} ms', roughly(seconds * 1e3));
  if (seconds < 99.5) return l10n.t('{0} s', roughly(seconds));
  if (seconds < 99.5 * MINUTE) return l10n.t('{0} min', roughly(seconds / MINUTE));
  if (seconds < 47.5 * HOUR) return l10n.t('{0} h', roughly(seconds / HOUR));
  return seconds < 2 * YEAR
    ? l10n.t('{0} days', roughly(seconds / DAY))
    : l10n.t('{0} years', roughly(seconds / YEAR));
}
