import type { Range } from '../../../core/problem';
import { placed } from '../../failure';
import type { Name } from '../../tree';
import { Cell, UNBOUND, type Value } from '../../values/value';
import { type Store, storeName } from '../names';
import { typedName } from '../scoping/variables';
import type { Unit } from '../unit';
import { dialectOf, readScriptName } from './readName';

/** How a name that is declared already takes another value. */
export function assignName(unit: Unit, { name, known, range }: Name): Store {
  const store = storeName(unit, name);
  if (!known) return store;
  const script = dialectOf(unit);
  if (known.isConstant)
    return () => {
      throw placed(script.constant(typedName(name)), range);
    };
  const place = unit.scope.place(name);
  if (known.isNowhere && place.kind === 'global') return assignGlobal(unit, name, range, store);
  if (!known.isLexical) return store;
  const read = readScriptName(unit, name, range, known);
  return (slots, value) => {
    read(slots);
    store(slots, value);
  };
}

/** A name that is nowhere declared: there since an earlier run, or, where nothing says 'use strict', from now on. */
function assignGlobal(unit: Unit, name: string, range: Range, store: Store): Store {
  if (!unit.isStrict) return store;
  const read = readScriptName(unit, name, range, undefined);
  return (slots, value) => {
    read(slots);
    store(slots, value);
  };
}

/** The slots of the variables among names that functions share: those that a block or a round of a loop has afresh. */
export function sharedSlots(unit: Unit, names: readonly string[]): readonly number[] {
  return names.flatMap((name) => {
    const place = unit.scope.place(name);
    return place.kind === 'cell' ? [place.slot] : [];
  });
}

/** Fresh variables: without a value, or with the one that they had. */
export function emitFresh(unit: Unit, names: readonly string[], range: Range, keeps: boolean): void {
  const shared = sharedSlots(unit, names);
  if (shared.length === 0) return;
  const next = unit.here + 1;
  unit.emit(range, ({ slots }) => {
    for (const slot of shared) slots[slot] = new Cell(keeps ? (slots[slot] as Cell).value : UNBOUND);
    return next;
  });
}

/** var: undefined from the start of its function. */
export function emitUndefined(unit: Unit, names: readonly string[], range: Range): void {
  const { namespace } = unit.shared;
  const stores = names.map((name): ((slots: Value[]) => void) => {
    const store = storeName(unit, name);
    if (unit.scope.place(name).kind !== 'global') return (slots) => store(slots, undefined);
    const cell = namespace.cell(name);
    return () => {
      if (cell.value === UNBOUND) cell.value = undefined;
    };
  });
  const next = unit.here + 1;
  unit.emit(range, ({ slots }) => {
    for (const store of stores) store(slots);
    return next;
  });
}
