import { NumPyError } from '../error';
import { copy } from './cast';
import { isRowMajor, NDArray, rowMajor, scalarAt, shapeText, sizeOf, type Value } from './ndarray';

/** The number of an axis, counted from the end where it is negative. */
export function axisOf(axis: number, ndim: number): number {
  if (Number.isInteger(axis) && axis >= -ndim && axis < ndim) return axis < 0 ? axis + ndim : axis;
  throw new NumPyError(
    'AxisError',
    'There is no axis {0} in an array with {1} axes: they are counted from 0.',
    axis,
    ndim,
  );
}

const viewOf = ({ dtype, data, offset }: NDArray, shape: readonly number[], strides: readonly number[]) =>
  new NDArray(dtype, shape, strides, offset, data);

/** a.reshape: a view where the elements stand evenly enough, else a copy. One length may be -1: what is left. */
export function reshape(array: NDArray, lengths: readonly number[]): NDArray {
  const shape = filledIn(lengths, array);
  const isPlain = array.size === 0 || isRowMajor(array); // of no numbers any strides will do
  const strides = isPlain ? rowMajor(shape) : stridesFor(array, shape);
  return strides ? viewOf(array, shape, strides) : viewOf(copy(array), shape, rowMajor(shape));
}

function filledIn(lengths: readonly number[], { size, shape }: NDArray): readonly number[] {
  const open = lengths.filter((length) => length < 0).length;
  if (open > 1)
    throw new NumPyError(
      'ValueError',
      'Of the lengths {0} at most one may be left open by -1.',
      shapeText(lengths),
    );
  const known = sizeOf(lengths.filter((length) => length >= 0));
  const filled =
    open === 1 && known > 0 ? lengths.map((length) => (length < 0 ? size / known : length)) : lengths;
  if (filled.every(Number.isInteger) && filled.every((length) => length >= 0) && sizeOf(filled) === size)
    return filled;
  throw new NumPyError(
    'ValueError',
    'An array of shape {0} has {1} numbers, which do not fill the shape {2}.',
    shapeText(shape),
    size,
    shapeText(lengths),
  );
}

/** The strides with which the same memory has another shape; undefined if there are none. */
function stridesFor(array: NDArray, shape: readonly number[]): number[] | undefined {
  const kept = array.shape.flatMap((length, axis) => (length === 1 ? [] : [axis]));
  const lengths = kept.map((axis) => array.shape[axis] as number);
  const steps = kept.map((axis) => array.strides[axis] as number);
  const strides = new Array<number>(shape.length).fill(1);
  let old = 0;
  let next = 0;
  while (old < lengths.length && next < shape.length) {
    let oldEnd = old + 1;
    let nextEnd = next + 1;
    let oldSize = lengths[old] as number;
    let nextSize = shape[next] as number;
    while (oldSize !== nextSize) {
      if (oldSize < nextSize) oldSize *= lengths[oldEnd++] as number;
      else nextSize *= shape[nextEnd++] as number;
    }
    for (let k = old; k < oldEnd - 1; k++)
      if (steps[k] !== (steps[k + 1] as number) * (lengths[k + 1] as number)) return undefined;
    strides[nextEnd - 1] = steps[oldEnd - 1] as number;
    for (let k = nextEnd - 1; k > next; k--) strides[k - 1] = (strides[k] as number) * (shape[k] as number);
    old = oldEnd;
    next = nextEnd;
  }
  return strides;
}

/** a.transpose: the axes in another order, by default reversed. */
export function transpose(array: NDArray, axes?: readonly number[]): NDArray {
  const { ndim, shape, strides } = array;
  const order = axes?.map((axis) => axisOf(axis, ndim)) ?? shape.map((_, axis) => ndim - 1 - axis);
  if (order.length !== ndim || new Set(order).size !== ndim)
    throw new NumPyError(
      'ValueError',
      'An array with {0} axes is transposed by naming each of them once, not by {1}.',
      ndim,
      shapeText(axes ?? []),
    );
  return viewOf(
    array,
    order.map((axis) => shape[axis] as number),
    order.map((axis) => strides[axis] as number),
  );
}

export function swapaxes(array: NDArray, first: number, second: number): NDArray {
  const order = array.shape.map((_, axis) => axis);
  const a = axisOf(first, array.ndim);
  const b = axisOf(second, array.ndim);
  order[a] = b;
  order[b] = a;
  return transpose(array, order);
}

/** np.moveaxis for one axis. */
export function moveaxis(array: NDArray, source: number, destination: number): NDArray {
  const order = array.shape.map((_, axis) => axis);
  const [moved] = order.splice(axisOf(source, array.ndim), 1);
  order.splice(axisOf(destination, array.ndim), 0, moved as number);
  return transpose(array, order);
}

/** a.ravel(): one axis, a view where the rows stand one after another. */
export const ravel = (array: NDArray): NDArray =>
  viewOf(isRowMajor(array) ? array : copy(array), [array.size], [1]);

/** a.flatten(): one axis, always a copy. */
export const flatten = (array: NDArray): NDArray => viewOf(copy(array), [array.size], [1]);

export function expandDims(array: NDArray, axes: number | readonly number[]): NDArray {
  const list = typeof axes === 'number' ? [axes] : axes;
  const ndim = array.ndim + list.length;
  const added = new Set(list.map((axis) => axisOf(axis, ndim)));
  const shape = [...array.shape];
  const strides = [...array.strides];
  for (let axis = 0; axis < ndim; axis++) {
    if (!added.has(axis)) continue;
    shape.splice(axis, 0, 1);
    strides.splice(axis, 0, 0);
  }
  return viewOf(array, shape, strides);
}

/** np.squeeze: without the axes of length 1, or without those that are named. */
export function squeeze(array: NDArray, axes?: number | readonly number[]): NDArray {
  const list = typeof axes === 'number' ? [axes] : axes;
  const named = list?.map((axis) => axisOf(axis, array.ndim));
  const long = named?.find((axis) => array.shape[axis] !== 1);
  if (long !== undefined)
    throw new NumPyError(
      'ValueError',
      'Axis {0} has the length {1}; only one of length 1 can be taken away.',
      long,
      array.shape[long] ?? 0,
    );
  const kept = array.shape.flatMap((length, axis) =>
    (named ? named.includes(axis) : length === 1) ? [] : [axis],
  );
  return viewOf(
    array,
    kept.map((axis) => array.shape[axis] as number),
    kept.map((axis) => array.strides[axis] as number),
  );
}

/** The items of `for row in a`: views of the rows, or the numbers of one row. */
export function* rows(array: NDArray): Generator<Value, void> {
  const [length, ...shape] = array.shape;
  const [step = 0, ...strides] = array.strides;
  if (length === undefined) throw new NumPyError('TypeError', 'A single number has no items to go through.');
  for (let i = 0; i < length; i++) {
    const at = array.offset + i * step;
    yield shape.length === 0 ? scalarAt(array, at) : new NDArray(array.dtype, shape, strides, at, array.data);
  }
}
