import type { Evaluate } from '../../machine/code';
import type { Name } from '../../tree';
import { Floating, toRaw } from '../../values/raw';
import { SMALL, UNBOUND } from '../../values/value';
import { readName, type Store, storeName } from '../names';
import type { Unit } from '../unit';

/** Reads a variable that keeps ints as numbers, as it keeps them. */
export function readRaw(unit: Unit, { name, range }: Name): Evaluate {
  const place = unit.scope.place(name);
  const read = readName(unit, name, range);
  if (place.kind === 'local') {
    const { slot } = place;
    return (slots) => {
      const value = slots[slot];
      return value === UNBOUND ? read(slots) : value;
    };
  }
  const cell = unit.shared.namespace.cell(name);
  return (slots) => (cell.kept === SMALL ? cell.small : toRaw(read(slots)));
}

/** Writes a raw value to a variable that keeps ints as numbers. */
export function storeRaw(unit: Unit, name: string): Store {
  const place = unit.scope.place(name);
  if (place.kind === 'local') {
    const { slot } = place;
    return (slots, raw) => {
      slots[slot] = raw;
    };
  }
  const cell = unit.shared.namespace.cell(name);
  const store = storeName(unit, name);
  return (slots, raw) => {
    if (typeof raw === 'number') {
      cell.kept = SMALL;
      cell.small = raw;
    } else store(slots, raw instanceof Floating ? raw.value : raw);
  };
}
