import { indexArray } from '../array/indices';
import { type NDArray, type Nested, unwrap, type Value } from '../array/ndarray';
import { asArray } from '../array/nested';
import { ravel } from '../array/views';
import { spend } from '../meter';
import { orderOf } from './sort';

type Side = 'left' | 'right';

/** np.searchsorted: where each value would be put into the sorted array. */
export function searchsorted(sorted: Nested, values: Nested, side: Side = 'left'): Value {
  const list = ravel(asArray(sorted));
  const given = asArray(values);
  const sought = ravel(given);
  const found = new Float64Array(sought.size);
  spend(seeking(sought.size, list.size));
  let low = 0;
  // From the smallest on: each stands behind those before it, near what was read last.
  for (const place of orderOf(sought)) {
    low = boundIn(list, sought.data[sought.offset + place * (sought.strides[0] ?? 1)] as number, low, side);
    found[place] = low;
  }
  return unwrap(indexArray(found, given.shape));
}

function boundIn({ data, offset, strides, size }: NDArray, value: number, from: number, side: Side): number {
  const step = strides[0] ?? 1;
  const isBefore = side === 'left' ? isLess : isLessOrSame;
  // The bound is near where the last one was, most often: twice as far each time.
  let [low, reach] = [from, 1];
  while (low + reach < size && isBefore(data[offset + (low + reach - 1) * step] as number, value)) {
    low += reach;
    reach *= 2;
  }
  let high = Math.min(size, low + reach);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(data[offset + middle * step] as number, value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** nan stands after all numbers. */
const isLess = (a: number, b: number): boolean => a < b || (Number.isNaN(b) && !Number.isNaN(a));
const isLessOrSame = (a: number, b: number): boolean => a <= b || Number.isNaN(b);

/** The first place of numbers in order that holds more than `value`. */
export function placeAbove(list: ArrayLike<number>, value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** About as many elements as it takes to find the places of so many values among so many. */
export const seeking = (values: number, among: number): number => values * Math.ceil(Math.log2(among + 2));
