import { NDArray, type Nested, type Value } from '../array/ndarray';
import { asArray } from '../array/nested';
import { expandDims } from '../array/views';
import { isFloat } from '../dtype';
import { getItem } from '../index/getItem';
import { onAxis } from '../index/parts';
import { max, min } from '../reduce/extremes';
import type { ReduceOptions } from '../reduce/fold';
import { throwEmpty } from '../reduce/fold';
import { alongAxis } from '../reduce/lanes';
import { mean } from '../reduce/sums';
import { subtract } from '../ufunc/arithmetic';
import { isnan } from '../ufunc/compare';
import { where } from './select';
import { sort } from './sort';

export interface MedianOptions {
  readonly axis?: number | null | undefined;
  readonly keepdims?: boolean | undefined;
}

/** np.median: the middle number in order, or the mean of the two; nan if there is one. */
export function median(a: Nested, { axis = null, keepdims = false }: MedianOptions = {}): Value {
  const given = asArray(a);
  const [array, along] = alongAxis(given, axis);
  const n = array.shape[along] as number;
  if (n === 0) throwEmpty('median');
  const sorted = sort(array, along);
  const middle = { start: BigInt((n - 1) >> 1), stop: BigInt((n >> 1) + 1), step: null };
  const value = mean(getItem(sorted, onAxis(array.ndim, along, middle)) as NDArray, { axis: along });
  const last = getItem(sorted, onAxis(array.ndim, along, BigInt(n - 1)));
  const result = isFloat(given.dtype) ? withNaN(value, last) : value;
  if (!keepdims) return result;
  return expandDims(asArray(result), axis === null ? given.shape.map((_, i) => i) : along);
}

/** nan stands last in order, and what it is among has no middle. */
const withNaN = (value: Value, last: Value): Value => {
  const result = where(isnan(last), last, value);
  return value instanceof NDArray ? result : getItem(asArray(result), []);
};

/** np.ptp: from the smallest to the largest. */
export const ptp = (a: Nested, options: ReduceOptions = {}): Value =>
  subtract(max(a, options), min(a, options));
