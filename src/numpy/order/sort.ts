import { copy } from '../array/cast';
import {
  type Element,
  empty,
  fromData,
  type NDArray,
  type Nested,
  pythonValue,
  unwrap,
  type Value,
} from '../array/ndarray';
import { asArray } from '../array/nested';
import { elements } from '../array/toPython';
import { axisOf, ravel } from '../array/views';
import { type DType, isBig } from '../dtype';
import { allocate, spend } from '../meter';
import { alongAxis, lanes } from '../reduce/lanes';

/** To put one number into its place takes as long as to compute so many. */
const SORTING = 4;

/** nan stands after all numbers. */
function compare(a: Element, b: Element): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(a as number)) - Number(Number.isNaN(b as number));
}

/** a.sort(): the numbers along an axis put in order where they are. */
export function sortInPlace(array: NDArray, axis = -1): void {
  const { n, step, each } = lanes(array, axis);
  const data = array.data as unknown as Element[];
  spend(array.size * SORTING);
  each((at) => {
    const lane = allocate(array.dtype, n) as unknown as Element[];
    for (let i = 0; i < n; i++) lane[i] = data[at + i * step] as Element;
    sortLane(lane);
    for (let i = 0; i < n; i++) data[at + i * step] = lane[i] as Element;
  });
}

/** Without a comparison of our own it is ten times as quick, but puts -0 before 0. */
function sortLane(lane: Element[]): void {
  if (lane.some((element) => Object.is(element, -0))) lane.sort(compare);
  else lane.sort();
}

/** np.sort. */
export function sort(a: Nested, axis: number | null = -1): NDArray {
  const given = asArray(a);
  const [array, along] = alongAxis(given, axis === null ? null : axisOf(axis, given.ndim));
  const sorted = copy(array);
  sortInPlace(sorted, along);
  return sorted;
}

/** np.argsort: where the numbers of an axis stand that come first, second ...; equal ones in their order. */
export function argsort(a: Nested, axis: number | null = -1): NDArray {
  const [array, along] = alongAxis(asArray(a), axis);
  const out = empty('int64', array.shape);
  const { n, step, each } = lanes(array, along);
  const outLanes = lanes(out, along);
  const starts: number[] = [];
  outLanes.each((at) => starts.push(at));
  spend(array.size * SORTING);
  each((at, lane) => {
    const all = Array.from({ length: n }, (_, i) => array.data[at + i * step] as Element);
    const order = Uint32Array.from({ length: n }, (_, i) => i);
    order.sort((i, k) => compare(all[i] as Element, all[k] as Element) || i - k);
    for (let i = 0; i < n; i++)
      out.data[(starts[lane] as number) + i * outLanes.step] = BigInt(order[i] as number);
  });
  return out;
}

/** Elements as an array of one axis. */
function ofElements(dtype: DType, list: readonly Element[]): NDArray {
  if (isBig(dtype)) return asArray(list as bigint[], dtype);
  return asArray(
    list.map((element) => pythonValue(dtype, element)),
    dtype,
  );
}

export interface Unique {
  readonly values: NDArray;
  /** Where each stands first. */
  readonly index: NDArray;
  /** For each number of the array its place among the values. */
  readonly inverse: NDArray;
  readonly counts: NDArray;
}

/** np.unique: every number once, in order. */
export function unique(a: Nested): Unique {
  const array = ravel(asArray(a));
  const all = elements(array);
  const order = elements(argsort(array)).map(Number);
  const values: Element[] = [];
  const index: bigint[] = [];
  const counts: bigint[] = [];
  const inverse = new BigInt64Array(all.length);
  for (const place of order) {
    const element = all[place] as Element;
    const last = values.length - 1;
    if (last < 0 || compare(values[last] as Element, element) !== 0) {
      values.push(element);
      index.push(BigInt(place));
      counts.push(0n);
    }
    counts[values.length - 1] = (counts[values.length - 1] as bigint) + 1n;
    inverse[place] = BigInt(values.length - 1);
  }
  return {
    values: ofElements(array.dtype, values),
    index: ofElements('int64', index),
    inverse: fromData('int64', inverse, asArray(a).shape),
    counts: ofElements('int64', counts),
  };
}

/** np.searchsorted: where each value would be put into the sorted array. */
export function searchsorted(sorted: Nested, values: Nested, side: 'left' | 'right' = 'left'): Value {
  const list = elements(asArray(sorted));
  const given = asArray(values);
  const out = empty('int64', given.shape);
  elements(given).forEach((value, i) => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = compare(list[middle] as Element, value);
      if (order < 0 || (order === 0 && side === 'right')) low = middle + 1;
      else high = middle;
    }
    out.data[i] = BigInt(low);
  });
  return unwrap(out);
}
