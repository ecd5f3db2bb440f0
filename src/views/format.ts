let language = 'en';
/** Between thousands; not known before a count is written, since to ask for it the first time takes a host 20 ms. */
let separator: string | undefined;

/** The language that counts are written in from now on; what it says of decimals is not asked: learners type a point, as NumPy does. */
export function useLanguage(tag: string): void {
  language = tag;
  separator = undefined;
}

/** What stands between thousands: as the language of the texts has it, but never a point, which begins the decimals everywhere. */
function separatorOf(tag: string): string {
  const parts = new Intl.NumberFormat(tag).formatToParts(12_345);
  const own = parts.find(({ type }) => type === 'group')?.value;
  return own === undefined || own === '.' ? '\u202f' : own;
}

/** '79,510'; with so many decimals, where they are asked for: '1,350.0'. */
export function formatCount(value: number, decimals?: number): string {
  const fixed =
    decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  separator ??= separatorOf(language);
  return new Intl.NumberFormat('en-US', fixed).format(value).replaceAll(',', separator);
}

/** With so many decimals, none of them left out: '0.4220'. */
export function formatFixed(value: number, decimals: number): string {
  return value.toFixed(decimals);
}

/** A share of 1 in percent: '97.3 %'. What is next to nothing, or to all, says so. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.0005) return '< 0.1 %';
  if (share < 1 && share >= 0.9995) return '> 99.9 %';
  return `${formatFixed(100 * share, 1)} %`;
}

/** A power of ten as the page writes it, and as one types it: '1e150', not '1e+150'. */
function withoutPlus(text: string): string {
  return text.replace('e+', 'e');
}

/** Writes a number with all the digits that it was given, below 1e-4 with a power of ten: '0.1', '1e-5', '1e150'. */
export function formatGiven(value: number): string {
  const isSmall = value !== 0 && Math.abs(value) < 1e-4;
  return isSmall ? formatScientific(value) : withoutPlus(String(value));
}

/** To so many digits, zeros at the end left out: '0.2', '1.5e-7'. */
export function formatShort(value: number, digits: number): string {
  return formatGiven(Number(value.toPrecision(digits)));
}

/** To so many digits, none of them left out: '0.20', '1.5e-7'. */
export function formatDigits(value: number, digits: number): string {
  return withoutPlus(value.toPrecision(digits));
}

/** With a power of ten always: '3.0e-1'. */
export function formatScientific(value: number, decimals?: number): string {
  return withoutPlus(value.toExponential(decimals));
}

/**
 * To so many digits, as the page writes a value: integer digits are not rounded away below 1e7; else '1.5e-5'. What is no number,
 * or infinite, is called as NumPy calls it.
 */
export function formatShown(value: number, digits: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const [mantissa = '', exponent = 0] = formatScientific(value, digits - 1).split('e');
  if (value === 0) return '0';
  return Number(exponent) < -4 || Number(exponent) >= 7
    ? `${trimmed(mantissa)}e${Number(exponent)}`
    : trimmed(formatFixed(value, Math.max(0, digits - 1 - Number(exponent))));
}

/** Without the zeros behind the point that say nothing. */
function trimmed(text: string): string {
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text[end - 1] === '0') end -= 1;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}
