import { sortedFinite } from '../numbers/finiteRange';
import { contourLevels } from './contourLevels';

/** How far a level may move toward a round value, as a share of the distance to its neighbour. */
const REACH = 0.45;

const DIGITS = [1, 2, 5] as const;

/** A round value times ten has no more digits than these. */
const DIGITS_OF_ROUND = 15;

/** More lines than this make no picture. */
const MOST_MULTIPLES = 10_000;

/** Of the largest double. */
const LARGEST_EXPONENT = 308;

/**
 * Heights for at most `count` contours, spaced as {@link contourLevels} spaces them, at round values that are easily read:
 * 10, 20, 30 where they are even; 1, 2, 5, 10 where they grow from about 0; otherwise each at the roundest value that is
 * near it. All lie strictly between the least and the greatest finite z.
 * @throws InputError if count is not a whole number from 1 up
 */
export function roundLevels(z: ArrayLike<number>, count: number): Float64Array {
  const levels = contourLevels(z, count);
  if (levels.length < 2) return levels;
  const sorted = sortedFinite(z);
  const [least = 0, greatest = 0] = [sorted[0], sorted[sorted.length - 1]];
  const isTooHigh = !Number.isFinite(2 * (greatest - least));
  const inside = (isTooHigh ? roundedTenths(levels, count) : rounded(levels, count)).filter(
    (level) => level > least && level < greatest,
  );
  const ascends = inside.every((level, i) => level > (inside[i - 1] ?? Number.NEGATIVE_INFINITY));
  // Where doubles are too coarse to be rounded further, the levels stay as they are.
  return inside.length > 0 && inside.length <= count && ascends ? inside : levels;
}

/** Heights whose distances may be larger than the largest double, rounded at a tenth of their size. */
function roundedTenths(levels: Float64Array, count: number): Float64Array {
  const tenths = levels.map((level) => level / 10);
  return rounded(tenths, count).map((level) => Number((10 * level).toPrecision(DIGITS_OF_ROUND)));
}

function rounded(levels: Float64Array, count: number): Float64Array {
  const first = levels[0] ?? 0;
  const last = levels[levels.length - 1] ?? 0;
  const gap = (last - first) / (levels.length - 1);
  const even = levels.every((level, i) => Math.abs(level - first - i * gap) <= 1e-6 * gap);
  if (even) return multiples(first - gap, last + gap, gap);
  // Growing from about 0: the next level is a multiple of the first, not just a little more.
  if (first > 0 && (levels[1] ?? last) > 1.2 * first) return growing(first, last, count);
  return levels.map((level, i) => roundest(level, REACH * room(levels, i)));
}

/** The multiples of a round step of at least `gap` that lie strictly between two values. */
function multiples(low: number, high: number, gap: number): Float64Array {
  let exponent = Math.floor(Math.log10(gap));
  let digit = DIGITS.find((candidate) => decimal(candidate, exponent) >= gap * (1 - 1e-9));
  if (digit === undefined) {
    digit = 1;
    exponent += 1;
  }
  const step = decimal(digit, exponent);
  const found: number[] = [];
  const first = Math.floor(low / step);
  // Counted, since beyond 2^53 adding 1 to the multiple would no longer lead on, and a range wider than a double has no count.
  for (let i = 0; i <= Math.min(MOST_MULTIPLES, (high - low) / step + 1); i++) {
    const level = decimal((first + i) * digit, exponent);
    if (level > low + 1e-9 * gap && level < high - 1e-9 * gap) found.push(level);
  }
  return Float64Array.from(found);
}

/** 1, 2 and 5 times the powers of ten from first to last; the powers alone, or some of them, where those are too many. */
function growing(first: number, last: number, count: number): Float64Array {
  const decades = Math.log10(last / first);
  const digits = 3 * decades <= count - 1 ? DIGITS : ([1] as const);
  const stride = digits.length > 1 ? 1 : Math.max(1, Math.ceil((decades + 1) / count));
  const [lowest, highest] = [first, last].map((level) => Math.floor(Math.log10(level))) as [number, number];
  const found: number[] = [];
  for (let exponent = lowest; exponent <= Math.min(highest, LARGEST_EXPONENT); exponent++) {
    if (exponent % stride !== 0) continue;
    found.push(...digits.map((digit) => decimal(digit, exponent)));
  }
  return Float64Array.from(found.filter((level) => level >= first * 0.99 && level <= last));
}

/** The value with the fewest digits within `reach` of a level. */
function roundest(level: number, reach: number): number {
  const start = Math.floor(Math.log10(Math.max(Math.abs(level), reach))) + 1;
  for (let exponent = start; exponent > start - 17; exponent--) {
    for (const digit of [5, 2, 1]) {
      const near = Math.round(level / decimal(digit, exponent));
      const candidate = decimal(near * digit, exponent);
      if (Math.abs(candidate - level) <= reach) return candidate;
    }
  }
  return level;
}

function room(levels: Float64Array, i: number): number {
  const here = levels[i] ?? 0;
  const beside = [levels[i - 1], levels[i + 1]].map((level) => Math.abs((level ?? Number.NaN) - here));
  return Math.min(...beside.filter((distance) => !Number.isNaN(distance)));
}

/** digit * 10^exponent, rounded once. */
function decimal(digit: number, exponent: number): number {
  return Number(`${digit}e${exponent}`);
}
