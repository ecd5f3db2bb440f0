import { emptyLike } from '../array/cast';
import { empty, NDArray, type Nested, NumPyScalar, shapeText } from '../array/ndarray';
import { asArray, dtypeOf } from '../array/nested';
import type { DType } from '../dtype';
import { NumPyError } from '../error';
import { assign } from '../index/setItem';

type Shape = readonly number[];

function checked(shape: Shape): Shape {
  if (shape.every((length) => Number.isInteger(length) && length >= 0)) return shape;
  throw new NumPyError(
    'ValueError',
    'The lengths of a shape are whole numbers from 0 on, but it is {0}.',
    shapeText(shape),
  );
}

export const zeros = (shape: Shape, dtype: DType = 'float64'): NDArray => empty(dtype, checked(shape));
export const ones = (shape: Shape, dtype: DType = 'float64'): NDArray => full(shape, 1n, dtype);

/** np.full: by default of the dtype that the value has. */
export function full(shape: Shape, value: Nested, dtype: DType = kindOf(value)): NDArray {
  const out = zeros(shape, dtype);
  assign(out, value);
  return out;
}

function kindOf(value: Nested): DType {
  return typeof value !== 'object' || value instanceof NumPyScalar ? dtypeOf(value) : asArray(value).dtype;
}

/** np.zeros_like, and the same for other values. */
export function fullLike(a: Nested, value: Nested, dtype?: DType): NDArray {
  const array = asArray(a);
  const out = emptyLike(dtype ?? array.dtype, array.shape, [array]);
  assign(out, value);
  return out;
}

export const zerosLike = (a: Nested, dtype?: DType): NDArray => fullLike(a, 0n, dtype);
export const onesLike = (a: Nested, dtype?: DType): NDArray => fullLike(a, 1n, dtype);

/** np.eye: ones on the k-th diagonal. */
export function eye(rows: number, cols = rows, k = 0, dtype: DType = 'float64'): NDArray {
  const out = zeros([rows, cols], dtype);
  const from = Math.max(0, -k);
  const count = Math.max(0, Math.min(rows - from, cols - Math.max(0, k)));
  assign(new NDArray(dtype, [count], [cols + 1], from * cols + Math.max(0, k), out.data), 1n);
  return out;
}
