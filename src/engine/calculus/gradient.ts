import { InputError } from '../inputError';
import { checkStep } from './differentiate';

/** A function of several variables. It must not keep or change x: the same array is used again for the next point. */
export type VectorFunction = (x: Float64Array) => number;

/**
 * Partial derivative of f with respect to x[index] by the central difference
 * (f(.., x_i + h, ..) - f(.., x_i - h, ..)) / (2 h); order h^2. x is as it was afterwards, even if f throws.
 * @throws InputError if h is 0, x or h is not finite, or x has no such index
 */
export function partialDerivative(f: VectorFunction, x: Float64Array, index: number, h = 1e-4): number {
  checkStep(h);
  checkVector(x);
  if (!Number.isInteger(index) || index < 0 || index >= x.length) {
    throw new InputError(
      'index must be a whole number from 0 to {0}, but it is {1}.',
      Math.max(0, x.length - 1),
      index,
    );
  }
  return centralPartial(f, x, index, h);
}

/**
 * The numerical gradient: all partial derivatives of f at x by central differences, the book's `numerical_gradient`.
 * f is called 2 n times. Evaluated in the book's order (x_i + h first, division by 2 * h), so that it agrees with NumPy to
 * the last bit. x is as it was afterwards, even if f throws.
 * @throws InputError if h is 0, or x or h is not finite
 */
export function numericalGradient(f: VectorFunction, x: Float64Array, h = 1e-4): Float64Array {
  checkStep(h);
  checkVector(x);
  return centralGradient(f, x, h);
}

/** {@link numericalGradient} without its checks: where x has become infinite, so may the gradient. */
export function centralGradient(f: VectorFunction, x: Float64Array, h: number): Float64Array {
  const gradient = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) gradient[i] = centralPartial(f, x, i, h);
  return gradient;
}

/** {@link partialDerivative} without its checks. */
export function centralPartial(f: VectorFunction, x: Float64Array, index: number, h: number): number {
  const before = x[index] ?? Number.NaN;
  try {
    x[index] = before + h;
    const above = f(x);
    x[index] = before - h;
    const below = f(x);
    return (above - below) / (2 * h);
  } finally {
    x[index] = before;
  }
}

/** @throws InputError naming the first entry of x that is not a finite number */
export function checkVector(x: Float64Array): void {
  const index = x.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) {
    throw new InputError('x[{0}] must be a finite number, but it is {1}.', index, x[index] ?? Number.NaN);
  }
}
