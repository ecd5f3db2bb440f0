import * as l10n from '@vscode/l10n';
import { type DescentStep, formatArray } from '#engine';
import type { DescentFrame, DescentParams, DescentPath, DescentRun, SettledDescent } from '#protocol';
import { isLevelBeyond } from '../levelBeyond';
import {
  changeableOf,
  noticesOf,
  readPlaneFormula,
  shownVariables,
  type TwoOfVariables,
  withLetters,
} from '../readFormula';
import { recognize } from '../recognize';
import { type ComputeContext, LearnerError } from '../view';
import { settleDescent } from './choice/settle';
import { changesOf, column, judged, pathOf, stepsOf } from './descents';
import { surfaceOf, zoomedTo } from './ground';
import { mapRanges } from './mapRanges';
import type { Known } from './rateMap/lowest';
import { openRateMap } from './rateMap/rateMaps';
import { storyOf } from './story';
import { tableSteps, thinned } from './thinning';
import { lowerElsewhere, lowestFirst, type Place } from './verdict/lowerElsewhere';
import { bestTrial, tryOthers } from './verdict/trials';
import { boundOf } from './verdict/verdictFacts';
import { describeVerdict } from './verdict/verdictText';

const FALLBACK: DescentRun = { optimizer: 'sgd', learningRate: 0.1 };

/** So long nothing new is asked before the rate map is begun: a start that is dragged has the machine to itself. */
const QUIET = 120;

/** So many milliseconds pass between two pictures of a rate map that fills. */
const BETWEEN = 150;

/** First all but the rate map, or with it if it is known; then the map as it fills. */
export function* computeDescent(
  params: DescentParams,
  { memory, now, pause }: Pick<ComputeContext, 'memory' | 'now' | 'pause'>,
): Generator<DescentFrame, void, void> {
  const plane = readPlaneFormula(params.source, params.values, params.axes);
  if (params.gradient === 'exact' && plane.lacksGradient) throw noExactGradient(plane);
  const { frame, asked } = withLetters(plane, () => describe(plane, settleDescent(params)));
  const map = openRateMap(asked, memory);
  let shown: DescentFrame = { ...frame, rateMap: map.picture() };
  let since = now();
  if (!map.isWhole()) pause(QUIET);
  yield shown;
  for (const _ of map.fill()) {
    if (now() - since >= BETWEEN || map.isWhole()) {
      shown = { ...frame, rateMap: map.picture() };
      since = now();
    }
    yield shown;
  }
}

type Settling = ReturnType<typeof settleDescent>;

/** All of a frame but the rate map, and what that is made of. */
const isLevel = (values: Float64Array): boolean => values.every((value) => value === values[0]);

