import { NumPyError } from '../error';
import { NDArray, shapeText } from './ndarray';

/** The shape that arrays of these shapes have together; undefined if they do not fit. */
export function commonShape(...shapes: readonly (readonly number[])[]): number[] | undefined {
  const ndim = Math.max(...shapes.map(({ length }) => length));
  const common = new Array<number>(ndim).fill(1);
  for (const shape of shapes) {
    const skip = ndim - shape.length;
    for (let axis = 0; axis < shape.length; axis++) {
      const length = shape[axis] as number;
      const before = common[skip + axis] as number;
      if (length === 1 || length === before) continue;
      if (before !== 1) return undefined;
      common[skip + axis] = length;
    }
  }
  return common;
}

/** A view of `array` in a shape that it can be stretched to. */
export function stretch(array: NDArray, shape: readonly number[]): NDArray {
  const skip = shape.length - array.shape.length;
  const strides = shape.map((length, axis) => {
    const own = array.shape[axis - skip];
    return axis < skip || (own === 1 && length !== 1) ? 0 : (array.strides[axis - skip] as number);
  });
  return new NDArray(array.dtype, shape, strides, array.offset, array.data);
}

/** np.broadcast_to. */
export function broadcastTo(array: NDArray, shape: readonly number[]): NDArray {
  const common = commonShape(array.shape, shape);
  if (common && shapeText(common) === shapeText(shape)) return stretch(array, shape);
  throw new NumPyError(
    'ValueError',
    'An array of shape {0} cannot be put into one of shape {1}: each length must be the same, or 1 in the first.',
    shapeText(array.shape),
    shapeText(shape),
  );
}
