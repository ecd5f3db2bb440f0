import { copyInto } from '../array/cast';
import { empty, NDArray, scalarAt, sizeOf, type Value } from '../array/ndarray';
import { transpose } from '../array/views';
import { elementPlace, isBasic, viewAt } from './basic';
import { type Choice, choose } from './fancy';
import { maskedElements, maskOf } from './mask';
import type { IndexPart } from './parts';

/** a[parts]: a number, a view, or, where arrays stand among the parts, a copy. */
export function getItem(array: NDArray, parts: readonly IndexPart[]): Value {
  const place = elementPlace(array, parts);
  if (place !== undefined) return scalarAt(array, place);
  if (isBasic(parts)) return viewAt(array, parts);
  const mask = maskOf(array, parts);
  return mask ? maskedElements(array, mask) : gather(array, choose(array, parts));
}

function gather(array: NDArray, { places, chosen, block, before }: Choice): NDArray {
  const out = empty(array.dtype, [...chosen, ...block.shape]);
  const size = sizeOf(block.shape);
  if (block.shape.length === 0) gatherElements(array, places, out);
  else
    places.forEach((place, i) => {
      const to = new NDArray(out.dtype, block.shape, out.strides.slice(chosen.length), i * size, out.data);
      copyInto(to, new NDArray(array.dtype, block.shape, block.strides, place, array.data));
    });
  return transpose(out, resultOrder(chosen.length, block.shape.length, before));
}

function gatherElements({ data }: NDArray, places: readonly number[], out: NDArray): void {
  const target = out.data as Float64Array;
  places.forEach((place, i) => {
    target[i] = (data as Float64Array)[place] as number;
  });
}

/** The axes of the result in their order, when the chosen ones stand first in memory. */
export function resultOrder(chosen: number, block: number, before: number): number[] {
  const axes = Array.from({ length: chosen + block }, (_, axis) => axis);
  return [...axes.slice(chosen, chosen + before), ...axes.slice(0, chosen), ...axes.slice(chosen + before)];
}
