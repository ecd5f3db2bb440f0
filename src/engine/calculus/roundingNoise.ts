import {
  type DerivativeSamples,
  type Level,
  leftSlope,
  rightSlope,
  spacing,
  variation,
} from './derivativeSamples';
import type { ScalarFunction } from './differentiate';

const POINTS = 7;
const ORDERS = [3, 4, 5];

/** Below this share of the values that fluctuate, a fluctuation is taken for rounding, above it for a feature of f. */
const LARGEST_NOISE = 1e-6;

/** The same beside f at large; more where neighbouring doubles differ so, since nobody could tell that from noise. */
const LARGEST_NOISE_AT_LARGE = 2 ** -46;
const LARGEST_NOISE_NEXT_DOOR = 1e-2;

/** So many of the spacings count as neighbouring doubles. */
const NEXT_DOOR = 4;

/** Two units in the last place: what even a well-behaved f is allowed to be wrong by. */
const TWO_ULPS = 2 ** -51;

/** The spacing of the smallest doubles, which nothing is closer to the truth than. */
const SMALLEST = Number.MIN_VALUE;

/**
 * How wrong the computed values of f near x may be, level by level: at least two units in the last place, and more where
 * f computes with larger numbers than it returns. Found as in R. W. Hamming's difference tables and ECNoise (Moré, Wild:
 * Estimating computational noise, 2011): differences of order 3 to 5 of closely spaced values remove a smooth f, and what
 * stays equally large from order to order is noise. The table is taken at many spacings, on both sides and never across
 * x, because noise may itself be constant over thousands of neighbouring doubles and because x may be a jump.
 */
export function roundingNoise(f: ScalarFunction, samples: DerivativeSamples): (level: Level) => number {
  const large = Math.abs(samples.value) + variation(samples);
  const measured = [1, -1].map((side) => {
    const rows = gaps(samples.x).map((gap) => noiseAlong(f, samples.x, side * gap));
    return Math.max(...rows.filter((_, i) => isRounding(rows, i, large)).map((row) => row.noise));
  });
  const noise = 4 * Math.max(0, ...measured);
  return (level) =>
    Math.max(noise, SMALLEST, TWO_ULPS * Math.max(Math.abs(level.above), Math.abs(level.below)));
}

/**
 * What rounding inside f's argument (10x in sin(10x)) makes of a value at x +- h: half a unit in the last place of the argument
 * is up to spacing(x) in x, times the slope on the way there. It is the same in step with h, so that no table of differences
 * shows it.
 */
export function argumentNoise({ x, value }: DerivativeSamples, level: Level): number {
  const slope = Math.max(Math.abs(rightSlope(level, value)), Math.abs(leftSlope(level, value)));
  return spacing(Math.abs(x) + level.right) * slope;
}

/** Odd multiples of a spacing: even ones would step in time with f's own rounding and not see it. */
function gaps(x: number): number[] {
  const multiples = Array.from({ length: 13 }, (_, i) => Math.round(1.37 * 8 ** i) | 1);
  const relative = multiples.slice(0, 11).map((multiple) => spacing(x) * multiple);
  const absolute = multiples.map((multiple) => 2 ** -57 * multiple);
  if (x === 0) return absolute;
  return Math.abs(x) < 1e-3 ? [...relative, ...absolute] : relative;
}

interface NoiseRow {
  /** the size of the values that were looked at */
  readonly size: number;
  /** the standard deviation of their noise; 0 if they look smooth */
  readonly noise: number;
}

/**
 * Whether what fluctuates is rounding: tiny beside the values themselves or beside f at large, and as large at the next
 * spacing (that of a kink would grow with the spacing).
 */
function isRounding(rows: readonly NoiseRow[], index: number, large: number): boolean {
  const row = rows[index];
  if (!row || row.noise === 0) return false;
  const asLarge = (other: NoiseRow | undefined) =>
    other !== undefined && other.noise < 3 * row.noise && row.noise < 3 * other.noise;
  const share = index < NEXT_DOOR ? LARGEST_NOISE_NEXT_DOOR : LARGEST_NOISE_AT_LARGE;
  const small = row.noise < LARGEST_NOISE * row.size || row.noise < share * large;
  return small && (asLarge(rows[index - 1]) || asLarge(rows[index + 1]));
}

function noiseAlong(f: ScalarFunction, x: number, gap: number): NoiseRow {
  const values = Array.from({ length: POINTS }, (_, i) => f(x + (i + 1) * gap));
  const size = Math.max(...values.map(Math.abs));
  if (!Number.isFinite(size) || size === 0) return { size, noise: 0 };
  const unit = 2 ** Math.floor(Math.log2(size));
  let row = values.map((value) => value / unit);
  const levels: number[] = [];
  for (let order = 1; order <= Math.max(...ORDERS); order++) {
    row = row.slice(1).map((value, i) => value - (row[i] ?? 0));
    if (ORDERS.includes(order)) levels.push(noiseOfDifferences(row, order));
  }
  const largest = Math.max(...levels);
  return { size, noise: largest < 4 * Math.min(...levels) ? largest * unit : 0 };
}

/** The standard deviation of independent noise whose differences of this order are `row`: its variance is (2k)! / k!^2. */
function noiseOfDifferences(row: readonly number[], order: number): number {
  let binomial = 1;
  for (let i = 1; i <= order; i++) binomial = (binomial * (order + i)) / i;
  const meanSquare = row.reduce((sum, value) => sum + value * value, 0) / row.length;
  return Math.sqrt(meanSquare / binomial);
}
