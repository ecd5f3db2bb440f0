/** What stands between thousands: as the language of the texts has it, but never a point, which begins the decimals everywhere. */
let separator = ',';

/** The language that counts are written in from now on; what it says of decimals is not asked: learners type a point, as NumPy does. */
export function useLanguage(language: string): void {
  const parts = new Intl.NumberFormat(language).formatToParts(12_345);
  const own = parts.find(({ type }) => type === 'group')?.value;
  separator = own === undefined || own === '.' ? '\u202f' : own;
}

/** What a number without an ordinary notation is called, in NumPy's words; undefined for every other number. */
function nameOf(value: number): string | undefined {
  if (Number.isNaN(value)) return 'nan';
  if (value === Number.POSITIVE_INFINITY) return 'inf';
  return value === Number.NEGATIVE_INFINITY ? '-inf' : undefined;
}

/** Mantissa and exponent after rounding to so many significant digits: 9.996 to 3 digits is ['1.00', 1]. */
function scientific(value: number, digits: number): [string, number] {
  const [mantissa = '0', exponent = '0'] = value.toExponential(digits - 1).split('e');
  return [mantissa, Number(exponent)];
}

function trimZeros(text: string): string {
  let end = text.length;
  if (text.includes('.')) while (text[end - 1] === '0') end--;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}

/** Parts the thousands of the integer part: '79510.5' becomes '79,510.5'. */
function groupThousands(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.slice(sign.length);
  const groups =
    digits.length > 3
      ? [digits.slice(0, digits.length % 3), ...(digits.slice(digits.length % 3).match(/\d{3}/g) ?? [])]
      : [digits];
  const grouped = sign + groups.filter((group) => group !== '').join(separator);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * A value with always the same number of significant digits, so that nothing jumps while it moves: 0.2 to 4 digits is
 * '0.2000'. Below 1e-4 and from 1e7 on it reads '1.500e-5'. Integer digits are never rounded away below 1e7.
 */
export function formatNumber(value: number, significantDigits = 5): string {
  const name = nameOf(value);
  if (name !== undefined) return name;
  if (value === 0) return (0).toFixed(significantDigits - 1);
  const [mantissa, exponent] = scientific(value, significantDigits);
  if (exponent < -4 || exponent >= 7) return `${mantissa}e${exponent}`;
  return value.toFixed(Math.max(0, significantDigits - 1 - exponent));
}

/** As `formatNumber`, without the zeros at the end: '0.2', '1.5e-5'. */
export function formatShort(value: number, significantDigits = 4): string {
  const [mantissa = '', exponent] = formatNumber(value, significantDigits).split('e');
  return exponent === undefined ? trimZeros(mantissa) : `${trimZeros(mantissa)}e${exponent}`;
}

/** A count, rounded to an integer, its thousands parted: '79,510'. */
export function formatCount(value: number): string {
  return nameOf(value) ?? groupThousands(Math.round(value).toFixed(0).replace(/^-0$/, '0'));
}

/**
 * A tick of an axis whose ticks are `step` apart and at most `largest` in magnitude. As many decimals as the step asks for;
 * the whole axis goes over to '2e6' when its largest tick reaches a million or stays below a thousandth.
 */
export function formatTick(value: number, step = Math.abs(value), largest = Math.abs(value)): string {
  const name = nameOf(value);
  if (name !== undefined) return name;
  if (value === 0) return '0';
  const stepExponent = Math.floor(Math.log10(step) + 1e-9);
  if (largest >= 1e6 || largest < 1e-3) {
    const digits = Math.floor(Math.log10(Math.abs(value)) + 1e-9) - stepExponent + 1;
    const [mantissa, exponent] = scientific(value, Math.min(17, Math.max(1, digits)));
    return `${trimZeros(mantissa)}e${exponent}`;
  }
  return groupThousands(trimZeros(value.toFixed(Math.min(20, Math.max(0, -stepExponent)))));
}

/**
 * A value among others of which `largest` is the greatest magnitude: all get the same decimals, enough for `digits` significant
 * digits of the largest. A small value that would read as zero keeps its own digits.
 */
export function formatAligned(value: number, largest: number, digits = 4): string {
  const [, exponent] = scientific(largest > 0 && Number.isFinite(largest) ? largest : 1, digits);
  const decimals = Math.max(0, digits - 1 - exponent);
  const tooSmall = value !== 0 && Math.abs(value) < 0.5 * 10 ** -decimals;
  if (!Number.isFinite(value) || tooSmall || exponent >= 6 || decimals > 8)
    return formatNumber(value, digits);
  return value.toFixed(decimals);
}

/** With so many decimals, none of them left out: '0.4220'. */
export function formatFixed(value: number, decimals: number): string {
  return value.toFixed(decimals);
}

/** To so many digits, none of them left out: '1.30', '16.8'. */
export function formatDigits(value: number, digits: number): string {
  return value.toPrecision(digits);
}

/** As a mantissa and a power of ten, with as many digits as the number has: '1e-4'. */
export function formatScientific(value: number): string {
  return value.toExponential().replace('e+', 'e');
}

/** A share of 1 in percent: '97.3 %'; '-' where none is known. What is next to nothing, or to all, says so: '< 0.1 %', '> 99.9 %'. */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) return '-';
  if (share > 0 && share < 0.0005) return '< 0.1 %';
  if (share < 1 && share >= 0.9995) return '> 99.9 %';
  return `${formatFixed(100 * share, 1)} %`;
}

/** A share of 1 with four decimals: '0.6552'. What is next to nothing, or to all, says so: '< 0.0001', '> 0.9999'. */
export function formatPart(share: number): string {
  if (share > 0 && share < 0.00005) return '< 0.0001';
  if (share < 1 && share >= 0.99995) return '> 0.9999';
  return formatFixed(share, 4);
}
