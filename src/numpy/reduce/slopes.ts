import { emptyLike, withDType } from '../array/cast';
import type { NDArray, Nested } from '../array/ndarray';
import { asArray } from '../array/nested';
import { axisOf } from '../array/views';
import { isFloat } from '../dtype';
import { NumPyError } from '../error';
import { viewAt } from '../index/basic';
import { onAxis, type Slice } from '../index/parts';
import { setItem } from '../index/setItem';
import { divide, subtract } from '../ufunc/arithmetic';

const slice = (start: number | null, stop: number | null): Slice => ({
  start: start === null ? null : BigInt(start),
  stop: stop === null ? null : BigInt(stop),
  step: null,
});

/** np.gradient along one axis: central differences of numbers `spacing` apart, one-sided at both ends. */
export function gradient(f: Nested, spacing: number, axis: number): NDArray {
  const given = asArray(f);
  const array = isFloat(given.dtype) ? given : withDType(given, 'float64');
  const along = axisOf(axis, array.ndim);
  if ((array.shape[along] as number) < 2)
    throw new NumPyError('ValueError', 'np.gradient needs two numbers at least along axis {0}.', along);
  const out = emptyLike(array.dtype, array.shape, [array]);
  const on = (part: Slice): Slice[] => onAxis(array.ndim, along, part) as Slice[];
  const put = (place: Slice, later: Slice, earlier: Slice, apart: number): void => {
    const rise = subtract(viewAt(array, on(later)), viewAt(array, on(earlier)));
    setItem(out, on(place), divide(rise, apart));
  };
  put(slice(1, -1), slice(2, null), slice(null, -2), 2 * spacing);
  put(slice(0, 1), slice(1, 2), slice(0, 1), spacing);
  put(slice(-1, null), slice(-1, null), slice(-2, -1), spacing);
  return out;
}
