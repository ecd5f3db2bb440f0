import { NDArray } from '../array/ndarray';
import { completed, type IndexPart, placeOf, type Slice, sliceOf } from './parts';

type BasicPart = bigint | Slice | null;

/** Whether an index chooses by numbers and slices alone, so that it gives a view. */
export const isBasic = (parts: readonly IndexPart[]): boolean =>
  !parts.some((part) => part instanceof NDArray);

/** The place in data of a[i, j, ...] with a number for every axis; undefined for any other index. */
export function elementPlace(array: NDArray, parts: readonly IndexPart[]): number | undefined {
  if (parts.length !== array.shape.length) return undefined;
  let at = array.offset;
  for (let axis = 0; axis < parts.length; axis++) {
    const part = parts[axis];
    if (typeof part !== 'bigint') return undefined;
    at += placeOf(Number(part), array.shape[axis] as number, axis) * (array.strides[axis] as number);
  }
  return at;
}

/** a[...] by numbers, slices and new axes: a view. */
export function viewAt(array: NDArray, parts: readonly IndexPart[]): NDArray {
  const shape: number[] = [];
  const strides: number[] = [];
  let { offset } = array;
  let axis = 0;
  for (const part of completed(parts, array.shape) as BasicPart[]) {
    if (part === null) {
      shape.push(1);
      strides.push(0);
      continue;
    }
    const length = array.shape[axis] as number;
    const step = array.strides[axis] as number;
    if (typeof part === 'bigint') {
      offset += placeOf(Number(part), length, axis) * step;
    } else {
      const slice = sliceOf(part, length);
      if (slice.count > 0) offset += slice.start * step;
      shape.push(slice.count);
      strides.push(slice.step * step);
    }
    axis++;
  }
  return new NDArray(array.dtype, shape, strides, offset, array.data);
}
