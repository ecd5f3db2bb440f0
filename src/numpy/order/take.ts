import { copy } from '../array/cast';
import { type Element, isRowMajor, NDArray, type Nested, type Value } from '../array/ndarray';
import { asArray } from '../array/nested';
import { getItem } from '../index/getItem';
import { onAxis } from '../index/parts';
import { alongAxis } from '../reduce/lanes';

/** np.take: by index, of all numbers or along an axis. */
export function take(a: Nested, indices: Nested, axis: number | null = null): Value {
  const [array, along] = alongAxis(asArray(a), axis);
  const chosen = asArray(indices);
  const part = chosen.ndim === 0 ? BigInt(chosen.data[chosen.offset] as Element) : chosen;
  const taken = getItem(array, onAxis(array.ndim, along, part));
  return part instanceof NDArray && taken instanceof NDArray && !isRowMajor(taken) ? copy(taken) : taken;
}
