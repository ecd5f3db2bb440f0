import { type Element, fromData, NDArray, shapeText } from '../array/ndarray';
import { walk } from '../array/walk';
import { allocate, spend } from '../meter';
import type { IndexPart } from './parts';

/** The mask of a[mask] where it has the shape of the array, which is the commonest and has a short way. */
export function maskOf(array: NDArray, parts: readonly IndexPart[]): NDArray | undefined {
  const [mask] = parts;
  if (parts.length !== 1 || !(mask instanceof NDArray) || mask.dtype !== 'bool' || mask.ndim === 0)
    return undefined;
  return shapeText(mask.shape) === shapeText(array.shape) ? mask : undefined;
}

/** Calls `visit` with the place of each element that the mask holds for, rows one after another. */
function eachChosen(array: NDArray, mask: NDArray, visit: (place: number) => void): void {
  const { inner, steps, each } = walk(array.shape, [array.strides, mask.strides]);
  const [step, maskStep] = steps as [number, number];
  const truths = mask.data as Uint8Array;
  spend(array.size);
  each([array.offset, mask.offset], ([at, maskAt]) => {
    for (let i = 0; i < inner; i++)
      if (truths[(maskAt as number) + i * maskStep] !== 0) visit((at as number) + i * step);
  });
}

/** a[mask] */
export function maskedElements(array: NDArray, mask: NDArray): NDArray {
  const places: number[] = [];
  eachChosen(array, mask, (place) => places.push(place));
  const data = allocate(array.dtype, places.length) as Float64Array;
  const source = array.data as Float64Array;
  for (let i = 0; i < places.length; i++) data[i] = source[places[i] as number] as number;
  return fromData(array.dtype, data);
}

/** a[mask] = one number */
export function setMasked(array: NDArray, mask: NDArray, element: Element): void {
  const data = array.data as unknown as Element[];
  eachChosen(array, mask, (place) => {
    data[place] = element;
  });
}