// long: each part of a frame needs those before it
function describe(plane: TwoOfVariables, { settled: params, chosen, minima: near }: Settling) {
  const { source, values, axes, start, runs, gradient } = params;
  const variables = shownVariables(plane.variables);
  const all = params.runs.map((run) => stepsOf(plane, params, run));
  const run = params.runs[params.selected] ?? FALLBACK;
  const steps = all[params.selected] ?? stepsOf(plane, params, run);
  const verdict = judged(plane, params, run, steps);
  const paths = params.runs.map((each, i) => ({ ...each, ...pathOf(all[i] ?? []) }));
  const minima = recognize(plane.f)?.minima ?? [];
  const places = minima.map(({ x }) => x);
  const ranges = mapRanges(paths, [...places, ...reachedBy(paths, near)]);
  const isMisled = verdict.kind === 'frozen' && params.gradient === 'numerical';
  const exact = isMisled ? exactSteps(plane, params, run) : undefined;
  const exactFinal = exact && formatArray(exact.at(-1)?.x ?? []);
  const { leaving, ...picture } = { ...ranges, ...surfaceOf(plane.f, ranges, paths) };
  const zoomed = params.window && zoomedTo(plane.f, { ...ranges, ...params.window });
  const known = knownOf(minima, picture.grid);
  const below = lowestFirst(known.others.filter(({ value }) => value < verdict.lastValue));
  const lower = lowerElsewhere(verdict, known.minima, below);
  const trials = tryOthers({ plane, params, run, verdict, lower, lowest: known.lowest });
  const context = {
    run,
    variables,
    exactFinal,
    trials,
    lower,
    isConstant: isLevel(picture.grid.z) && isLevelBeyond(plane.f, start),
    leaving: leaving.flatMap((i) => params.runs[i] ?? []),
  };
  const frame = {
    chosen,
    asked: { source, values, axes, start, runs, gradient },
    variables,
    ...changeableOf(plane),
    paths: paths.map((path, i) => (i === params.selected ? path : { ...path, ...thinned(path) })),
    selected: params.selected,
    stepCount: params.stepCount,
    ...selectedRun(steps, run),
    exact: exact && { ...thinned(pathOf(exact)), final: exactFinal ?? '' },
    minima: places,
    ...picture,
    zoomed,
    verdict: verdict.kind,
    stableBound: boundOf(verdict),
    ...describeVerdict(verdict, context),
    advice: bestTrial(trials, verdict),
    story: storyOf(steps, variables, gradient),
    notices: noticesOf(plane),
  };
  return { frame, asked: { plane, params, run, verdict, known } };
}

/** Of each path the minimum that is nearest to its end. */
function reachedBy(
  paths: readonly DescentPath[],
  minima: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  return paths.flatMap(({ x0, x1 }) => {
    const away = ([a, b]: readonly [number, number]) =>
      Math.hypot(a - (x0.at(-1) ?? 0), b - (x1.at(-1) ?? 0));
    return minima.toSorted((one, other) => away(one) - away(other)).slice(0, 1);
  });
}

/** The run with the exact gradient, where one is known. */
function exactSteps(plane: TwoOfVariables, params: SettledDescent, run: DescentRun) {
  return plane.lacksGradient ? undefined : stepsOf(plane, { ...params, gradient: 'exact' }, run);
}

function noExactGradient({ letters, axes }: TwoOfVariables): LearnerError {
  const message = l10n.t(
    'The exact gradient of this function is not known, as it does more than compute with numbers. Choose the numerical gradient.',
  );
  return new LearnerError(message, { field: 'formula', start: 0, end: 0 }, letters, axes);
}

/** What is shown of the run that is looked at step by step. */
function selectedRun(steps: readonly DescentStep[], run: DescentRun) {
  return {
    gradient0: column(steps, ({ gradient }) => gradient[0]),
    gradient1: column(steps, ({ gradient }) => gradient[1]),
    ...changesOf(steps, run),
    ...printedOf(steps),
    final: formatArray(steps.at(-1)?.x ?? []),
  };
}

/** Where f is known: at minima from books and over the map. */
function knownOf(minima: readonly Place[], { x, y, z }: DescentFrame['grid']): Known {
  const others = Array.from(
    z,
    (value, k): Place => ({
      x: [x[k % x.length] ?? Number.NaN, y[Math.floor(k / x.length)] ?? Number.NaN],
      value,
    }),
  );
  const lowest = [...minima, ...others].reduce(
    (low, { value }) => (value < low && Number.isFinite(value) ? value : low),
    Number.POSITIVE_INFINITY,
  );
  return { minima: lowestFirst(minima), others, lowest };
}

/** The rows of the table: each step before its update, or those of a long run that are kept. */
function printedOf(steps: readonly DescentStep[]): Pick<DescentFrame, 'printed' | 'printedSteps'> {
  const printedSteps = tableSteps(steps.length - 1);
  const rows = printedSteps ? Array.from(printedSteps, (step) => steps[step]) : steps.slice(0, -1);
  const printed = rows.map((row) => ({
    x: formatArray(row?.x ?? []),
    gradient: formatArray(row?.gradient ?? []),
  }));
  return printedSteps ? { printed, printedSteps } : { printed };
}
