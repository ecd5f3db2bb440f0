import {
  adaGrad,
  adam,
  type DescentStep,
  gradientDescent,
  momentum,
  nesterov,
  type Optimizer,
  rmsProp,
  sgd,
} from '#engine';
import type { DescentParams, DescentPath, DescentRun, GradientKind, OptimizerName } from '#protocol';

export const optimizers: Readonly<Record<OptimizerName, () => Optimizer>> = {
  sgd,
  momentum,
  nesterov,
  adaGrad,
  rmsProp,
  adam,
};

interface Plane {
  readonly f: (x: Float64Array) => number;
  readonly gradient: (x: Float64Array) => Float64Array;
}

/** All steps of one run, with the numerical gradient of the book or with the exact one. */
export function stepsOf(
  { f, gradient }: Plane,
  { start, stepCount }: Pick<DescentParams, 'start' | 'stepCount'>,
  { learningRate, optimizer }: DescentRun,
  by: GradientKind,
): DescentStep[] {
  const options = { learningRate, stepCount, optimizer: optimizers[optimizer]() };
  return [...gradientDescent(f, start, by === 'exact' ? { ...options, gradient } : options)];
}

/** The change of x that the optimizer made of each step's gradient; after the last step there is none. */
export function changesOf(steps: readonly DescentStep[], { optimizer, learningRate }: DescentRun) {
  const { init, update } = optimizers[optimizer]();
  let state = init(2);
  const changes = steps.slice(0, -1).map(({ gradient }) => {
    const [change, next] = update(gradient, state, learningRate);
    state = next;
    return change;
  });
  const along = (axis: 0 | 1) => Float64Array.from(steps, (_, step) => changes[step]?.[axis] ?? Number.NaN);
  return { change0: along(0), change1: along(1) };
}

/** One number of each step. */
export function column(
  steps: readonly DescentStep[],
  read: (step: DescentStep) => number | undefined,
): Float64Array {
  return Float64Array.from(steps, (step) => read(step) ?? Number.NaN);
}

export function pathOf(steps: readonly DescentStep[]): DescentPath {
  return {
    x0: column(steps, ({ x }) => x[0]),
    x1: column(steps, ({ x }) => x[1]),
    value: column(steps, ({ value }) => value),
  };
}
