import { withDType } from '../array/cast';
import { empty, type NDArray, type Value } from '../array/ndarray';
import { asArray } from '../array/nested';
import { axisOf } from '../array/views';
import { NumPyError } from '../error';
import { viewAt } from '../index/basic';
import { onAxis, whole } from '../index/parts';
import { spend } from '../meter';
import { subtract } from '../ufunc/arithmetic';
import { notEqual } from '../ufunc/compare';
import type { Operand } from '../ufunc/operands';
import { alongAxis, lanes } from './lanes';
import { sumDType } from './sums';

export interface CumulativeOptions {
  readonly axis?: number | null | undefined;
}

/** np.cumsum: the sums of the first one, two, three ... numbers. */
export const cumsum = (a: Operand, options: CumulativeOptions = {}): NDArray =>
  cumulative(asArray(a), options, (x, y) => x + y);

export const cumprod = (a: Operand, options: CumulativeOptions = {}): NDArray =>
  cumulative(asArray(a), options, (x, y) => x * y);

function cumulative(
  array: NDArray,
  { axis }: CumulativeOptions,
  combine: (x: number, y: number) => number,
): NDArray {
  const [along, at] = alongAxis(withDType(array, sumDType(array.dtype)), axis);
  const out = empty(along.dtype, along.shape);
  const { n, step, each } = lanes(along, at);
  const outLanes = lanes(out, at);
  const starts: number[] = [];
  outLanes.each((from) => starts.push(from));
  spend(array.size);
  const data = along.data as Float64Array;
  const target = out.data as Float64Array;
  each((from, lane) => {
    const to = starts[lane] as number;
    for (let i = 0; i < n; i++) {
      const next = data[from + i * step] as number;
      target[to + i * outLanes.step] =
        i === 0 ? next : combine(target[to + (i - 1) * outLanes.step] as number, next);
    }
  });
  return out;
}

/** np.diff: what each number has more than the one before it, `n` times. */
export function diff(a: Operand, n = 1, axis = -1): Value {
  let array = asArray(a);
  if (array.ndim === 0)
    throw new NumPyError('ValueError', 'np.diff needs numbers in a row, not a single one.');
  const along = axisOf(axis, array.ndim);
  for (let i = 0; i < n; i++) {
    const later = viewAt(array, onAxis(array.ndim, along, { ...whole, start: 1n }));
    const earlier = viewAt(array, onAxis(array.ndim, along, { ...whole, stop: -1n }));
    array = (array.dtype === 'bool' ? notEqual : subtract)(later, earlier) as NDArray;
  }
  return array;
}
