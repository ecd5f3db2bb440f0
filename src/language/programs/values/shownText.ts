import { NDArray, NumPyScalar } from '#numpy';
import { textAtOnce } from '../../library/text/repr';
import { Dict, SetValue } from '../../program/values/dict';
import { List, Tuple, type Value } from '../../program/values/value';

/** Things in lists and their kind of which more are not written down for a glance. */
const MOST_ITEMS = 1000;

/**
 * What Python prints of a value; undefined of what is no number, text or collection of them: functions and objects show addresses
 * that differ from run to run, and so does the order of texts in a set.
 */
export function shownText(value: Value): string | undefined {
  return isShown(value) ? textAtOnce(value) : undefined;
}

export const isShown = (value: Value): boolean => countOf(value, MOST_ITEMS) <= MOST_ITEMS;

/** How many things a value holds, itself one; more than `most` where one is no plain value. */
function countOf(value: Value, most: number): number {
  if (isPlain(value)) return 1;
  const inside = insideOf(value);
  let count = 1;
  for (const one of inside ?? []) {
    count += countOf(one, most - count);
    if (count > most) break;
  }
  return inside ? count : most + 1;
}

const isPlain = (value: Value): boolean =>
  value === null ||
  ['string', 'number', 'bigint', 'boolean'].includes(typeof value) ||
  value instanceof NDArray ||
  value instanceof NumPyScalar;

function insideOf(value: Value): readonly Value[] | undefined {
  if (value instanceof List || value instanceof Tuple) return value.items;
  if (value instanceof Dict) return [...value.entries.values()].flatMap((one) => [one.key, one.value]);
  if (!(value instanceof SetValue)) return undefined;
  const all = [...value.entries.values()].map((one) => one as Value);
  return all.some((one) => typeof one === 'string') ? undefined : all;
}
