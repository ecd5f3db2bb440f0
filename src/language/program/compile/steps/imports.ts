import { Failure } from '../../failure';
import { isOurs } from '../../machine/code';
import { type Import, moduleBound } from '../../node';
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
    working: () => shared.importer(node.path, node.level, shared, node.range),
  });
  const found = (slots: readonly Value[]): ModuleValue => slots[into] as ModuleValue;
  const bound = moduleBound(node);
  if (bound !== undefined) {
    const store = storeName(unit, bound);
    const isPackage = node.binds === undefined;
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
  if (value !== undefined) return value;
  // A file of the learner's can take the place of a module in a folder, and of no other of ours.
  const isInFolder = isOurs(module.path) && module.name.includes('.');
  const isOwn = module.path !== undefined && !isOurs(module.path);
  throw new Failure(isInFolder ? 'notInOurs' : isOwn ? 'notInModule' : 'notInBuiltIn', name, module.name);
}
