import type { DescentChosen, DescentParams, DescentRun, SettledDescent } from '#protocol';
import { fittedPlane, planeChoice } from '../../planeChoice';
import { remember } from '../../remember';
import { settle } from '../../settle';
import { limits, usualRates } from '../shared';
import { suitedRate } from './rates';

type Pair = readonly [number, number];
type Rule = Omit<DescentRun, 'learningRate'>;

/** What suits a function to descend it. */
interface DescentChoice {
  readonly start: Pair;
  readonly stepCount: number;
  readonly rateOf: (rule: Rule) => number;
  readonly minima: readonly Pair[];
}

/** As many steps as are usually enough to see where it leads. */
const STEPS = 100;

/** The rates are tried from places of which the first may lead nowhere. */
const sgd: Rule = { optimizer: 'sgd' };

const rememberChoice = remember<DescentChoice>();

/**
 * The params with a start, a number of steps and learning rates that suit the function where the learner has set none, and the
 * minima that were found where the start was chosen: they belong into the picture.
 */
export function settleDescent(params: DescentParams): {
  readonly settled: SettledDescent;
  readonly chosen: Partial<DescentChosen>;
  readonly minima: readonly Pair[];
} {
  const choice = () => descentChoice(params);
  const { settled, chosen } = settle<DescentParams, Pick<DescentChosen, 'start' | 'stepCount'>>(params, {
    start: () => choice().start,
    stepCount: () => choice().stepCount,
  });
  const runs = params.runs.map(
    (run): DescentRun => ({ ...run, learningRate: run.learningRate ?? choice().rateOf(run) }),
  );
  const isLeft = params.runs.some(({ learningRate }) => learningRate === undefined);
  return {
    settled: { ...settled, runs },
    chosen: isLeft ? { ...chosen, runs } : chosen,
    minima: chosen.start ? choice().minima : [],
  };
}

function descentChoice(params: DescentParams): DescentChoice {
  const { source, fitValues, axes } = params;
  return rememberChoice([source, fitValues, axes], () => choose(params));
}

function choose(params: DescentParams): DescentChoice {
  const { places, minima, known, usage, isHasty, range0 } = planeChoice(params);
  const plane = fittedPlane(params);
  const stepCount = inLimits(usage?.stepCount) ?? known?.stepCount ?? STEPS;
  const course = (start: Pair) =>
    ({ plane, start, stepCount, gradient: 'numerical', width: range0[1] - range0[0] }) as const;
  const rateFrom = (start: Pair, rule: Rule): number | undefined => {
    const told = rule.optimizer === 'sgd' ? usage?.learningRate : undefined;
    if (told !== undefined && told > 0) return told;
    if (known && start === known.start && rule.decay === undefined) {
      const [bySgd, byMomentum, byAdam] = known.rates;
      const rates: Partial<Record<Rule['optimizer'], number>> = {
        sgd: bySgd,
        momentum: byMomentum,
        adam: byAdam,
      };
      const rate = rates[rule.optimizer];
      if (rate !== undefined) return rate;
    }
    return isHasty ? undefined : suitedRate(course(start), rule);
  };
  const start =
    startOf(usage?.start) ?? places.find((place) => rateFrom(place, sgd) !== undefined) ?? places[0];
  const rates = new Map<string, number>();
  const rateOf = (rule: Rule): number => {
    const key = JSON.stringify([rule.optimizer, rule.decay]);
    const rate = rates.get(key) ?? rateFrom(start, rule) ?? usualRates[rule.optimizer];
    rates.set(key, rate);
    return rate;
  };
  return { start, stepCount, rateOf, minima };
}

/** The number of steps of a file, if the view takes as many. */
const inLimits = (stepCount: number | undefined): number | undefined =>
  stepCount !== undefined &&
  Number.isInteger(stepCount) &&
  stepCount >= 1 &&
  stepCount <= limits.stepCount.max
    ? stepCount
    : undefined;

function startOf([x, y]: readonly number[] = []): Pair | undefined {
  if (x === undefined || y === undefined) return undefined;
  return Math.max(Math.abs(x), Math.abs(y)) <= limits.start.max ? [x, y] : undefined;
}
