import {
  adaGrad,
  adam,
  type DescentOptions,
  type DescentStep,
  type DescentVerdict,
  gradientDescent,
  judgeDescent,
  momentum,
  nesterov,
  type Optimizer,
  rmsProp,
  sgd,
} from '#engine';
import type { DescentPath, DescentRun, SettledDescent } from '#protocol';
import { decayOf } from './shared';

/** The rule by which a run descends, with its decay. */
function optimizerOf(run: DescentRun): Optimizer {
  const decay = decayOf(run) ?? 0;
  switch (run.optimizer) {
    case 'sgd':
      return sgd();
    case 'momentum':
      return momentum({ momentum: decay });
    case 'nesterov':
      return nesterov({ momentum: decay });
    case 'adaGrad':
      return adaGrad();
    case 'rmsProp':
      return rmsProp({ decayRate: decay });
    case 'adam':
      return adam({ beta1: decay });
  }
}

/** The step of the numerical gradient. */
export const H = 1e-4;

interface Plane {
  readonly f: (x: Float64Array) => number;
  readonly gradient: (x: Float64Array) => Float64Array;
}

/** With the numerical gradient of the book or with the exact one. */
export function optionsOf(
  { gradient }: Plane,
  { stepCount, gradient: by }: Pick<SettledDescent, 'stepCount' | 'gradient'>,
  run: DescentRun,
): DescentOptions {
  const options = { learningRate: run.learningRate, stepCount, optimizer: optimizerOf(run), h: H };
  return by === 'exact' ? { ...options, gradient } : options;
}

/** All steps of one run. */
export function stepsOf(
  plane: Plane,
  params: Pick<SettledDescent, 'start' | 'stepCount' | 'gradient'>,
  run: DescentRun,
): DescentStep[] {
  return [...gradientDescent(plane.f, params.start, optionsOf(plane, params, run))];
}

/** How a run went, from its steps. */
export function judged(
  { f }: Pick<Plane, 'f'>,
  { gradient }: Pick<SettledDescent, 'gradient'>,
  { learningRate }: Pick<DescentRun, 'learningRate'>,
  steps: readonly DescentStep[],
): DescentVerdict {
  return judgeDescent(steps, { f, learningRate, h: gradient === 'numerical' ? H : undefined });
}

/** The change of x that the optimizer made of each step's gradient; after the last step there is none. */
export function changesOf(steps: readonly DescentStep[], run: DescentRun) {
  const { init, update } = optimizerOf(run);
  let state = init(2);
  const changes = steps.slice(0, -1).map(({ gradient }) => {
    const [change, next] = update(gradient, state, run.learningRate);
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
