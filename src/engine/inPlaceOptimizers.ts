import { EPSILON, usualDecay } from './optimizers';

export type OptimizerName = 'sgd' | 'momentum' | 'nesterov' | 'adaGrad' | 'rmsProp' | 'adam';

/**
 * An optimizer that changes x and what it remembers in place, for the many parameters of a network. To the bit it does
 * what the optimizer of the same name in `optimizers` does with its usual decays, where the formulas stand.
 */
export interface InPlaceOptimizer {
  /** How many arrays as long as x it remembers; at the start they are 0. */
  readonly momentCount: number;
  /** Step number `t`, from 1. */
  descend(
    x: Float64Array,
    gradient: Float64Array,
    moments: readonly Float64Array[],
    learningRate: number,
    t: number,
  ): void;
}

const none = new Float64Array(0);

export const inPlaceOptimizers: Readonly<Record<OptimizerName, InPlaceOptimizer>> = {
  sgd: { momentCount: 0, descend: (x, gradient, _moments, lr) => descend(x, gradient, lr) },
  momentum: { momentCount: 1, descend: (x, gradient, [v], lr) => gatherSpeed(x, gradient, v ?? none, lr) },
  nesterov: { momentCount: 1, descend: (x, gradient, [v], lr) => lookAhead(x, gradient, v ?? none, lr) },
  adaGrad: { momentCount: 1, descend: (x, gradient, [h], lr) => adapt(x, gradient, h ?? none, lr, 1, 1) },
  rmsProp: {
    momentCount: 1,
    descend: (x, gradient, [h], lr) =>
      adapt(x, gradient, h ?? none, lr, usualDecay.rmsProp, 1 - usualDecay.rmsProp),
  },
  adam: {
    momentCount: 2,
    descend: (x, gradient, [m, v], lr, t) => {
      const { beta1, beta2 } = usualDecay;
      adaptMean(x, gradient, m ?? none, v ?? none, (lr * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t));
    },
  },
};

function descend(x: Float64Array, gradient: Float64Array, lr: number): void {
  for (let i = 0; i < x.length; i++) x[i] = (x[i] as number) - lr * (gradient[i] as number);
}

function gatherSpeed(x: Float64Array, gradient: Float64Array, v: Float64Array, lr: number): void {
  const m = usualDecay.momentum;
  for (let i = 0; i < x.length; i++) {
    const next = m * (v[i] as number) - lr * (gradient[i] as number);
    v[i] = next;
    x[i] = (x[i] as number) + next;
  }
}

function lookAhead(x: Float64Array, gradient: Float64Array, v: Float64Array, lr: number): void {
  const m = usualDecay.momentum;
  for (let i = 0; i < x.length; i++) {
    const before = v[i] as number;
    const g = gradient[i] as number;
    x[i] = (x[i] as number) + (m * m * before - (1 + m) * lr * g);
    v[i] = m * before - lr * g;
  }
}

/** h = keep h + take g^2: AdaGrad with 1 and 1, RMSProp with decays. */
function adapt(
  x: Float64Array,
  gradient: Float64Array,
  h: Float64Array,
  lr: number,
  keep: number,
  take: number,
): void {
  for (let i = 0; i < x.length; i++) {
    const g = gradient[i] as number;
    const next = (h[i] as number) * keep + take * g * g;
    h[i] = next;
    x[i] = (x[i] as number) - (lr * g) / (Math.sqrt(next) + EPSILON);
  }
}

function adaptMean(
  x: Float64Array,
  gradient: Float64Array,
  m: Float64Array,
  v: Float64Array,
  rate: number,
): void {
  const { beta1, beta2 } = usualDecay;
  for (let i = 0; i < x.length; i++) {
    const g = gradient[i] as number;
    const meanBefore = m[i] as number;
    const squareBefore = v[i] as number;
    const mean = meanBefore + (1 - beta1) * (g - meanBefore);
    const square = squareBefore + (1 - beta2) * (g * g - squareBefore);
    m[i] = mean;
    v[i] = square;
    x[i] = (x[i] as number) - (rate * mean) / (Math.sqrt(square) + EPSILON);
  }
}
