import {
  adaGradInPlace,
  adamInPlace,
  type InPlaceOptimizer,
  momentumInPlace,
  nesterovInPlace,
  rmsPropInPlace,
  sgdInPlace,
} from './inPlaceOptimizers';

/** What an optimizer remembers between steps: how many there were, and one array per running quantity (v, h, m ...). */
export interface OptimizerState {
  readonly step: number;
  readonly moments: readonly Float64Array[];
}

/**
 * A rule that turns gradients into changes of x. Pure: `update` returns the change to add to x and the next state and
 * leaves its arguments as they were. `init(size)` is the state before the first step. The formulas stand in
 * `inPlaceOptimizers`.
 */
export interface Optimizer {
  init(size: number): OptimizerState;
  update(
    gradient: Float64Array,
    state: OptimizerState,
    learningRate: number,
  ): [change: Float64Array, nextState: OptimizerState];
}

/** Plain gradient descent, -lr g; x + change is x - lr * g to the last bit. */
export function sgd(): Optimizer {
  return pure(sgdInPlace());
}

/** A ball rolling with friction; `momentum`, 0.9 unless told, is the share of its speed that it keeps. */
export function momentum(options: { readonly momentum?: number } = {}): Optimizer {
  return pure(momentumInPlace(options.momentum));
}

/** Nesterov's accelerated gradient in the look-ahead variable. */
export function nesterov(options: { readonly momentum?: number } = {}): Optimizer {
  return pure(nesterovInPlace(options.momentum));
}

/** Steps shrink most where the gradient has been large. */
export function adaGrad(): Optimizer {
  return pure(adaGradInPlace());
}

/** AdaGrad that forgets; `decayRate`, 0.99 unless told, is the share that it remembers. */
export function rmsProp(options: { readonly decayRate?: number } = {}): Optimizer {
  return pure(rmsPropInPlace(options.decayRate));
}

/** Adam, with decays 0.9 and 0.999 unless told. */
export function adam(options: { readonly beta1?: number; readonly beta2?: number } = {}): Optimizer {
  return pure(adamInPlace(options.beta1, options.beta2));
}

/** The change is what the rule makes of x = 0; the arrays it changes are copies. */
function pure({ momentCount, descend }: InPlaceOptimizer): Optimizer {
  return {
    init: (size) => ({
      step: 0,
      moments: Array.from({ length: momentCount }, () => new Float64Array(size)),
    }),
    update(gradient, state, learningRate) {
      const step = state.step + 1;
      const change = new Float64Array(gradient.length);
      const moments = state.moments.map((moment) => moment.slice());
      descend(change, gradient, moments, learningRate, step);
      return [change, { step, moments }];
    },
  };
}
