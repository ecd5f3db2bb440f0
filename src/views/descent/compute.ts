import { contourLevels, type DescentStep, formatArray, judgeDescent, linspace, sampleGrid } from '#engine';
import type { FunctionSource } from '#language';
import type { DescentFrame, DescentParams, DescentRun } from '#protocol';
import { knownFunctions } from '../functions';
import { readPlaneFormula } from '../readFormula';
import { changesOf, column, pathOf, stepsOf } from './descents';
import { lowerElsewhere, type Place } from './lowerElsewhere';
import { mapRanges } from './mapRanges';
import { tableSteps, thinned } from './thinning';
import { tryOthers } from './trials';
import { describeVerdict } from './verdictText';

const GRID_POINTS = 81;
const LEVELS = 14;
const FALLBACK: DescentRun = { optimizer: 'sgd', learningRate: 0.1 };

export function* computeDescent(params: DescentParams): Generator<DescentFrame, void, void> {
  const plane = readPlaneFormula(params.source);
  const all = params.runs.map((run) => stepsOf(plane, params, run, params.gradient));
  const run = params.runs[params.selected] ?? FALLBACK;
  const steps = all[params.selected] ?? stepsOf(plane, params, run, params.gradient);
  const paths = params.runs.map((each, i) => ({ ...each, ...pathOf(all[i] ?? []) }));
  const verdict = judgeDescent(steps, { f: plane.f, learningRate: run.learningRate });
  const isMisled = verdict.kind === 'frozen' && params.gradient === 'numerical';
  const exact = isMisled ? stepsOf(plane, params, run, 'exact') : undefined;
  const exactFinal = exact && formatArray(exact.at(-1)?.x ?? []);
  const minima = minimaOf(params.source);
  const { range0, range1, leaving } = mapRanges(
    paths,
    minima.map(({ x }) => x),
  );
  const grid = { x: linspace(...range0, GRID_POINTS), y: linspace(...range1, GRID_POINTS) };
  const z = sampleGrid(plane.f, grid.x, grid.y);
  const lower = lowerElsewhere(verdict, paths[params.selected], [...minima, ...placesOf(grid, z)]);
  yield {
    variables: plane.variables,
    paths: paths.map((path, i) => (i === params.selected ? path : { ...path, ...thinned(path) })),
    selected: params.selected,
    stepCount: params.stepCount,
    gradient0: column(steps, ({ gradient }) => gradient[0]),
    gradient1: column(steps, ({ gradient }) => gradient[1]),
    ...changesOf(steps, run),
    ...printedOf(steps),
    final: formatArray(steps.at(-1)?.x ?? []),
    exact: exact && { ...thinned(pathOf(exact)), final: exactFinal ?? '' },
    minima: minima.map(({ x }) => x),
    range0,
    range1,
    grid: { ...grid, z },
    levels: [...contourLevels(z, LEVELS)],
    verdict: verdict.kind,
    stableBound: verdict.stableBound,
    ...describeVerdict(verdict, {
      run,
      variables: plane.variables,
      exactFinal,
      trials: tryOthers(plane, params, run, verdict),
      lower,
      leaving: leaving.flatMap((i) => params.runs[i] ?? []),
    }),
  };
}

/** Where a function that is known from books is least, however its variables are called and its blanks set. */
function minimaOf({ text }: FunctionSource): readonly Place[] {
  const plain = (one: string) => one.replace(/\s/g, '').replaceAll('x0', 'x').replaceAll('x1', 'y');
  return knownFunctions().find((one) => plain(one.formula) === plain(text))?.minima ?? [];
}

function placesOf(
  { x, y }: { readonly x: Float64Array; readonly y: Float64Array },
  z: Float64Array,
): Place[] {
  return Array.from(z, (value, k) => ({
    x: [x[k % x.length] ?? Number.NaN, y[Math.floor(k / x.length)] ?? Number.NaN],
    value,
  }));
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
