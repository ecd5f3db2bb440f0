import { copy } from '../array/cast';
import { halvesOf, writeIndices } from '../array/indices';
import { empty, type NDArray, type Nested } from '../array/ndarray';
import { asArray } from '../array/nested';
import { axisOf } from '../array/views';
import { type DType, isFloat } from '../dtype';
import { allocate, spend } from '../meter';
import { alongAxis, lanes } from '../reduce/lanes';
import { Ranks } from './ranks';

/** To put one number into its place takes as long as to compute so many. */
const SORTING = 4;
/** So few are put in order one by one: to begin with more takes longer. */
const FEW = 16;

/** a.sort(): the numbers along an axis put in order where they are. */
export function sortInPlace(array: NDArray, axis = -1): void {
  const { n, step, each } = lanes(array, axis);
  const data = array.data as Float64Array;
  spend(array.size * SORTING);
  if (n <= FEW) return each((at) => insert(data, at, step, n));
  if (step === 1) return each((at) => sortLane(data.subarray(at, at + n), array.dtype));
  const lane = allocate(array.dtype, n) as Float64Array;
  each((at) => {
    for (let i = 0; i < n; i++) lane[i] = data[at + i * step] as number;
    sortLane(lane, array.dtype);
    for (let i = 0; i < n; i++) data[at + i * step] = lane[i] as number;
  });
}

/** nan stands after all numbers. */
const isAfter = (a: number, b: number): boolean => a > b || (Number.isNaN(a) && !Number.isNaN(b));

function insert(data: Float64Array, at: number, step: number, n: number): void {
  for (let i = 1; i < n; i++) {
    const value = data[at + i * step] as number;
    let k = i;
    for (; k > 0 && isAfter(data[at + (k - 1) * step] as number, value); k--)
      data[at + k * step] = data[at + (k - 1) * step] as number;
    data[at + k * step] = value;
  }
}

/** A comparison of our own would take ten times as long; without one -0 comes before 0, which have no order. */
function sortLane(lane: Float64Array, dtype: DType): void {
  const zeros = isFloat(dtype) ? zerosIn(lane) : [];
  lane.sort();
  if (zeros.length > 0) lane.set(zeros, lane.indexOf(0));
}

/** 0 and -0 in their order, where there are both. */
function zerosIn(lane: Float64Array): number[] {
  let hasNegative = false;
  for (let i = 0; i < lane.length; i++) if (lane[i] === 0 && Object.is(lane[i], -0)) hasNegative = true;
  const zeros: number[] = [];
  if (hasNegative) for (const value of lane) if (value === 0) zeros.push(value);
  return zeros;
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
  const starts = new Float64Array(n === 0 ? 0 : array.size / n);
  outLanes.each((at, lane) => {
    starts[lane] = at;
  });
  spend(array.size * SORTING);
  const ranks = new Ranks(array.data, array.dtype, n);
  const halves = halvesOf(out.data);
  each((at, lane) => writeIndices(halves, starts[lane] as number, outLanes.step, ranks.of(at, step, n), n));
  return out;
}

/** Where the numbers of an array of one axis stand that come first, second ... */
export function orderOf({ data, dtype, offset, strides, size }: NDArray): Uint32Array {
  spend(size * SORTING);
  return new Ranks(data, dtype, size).of(offset, strides[0] ?? 1, size);
}
