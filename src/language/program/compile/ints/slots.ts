import type { Evaluate } from '../../machine/code';
import { Floating, intOf, toRaw } from '../../values/raw';
import { UNBOUND, type Value } from '../../values/value';

/** A slot whose ints are numbers, read as it is everywhere else. */
export function readSlot(slot: number, unbound: Evaluate): Evaluate {
  return (slots) => {
    const value = slots[slot];
    if (typeof value === 'number') return intOf(value);
    if (value === UNBOUND) return unbound(slots);
    return value instanceof Floating ? value.value : value;
  };
}

export function storeSlot(slot: number): (slots: Value[], value: Value) => void {
  return (slots, value) => {
    slots[slot] = toRaw(value);
  };
}
