import type { DescentVerdict } from '#engine';
import type { DescentParams, DescentRun } from '#protocol';
import type { readPlaneFormula } from '../../readFormula';
import { stepsOf } from '../descents';
import { hasHardlyMoved, short } from './verdictFacts';

/** Another descent that was tried: its rate and steps, and where f ends. */
export interface Trial {
  readonly learningRate: number;
  readonly stepCount: number;
  readonly value: number;
}

/** Those that ended lower than the run itself. */
export interface Trials {
  readonly smaller?: Trial | undefined;
  readonly larger?: Trial | undefined;
  /** the same rate with twice as many steps */
  readonly longer?: Trial | undefined;
}

/** So many steps at most are taken by one trial, so that all of them take a few milliseconds. */
const MOST_STEPS = 500;

/** No one means a larger one. */
const LARGEST_RATE = 1e6;

/** Factors for a rate that may be too large, one that does, and one that hardly moves x. */
const SMALLER = [0.5, 0.1, 0.01, 1e-4];
const LARGER = [2, 10];
const FAR_LARGER = [10, 100, 1e4, 1e9, 1e15];

/** What the verdict calls for: other learning rates, more steps. Nothing is advised that was not tried and got f lower. */
export function tryOthers(
  plane: ReturnType<typeof readPlaneFormula>,
  params: DescentParams,
  run: DescentRun,
  verdict: DescentVerdict,
): Trials {
  const { kind, nonFinite, lastStep } = verdict;
  const attempt = (learningRate: number, count: number): Trial => {
    const stepCount = Math.min(MOST_STEPS, count);
    const steps = stepsOf(plane, { ...params, stepCount }, { ...run, learningRate });
    return { learningRate, stepCount, value: steps.at(-1)?.value ?? Number.NaN };
  };
  const best = (rates: readonly number[]) =>
    lowest(
      rates.map((rate) => attempt(rate, lastStep)),
      verdict,
    );
  const smaller = () => best(ratesOf(run, verdict, SMALLER).filter((rate) => rate < run.learningRate));
  const larger = (factors: readonly number[]) =>
    best(ratesOf(run, verdict, factors).filter((rate) => rate > run.learningRate));
  if (hasHardlyMoved(verdict) || (kind === 'frozen' && verdict.gradientNorm !== 0))
    return { larger: larger(FAR_LARGER) };
  if (kind === 'stillMoving') {
    const isLong = 2 * lastStep > MOST_STEPS;
    return {
      smaller: best([run.learningRate / 2]),
      larger: larger(LARGER),
      longer: isLong ? undefined : lowest([attempt(run.learningRate, 2 * lastStep)], verdict),
    };
  }
  const mayBeTooLarge = ['zigzag', 'oscillating', 'diverging', 'frozen'].includes(kind);
  return mayBeTooLarge || nonFinite === 'overflowed' || nonFinite === 'outside' ? { smaller: smaller() } : {};
}

/** The run's rate times each factor, and half the bound of plain descent, in three digits. */
function ratesOf(run: DescentRun, { stableBound }: DescentVerdict, factors: readonly number[]): number[] {
  const half = run.optimizer === 'sgd' && Number.isFinite(stableBound) ? [stableBound / 2] : [];
  return [...factors.map((factor) => run.learningRate * factor), ...half]
    .map((rate) => Number(rate.toPrecision(3)))
    .filter((rate) => rate > 0 && rate <= LARGEST_RATE);
}

/** The one that ends lowest, if that is lower than where the run ended, in three digits too. */
function lowest(trials: readonly Trial[], { lastValue }: DescentVerdict): Trial | undefined {
  const lower = trials.filter(
    ({ value }) => Number.isFinite(value) && !(value >= lastValue) && short(value) !== short(lastValue),
  );
  return lower.reduce<Trial | undefined>((a, b) => (a && a.value <= b.value ? a : b), undefined);
}
