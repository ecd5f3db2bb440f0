import { checkStep } from '../calculus/differentiate';
import { centralGradient, checkVector, type VectorFunction } from '../calculus/gradient';
import { InputError } from '../inputError';
import { checkLearningRate } from '../learningRate';
import { type Optimizer, sgd } from './optimizers';

/** Where a descent stands before its update number `step`: x, f(x) and the gradient that the update will use. */
export interface DescentStep {
  readonly step: number;
  readonly x: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

/** `gradient`, if given, is used in place of the numerical gradient with step h. */
export interface DescentOptions {
  readonly learningRate?: number;
  readonly stepCount?: number;
  readonly optimizer?: Optimizer;
  readonly h?: number;
  readonly gradient?: (x: Float64Array) => ArrayLike<number>;
}

/**
 * Gradient descent, the book's `gradient_descent`: stepCount times x = x - learningRate * gradient (or the optimizer's
 * change). Yields stepCount + 1 steps: the start first, the final x last; every array yielded is the reader's own.
 * If x runs away to infinity the steps go on with what IEEE arithmetic gives, as in NumPy. initialX is not changed.
 * @throws InputError at the call if initialX is empty or not finite, the learning rate is not finite and above 0,
 * stepCount is not a whole number from 0 up, or h is 0 or not finite
 */
export function gradientDescent(
  f: VectorFunction,
  initialX: ArrayLike<number>,
  options: DescentOptions = {},
): Generator<DescentStep, void, void> {
  const { learningRate = 0.01, stepCount = 100, optimizer = sgd(), h = 1e-4, gradient } = options;
  const x = Float64Array.from(initialX);
  if (x.length === 0)
    throw new InputError('The start of a descent needs at least one number, but it is empty.');
  checkVector(x);
  checkLearningRate(learningRate);
  checkStepCount(stepCount);
  checkStep(h);
  const gradientAt = gradient
    ? (at: Float64Array) => exactGradient(gradient, at)
    : (at: Float64Array) => centralGradient(f, at, h);
  return descend(f, x, { learningRate, stepCount, optimizer, gradientAt });
}

interface Plan {
  readonly learningRate: number;
  readonly stepCount: number;
  readonly optimizer: Optimizer;
  readonly gradientAt: (x: Float64Array) => Float64Array;
}

function* descend(f: VectorFunction, start: Float64Array, plan: Plan): Generator<DescentStep, void, void> {
  let x = start;
  let state = plan.optimizer.init(x.length);
  for (let step = 0; ; step++) {
    const value = f(x.slice());
    const gradient = plan.gradientAt(x.slice());
    yield { step, x: x.slice(), value, gradient: gradient.slice() };
    if (step >= plan.stepCount) return;
    const [change, nextState] = plan.optimizer.update(gradient, state, plan.learningRate);
    x = x.map((value, i) => value + (change[i] ?? 0));
    state = nextState;
  }
}

function exactGradient(gradient: (x: Float64Array) => ArrayLike<number>, x: Float64Array): Float64Array {
  const result = Float64Array.from(gradient(x));
  if (result.length === x.length) return result;
  throw new InputError(
    'The gradient must have as many numbers as x, {0}, but it has {1}.',
    x.length,
    result.length,
  );
}

function checkStepCount(stepCount: number): void {
  if (Number.isInteger(stepCount) && stepCount >= 0) return;
  throw new InputError('The number of steps must be a whole number from 0 up, but it is {0}.', stepCount);
}
