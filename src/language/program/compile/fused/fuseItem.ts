import { NDArray, NumPyScalar } from '#numpy';
import type { Evaluate } from '../../machine/code';
import { fromRaw } from '../../values/raw';
import { List, Tuple, type Value } from '../../values/value';
import type { Two } from './arithmetic';

/** An item of what stands in `object`. */
export function fuseItem(object: Evaluate, index: Evaluate, other: Two): Evaluate {
  return (slots) => {
    const from = object(slots);
    const at = index(slots);
    if (typeof at === 'bigint' && (from instanceof List || from instanceof Tuple)) {
      const value = from.items[Number(at)];
      if (value !== undefined) return value;
    }
    return other(from, at);
  };
}

/** The same with an index that is an int, as far as its text tells, and raw. */
export function fuseItemAt(object: Evaluate, index: Evaluate, other: Two): Evaluate {
  return (slots) => {
    const from = object(slots);
    const at = index(slots);
    if (typeof at !== 'number') return other(from, fromRaw(at));
    if (from instanceof List || from instanceof Tuple) {
      const value = from.items[at < 0 ? at + from.items.length : at];
      if (value !== undefined) return value;
    } else if (from instanceof NDArray && from.dtype === 'float64' && from.shape.length === 1)
      return elementOf(from, at) ?? other(from, fromRaw(at));
    return other(from, fromRaw(at));
  };
}

/** An element of a row of numbers, undefined where it has none there. */
function elementOf({ shape, strides, offset, data }: NDArray, at: number): Value {
  const [length = 0] = shape;
  const place = at < 0 ? at + length : at;
  if (place < 0 || place >= length) return undefined;
  return new NumPyScalar('float64', data[offset + place * (strides[0] ?? 1)] as number);
}
