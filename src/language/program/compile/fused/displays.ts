import { placed } from '../../failure';
import type { Display } from '../../tree';
import { SetValue } from '../../values/dict';
import { List, Tuple, UNBOUND, type Value } from '../../values/value';

/** What makes a list, a tuple or a set of its items' values. */
export function displayMaker({ kind, items, range }: Display): (values: Value[]) => Value {
  if (kind === 'tuple') return (values) => new Tuple(values);
  if (kind === 'set') return (values) => setOf(values, range);
  return items.some((item) => item.kind === 'hole') ? withHoles : (values) => new List(values);
}

/** Nothing stands where a hole is. */
function withHoles(values: Value[]): List {
  for (const [index, value] of values.entries()) if (value === UNBOUND) delete values[index];
  return new List(values);
}

function setOf(values: readonly Value[], range: Display['range']): SetValue {
  try {
    return new SetValue(values);
  } catch (error) {
    throw placed(error, range);
  }
}
