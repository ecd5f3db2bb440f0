import { InputError } from './inputError';

/** What an optimizer remembers between steps: how many there were, and one array per running quantity (v, h, m ...). */
export interface OptimizerState {
  readonly step: number;
  readonly moments: readonly Float64Array[];
}

/**
 * A rule that turns gradients into changes of x. Pure: `update` returns the change to add to x and the next state and
 * leaves its arguments as they were. `init(size)` is the state before the first step.
 */
export interface Optimizer {
  init(size: number): OptimizerState;
  update(
    gradient: Float64Array,
    state: OptimizerState,
    learningRate: number,
  ): [change: Float64Array, nextState: OptimizerState];
}

/** Keeps the square root's denominator from being 0; added outside the root, as in the book. */
export const EPSILON = 1e-7;

/** The decay of each rule unless told. */
export const usualDecay = { momentum: 0.9, rmsProp: 0.99, beta1: 0.9, beta2: 0.999 } as const;

/**
 * One coordinate of a rule: from its gradient g, what is remembered of it (a, b) and the step number (from 1), the change
 * of x and what to remember next.
 */
type Rule = (
  g: number,
  a: number,
  b: number,
  rate: number,
) => readonly [change: number, a: number, b: number];

/** The change -lr g of plain gradient descent; x + change is x - lr * g to the last bit. */
export function sgd(): Optimizer {
  return perCoordinate(0, (g, a, b, lr) => [-(lr * g), a, b]);
}

/** v = momentum v - lr g, x += v. A ball rolling with friction. */
export function momentum(options: { readonly momentum?: number } = {}): Optimizer {
  const m = decay('momentum', options.momentum ?? usualDecay.momentum);
  return perCoordinate(1, (g, v, b, lr) => {
    const next = m * v - lr * g;
    return [next, next, b];
  });
}

/**
 * Nesterov's accelerated gradient in the look-ahead variable (Bengio et al., arXiv 1212.0901):
 * x += momentum^2 v - (1 + momentum) lr g with the v from before this step, then v = momentum v - lr g.
 * Printings of the book differ in the order; some update v first, which then takes the gradient in twice.
 */
export function nesterov(options: { readonly momentum?: number } = {}): Optimizer {
  const m = decay('momentum', options.momentum ?? usualDecay.momentum);
  return perCoordinate(1, (g, v, b, lr) => [m * m * v - (1 + m) * lr * g, m * v - lr * g, b]);
}

/** h += g^2, x -= lr g / (sqrt(h) + 1e-7). Steps shrink most where the gradient has been large. */
export function adaGrad(): Optimizer {
  return perCoordinate(1, (g, h, b, lr) => {
    const next = h + g * g;
    return [-((lr * g) / (Math.sqrt(next) + EPSILON)), next, b];
  });
}

/** h = decayRate h + (1 - decayRate) g^2, x -= lr g / (sqrt(h) + 1e-7). AdaGrad that forgets. */
export function rmsProp(options: { readonly decayRate?: number } = {}): Optimizer {
  const rate = decay('decayRate', options.decayRate ?? usualDecay.rmsProp);
  return perCoordinate(1, (g, h, b, lr) => {
    const next = h * rate + (1 - rate) * g * g;
    return [-((lr * g) / (Math.sqrt(next) + EPSILON)), next, b];
  });
}

/**
 * Adam (arXiv 1412.6980): m += (1 - beta1) (g - m), v += (1 - beta2) (g^2 - v),
 * lr_t = lr sqrt(1 - beta2^t) / (1 - beta1^t) with t = 1 at the first step, x -= lr_t m / (sqrt(v) + 1e-7).
 */
export function adam(options: { readonly beta1?: number; readonly beta2?: number } = {}): Optimizer {
  const beta1 = decay('beta1', options.beta1 ?? usualDecay.beta1);
  const beta2 = decay('beta2', options.beta2 ?? usualDecay.beta2);
  const rule: Rule = (g, m, v, rate) => {
    const nextM = m + (1 - beta1) * (g - m);
    const nextV = v + (1 - beta2) * (g * g - v);
    return [-((rate * nextM) / (Math.sqrt(nextV) + EPSILON)), nextM, nextV];
  };
  return perCoordinate(2, rule, (lr, t) => (lr * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t));
}

function perCoordinate(
  momentCount: number,
  rule: Rule,
  rateAt: (learningRate: number, t: number) => number = (learningRate) => learningRate,
): Optimizer {
  return {
    init: (size) => ({
      step: 0,
      moments: Array.from({ length: momentCount }, () => new Float64Array(size)),
    }),
    update(gradient, state, learningRate) {
      const step = state.step + 1;
      const rate = rateAt(learningRate, step);
      const change = new Float64Array(gradient.length);
      const moments = state.moments.map((moment) => new Float64Array(moment.length));
      const [oldA, oldB] = state.moments;
      const [newA, newB] = moments;
      gradient.forEach((g, i) => {
        const [delta, a, b] = rule(g, oldA?.[i] ?? 0, oldB?.[i] ?? 0, rate);
        change[i] = delta;
        if (newA) newA[i] = a;
        if (newB) newB[i] = b;
      });
      return [change, { step, moments }];
    },
  };
}

function decay(name: string, value: number): number {
  if (value >= 0 && value < 1) return value;
  throw new InputError(
    '{0} must be a number from 0 up to, but not including, 1, but it is {1}.',
    name,
    value,
  );
}
