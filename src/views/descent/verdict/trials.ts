import type { DescentVerdict } from '#engine';
import type { DescentAdvice, DescentRun, SettledDescent } from '#protocol';
import type { readPlaneFormula } from '../../readFormula';
import { judged, stepsOf } from '../descents';
import { limits } from '../shared';
import type { Lower } from './lowerElsewhere';
import { A_LITTLE, LARGER, largerRates, powers, SMALLER, smallerRates } from './otherRates';
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
  /** Whether there is none since f falls without end from another one. */
  readonly isBottomless?: boolean;
}

export interface Tried {
  readonly plane: ReturnType<typeof readPlaneFormula>;
  readonly params: SettledDescent;
  readonly run: DescentRun;
  readonly verdict: DescentVerdict;
  readonly lower: Lower | undefined;
  /** The lowest value of f that is known. */
  readonly lowest: number;
}

/** Of so many steps, how far each candidate comes is looked at; so many of the best may go the whole way. */
const FIRST_STEPS = 100;
const BEST = 3;

/** Starts are held against each other coarsely: one at the lowest place itself would be none to learn from. */
const TENTHS = 10;

/** So many steps are tried where they may not be needed, and so many are taken at most. */
const EASILY = 500;
const MOST_STEPS: number = limits.stepCount.max;

/** What is not advised, however low f is at its end. */
const LEADS_NOWHERE: readonly DescentVerdict['kind'][] = [
  'unbounded',
  'diverging',
  'frozen',
  'nonFinite',
  'jump',
];

/** What the verdict calls for: other rates, more steps, another start. Nothing is advised that was not tried and got f lower. */
export function tryOthers(tried: Tried): Trials {
  const { kind, nonFinite, nonFiniteFromStep } = tried.verdict;
  switch (kind) {
    case 'unbounded':
      return {};
    case 'converged':
    case 'jump':
    case 'saddle':
    case 'plateau':
      return elsewhere(tried);
    case 'nonFinite':
      if (nonFiniteFromStep === 0) return elsewhere(tried);
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
    smallerRates(tried, factors).map((learningRate) => ({ learningRate })),
  );

const larger = (tried: Tried, factors: readonly number[]) =>
  bestOf(
    tried,
    largerRates(tried, factors).map((learningRate) => ({ learningRate })),
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
    .filter(({ trial }) => Number.isFinite(trial.value));
  const attempts = new Map(withBottom(seem, tried.lowest).map((one) => [one.trial, one]));
  for (const change of furthest([...attempts.keys()], tried.verdict, parts).slice(0, BEST)) {
    const first = attempts.get(change);
    const found = first?.isWhole ? first : attempt(tried, change);
    if (helps(found, tried)) return found.trial;
  }
  return undefined;
}

/** Without those below all that is known that fall without end: beside them nothing else would seem to lead anywhere. */
function withBottom(attempts: readonly Attempt[], known: number): readonly Attempt[] {
  const lowest = attempts
    .toSorted((a, b) => a.trial.value - b.trial.value)
    .find(({ trial, kind }) => trial.value >= known || kind() !== 'unbounded')?.trial.value;
  return attempts.filter(({ trial }) => lowest !== undefined && trial.value >= lowest);
}

type Elsewhere = Pick<Trials, 'elsewhere' | 'isBottomless'>;

/** Towards a lower place as far as leads to the lowest; beside a saddle or a place without a value as near as helps. */
function elsewhere(tried: Tried): Elsewhere {
  const starts = otherStarts(tried);
  const { verdict, lower } = tried;
  const isOnTheWay = lower !== undefined && verdict.kind !== 'saddle' && verdict.kind !== 'nonFinite';
  if (!isOnTheWay) return firstOf(tried, starts);
  const changes = starts.map((start) => ({ start }));
  return { elsewhere: bestOf(tried, changes, TENTHS) };
}

/** The first of some starts that helps. */
function firstOf(tried: Tried, starts: readonly Trial['start'][]): Elsewhere {
  let isBottomless = false;
  for (const start of starts) {
    const first = attempt(tried, { start }, FIRST_STEPS);
    if (!(first.trial.value < Number.POSITIVE_INFINITY)) continue;
    const found = first.isWhole ? first : attempt(tried, { start });
    if (helps(found, tried)) return { elsewhere: found.trial };
    isBottomless ||= found.kind() === 'unbounded';
  }
  return { isBottomless };
}

/** Twice as many steps, if that are not too many. */
function longer(tried: Tried, most: number): Trial | undefined {
  const stepCount = 2 * tried.params.stepCount;
  if (stepCount > most) return undefined;
  const found = attempt(tried, { stepCount });
  return helps(found, tried) ? found.trial : undefined;
}

interface Attempt {
  readonly trial: Trial;
  /** Whether it was tried to its end. */
  readonly isWhole: boolean;
  readonly kind: () => DescentVerdict['kind'];
}

/** The run with a change, of as many steps as it has or only the first of them. */
function attempt({ plane, params, run }: Tried, change: Change, most = MOST_STEPS): Attempt {
  const { learningRate } = run;
  const changed = { learningRate, stepCount: params.stepCount, start: params.start, ...change };
  const stepCount = Math.min(most, changed.stepCount);
  const taken = { ...run, learningRate: changed.learningRate };
  const steps = stepsOf(plane, { ...params, start: changed.start, stepCount }, taken);
  let known: DescentVerdict['kind'] | undefined;
  return {
    trial: { ...changed, value: steps.at(-1)?.value ?? Number.NaN },
    isWhole: stepCount === changed.stepCount,
    kind: () => {
      known ??= judged(plane, params, taken, steps).kind;
      return known;
    },
  };
}

/** Whether f ends lower than with the run itself, in three digits too, and than where it began, and the run leads somewhere. */
function helps(found: Attempt, tried: Tried): boolean {
  const { value, start } = found.trial;
  const { firstValue, lastValue } = tried.verdict;
  const isLower = Number.isFinite(value) && !(value >= lastValue) && short(value) !== short(lastValue);
  const isMeant = isLower && (start !== tried.params.start || !(value >= firstValue));
  return isMeant && !LEADS_NOWHERE.includes(found.kind());
}
