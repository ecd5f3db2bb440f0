import type { DescentVerdict } from '#engine';
import type { DescentAdvice, DescentParams, DescentRun } from '#protocol';
import type { readPlaneFormula } from '../../readFormula';
import { stepsOf } from '../descents';
import type { Lower } from './lowerElsewhere';
import { otherStarts } from './otherStarts';
import { hasHardlyMoved, isAtEdgeOfNumbers, short } from './verdictFacts';

/** Another descent that was tried to its end. */
export type Trial = DescentAdvice;

/** Those that ended lower than the run itself. */
export interface Trials {
  readonly smaller?: Trial | undefined;
  readonly larger?: Trial | undefined;
  /** the same with more steps */
  readonly longer?: Trial | undefined;
  /** the same from another start */
  readonly elsewhere?: Trial | undefined;
}

export interface Tried {
  readonly plane: ReturnType<typeof readPlaneFormula>;
  readonly params: DescentParams;
  readonly run: DescentRun;
  readonly verdict: DescentVerdict;
  readonly lower: Lower | undefined;
}

/** Of so many steps, how far each candidate comes is looked at; so many of the best may go the whole way. */
const FIRST_STEPS = 100;
const BEST = 3;

/** Starts are held against each other coarsely: one at the lowest place itself would be none to learn from. */
const TENTHS = 10;

/** So many steps are tried where they may not be needed, and so many are taken at most. */
const EASILY = 500;
const MOST_STEPS = 10_000;

/** No one means a larger learning rate, and no one tells those apart that are nearer to each other than by this factor. */
const LARGEST_RATE = 1e6;
const APART = 1.2;

/** Factors for a rate that may be too large, or a little too large, or too small. */
const SMALLER = [0.5, 0.1, 0.01, 1e-3, 1e-4, 1e-6, 1e-8];
const A_LITTLE = SMALLER.slice(0, 3);
const LARGER = [2, 3, 10, 30, 100];

/** For one that hardly moves x at most so many powers of ten are tried. */
const MOST_POWERS = 18;

/** Shares of the bound of plain descent. */
const OF_BOUND = [0.5, 0.05];

/** What the verdict calls for: other rates, more steps, another start. Nothing is advised that was not tried and got f lower. */
export function tryOthers(tried: Tried): Trials {
  const { kind, nonFinite, nonFiniteFromStep } = tried.verdict;
  switch (kind) {
    case 'unbounded':
      return {};
    case 'converged':
    case 'saddle':
    case 'plateau':
      return { elsewhere: elsewhere(tried) };
    case 'nonFinite':
      if (nonFiniteFromStep === 0) return { elsewhere: elsewhere(tried) };
      return nonFinite === 'underflowed' ? {} : { smaller: smaller(tried, SMALLER) };
    case 'diverging':
      return { smaller: smaller(tried, SMALLER) };
    case 'frozen':
      return isAtEdgeOfNumbers(tried.verdict)
        ? { larger: larger(tried, powers(tried.run)) }
        : { smaller: smaller(tried, SMALLER) };
    default:
      return orAnything(tried, likelyOf(tried));
  }
}

/** What is likely to bring a run further that is finite and has not come to rest. */
function likelyOf(tried: Tried): Trials {
  const { kind } = tried.verdict;
  if (kind === 'oscillating') return { smaller: smaller(tried, SMALLER) };
  if (kind === 'zigzag') return { smaller: smaller(tried, SMALLER), longer: longer(tried, EASILY) };
  if (hasHardlyMoved(tried.verdict)) return { larger: larger(tried, powers(tried.run)) };
  const rates = { smaller: smaller(tried, A_LITTLE), larger: larger(tried, LARGER) };
  return { ...rates, longer: longer(tried, EASILY) };
}

function orAnything(tried: Tried, likely: Trials): Trials {
  if (Object.values(likely).some((trial) => trial !== undefined)) return likely;
  return {
    smaller: smaller(tried, SMALLER),
    larger: larger(tried, LARGER),
    longer: longer(tried, MOST_STEPS),
  };
}

const smaller = (tried: Tried, factors: readonly number[]) =>
  bestOf(
    tried,
    ratesOf(tried, factors, (rate) => rate < tried.run.learningRate),
  );

const larger = (tried: Tried, factors: readonly number[]) =>
  bestOf(
    tried,
    ratesOf(tried, factors, (rate) => rate > tried.run.learningRate),
  );

/** What is advised: another rate or start rather than more steps, unless these lead further. */
export function bestTrial(
  { smaller, larger, longer, elsewhere }: Trials,
  verdict: DescentVerdict,
): Trial | undefined {
  return furthest([larger, smaller, elsewhere, longer], verdict)[0];
}

