import type { Range } from '../../core/problem';
import { Failure, placed } from '../failure';
import type { Evaluate } from '../machine/code';
import type { KnownName } from '../scoped';
import { closest } from '../values/closest';
import { type Cell, UNBOUND, type Value } from '../values/value';
import { readSlot, storeSlot as storeIntSlot } from './ints/slots';
import type { Place } from './scope';
import { readScriptName } from './script/readName';
import type { Unit } from './unit';

/** Puts a value where a name stands. */
export type Store = (slots: Value[], value: Value) => void;

/** The slot of a variable that is there for certain, or undefined: it can be read as it is. */
export function sureSlot(unit: Unit, name: string): number | undefined {
  const place = unit.scope.place(name);
  return place.kind === 'local' && place.isSure ? place.slot : undefined;
}

export function readName(unit: Unit, name: string, range: Range, known?: KnownName): Evaluate {
  if (unit.shared.dialect.script) return readScriptName(unit, name, range, known);
  return reader(unit, unit.scope.place(name), name, range);
}

function reader(unit: Unit, place: Place, name: string, range: Range): Evaluate {
  switch (place.kind) {
    case 'local':
      if (unit.scope.isInt(name)) return readSlot(place.slot, localName(place.slot, name, range));
      return place.isSure ? sure(place.slot) : localName(place.slot, name, range);
    case 'cell':
      return cellName(place.slot, name, range, unit.scope.seesOwn(name) ? 'unboundLocal' : 'unboundFree');
    case 'global':
      return globalName(unit, name, range);
    case 'name': {
      const outer = reader(unit, place.outer, name, range);
      return (slots) => {
        const own = (slots[0] as Map<string, Value>).get(name);
        return own === undefined ? outer(slots) : own;
      };
    }
  }
}

function sure(slot: number): Evaluate {
  return (slots) => slots[slot];
}

function localName(slot: number, name: string, range: Range): Evaluate {
  return (slots) => {
    const value = slots[slot];
    if (value === UNBOUND) throw placed(new Failure('unboundLocal', name), range);
    return value;
  };
}

function cellName(slot: number, name: string, range: Range, code: 'unboundFree' | 'unboundLocal'): Evaluate {
  return (slots) => {
    const { value } = slots[slot] as Cell;
    if (value === UNBOUND) throw placed(new Failure(code, name), range);
    return value;
  };
}

function globalName(unit: Unit, name: string, range: Range): Evaluate {
  const own = unit.shared.namespace.cell(name);
  const builtin = unit.shared.builtins.cell(name);
  return () => {
    const { value } = own;
    if (value !== UNBOUND) return value;
    if (builtin.value === UNBOUND) throw placed(unknown(unit, name), range);
    return builtin.value;
  };
}

/** The sentence for a name that is nowhere, with the one that is spelt like it. */
function unknown(unit: Unit, name: string): Failure {
  const names = [
    ...unit.scope.slots.keys(),
    ...nameOf(unit.shared.namespace),
    ...nameOf(unit.shared.builtins),
  ];
  const close = closest(name, names);
  return close === undefined
    ? new Failure('unknownName', name)
    : new Failure('unknownNameSuggestion', name, close);
}
const nameOf = (namespace: Iterable<readonly [string, Value]>): string[] =>
  [...namespace].map(([name]) => name);

export function storeName(unit: Unit, name: string): Store {
  const place = unit.scope.place(name);
  switch (place.kind) {
    case 'local':
      return unit.scope.isInt(name) ? storeIntSlot(place.slot) : storeSlot(place.slot);
    case 'cell':
      return (slots, value) => {
        (slots[place.slot] as Cell).value = value;
      };
    case 'global': {
      const own = unit.shared.namespace.cell(name);
      return (_, value) => {
        own.value = value;
      };
    }
    case 'name':
      return (slots, value) => {
        const names = slots[0] as Map<string, Value>;
        if (value === UNBOUND) names.delete(name);
        else names.set(name, value);
      };
  }
}

function storeSlot(slot: number): Store {
  return (slots, value) => {
    slots[slot] = value;
  };
}
