import * as l10n from '@vscode/l10n';
import { formatCount } from '../format';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;

/** A time in words, to about three digits: '13.5 ms', '6 min 38 s', '4.6 days'. '-' where it is not known. */
export function durationText(seconds: number): string {
  if (!Number.isFinite(seconds)) return '-';
  if (seconds < 0.9995e-3) return l10n.t('{0} µs', threeDigits(seconds * 1e6));
  if (seconds < 0.9995) return l10n.t('{0} ms', threeDigits(seconds * 1e3));
  if (seconds < 59.95) return l10n.t('{0} s', threeDigits(seconds));
  const whole = Math.round(seconds);
  if (whole < HOUR) return l10n.t('{0} min {1} s', Math.floor(whole / MINUTE), whole % MINUTE);
  const minutes = Math.round(seconds / MINUTE);
  if (minutes < 48 * 60) return l10n.t('{0} h {1} min', Math.floor(minutes / 60), minutes % 60);
  if (seconds < 2 * YEAR) return l10n.t('{0} days', threeDigits(seconds / DAY));
  return l10n.t('{0} years', threeDigits(seconds / YEAR));
}

/** A time in one unit and two digits, so that it seldom changes: '6.6 min', '46 days'. */
export function roughDuration(seconds: number): string {
  const roughly = (value: number) => formatCount(Number(value.toPrecision(2)));
  if (seconds < 0.995) return l10n.t('{0} ms', roughly(seconds * 1e3));
  if (seconds < 99.5) return l10n.t('{0} s', roughly(seconds));
  if (seconds < 99.5 * MINUTE) return l10n.t('{0} min', roughly(seconds / MINUTE));
  if (seconds < 47.5 * HOUR) return l10n.t('{0} h', roughly(seconds / HOUR));
  return seconds < 2 * YEAR
    ? l10n.t('{0} days', roughly(seconds / DAY))
    : l10n.t('{0} years', roughly(seconds / YEAR));
}

/** Three digits, all of the integer part, its thousands parted: '1.35', '13.5', '1,350'. */
function threeDigits(value: number): string {
  const decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
  return formatCount(value, decimals);
}