/** Of those that are there, what leads further before what leads less far, by so many parts of the way down that is left. */
function furthest(
  trials: readonly (Trial | undefined)[],
  { firstValue, lastValue }: DescentVerdict,
  parts = 100,
): Trial[] {
  const there = trials.filter((trial) => trial !== undefined);
  const lowest = there.reduce((low, { value }) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const from = [firstValue, lastValue]
    .filter(Number.isFinite)
    .reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const left = ({ value }: Trial) =>
    from > lowest && Number.isFinite(from) ? Math.round((parts * (value - lowest)) / (from - lowest)) : value;
  return there.sort((a, b) => left(a) - left(b));
}

type Change = Partial<Pick<Trial, 'learningRate' | 'stepCount' | 'start'>>;

/** The first change that helps, of those that lead furthest in some steps; of equals the first. */
function bestOf(tried: Tried, changes: readonly Change[], parts?: number): Trial | undefined {
  const seem = changes
    .map((change) => attempt(tried, change, FIRST_STEPS))
    .filter(({ value }) => Number.isFinite(value));
  for (const change of furthest(seem, tried.verdict, parts).slice(0, BEST)) {
    const trial = attempt(tried, change);
    if (helps(trial, tried)) return trial;
  }
  return undefined;
}

/** Towards a lower place as far as leads to the lowest; beside a saddle or a place without a value as near as helps. */
function elsewhere(tried: Tried): Trial | undefined {
  const starts = otherStarts(tried);
  const { verdict, lower } = tried;
  const isOnTheWay = lower !== undefined && verdict.kind !== 'saddle' && verdict.kind !== 'nonFinite';
  return isOnTheWay
    ? bestOf(
        tried,
        starts.map((start) => ({ start })),
        TENTHS,
      )
    : firstOf(tried, starts);
}

/** The first of some starts that helps. */
function firstOf(tried: Tried, starts: readonly Trial['start'][]): Trial | undefined {
  for (const start of starts) {
    if (!(attempt(tried, { start }, FIRST_STEPS).value < Number.POSITIVE_INFINITY)) continue;
    const trial = attempt(tried, { start });
    if (helps(trial, tried)) return trial;
  }
  return undefined;
}

/** Twice as many steps, if that are not too many. */
function longer(tried: Tried, most: number): Trial | undefined {
  const stepCount = 2 * tried.params.stepCount;
  if (stepCount > most) return undefined;
  const trial = attempt(tried, { stepCount });
  return helps(trial, tried) ? trial : undefined;
}

/** The run with a change, of as many steps as it has or only the first of them. */
function attempt({ plane, params, run }: Tried, change: Change, most = MOST_STEPS): Trial {
  const trial = {
    learningRate: run.learningRate,
    stepCount: params.stepCount,
    start: params.start,
    ...change,
  };
  const { learningRate, start } = trial;
  const stepCount = Math.min(most, trial.stepCount);
  const steps = stepsOf(plane, { ...params, start, stepCount }, { ...run, learningRate });
  return { learningRate, stepCount: trial.stepCount, start, value: steps.at(-1)?.value ?? Number.NaN };
}

/** Whether f ends lower than with the run itself, in three digits too, and than where it began. */
function helps({ value, start }: Trial, { params, verdict }: Tried): boolean {
  const { firstValue, lastValue } = verdict;
  const isLower = Number.isFinite(value) && !(value >= lastValue) && short(value) !== short(lastValue);
  return isLower && (start !== params.start || !(value >= firstValue));
}

/** The run's rate times each factor, in three digits, and shares of the bound of plain descent, in two; the nearest first. */
function ratesOf(
  { run, verdict }: Tried,
  factors: readonly number[],
  isMeant: (rate: number) => boolean,
): Change[] {
  const { stableBound } = verdict;
  const isByCurvature = ['sgd', 'momentum', 'nesterov'].includes(run.optimizer);
  const shares = isByCurvature && Number.isFinite(stableBound) ? OF_BOUND : [];
  const apart = (rate: number) => Math.max(rate / run.learningRate, run.learningRate / rate);
  return [
    ...factors.map((factor) => Number((run.learningRate * factor).toPrecision(3))),
    ...shares.map((share) => Number((share * stableBound).toPrecision(2))),
  ]
    .filter((rate) => rate > 0 && rate <= LARGEST_RATE && apart(rate) >= APART && isMeant(rate))
    .sort((a, b) => apart(a) - apart(b))
    .map((learningRate) => ({ learningRate }));
}

/** Powers of ten up to the largest rate. */
function powers({ learningRate }: DescentRun): number[] {
  const decades = Math.floor(Math.log10(LARGEST_RATE) - Math.log10(learningRate));
  const count = Math.max(0, Math.min(MOST_POWERS, decades));
  return Array.from({ length: count }, (_, i) => 10 ** Math.round((decades * (i + 1)) / count));
}
