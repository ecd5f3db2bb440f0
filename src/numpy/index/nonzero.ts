import { fromData, type NDArray } from '../array/ndarray';
import { elements } from '../array/toPython';

/** a.nonzero(): for each axis the indices of what is not 0. */
export function nonzero(array: NDArray): NDArray[] {
  const found = array.shape.map((): bigint[] => []);
  elements(array).forEach((element, place) => {
    if (Number(element) === 0) return;
    let rest = place;
    for (let axis = array.ndim - 1; axis >= 0; axis--) {
      const length = array.shape[axis] as number;
      found[axis]?.push(BigInt(rest % length));
      rest = Math.floor(rest / length);
    }
  });
  return found.map((indices) => fromData('int64', BigInt64Array.from(indices)));
}
