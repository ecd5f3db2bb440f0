import type { Range } from '../../../core/problem';
import { type Failure, placed } from '../../failure';
import type { Evaluate } from '../../machine/code';
import type { KnownName } from '../../scoped';
import type { ScriptDialect } from '../../scriptDialect';
import type { Name } from '../../tree';
import { Cell, UNBOUND, type Value } from '../../values/value';
import { nameOf, type Store, storeName, sure } from '../names';
import { typedName } from '../scoping/variables';
import type { Unit } from '../unit';

function dialectOf(unit: Unit): ScriptDialect {
  const { script } = unit.shared.dialect;
  if (!script) throw new Error('Only JavaScript has this.');
  return script;
}

export function readScriptName(
  unit: Unit,
  name: string,
  range: Range,
  known: KnownName | undefined,
): Evaluate {
  const place = unit.scope.place(name);
  const failed = (): unknown => placed(dialectOf(unit).unbound(typedName(name)), range);
  if (place.kind === 'local') return place.isSure ? sure(place.slot) : localName(place.slot, failed);
  if (place.kind === 'cell') return cellName(place.slot, failed);
  return globalName(unit, name, known, range);
}

function localName(slot: number, failed: () => unknown): Evaluate {
  return (slots) => {
    const value = slots[slot];
    if (value === UNBOUND) throw failed();
    return value;
  };
}

function cellName(slot: number, failed: () => unknown): Evaluate {
  return (slots) => {
    const { value } = slots[slot] as Cell;
    if (value === UNBOUND) throw failed();
    return value;
  };
}

function globalName(unit: Unit, name: string, known: KnownName | undefined, range: Range): Evaluate {
  const own = unit.shared.namespace.cell(name);
  const builtin = unit.shared.builtins.cell(name);
  return () => {
    const { value } = own;
    if (value !== UNBOUND) return value;
    if (builtin.value !== UNBOUND && !known?.isLexical) return builtin.value;
    if (known?.mayMiss) return undefined;
    throw placed(known?.isLexical ? dialectOf(unit).unbound(name) : unknownName(unit, name), range);
  };
}

function unknownName(unit: Unit, name: string): Failure {
  const names = [
    ...unit.scope.slots.keys(),
    ...nameOf(unit.shared.namespace),
    ...nameOf(unit.shared.builtins),
  ];
  return dialectOf(unit).unknown(name, names.map(typedName));
}

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
