import { indexArray } from '../array/indices';
import type { NDArray } from '../array/ndarray';
import { walk } from '../array/walk';
import { allocate, spend } from '../meter';

/** For each axis the indices of what is not 0. */
export function nonzeroPlaces(array: NDArray): Int32Array[] {
  const { shape, ndim } = array;
  spend(array.size);
  let count = 0;
  eachNonzero(array, () => count++);
  const found = shape.map(() => allocate('int32', count) as Int32Array);
  const [only] = found;
  let i = 0;
  eachNonzero(array, (place) => {
    if (only && ndim === 1) only[i++] = place;
    else {
      let rest = place;
      for (let axis = ndim - 1; axis >= 0; axis--) {
        const length = shape[axis] as number;
        const whole = Math.floor(rest / length);
        (found[axis] as Int32Array)[i] = rest - whole * length;
        rest = whole;
      }
      i++;
    }
  });
  return found;
}

/** Calls `visit` for each that is not 0 with how many stand before it, rows one after another. */
function eachNonzero(array: NDArray, visit: (place: number) => void): void {
  const { inner, steps, each } = walk(array.shape, [array.strides]);
  const step = steps[0] as number;
  const data = array.data as Float64Array;
  const zero = (typeof data[0] === 'bigint' ? 0n : 0) as number;
  let place = 0;
  each([array.offset], ([at]) => {
    for (let i = 0; i < inner; i++, place++) if (data[(at as number) + i * step] !== zero) visit(place);
  });
}

/** a.nonzero(): {@link nonzeroPlaces} as arrays. */
export const nonzero = (array: NDArray): NDArray[] =>
  nonzeroPlaces(array).map((indices) => indexArray(indices));
