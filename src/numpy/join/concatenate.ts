import { copyInto, emptyLike } from '../array/cast';
import { NDArray, type Nested, shapeText } from '../array/ndarray';
import { asArray } from '../array/nested';
import { axisOf, expandDims, ravel, reshape } from '../array/views';
import { type DType, promote } from '../dtype';
import { NumPyError } from '../error';

function someArrays(list: readonly Nested[]): NDArray[] {
  if (list.length > 0) return list.map((one) => asArray(one));
  throw new NumPyError('ValueError', 'At least one array is needed to join arrays.');
}

/** np.concatenate: arrays one after another along an axis; without one (null) all numbers in a row. */
export function concatenate(list: readonly Nested[], axis: number | null = 0): NDArray {
  const given = someArrays(list);
  const arrays = axis === null ? given.map(ravel) : given;
  const [first] = arrays as [NDArray];
  if (first.ndim === 0)
    throw new NumPyError('ValueError', 'Single numbers cannot be joined: put each into brackets, [x].');
  const along = axisOf(axis ?? 0, first.ndim);
  for (const other of arrays) checkFits(first, other, along);
  const shape = first.shape.with(
    along,
    arrays.reduce((sum, one) => sum + (one.shape[along] as number), 0),
  );
  const dtype = arrays.reduce<DType>((common, one) => promote(common, one.dtype), first.dtype);
  const out = emptyLike(dtype, shape, arrays);
  let place = 0;
  for (const one of arrays) {
    const at = out.offset + place * (out.strides[along] as number);
    copyInto(new NDArray(dtype, one.shape, out.strides, at, out.data), one);
    place += one.shape[along] as number;
  }
  return out;
}

function checkFits(first: NDArray, other: NDArray, along: number): void {
  const fits = first.shape.every((length, axis) => axis === along || other.shape[axis] === length);
  if (fits && first.ndim === other.ndim) return;
  throw new NumPyError(
    'ValueError',
    'Arrays of shape {0} and {1} cannot be joined along axis {2}: all other lengths must be equal.',
    shapeText(first.shape),
    shapeText(other.shape),
    along,
  );
}

/** np.stack: arrays of one shape along a new axis. */
export function stack(list: readonly Nested[], axis = 0): NDArray {
  const arrays = someArrays(list);
  const [first] = arrays as [NDArray];
  for (const other of arrays)
    if (shapeText(other.shape) !== shapeText(first.shape))
      throw new NumPyError(
        'ValueError',
        'Only arrays of one shape can be stacked: here are {0} and {1}.',
        shapeText(first.shape),
        shapeText(other.shape),
      );
  const along = axisOf(axis, first.ndim + 1);
  return concatenate(
    arrays.map((one) => expandDims(one, along)),
    along,
  );
}

const atLeast1d = (array: NDArray): NDArray => (array.ndim === 0 ? reshape(array, [1]) : array);
const atLeast2d = (array: NDArray): NDArray => (array.ndim < 2 ? reshape(array, [1, array.size]) : array);

/** np.vstack: row under row. */
export const vstack = (list: readonly Nested[]): NDArray => concatenate(someArrays(list).map(atLeast2d));

/** np.hstack: side by side. */
export function hstack(list: readonly Nested[]): NDArray {
  const arrays = someArrays(list).map(atLeast1d);
  return concatenate(arrays, arrays[0]?.ndim === 1 ? 0 : 1);
}

/** np.column_stack: arrays of one axis as columns. */
export const columnStack = (list: readonly Nested[]): NDArray =>
  concatenate(
    someArrays(list).map((one) => (one.ndim < 2 ? reshape(one, [one.size, 1]) : one)),
    1,
  );

/** np.append: without an axis all numbers in a row. */
export const append = (a: Nested, values: Nested, axis: number | null = null): NDArray =>
  concatenate([a, values], axis);
