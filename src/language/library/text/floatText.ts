import { Failure } from '../../program/failure';

/** A float as Python's repr has it: the fewest digits that give it back. */
export function floatText(value: number): string {
  const size = Math.abs(value);
  // JavaScript writes the same digits, and between these without an exponent, too.
  if (size >= 1e-4 && size < 1e16) return Number.isInteger(value) ? `${value}.0` : String(value);
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  const [mantissa = '0', power = '0'] = value.toExponential().split('e');
  const exponent = Number(power);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (exponent < -4 || exponent >= 16) {
    const rest = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits[0]}${rest}e${exponentText(exponent)}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}

function exponentText(exponent: number): string {
  return `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** The exact value of a float as a whole number of 2^-k: what rounding to decimals has to start from. */
function exactly(value: number): { top: bigint; bottom: bigint } {
  let exponent = 0;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    exponent += 1;
  }
  return { top: BigInt(scaled), bottom: 1n << BigInt(exponent) };
}

/** top / bottom as a whole number, halves to even. */
export function roundedQuotient(top: bigint, bottom: bigint): bigint {
  const quotient = top / bottom;
  const twice = (top - quotient * bottom) * 2n;
  if (twice > bottom || (twice === bottom && quotient % 2n === 1n)) return quotient + 1n;
  return quotient;
}

const MOST_DECIMALS = 4000;

/** Does a number stand right in the middle of two with so many decimals, where toFixed() goes up and Python to the even one? */
const isBetween = (size: number, decimals: number): boolean => (size * 2 ** (decimals + 1)) % 2 === 1;

/** |value| with so many decimals, rounded from its exact value: '%.2f'. */
export function fixedText(value: number, decimals: number): string {
  if (decimals > MOST_DECIMALS) throw new Failure('tooLarge');
  const size = Math.abs(value);
  if (decimals <= 100 && size < 1e21 && !isBetween(size, decimals)) return size.toFixed(decimals);
  const { top, bottom } = exactly(size);
  const scaled = roundedQuotient(top * 10n ** BigInt(decimals), bottom);
  const digits = String(scaled).padStart(decimals + 1, '0');
  if (decimals === 0) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

interface Scientific {
  readonly digits: string;
  readonly exponent: number;
}

/** |value| with so many digits behind the first: its digits and its power of ten. */
function scientific(value: number, decimals: number): Scientific {
  if (decimals > MOST_DECIMALS) throw new Failure('tooLarge');
  if (value === 0) return { digits: '0'.repeat(decimals + 1), exponent: 0 };
  const { top, bottom } = exactly(Math.abs(value));
  let exponent = Number(Math.abs(value).toExponential().split('e')[1]);
  for (;;) {
    const shift = decimals - exponent;
    const scaled =
      shift >= 0
        ? roundedQuotient(top * 10n ** BigInt(shift), bottom)
        : roundedQuotient(top, bottom * 10n ** BigInt(-shift));
    const digits = String(scaled);
    if (digits.length === decimals + 1) return { digits, exponent };
    exponent += 1;
  }
}

/** |value| as %e has it. */
export function exponentialText(value: number, decimals: number): string {
  const { digits, exponent } = scientific(value, decimals);
  return `${digits[0]}${decimals > 0 ? `.${digits.slice(1)}` : ''}e${exponentText(exponent)}`;
}

/** A number without the zeros behind its point that say nothing. */
export function withoutZeros(text: string): string {
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text[end - 1] === '0') end -= 1;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}

/** |value| as %g has it: so many digits, without zeros at the end unless they are kept. */
export function generalText(value: number, precision: number, keepsZeros: boolean): string {
  const size = precision === 0 ? 1 : precision;
  const { exponent } = scientific(value, size - 1);
  const isFixed = exponent >= -4 && exponent < size;
  const text = isFixed ? fixedText(value, size - 1 - exponent) : exponentialText(value, size - 1);
  if (keepsZeros || !text.includes('.')) return text;
  const [number = '', power] = text.split('e');
  const short = withoutZeros(number);
  return power === undefined ? short : `${short}e${power}`;
}
