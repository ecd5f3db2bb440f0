/** A number's size as decimal digits d1 d2 d3 ..., the first of which stands for 10^exponent. 0 is one 0 at exponent 0. */
export interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/** The digits that are looked at to tell a tie from what is next to one; no double comes closer to a tie than this. */
const EXACT = 60;

/** The fewest digits that name the double |x| and no other; x finite. */
export function shortestDigits(x: number): Decimal {
  return parse(Math.abs(x).toExponential());
}

/**
 * `count` (1 or more) significant digits of the exact value of the double |x|, the last one rounded, ties to the even
 * digit as NumPy does; JavaScript's own toFixed and toExponential round ties up.
 */
export function roundedDigits(x: number, count: number): Decimal {
  const { digits, exponent } = parse(Math.abs(x).toExponential(EXACT));
  const kept = digits.slice(0, count);
  const dropped = digits.slice(count);
  const tie = /^50*$/.test(dropped);
  const up = tie ? Number(kept.slice(-1)) % 2 === 1 : dropped >= '5';
  if (!up) return { digits: kept, exponent };
  const next = String(BigInt(kept) + 1n).padStart(count, '0');
  return { digits: next.slice(0, count), exponent: exponent + next.length - count };
}

/** The fewest digits that name the float32 |x| and no other; x finite and a float32. */
export function shortestSingleDigits(x: number): Decimal {
  const size = Math.abs(x);
  for (let count = 0; count < 8; count++) {
    const text = size.toExponential(count);
    if (Math.fround(Number(text)) === size) return trimmed(parse(text));
  }
  return trimmed(parse(size.toExponential(8)));
}

/** At most `count` significant digits, as few as name the number (a double, if not told otherwise), without zeros at the end. */
export function fewestDigits(x: number, count: number, shortest = shortestDigits(x)): Decimal {
  if (shortest.digits.length <= count) return shortest;
  return trimmed(roundedDigits(x, count));
}

const trimmed = ({ digits, exponent }: Decimal): Decimal => ({ digits: withoutZeros(digits), exponent });

/** All digits but the zeros at the end; the first stays. */
function withoutZeros(digits: string): string {
  let end = digits.length;
  while (end > 1 && digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

function parse(text: string): Decimal {
  const [mantissa = '', exponent = ''] = text.split('e');
  return { digits: mantissa.replace('.', ''), exponent: Number(exponent) };
}
