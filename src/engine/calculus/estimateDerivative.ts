import {
  change,
  type DerivativeSamples,
  type Level,
  sampleAround,
  spacing,
  variation,
} from './derivativeSamples';
import { shapeAt } from './derivativeShape';
import { checkPoint, type ScalarFunction } from './differentiate';
import { extrapolate } from './extrapolate';
import { argumentNoise, roundingNoise } from './roundingNoise';

/**
 * - ok: `value` is within `error` of f'(x)
 * - kink: the slopes to the left and to the right differ, or there is a cusp; jump: f itself jumps at x
 * - vertical: the slope grows without bound
 * - nonFinite: f has no finite value at x or on one side of it, or the slope is too large for a double
 * - stepLost: the doubles near x are too far apart to follow f
 * - noisy: f is too rough near x for a slope to be told
 */
export type DerivativeStatus = 'ok' | 'kink' | 'jump' | 'vertical' | 'nonFinite' | 'stepLost' | 'noisy';

/** Unless status is 'ok' or 'noisy', `value` is NaN and `error` infinite. */
export interface DerivativeEstimate {
  readonly value: number;
  readonly error: number;
  readonly status: DerivativeStatus;
}

/** An error above this share of the slope, or of how much f varies within max(1, |x|), leaves nothing to show. */
const LARGEST_ERROR = 0.01;

const SMALLEST_STEPS = 4;

/** What a change of f is too small beside max(1, |f|) to be anything but rounding. */
const TINY = 1e-12;

/** What is smaller has lost digits to being so small. */
const SMALLEST_NORMAL = 2 ** -1022;

/** Where f is 0 around x, what is less than some hundred roundings of 1 further away is no slope. */
const HARDLY = 2 ** -44;

/**
 * The derivative of f at x by extrapolated central differences, with a bound of its error and a word on whether f has
 * one at x. The steps are scaled to x and to f: from the spacing of the doubles at x upwards, as far as they agree.
 * Costs a few hundred values of f.
 * @throws InputError if x is not finite
 */
export function estimateDerivative(f: ScalarFunction, x: number): DerivativeEstimate {
  checkPoint(x);
  const samples = sampleAround(f, x);
  if (!Number.isFinite(samples.value) || samples.levels.length < SMALLEST_STEPS) return without('nonFinite');
  const flat = flatLevels(samples);
  const rest = { ...samples, levels: samples.levels.slice(flat) };
  const quantum = quantumAfter(flat, rest);
  if (flat > 0 && quantum === 0) return flatEstimate(samples, flat);
  return estimateFrom(f, rest, quantum);
}

function estimateFrom(f: ScalarFunction, samples: DerivativeSamples, quantum: number): DerivativeEstimate {
  const rounding = roundingNoise(f, samples);
  const noise = (level: Level) => Math.max(quantum, rounding(level) + argumentNoise(samples, level));
  const { shape, slack } = shapeAt(samples, noise);
  if (shape === 'erratic') return without(spacing(samples.x) > 1e-9 ? 'stepLost' : 'noisy');
  if (shape !== 'regular') return without(shape);
  const { value, error } = extrapolate(samples.levels, noise);
  return judged(samples, value, error + slack);
}

function judged(samples: DerivativeSamples, value: number, error: number): DerivativeEstimate {
  const varies = variation(samples);
  const felt = varies + 2 ** -40 * Math.abs(samples.value);
  const scale = Math.max(Math.abs(value), felt / Math.max(1, Math.abs(samples.x)));
  const isTold = Number.isFinite(error) && (varies === 0 || error <= LARGEST_ERROR * scale);
  return { value, error, status: isTold ? 'ok' : 'noisy' };
}

function without(status: DerivativeStatus): DerivativeEstimate {
  return { value: Number.NaN, error: Number.POSITIVE_INFINITY, status };
}

/** How many of the smallest steps f does not feel at all. */
function flatLevels({ levels, value }: DerivativeSamples): number {
  const end = levels.findIndex((level) => level.above !== value || level.below !== value);
  return end < 0 ? levels.length : end;
}

/**
 * f is constant around x, as far as `flat` steps go; only what rounding inside f may hide is left. Where f is too small
 * for a double (exp(-x^2) at 28), or nearly so, and hardly varies further away, that is no more than the first change seen.
 */
function flatEstimate(samples: DerivativeSamples, flat: number): DerivativeEstimate {
  const { levels, value } = samples;
  const [seen, reach] = [levels[flat], levels[flat - 1]?.right ?? 1];
  const hidden = 2 ** -52 * Math.max(1, Math.abs(value));
  if (Math.abs(value) >= SMALLEST_NORMAL || !seen) return judged(samples, 0, hidden / reach);
  const estimate = judged(samples, 0, Math.min(hidden, change(seen, value)) / reach);
  return variation(samples) < HARDLY ? { ...estimate, status: 'ok' } : estimate;
}

/**
 * If f ignored the `flat` smallest steps because its own arithmetic is coarser than they are (exp(x) - 1 at 0), its first
 * changes are tiny or whole multiples of one quantum; returned is their size, otherwise 0.
 */
function quantumAfter(flat: number, { levels, value, x }: DerivativeSamples): number {
  const first = levels[0];
  if (flat === 0 || !first || first.right > 1e-6 * Math.max(1, Math.abs(x))) return 0;
  const changes = levels
    .slice(0, 4)
    .flatMap((level) => [Math.abs(level.above - value), Math.abs(value - level.below)])
    .filter((difference) => difference > 0);
  const least = Math.min(...changes);
  const whole = [1, 2, 3, 4].some((share) =>
    changes.every((difference) => {
      const multiple = (difference / least) * share;
      return Math.abs(multiple - Math.round(multiple)) < 0.03 + 0.005 * multiple;
    }),
  );
  return whole || least < TINY * Math.max(1, Math.abs(value)) ? change(first, value) : 0;
}
