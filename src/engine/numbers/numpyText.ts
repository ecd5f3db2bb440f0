import { type Decimal, fewestDigits, roundedDigits, shortestDigits } from './decimalDigits';

/** NumPy's default print options. */
const PRECISION = 8;
const LINE_WIDTH = 75;
const THRESHOLD = 1000;
const EDGE_ITEMS = 3;

/**
 * A one-dimensional array as NumPy 2 prints it: `[-3.  4.]`. At most 8 digits after the point, as few as tell each number
 * from its neighbours; in powers of ten if the largest size is 1e8 or more, the smallest below 1e-4 or the two more than a
 * factor 1000 apart; all in columns of one width, wrapped at 75 characters, shortened beyond 1000 numbers.
 */
export function formatArray(x: ArrayLike<number>): string {
  const values = Array.from(x);
  const shown = values.length > THRESHOLD ? ends(values) : values;
  const format = elementFormat(shown.filter((value) => value !== undefined));
  return formatRow(shown, format, ' ', LINE_WIDTH);
}

/** A matrix, `data` row-major, as NumPy 2 prints it; the rules of {@link formatArray} hold for all rows together. */
export function formatMatrix(rows: number, cols: number, data: ArrayLike<number>): string {
  if (rows * cols === 0) return '[]';
  const all = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: cols }, (_, col) => data[row * cols + col] ?? Number.NaN),
  );
  const isLong = rows * cols > THRESHOLD;
  const shown = (isLong ? ends(all) : all).map((row) => (row && isLong ? ends(row) : row));
  const format = elementFormat(shown.flatMap((row) => row ?? []).filter((value) => value !== undefined));
  const lines = shown.map((row) => (row ? formatRow(row, format, '  ', LINE_WIDTH - 1) : '...'));
  return `[${lines.join('\n ')}]`;
}

/** A number as Python's repr prints it: the fewest digits that name it, in powers of ten from 1e16 up and below 1e-4. */
export function formatScalar(x: number): string {
  if (!Number.isFinite(x)) return nonFinite(x);
  const decimal = shortestDigits(x);
  if (decimal.exponent >= -4 && decimal.exponent < 16) {
    const [whole, fraction] = positional(decimal);
    return `${signOf(x)}${whole}.${fraction || '0'}`;
  }
  const fraction = decimal.digits.slice(1);
  return `${signOf(x)}${decimal.digits.charAt(0)}${fraction && '.'}${fraction}e${exponentText(decimal.exponent, 2)}`;
}

/** The first and the last three items with a gap (undefined) between, if there are more than six. */
function ends<Item>(items: readonly Item[]): (Item | undefined)[] {
  if (items.length <= 2 * EDGE_ITEMS) return [...items];
  return [...items.slice(0, EDGE_ITEMS), undefined, ...items.slice(-EDGE_ITEMS)];
}

type Format = (x: number) => string;

function formatRow(
  values: readonly (number | undefined)[],
  format: Format,
  indent: string,
  width: number,
): string {
  const lines: string[] = [];
  let line = indent;
  for (const value of values) {
    const word = value === undefined ? '...' : format(value);
    if (line.length + word.length > width - 1 && line.length > indent.length) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  const text = [...lines, line.slice(0, -1)].join('\n');
  return values.length === 0 ? '[]' : `[${text.slice(indent.length)}]`;
}

/** How to print any of `values` so that all are equally wide. */
function elementFormat(values: readonly number[]): Format {
  const finite = values.filter(Number.isFinite);
  const parts = needsExponent(finite) ? exponentParts(finite) : positionalParts;
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

function needsExponent(finite: readonly number[]): boolean {
  const sizes = finite.filter((x) => x !== 0).map(Math.abs);
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const smallest = sizes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return sizes.length > 0 && (largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000);
}

/** Sign and digits before the point, and what comes after it. */
type Parts = (x: number) => readonly [whole: string, rest: string];

const positionalParts: Parts = (x) => {
  const count = shortestDigits(x).exponent + 1 + PRECISION;
  const [whole, fraction] = positional(fewestDigits(x, count));
  return [signOf(x) + whole, fraction];
};

/** All numbers get the same number of digits, those of the longest, and exponents of one width. */
function exponentParts(finite: readonly number[]): Parts {
  const decimals = finite.map((x) => fewestDigits(x, PRECISION + 1));
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
