import { broadcastTo } from '../array/broadcast';
import { withDType } from '../array/cast';
import { NDArray, type Value } from '../array/ndarray';
import { asArray } from '../array/nested';
import { truth } from '../array/toPython';
import { type DType, isBig, isFloat, promote } from '../dtype';
import { NumPyError } from '../error';
import { divide, multiply, subtract } from '../ufunc/arithmetic';
import { equal, notEqual } from '../ufunc/compare';
import { sqrt } from '../ufunc/functions';
import type { Operand } from '../ufunc/operands';
import { type Fold, fold, type ReduceOptions, reducedAxes } from './fold';
import { pairwiseSingleSum, pairwiseSum } from './pairwise';
import { any } from './questions';

export interface SumOptions extends ReduceOptions {
  readonly dtype?: DType | undefined;
}

/** The dtype of sums: whole numbers are added with 64 bits. */
export const sumDType = (dtype: DType): DType => {
  if (isFloat(dtype)) return dtype;
  return dtype === 'uint8' || dtype === 'uint64' ? 'uint64' : 'int64';
};

const rowSums: Partial<Record<DType, Fold['row']>> = {
  float64: (data, at, n, step) => pairwiseSum(data as Float64Array, at, n, step),
  float32: (data, at, n, step) => pairwiseSingleSum(data as Float32Array, at, n, step),
};

const addDown: Fold['down'] = (out, to, data, at, n) => {
  const sums = out as Float64Array;
  const numbers = data as Float64Array;
  for (let i = 0; i < n; i++) sums[to + i] = (sums[to + i] as number) + (numbers[at + i] as number);
};

/** np.sum, by pairwise sums in NumPy's order. */
export function sum(a: Operand, options: SumOptions = {}): Value {
  const array = asArray(a);
  const dtype = options.dtype ?? sumDType(array.dtype);
  const combine = (x: number, y: number) => x + y;
  return fold(
    withDType(array, dtype),
    options,
    {
      name: 'sum',
      start: isBig(dtype) ? 0n : 0,
      combine: combine as Fold['combine'],
      row: rowSums[dtype],
      down: dtype === 'float64' ? addDown : undefined,
    },
    dtype,
  );
}

/** np.prod. */
export function prod(a: Operand, options: SumOptions = {}): Value {
  const array = asArray(a);
  const dtype = options.dtype ?? sumDType(array.dtype);
  const single = (x: number, y: number) => Math.fround(x * y);
  const combine = dtype === 'float32' ? single : (x: number, y: number) => x * y;
  return fold(
    withDType(array, dtype),
    options,
    { name: 'product', start: isBig(dtype) ? 1n : 1, combine: combine as Fold['combine'] },
    dtype,
  );
}

/** How many numbers become one. */
function countOf(array: NDArray, { axis }: ReduceOptions): bigint {
  const reduced = reducedAxes(axis, array.ndim);
  return BigInt(array.shape.reduce((count, length, i) => (reduced[i] ? count * length : count), 1));
}

/** np.mean: sum / n. */
export function mean(a: Operand, options: SumOptions = {}): Value {
  const array = asArray(a);
  const dtype = options.dtype ?? (isFloat(array.dtype) ? array.dtype : 'float64');
  return divide(sum(array, { ...options, dtype }), countOf(array, options));
}

export interface SpreadOptions extends ReduceOptions {
  /** What is taken from n before the squares are divided by it. */
  readonly ddof?: number | undefined;
}

/** np.var: the mean of (a - mean)^2. */
export function variance(a: Operand, { ddof = 0, ...options }: SpreadOptions = {}): Value {
  const array = asArray(a);
  const dtype = isFloat(array.dtype) ? array.dtype : 'float64';
  const total = sum(array, { ...options, keepdims: true, dtype });
  const count = countOf(array, options);
  const apart = subtract(array, divide(total, count));
  return divide(sum(multiply(apart, apart), options), Math.max(Number(count) - ddof, 0));
}

/** np.std: the root of {@link variance}. */
export const std = (a: Operand, options: SpreadOptions = {}): Value => sqrt(variance(a, options));

export interface AverageOptions extends ReduceOptions {
  readonly weights?: Operand | undefined;
}

/** np.average: the mean, or sum(a w) / sum(w). */
export function average(a: Operand, { weights, ...options }: AverageOptions = {}): Value {
  if (weights === undefined) return mean(a, options);
  const array = asArray(a);
  const given = asArray(weights);
  const { axis } = options;
  const isAlongAxis = given.ndim === 1 && array.ndim > 1 && typeof axis === 'number';
  const behind = isAlongAxis ? array.ndim - 1 - ((axis + array.ndim) % array.ndim) : 0;
  const aligned = isAlongAxis
    ? new NDArray(
        given.dtype,
        [given.size, ...ones(behind)],
        [given.strides[0] ?? 1, ...ones(behind)],
        given.offset,
        given.data,
      )
    : given;
  const dtype = promote(promote(array.dtype, given.dtype), isFloat(array.dtype) ? 'bool' : 'float64');
  const total = sum(withDType(broadcastTo(aligned, array.shape), dtype), options);
  if (truth(any(equal(total, 0n))))
    throw new NumPyError('ZeroDivisionError', 'The sum of the weights is 0, so there is no average.');
  return divide(sum(multiply(array, withDType(aligned, dtype)), options), total);
}

const ones = (length: number): number[] => new Array<number>(length).fill(1);

/** np.count_nonzero. */
export const countNonzero = (a: Operand, options: ReduceOptions = {}): Value =>
  sum(notEqual(asArray(a), 0n), options);
