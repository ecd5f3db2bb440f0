import { contourLevels, formatArray, judgeDescent, linspace, sampleGrid } from '#engine';
import type { DescentFrame, DescentParams, DescentRun } from '#protocol';
import { knownFunctions } from '../functions';
import { readPlaneFormula } from '../readFormula';
import { changesOf, column, pathOf, stepsOf } from './descents';
import { mapRanges } from './mapRanges';
import { describeVerdict } from './verdictText';

const GRID_POINTS = 81;
const LEVELS = 14;
const FALLBACK: DescentRun = { optimizer: 'sgd', learningRate: 0.1 };

export function* computeDescent(params: DescentParams): Generator<DescentFrame, void, void> {
  const plane = readPlaneFormula(params.formula);
  const all = params.runs.map((run) => stepsOf(plane, params, run, params.gradient));
  const run = params.runs[params.selected] ?? FALLBACK;
  const steps = all[params.selected] ?? stepsOf(plane, params, run, params.gradient);
  const paths = params.runs.map((each, i) => ({ ...each, ...pathOf(all[i] ?? []) }));
  const verdict = judgeDescent(steps, { f: plane.f, learningRate: run.learningRate });
  const isMisled = verdict.kind === 'frozen' && params.gradient === 'numerical';
  const exact = isMisled ? stepsOf(plane, params, run, 'exact') : undefined;
  const exactFinal = formatArray(exact?.at(-1)?.x ?? []);
  const minima = minimaOf(params.formula);
  const { range0, range1, leaving } = mapRanges(paths, minima);
  const grid = { x: linspace(...range0, GRID_POINTS), y: linspace(...range1, GRID_POINTS) };
  const z = sampleGrid(plane.f, grid.x, grid.y);
  yield {
    variables: plane.variables,
    paths,
    selected: params.selected,
    gradient0: column(steps, ({ gradient }) => gradient[0]),
    gradient1: column(steps, ({ gradient }) => gradient[1]),
    ...changesOf(steps, run),
    printed: steps
      .slice(0, -1)
      .map(({ x, gradient }) => ({ x: formatArray(x), gradient: formatArray(gradient) })),
    final: formatArray(steps.at(-1)?.x ?? []),
    exact: exact && { ...pathOf(exact), final: exactFinal },
    minima,
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
      leaving: leaving.flatMap((i) => params.runs[i] ?? []),
    }),
  };
}

/** Where a function that is known from books is least, however its variables are called and its blanks set. */
function minimaOf(formula: string): (readonly [number, number])[] {
  const plain = (text: string) => text.replace(/\s/g, '').replaceAll('x0', 'x').replaceAll('x1', 'y');
  const known = knownFunctions().find((one) => plain(one.formula) === plain(formula));
  return (known?.minima ?? []).map(({ x }) => x);
}
