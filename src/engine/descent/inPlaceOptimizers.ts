import { InputError } from '../inputError';

/**
 * A rule that turns gradients into changes of x, and changes x and what it remembers in place, for the many parameters of a
 * network. `optimizers` are the same rules, pure.
 */
export interface InPlaceOptimizer {
  /** How many arrays as long as x it remembers (v, h, m ...); at the start they are 0. */
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

/** Keeps the square root's denominator from being 0; added outside the root, as in the book. */
const EPSILON = 1e-7;

const none = new Float64Array(0);

/** x -= lr g: plain gradient descent. */
export function sgdInPlace(): InPlaceOptimizer {
  return {
    momentCount: 0,
    descend(x, gradient, _moments, lr) {
      for (let i = 0; i < x.length; i++) x[i] = (x[i] as number) - lr * (gradient[i] as number);
    },
  };
}

/** v = momentum v - lr g, x += v. A ball rolling with friction. */
export function momentumInPlace(momentum = 0.9): InPlaceOptimizer {
  const m = decay('momentum', momentum);
  return {
    momentCount: 1,
    descend(x, gradient, [v = none], lr) {
      for (let i = 0; i < x.length; i++) {
        const next = m * (v[i] as number) - lr * (gradient[i] as number);
        v[i] = next;
        x[i] = (x[i] as number) + next;
      }
    },
  };
}

/**
 * Nesterov's accelerated gradient in the look-ahead variable (Bengio et al., arXiv 1212.0901):
 * x += momentum^2 v - (1 + momentum) lr g with the v from before this step, then v = momentum v - lr g.
 * Printings of the book differ in the order; some update v first, which then takes the gradient in twice.
 */
export function nesterovInPlace(momentum = 0.9): InPlaceOptimizer {
  const m = decay('momentum', momentum);
  return {
    momentCount: 1,
    descend(x, gradient, [v = none], lr) {
      for (let i = 0; i < x.length; i++) {
        const before = v[i] as number;
        const g = gradient[i] as number;
        x[i] = (x[i] as number) + (m * m * before - (1 + m) * lr * g);
        v[i] = m * before - lr * g;
      }
    },
  };
}

/** h += g^2, x -= lr g / (sqrt(h) + 1e-7). Steps shrink most where the gradient has been large. */
export function adaGradInPlace(): InPlaceOptimizer {
  return scaledByRoot(1, 1);
}

/** h = decayRate h + (1 - decayRate) g^2, x -= lr g / (sqrt(h) + 1e-7). AdaGrad that forgets. */
export function rmsPropInPlace(decayRate = 0.99): InPlaceOptimizer {
  const keep = decay('decayRate', decayRate);
  return scaledByRoot(keep, 1 - keep);
}

/** h = keep h + take g^2, x -= lr g / (sqrt(h) + 1e-7). */
function scaledByRoot(keep: number, take: number): InPlaceOptimizer {
  return {
    momentCount: 1,
    descend(x, gradient, [h = none], lr) {
      for (let i = 0; i < x.length; i++) {
        const g = gradient[i] as number;
        const next = (h[i] as number) * keep + take * g * g;
        h[i] = next;
        x[i] = (x[i] as number) - (lr * g) / (Math.sqrt(next) + EPSILON);
      }
    },
  };
}

/**
 * Adam (arXiv 1412.6980): m += (1 - beta1) (g - m), v += (1 - beta2) (g^2 - v),
 * lr_t = lr sqrt(1 - beta2^t) / (1 - beta1^t) with t = 1 at the first step, x -= lr_t m / (sqrt(v) + 1e-7).
 */
export function adamInPlace(beta1 = 0.9, beta2 = 0.999): InPlaceOptimizer {
  decay('beta1', beta1);
  decay('beta2', beta2);
  return {
    momentCount: 2,
    descend(x, gradient, [m = none, v = none], lr, t) {
      const rate = (lr * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
      for (let i = 0; i < x.length; i++) {
        const g = gradient[i] as number;
        const mean = (m[i] as number) + (1 - beta1) * (g - (m[i] as number));
        const square = (v[i] as number) + (1 - beta2) * (g * g - (v[i] as number));
        m[i] = mean;
        v[i] = square;
        x[i] = (x[i] as number) - (rate * mean) / (Math.sqrt(square) + EPSILON);
      }
    },
  };
}

export type OptimizerName = 'sgd' | 'momentum' | 'nesterov' | 'adaGrad' | 'rmsProp' | 'adam';

/** Each with its usual decays. */
export const inPlaceOptimizers: Readonly<Record<OptimizerName, InPlaceOptimizer>> = {
  sgd: sgdInPlace(),
  momentum: momentumInPlace(),
  nesterov: nesterovInPlace(),
  adaGrad: adaGradInPlace(),
  rmsProp: rmsPropInPlace(),
  adam: adamInPlace(),
};

function decay(name: string, value: number): number {
  if (value >= 0 && value < 1) return value;
  throw new InputError(
    '{0} must be a number from 0 up to, but not including, 1, but it is {1}.',
    name,
    value,
  );
}
