import { placed } from '../../failure';
import type { Evaluate } from '../../machine/code';
import type { Dictionary, Expression } from '../../tree';
import { List, type Value } from '../../values/value';
import type { Unit } from '../unit';
import type { Two } from './arithmetic';
import type { Fuse } from './fuseCall';

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

/** { a: 1, b } of which nothing is spread. */
export function fuseObject(unit: Unit, { entries, range }: Dictionary, fuse: Fuse): Evaluate | undefined {
  const { script } = unit.shared.dialect;
  const parts: (readonly [Evaluate, Evaluate])[] = [];
  for (const { key, value } of entries) {
    const [of, found] = [key && fuse(unit, key), fuse(unit, value)];
    if (!of || !found) return undefined;
    parts.push([of, found]);
  }
  return (slots) => {
    const object = script?.newObject() ?? {};
    try {
      for (const [key, value] of parts) script?.put(object, key(slots), value(slots));
    } catch (error) {
      throw placed(error, range);
    }
    return object;
  };
}

export function fuseSuper(
  unit: Unit,
  node: Expression & { kind: 'superReference' },
  fuse: Fuse,
): Evaluate | undefined {
  const { script } = unit.shared.dialect;
  const [home, self] = [fuse(unit, node.home), fuse(unit, node.self)];
  if (!home || !self || !script) return undefined;
  const { isStatic } = node;
  return (slots): Value => script.superOf(home(slots), self(slots), isStatic);
}
