import type { Evaluate } from '../../machine/code';
import { List, Tuple, type Value } from '../../values/value';
import type { Two } from './arithmetic';

/** a[i] of Python, where i is an int. */
export function fuseItem(
  object: Evaluate,
  index: Evaluate,
  other: (object: Value, index: Value) => Value,
): Evaluate {
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

/** a[i] of JavaScript, where i is a number. */
export function fuseNumbered(object: Evaluate, index: Evaluate, other: Two): Evaluate {
  return (slots) => {
    const from = object(slots);
    const at = index(slots);
    if (from instanceof List && typeof at === 'number') {
      const value = from.items[at];
      if (value !== undefined) return value;
    }
    return other(from, at);
  };
}
