/** `trim`: the share of the values at each end that may be outliers; `stretch`: how far beyond the rest they may reach. */
export interface RangeOptions {
  readonly trim?: number;
  readonly stretch?: number;
}

/**
 * A range [least, greatest] for an axis that shows `values`. NaN and infinities are left out. With q the quantiles at
 * trim and 1 - trim, nothing further than stretch * (upper q - lower q) from them counts: 1/x is shown around 0 and not
 * from -1e6 to 1e6, while a parabola or an exponential keeps its ends. A constant gets room on both sides, also one that
 * differs by roundings; no finite value at all gives [-1, 1].
 */
export function finiteRange(
  values: ArrayLike<number>,
  options: RangeOptions = {},
): readonly [number, number] {
  const { trim = 0.05, stretch = 3 } = options;
  const sorted = sortedFinite(values);
  if (sorted.length === 0) return [-1, 1];
  const least = quantile(sorted, 0);
  const greatest = quantile(sorted, 1);
  const lower = quantile(sorted, trim);
  const upper = quantile(sorted, 1 - trim);
  // Interpolated, they may be in disorder by a rounding.
  if (lower >= upper) return openedIfEmpty([least, greatest]);
  // Where the rest is no wider than the largest number, neither is the range.
  const reach = Math.min(stretch * (upper - lower), Math.max(0, (Number.MAX_VALUE - (upper - lower)) / 2));
  return openedIfEmpty([Math.max(least, lower - reach), Math.min(greatest, upper + reach)]);
}

/** Some hundred roundings of a double: 3x/x, or sin^2 + cos^2, differ by no more. */
const ROUNDING = 2 ** -44;

/** Whether two numbers are one but for roundings. */
function isOneNumber(low: number, high: number): boolean {
  return high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high));
}

/** A range as it is, or with room about its middle where its ends are one number. */
export function openedIfEmpty([low, high]: readonly [number, number]): readonly [number, number] {
  return isOneNumber(low, high) ? roomAround(low / 2 + high / 2) : [low, high];
}

/** The finite entries of `values` in ascending order. */
export function sortedFinite(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values)
    .filter((value) => Number.isFinite(value))
    .sort();
}

/** The quantile q (0 to 1) of an ascending, non-empty array, interpolated linearly as NumPy does by default. */
export function quantile(sorted: Float64Array, q: number): number {
  const place = q * (sorted.length - 1);
  const index = Math.floor(place);
  const low = sorted[index] ?? Number.NaN;
  const high = sorted[Math.min(index + 1, sorted.length - 1)] ?? Number.NaN;
  const share = place - index;
  return share === 0 ? low : low * (1 - share) + high * share;
}

function roomAround(value: number): readonly [number, number] {
  const room = Math.abs(value) / 2 || 1;
  return [Math.max(-Number.MAX_VALUE, value - room), Math.min(Number.MAX_VALUE, value + room)];
}
