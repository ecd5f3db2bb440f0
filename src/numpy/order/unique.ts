import { indexArray } from '../array/indices';
import { fromData, type NDArray, type Nested } from '../array/ndarray';
import { asArray } from '../array/nested';
import { ravel } from '../array/views';
import { allocate } from '../meter';
import { orderOf, sort } from './sort';

/** np.unique: every number once, in order. */
export function unique(a: Nested): NDArray {
  const { data, dtype, size } = sort(a, null);
  const sorted = data as Float64Array;
  let count = 0;
  for (let i = 0; i < size; i++) {
    const value = sorted[i] as number;
    if (i === 0 || !isSame(value, sorted[count - 1] as number)) sorted[count++] = value;
  }
  return fromData(dtype, data.slice(0, count));
}

const isSame = (a: number, b: number): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b));

export interface Places {
  /** Where each of the numbers that are there stands first. */
  readonly index: NDArray;
  /** For each number of the array its place among them. */
  readonly inverse: NDArray;
  readonly counts: NDArray;
}

/** Where the numbers of np.unique stand. */
export function uniquePlaces(a: Nested): Places {
  const given = asArray(a);
  const { size } = given;
  const order = orderOf(ravel(given));
  const group = groupsOf(ravel(given), order);
  const inverse = allocate('int32', size) as Int32Array;
  const length = size === 0 ? 0 : (group[size - 1] as number) + 1;
  const [first, counts] = [allocate('int32', length), allocate('int32', length)] as [Int32Array, Int32Array];
  for (let i = size - 1; i >= 0; i--) {
    const [place, own] = [order[i] as number, group[i] as number];
    inverse[place] = own;
    first[own] = place;
    counts[own] = (counts[own] as number) + 1;
  }
  return { index: indexArray(first), inverse: indexArray(inverse, given.shape), counts: indexArray(counts) };
}

/** For each place in order the number of different numbers before it. */
function groupsOf({ data, offset, strides, size }: NDArray, order: Uint32Array): Int32Array {
  const step = strides[0] ?? 1;
  const group = allocate('int32', size) as Int32Array;
  let last = data[offset + (order[0] ?? 0) * step] as number;
  for (let i = 1; i < size; i++) {
    const value = data[offset + (order[i] as number) * step] as number;
    group[i] = (group[i - 1] as number) + Number(!isSame(value, last));
    last = value;
  }
  return group;
}
