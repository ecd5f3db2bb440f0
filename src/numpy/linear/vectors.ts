import { withDType } from '../array/cast';
import { empty, NDArray, type Nested, shapeText, type Value } from '../array/ndarray';
import { asArray } from '../array/nested';
import { reshape } from '../array/views';
import { zeros } from '../create/filled';
import { isFloat } from '../dtype';
import { NumPyError } from '../error';
import { assign } from '../index/setItem';
import { flip } from '../join/repeat';
import { where } from '../order/select';
import { max, min } from '../reduce/extremes';
import type { ReduceOptions } from '../reduce/fold';
import { sum } from '../reduce/sums';
import { absolute, multiply } from '../ufunc/arithmetic';
import { notEqual } from '../ufunc/compare';
import { sqrt } from '../ufunc/functions';
import { dot } from './dot';

export interface NormOptions extends ReduceOptions {
  /** 1: the sum of the sizes; inf: the largest size; 0: how many are not 0; 2 or nothing: the root of the sum of squares. */
  readonly ord?: number | undefined;
}

/** np.linalg.norm of vectors; without `ord` of all numbers of a matrix, too. */
export function norm(a: Nested, { ord, ...options }: NormOptions = {}): Value {
  const given = asArray(a);
  const array = isFloat(given.dtype) ? given : withDType(given, 'float64');
  if (ord !== undefined && array.ndim !== 1 && typeof options.axis !== 'number')
    throw new NumPyError(
      'ValueError',
      'np.linalg.norm of a matrix is read here without ord only, or with an axis.',
    );
  const sizes = absolute(array);
  if (ord === 1) return sum(sizes, options);
  if (ord === Number.POSITIVE_INFINITY)
    return max(array.size === 0 ? asArray([0], array.dtype) : sizes, options);
  if (ord === Number.NEGATIVE_INFINITY) return min(sizes, options);
  if (ord === 0) return sum(notEqual(array, 0n), { ...options, dtype: array.dtype });
  if (ord !== undefined && ord !== 2)
    throw new NumPyError('ValueError', 'np.linalg.norm is read here with ord 0, 1, 2 and inf, not {0}.', ord);
  return sqrt(sum(multiply(array, array), options));
}

/** np.diag: a square matrix with these numbers on its k-th diagonal, or the diagonal of a matrix. */
export function diag(a: Nested, k = 0): NDArray {
  const array = asArray(a);
  if (array.ndim === 2) return diagonal(array, k);
  if (array.ndim !== 1)
    throw new NumPyError(
      'ValueError',
      'np.diag takes one or two axes, not the shape {0}.',
      shapeText(array.shape),
    );
  const side = array.size + Math.abs(k);
  const out = zeros([side, side], array.dtype);
  assign(diagonal(out, k), array);
  return out;
}

function diagonal(matrix: NDArray, k: number): NDArray {
  const [rows, cols] = matrix.shape as [number, number];
  const [rowStep, colStep] = matrix.strides as [number, number];
  const count = Math.max(0, Math.min(rows - Math.max(0, -k), cols - Math.max(0, k)));
  const at = matrix.offset + Math.max(0, -k) * rowStep + Math.max(0, k) * colStep;
  return new NDArray(matrix.dtype, [count], [rowStep + colStep], at, matrix.data);
}

/** np.triu: what stands on the k-th diagonal of a matrix or above, the rest 0. */
export const triu = (a: Nested, k = 0): Value => kept(asArray(a), (row, col) => col - row >= k);

/** np.tril: what stands on the k-th diagonal or below. */
export const tril = (a: Nested, k = 0): Value => kept(asArray(a), (row, col) => col - row <= k);

function kept(matrix: NDArray, holds: (row: number, col: number) => boolean): Value {
  const [rows = 0, cols = 0] = matrix.shape.slice(-2);
  const mask = zeros([rows, cols], 'bool');
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++)
      (mask.data as Uint8Array)[row * cols + col] = Number(holds(row, col));
  return where(mask, matrix, zeros([], matrix.dtype));
}

/** np.trace of a matrix. */
export const trace = (a: Nested): Value => sum(diagonal(asArray(a), 0));

/** np.convolve: sums of one array against the other turned round, at every place where they overlap as `mode` asks. */
export function convolve(a: Nested, v: Nested, mode: 'full' | 'same' | 'valid' = 'full'): NDArray {
  const [first, second] = [asArray(a), asArray(v)];
  if (first.size === 0 || second.size === 0)
    throw new NumPyError('ValueError', 'np.convolve needs numbers on both sides.');
  const [long, short] = first.size >= second.size ? [first, second] : [second, first];
  const n = short.size;
  const count = mode === 'full' ? long.size + n - 1 : mode === 'same' ? long.size : long.size - n + 1;
  const skip = mode === 'full' ? 0 : mode === 'same' ? (n - 1) >> 1 : n - 1;
  const padded = zeros([long.size + 2 * (n - 1)], long.dtype);
  assign(new NDArray(long.dtype, [long.size], [1], n - 1, padded.data), long);
  const windows = new NDArray(padded.dtype, [count, n], [1, 1], skip, padded.data);
  const product = dot(windows, reshape(flip(short), [n]));
  return product instanceof NDArray ? product : empty(long.dtype, [0]);
}
