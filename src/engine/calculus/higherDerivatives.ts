import { exponentOf } from './derivativeSamples';
import type { ScalarFunction } from './differentiate';

interface Candidate {
  readonly value: number;
  /** how much rounding alone may have moved it */
  readonly noise: number;
}

/** f'' and f''' at a point; 0 where they cannot be told from 0, NaN where the slope has no values around it. */
export interface HigherDerivatives {
  readonly second: number;
  readonly third: number;
}

const EPSILON = 2 ** -52;
const LARGEST_STEP = 2 ** -3;
const SMALLEST_SHARE = 2 ** -24;
const SPACING_SHARE = 2 ** -46;
const SMALLEST_STEP = 2 ** -300;
/** From 1/8 to the smallest step. */
const MOST_HALVINGS = 297;

/**
 * f'' and f''' at x from the exact slope f' by differences of order d^4,
 *
 *     f'' = (8 (g(x+d) - g(x-d)) - (g(x+2d) - g(x-2d))) / (12 d)
 *     f''' = (16 (g(x+d) + g(x-d)) - (g(x+2d) + g(x-2d)) - 30 g(x)) / (12 d^2),   g = f',
 *
 * at the largest step d that the smaller ones bear out. Good to about ten and seven digits.
 */
export function higherDerivatives(slope: ScalarFunction, x: number): HigherDerivatives {
  const second: Candidate[] = [];
  const third: Candidate[] = [];
  const middle = slope(x);
  for (const d of steps(x)) {
    const [a, b, c, e] = [slope(x + d), slope(x - d), slope(x + 2 * d), slope(x - 2 * d)];
    const noise = 4 * EPSILON * Math.max(...[a, b, c, e, middle].map(Math.abs));
    second.push({ value: (8 * (a - b) - (c - e)) / (12 * d), noise: noise / d });
    third.push({
      value: (16 * (a + b) - (c + e) - 30 * middle) / (12 * d * d),
      noise: (4 * noise) / (d * d),
    });
  }
  return { second: settled(second), third: settled(third) };
}

/**
 * Powers of two, so that x + d is exact where it can be: from 1/8 of the size of x (at least 1) down to where a slope that
 * changes within a small part of x, or of 1, still looks straight, but never near the spacing of the numbers at x.
 */
function steps(x: number): number[] {
  const largest = 2 ** exponentOf(Math.max(1, Math.abs(x))) * LARGEST_STEP;
  const smallest = Math.max(
    SMALLEST_SHARE * Math.min(Math.abs(x) || 1, LARGEST_STEP),
    SPACING_SHARE * Math.abs(x),
    SMALLEST_STEP,
  );
  const halvings = Math.min(MOST_HALVINGS, Math.floor(Math.log2(largest) - Math.log2(smallest)));
  return Array.from({ length: halvings + 1 }, (_, i) => largest / 2 ** i);
}

/**
 * The value of the largest step that agrees, within rounding, with all smaller ones: rounding falls as d grows, and where
 * the formula's own error shows, the values part (O. V. Lepski's choice).
 */
function settled(candidates: readonly Candidate[]): number {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let best: Candidate = { value: Number.NaN, noise: 0 };
  for (const candidate of candidates.toReversed()) {
    const { value, noise } = candidate;
    if (!(value - noise <= high && value + noise >= low)) break;
    [low, high] = [Math.max(low, value - noise), Math.min(high, value + noise)];
    best = candidate;
  }
  // The slope itself may round a little more than once: what has not one sure digit cannot be told from 0.
  return Math.abs(best.value) <= 10 * best.noise ? 0 : best.value;
}
