import type { DescentVerdict } from '#engine';
import type { DescentRun } from '#protocol';

interface Asked {
  readonly run: DescentRun;
  readonly verdict: DescentVerdict;
}

/** No one means a larger learning rate, and no one tells those apart that are nearer to each other than by this factor. */
const LARGEST_RATE = 1e6;
const APART = 1.2;

/** Factors for a rate that may be too large, or a little too large, or too small. */
export const SMALLER = [0.5, 0.1, 0.01, 1e-3, 1e-4, 1e-6, 1e-8];
export const A_LITTLE = SMALLER.slice(0, 3);
export const LARGER = [2, 3, 10, 30, 100];

/** For one that hardly moves x at most so many powers of ten are tried. */
const MOST_POWERS = 18;

/** Shares of the bound of plain descent. */
const OF_BOUND = [0.5, 0.05];

export function smallerRates(asked: Asked, factors: readonly number[]): number[] {
  return ratesOf(asked, factors).filter((rate) => rate < asked.run.learningRate);
}

export function largerRates(asked: Asked, factors: readonly number[]): number[] {
  return ratesOf(asked, factors).filter((rate) => rate > asked.run.learningRate);
}

/** The run's rate times each factor, in three digits, and shares of the bound of plain descent, in two; the nearest first. */
function ratesOf({ run, verdict }: Asked, factors: readonly number[]): number[] {
  const { stableBound } = verdict;
  const isByCurvature = ['sgd', 'momentum', 'nesterov'].includes(run.optimizer);
  const shares = isByCurvature && Number.isFinite(stableBound) ? OF_BOUND : [];
  const apart = (rate: number) => Math.max(rate / run.learningRate, run.learningRate / rate);
  return [
    ...factors.map((factor) => Number((run.learningRate * factor).toPrecision(3))),
    ...shares.map((share) => Number((share * stableBound).toPrecision(2))),
  ]
    .filter((rate) => rate > 0 && rate <= LARGEST_RATE && apart(rate) >= APART)
    .sort((a, b) => apart(a) - apart(b));
}

/** Powers of ten up to the largest rate, as factors. */
export function powers({ learningRate }: DescentRun): number[] {
  const decades = Math.floor(Math.log10(LARGEST_RATE) - Math.log10(learningRate));
  const count = Math.max(0, Math.min(MOST_POWERS, decades));
  return Array.from({ length: count }, (_, i) => 10 ** Math.round((decades * (i + 1)) / count));
}
