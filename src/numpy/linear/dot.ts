import { commonShape, stretch } from '../array/broadcast';
import { copyInto, withDType } from '../array/cast';
import { empty, NDArray, type Nested, shapeText, sizeOf, unwrap, type Value } from '../array/ndarray';
import { asArray } from '../array/nested';
import { flatten, moveaxis, ravel, reshape } from '../array/views';
import { isFloat, promote } from '../dtype';
import { NumPyError } from '../error';
import { add, multiply } from '../ufunc/arithmetic';
import { matrixProduct } from './product';

/** Both operands in the dtype of their product. */
function pair(a: Nested, b: Nested): readonly [NDArray, NDArray] {
  const [x, y] = [asArray(a), asArray(b)];
  const dtype = promote(x.dtype, y.dtype);
  return [withDType(x, dtype), withDType(y, dtype)];
}

function refuse(x: NDArray, y: NDArray, length: number, other: number): never {
  throw new NumPyError(
    'ValueError',
    'Arrays of shape {0} and {1} cannot be multiplied as matrices: rows of {2} numbers meet columns of {3}.',
    shapeText(x.shape),
    shapeText(y.shape),
    length,
    other,
  );
}

/** np.dot: sums over the last axis of a and the last but one of b. */
export function dot(a: Nested, b: Nested): Value {
  const [x, y] = pair(a, b);
  // As NumPy's, which adds the products to zeros: no -0 stays.
  if (x.ndim === 0 || y.ndim === 0) return isFloat(x.dtype) ? add(multiply(x, y), 0) : multiply(x, y);
  const terms = x.shape[x.ndim - 1] as number;
  const axis = Math.max(0, y.ndim - 2);
  const other = y.shape[axis] as number;
  if (terms !== other) refuse(x, y, terms, other);
  const left = x.shape.slice(0, -1);
  const right = y.shape.filter((_, i) => i !== axis);
  const flat = reshape(x, [sizeOf(left), terms]);
  const columns = reshape(y.ndim > 2 ? moveaxis(y, axis, 0) : y, [terms, sizeOf(right)]);
  return unwrap(reshape(matrixProduct(flat, columns), [...left, ...right]));
}

/** a @ b: the last two axes are matrices, those before them are stretched as in a + b. */
export function matmul(a: Nested, b: Nested): Value {
  const [x, y] = pair(a, b);
  if (x.ndim === 0 || y.ndim === 0)
    throw new NumPyError('ValueError', 'A single number cannot stand beside @: multiply by it with *.');
  if (x.ndim <= 2 && y.ndim <= 2) return dot(x, y);
  const left = x.ndim === 1 ? reshape(x, [1, x.size]) : x;
  const right = y.ndim === 1 ? reshape(y, [y.size, 1]) : y;
  const product = stackedProduct(left, right);
  const shape = product.shape.filter(
    (_, i) => !((x.ndim === 1 && i === product.ndim - 2) || (y.ndim === 1 && i === product.ndim - 1)),
  );
  return unwrap(reshape(product, shape));
}

function stackedProduct(x: NDArray, y: NDArray): NDArray {
  const [rows, terms] = x.shape.slice(-2) as [number, number];
  const [other, cols] = y.shape.slice(-2) as [number, number];
  if (terms !== other) refuse(x, y, terms, other);
  const stack = commonShape(x.shape.slice(0, -2), y.shape.slice(0, -2));
  if (!stack)
    throw new NumPyError(
      'ValueError',
      'Stacks of matrices of shape {0} and {1} do not fit together.',
      shapeText(x.shape),
      shapeText(y.shape),
    );
  const left = reshape(stretch(x, [...stack, rows, terms]), [sizeOf(stack), rows, terms]);
  const right = reshape(stretch(y, [...stack, terms, cols]), [sizeOf(stack), terms, cols]);
  const out = empty(x.dtype, [...stack, rows, cols]);
  for (let i = 0; i < sizeOf(stack); i++) {
    const target = new NDArray(out.dtype, [rows, cols], [cols, 1], i * rows * cols, out.data);
    copyInto(target, matrixProduct(matrixAt(left, i), matrixAt(right, i)));
  }
  return out;
}

function matrixAt({ dtype, shape, strides, offset, data }: NDArray, i: number): NDArray {
  return new NDArray(dtype, shape.slice(1), strides.slice(1), offset + i * (strides[0] as number), data);
}

/** np.outer: each number of a times each of b. */
export const outer = (a: Nested, b: Nested): Value =>
  multiply(reshape(flatten(asArray(a)), [-1, 1]), ravel(asArray(b)));

/** np.inner: sums over the last axis of both. */
export function inner(a: Nested, b: Nested): Value {
  const [x, y] = pair(a, b);
  if (x.ndim === 0 || y.ndim === 0) return multiply(x, y);
  return dot(x, y.ndim > 1 ? moveaxis(y, y.ndim - 1, y.ndim - 2) : y);
}
