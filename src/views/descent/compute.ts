import {
  adaGrad,
  adam,
  contourLevels,
  type DescentStep,
  formatArray,
  gradientDescent,
  judgeDescent,
  linspace,
  momentum,
  nesterov,
  type Optimizer,
  rmsProp,
  sampleGrid,
  sgd,
} from '#engine';
import type { DescentFrame, DescentParams, OptimizerName } from '#protocol';
import { readPlaneFormula } from '../readFormula';
import { mapRanges } from './mapRanges';
import { describeVerdict } from './verdictText';

const GRID_POINTS = 81;
const LEVELS = 14;

const optimizers: Readonly<Record<OptimizerName, () => Optimizer>> = {
  sgd,
  momentum,
  nesterov,
  adaGrad,
  rmsProp,
  adam,
};

export function* computeDescent(params: DescentParams): Generator<DescentFrame, void, void> {
  const { formula, start, learningRate, stepCount } = params;
  const plane = readPlaneFormula(formula);
  const options = { learningRate, stepCount, optimizer: optimizers[params.optimizer]() };
  const steps = [...gradientDescent(plane.f, start, options)];
  const exact = [...gradientDescent(plane.f, start, { ...options, gradient: plane.gradient })].at(-1);
  const verdict = judgeDescent(steps, { f: plane.f, learningRate });
  const exactFinal = formatArray(exact?.x ?? []);
  const [range0, range1] = mapRanges(steps);
  const grid = { x: linspace(...range0, GRID_POINTS), y: linspace(...range1, GRID_POINTS) };
  const z = sampleGrid(plane.f, grid.x, grid.y);
  yield {
    variables: plane.variables,
    ...columns(steps),
    printed: steps
      .slice(0, -1)
      .map(({ x, gradient }) => ({ x: formatArray(x), gradient: formatArray(gradient) })),
    final: formatArray(steps.at(-1)?.x ?? []),
    exactFinal,
    range0,
    range1,
    grid: { ...grid, z },
    levels: [...contourLevels(z, LEVELS)],
    verdict: verdict.kind,
    ...describeVerdict(verdict, { params, variables: plane.variables, exactFinal }),
  };
}

/** The steps as one array for each quantity. */
function columns(steps: readonly DescentStep[]) {
  const column = (read: (step: DescentStep) => number | undefined) =>
    Float64Array.from(steps, (step) => read(step) ?? Number.NaN);
  return {
    x0: column(({ x }) => x[0]),
    x1: column(({ x }) => x[1]),
    value: column(({ value }) => value),
    gradient0: column(({ gradient }) => gradient[0]),
    gradient1: column(({ gradient }) => gradient[1]),
  };
}
