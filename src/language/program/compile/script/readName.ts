import type { Range } from '../../../core/problem';
import { type Failure, placed } from '../../failure';
import type { Evaluate } from '../../machine/code';
import type { KnownName } from '../../scoped';
import type { ScriptDialect } from '../../scriptDialect';
import { type Cell, UNBOUND, type Value } from '../../values/value';
import { typedName } from '../scoping/variables';
import type { Unit } from '../unit';

export function dialectOf(unit: Unit): ScriptDialect {
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
  if (place.kind === 'local') return place.isSure ? sureName(place.slot) : localName(place.slot, failed);
  if (place.kind === 'cell') return cellName(place.slot, failed);
  return globalName(unit, name, known, range);
}

function sureName(slot: number): Evaluate {
  return (slots) => slots[slot];
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

const nameOf = (namespace: Iterable<readonly [string, Value]>): string[] =>
  [...namespace].map(([name]) => name);
