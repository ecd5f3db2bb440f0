import { Failure } from '../../failure';
import type { Import } from '../../node';
import type { ModuleValue } from '../../values/classes';
import type { Value } from '../../values/value';
import { storeName } from '../names';
import type { Unit } from '../unit';
import { emitOperation } from './operations';

/** Finds a module and gives names what they stand for. */
export function emitImport(unit: Unit, node: Import): void {
  const { shared } = unit;
  const into = unit.temp();
  emitOperation(unit, node.range, {
    operands: [],
    into,
    working: () => shared.importer(node.path, node.level, shared),
  });
  const found = (slots: readonly Value[]): ModuleValue => slots[into] as ModuleValue;
  if (node.binds !== undefined) {
    const store = storeName(unit, node.binds);
    const isPackage = node.path.startsWith(`${node.binds}.`);
    const next = unit.here + 1;
    unit.emit(node.range, ({ slots }) => {
      store(slots, isPackage ? shared.outermost(found(slots)) : found(slots));
      return next;
    });
  }
  for (const { name, as, range } of node.names ?? []) {
    const next = unit.here + 1;
    if (name === '*')
      unit.emit(range, ({ slots }) => {
        for (const [own, value] of found(slots).names)
          if (!own.startsWith('_')) shared.namespace.cell(own).value = value;
        return next;
      });
    else {
      const store = storeName(unit, as);
      unit.emit(range, ({ slots }) => {
        store(slots, nameIn(found(slots), name));
        return next;
      });
    }
  }
}

function nameIn(module: ModuleValue, name: string): Value {
  const value = module.names.get(name);
  if (value === undefined) throw new Failure('notInModule', name, module.name);
  return value;
}
