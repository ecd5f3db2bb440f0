import { fromData, type NDArray } from '../array/ndarray';
import { elements } from '../array/toPython';

/** For each axis the indices of what is not 0. */
export function nonzeroPlaces(array: NDArray): number[][] {
  const found = array.shape.map((): number[] => []);
  const [only] = found;
  elements(array).forEach((element, place) => {
    if (Number(element) === 0) return;
    if (found.length === 1) {
      only?.push(place);
      return;
    }
    let rest = place;
    for (let axis = array.ndim - 1; axis >= 0; axis--) {
      const length = array.shape[axis] as number;
      found[axis]?.push(rest % length);
      rest = Math.floor(rest / length);
    }
  });
  return found;
}

/** a.nonzero(): {@link nonzeroPlaces} as arrays. */
export const nonzero = (array: NDArray): NDArray[] =>
  nonzeroPlaces(array).map((indices) =>
    fromData(
      'int64',
      BigInt64Array.from(indices, (index) => BigInt(index)),
    ),
  );
