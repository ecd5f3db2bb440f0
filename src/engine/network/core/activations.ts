import { InputError } from '../../inputError';
import { checkMatrix, checkVector, type Matrix, rowOf, zeroMatrix } from '../../numbers/matrix';

/**
 * sigmoid(x) = 1 / (1 + e^-x), between 0 and 1. Left of 0 it is computed as e^x / (1 + e^x), which is the same number:
 * the exponential never overflows, and tiny results keep all their digits.
 */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const power = Math.exp(x);
  return power / (1 + power);
}

/** What a hidden unit makes of its input z: sigmoid(z), or relu(z) = max(0, z). */
export type Activation = 'sigmoid' | 'relu';

/** @throws InputError unless `activation` is one of the two */
export function checkActivation(activation: Activation): void {
  if (activation === 'sigmoid' || activation === 'relu') return;
  throw new InputError("activation must be 'sigmoid' or 'relu', but it is {0}.", String(activation));
}

/** relu(x) = max(0, x): 0 left of 0, x right of it. NaN stays NaN. */
export function relu(x: number): number {
  return x < 0 ? 0 : x;
}

/**
 * softmax(z)_k = e^(z_k) / sum_i e^(z_i): positive numbers that add up to 1. A matrix is taken row by row.
 * The largest element is subtracted first, which changes nothing but keeps e^z from overflowing.
 * @throws InputError when z is empty or an element is not finite
 */
export function softmax(z: Float64Array): Float64Array;
export function softmax(z: Matrix): Matrix;
export function softmax(z: Matrix | Float64Array): Matrix | Float64Array {
  if (z instanceof Float64Array) {
    checkVector('z', z);
    const y = new Float64Array(z.length);
    softmaxInto(z, y);
    return y;
  }
  checkMatrix('z', z);
  const y = zeroMatrix(z.rows, z.cols);
  for (let row = 0; row < z.rows; row++) softmaxInto(rowOf(z, row), rowOf(y, row));
  return y;
}

/** Writes softmax(z) to `y`, of the same length; checks nothing. */
export function softmaxInto(z: Float64Array, y: Float64Array): void {
  let largest = -Infinity;
  for (let k = 0; k < z.length; k++) largest = Math.max(largest, z[k] as number);
  let sum = 0;
  for (let k = 0; k < z.length; k++) {
    const power = Math.exp((z[k] as number) - largest);
    y[k] = power;
    sum += power;
  }
  for (let k = 0; k < z.length; k++) y[k] = (y[k] as number) / sum;
}
