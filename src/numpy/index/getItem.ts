import { empty, type NDArray, scalarAt, type Value } from '../array/ndarray';
import { transpose } from '../array/views';
import { placesIn } from '../array/walk';
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
  const target = out.data as Float64Array;
  const data = array.data as Float64Array;
  const within = placesIn(block.shape, block.strides);
  let count = 0;
  for (const place of places) for (const more of within) target[count++] = data[place + more] as number;
  return transpose(out, resultOrder(chosen.length, block.shape.length, before));
}

/** The axes of the result in their order, when the chosen ones stand first in memory. */
export function resultOrder(chosen: number, block: number, before: number): number[] {
  const axes = Array.from({ length: chosen + block }, (_, axis) => axis);
  return [...axes.slice(chosen, chosen + before), ...axes.slice(0, chosen), ...axes.slice(chosen + before)];
}
