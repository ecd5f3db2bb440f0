import {
  type Decimal,
  fewestDigits,
  roundedDigits,
  shortestDigits,
  shortestSingleDigits,
} from './decimalDigits';

/** How many digits after the point NumPy prints at most. */
const PRECISION = 8;

/** A kind of floating-point number, as NumPy prints it. */
export interface FloatKind {
  readonly shortest: (x: number) => Decimal;
  /** From here on an array is printed in powers of ten. */
  readonly largest: number;
  /** From here on a number by itself is. */
  readonly largestAlone: number;
  readonly round: (x: number) => number;
}

const double: FloatKind = { shortest: shortestDigits, largest: 1e8, largestAlone: 1e16, round: (x) => x };
export const single: FloatKind = {
  shortest: shortestSingleDigits,
  largest: 1e6,
  largestAlone: 1e6,
  round: Math.fround,
};

/** A number as Python's repr prints it: the fewest digits that name it, in powers of ten from 1e16 up and below 1e-4. */
export function formatScalar(x: number, kind: FloatKind = double): string {
  if (!Number.isFinite(x)) return nonFinite(x);
  const decimal = kind.shortest(x);
  const size = Math.abs(x);
  if (x === 0 || (size >= 1e-4 && size < kind.largestAlone)) {
    const [whole, fraction] = positional(decimal);
    return `${signOf(x)}${whole}.${fraction || '0'}`;
  }
  const fraction = decimal.digits.slice(1);
  return `${signOf(x)}${decimal.digits.charAt(0)}${fraction && '.'}${fraction}e${exponentText(decimal.exponent, 2)}`;
}

/** How many digits stand behind the point at most, and whether powers of ten are taken for numbers of 1e8 and more alone. */
interface Written {
  readonly precision: number;
  readonly isPlain: boolean;
}
const usual: Written = { precision: PRECISION, isPlain: false };

export type Format = (x: number) => string;

/** How to print any of `values` so that all are equally wide, as NumPy 2 does in an array of them. */
export function elementFormat(
  values: readonly number[],
  kind: FloatKind = double,
  { precision, isPlain }: Written = usual,
): Format {
  const finite = values.filter(Number.isFinite);
  const parts = needsExponent(finite, kind, isPlain)
    ? exponentParts(finite, kind, precision)
    : positionalParts(kind, precision);
  const written = finite.map(parts);
  const left = Math.max(0, ...written.map(([whole]) => whole.length));
  const right = Math.max(0, ...written.map(([, rest]) => rest.length));
  const others = values.filter((x) => !Number.isFinite(x)).map((x) => nonFinite(x).length);
  const width = Math.max(left + right + 1, ...others);
  return (x) => {
    if (!Number.isFinite(x)) return nonFinite(x).padStart(width);
    const [whole, rest] = parts(x);
    return `${whole.padStart(width - right - 1)}.${rest.padEnd(right)}`;
  };
}

function needsExponent(
  finite: readonly number[],
  { largest: cutoff, round }: FloatKind,
  isPlain: boolean,
): boolean {
  const sizes = finite.filter((x) => x !== 0).map(Math.abs);
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const smallest = sizes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const isUneven = smallest < round(1e-4) || round(largest / smallest) > 1000;
  return sizes.length > 0 && (largest >= cutoff || (!isPlain && isUneven));
}

/** Sign and digits before the point, and what comes after it. */
type Parts = (x: number) => readonly [whole: string, rest: string];

const positionalParts =
  ({ shortest }: FloatKind, precision: number): Parts =>
  (x) => {
    const fewest = shortest(x);
    const count = fewest.exponent + 1 + precision;
    if (count < 1) return shortened(x, precision);
    const [whole, fraction] = positional(fewestDigits(x, count, fewest));
    return [signOf(x) + whole, fraction];
  };

/** A number below the last digit that is shown: that digit, or nothing. */
function shortened(x: number, precision: number): readonly [whole: string, rest: string] {
  const [whole = '0', fraction = ''] = Math.abs(x).toFixed(precision).split('.');
  let end = fraction.length;
  while (fraction[end - 1] === '0') end--;
  return [signOf(x) + whole, fraction.slice(0, end)];
}

/** All numbers get the same number of digits, those of the longest, and exponents of one width. */
function exponentParts(finite: readonly number[], { shortest }: FloatKind, precision: number): Parts {
  const decimals = finite.map((x) => fewestDigits(x, precision + 1, shortest(x)));
  const count = Math.max(...decimals.map(({ digits }) => digits.length));
  const width = Math.max(2, ...decimals.map(({ exponent }) => String(Math.abs(exponent)).length));
  return (x) => {
    const { digits, exponent } = roundedDigits(x, count);
    return [signOf(x) + digits.charAt(0), `${digits.slice(1)}e${exponentText(exponent, width)}`];
  };
}

function positional({ digits, exponent }: Decimal): readonly [whole: string, fraction: string] {
  if (exponent < 0) return ['0', '0'.repeat(-exponent - 1) + digits];
  const padded = digits.padEnd(exponent + 1, '0');
  return [padded.slice(0, exponent + 1), padded.slice(exponent + 1)];
}

function exponentText(exponent: number, width: number): string {
  return (exponent < 0 ? '-' : '+') + String(Math.abs(exponent)).padStart(width, '0');
}

function nonFinite(x: number): string {
  return Number.isNaN(x) ? 'nan' : `${signOf(x)}inf`;
}

function signOf(x: number): string {
  return x < 0 || Object.is(x, -0) ? '-' : '';
}
