import type { Range } from '../../../core/problem';
import type { Evaluate } from '../../machine/code';
import { Refusal } from '../../machine/refusal';
import type { Pattern, Target } from '../../tree';
import { type List, UNBOUND } from '../../values/value';
import { readName, type Store, storeName } from '../names';
import { assignName } from '../script/names';
import { emitItem, emitObjectPattern } from '../script/patterns';
import type { Unit } from '../unit';
import { emitAll, emitValue } from './expressions';
import { emitOperation } from './operations';

/** How a target takes a value in one step, where it does. */
export function storeAtOnce(unit: Unit, target: Target): Store | undefined {
  if (target.kind !== 'name') return undefined;
  return target.known ? assignName(unit, target) : storeName(unit, target.name);
}

/** Puts a value into a target: a name, an attribute, an item, or several of them. */
export function emitStore(unit: Unit, target: Target, value: Evaluate): void {
  const { dialect } = unit.shared;
  const store = storeAtOnce(unit, target);
  if (store) {
    const next = unit.here + 1;
    unit.emit(target.range, ({ slots }) => {
      store(slots, value(slots));
      return next;
    });
    return;
  }
  unit.within(() => {
    const into = unit.temp();
    switch (target.kind) {
      case 'attribute': {
        const operands = [emitValue(unit, target.object), value] as const;
        const { name } = target;
        return emitOperation(unit, target.nameRange, {
          operands,
          into,
          atOnce: (object, given) => dialect.setAttribute(object, name, given),
          working: (object, given) => dialect.working.setAttribute(object, name, given),
        });
      }
      case 'subscript': {
        const [object, index] = emitAll(unit, [target.object, target.index]) as [Evaluate, Evaluate];
        return emitOperation(unit, target.range, {
          operands: [object, index, value],
          into,
          atOnce: dialect.setItem,
          working: dialect.working.setItem,
        });
      }
      case 'pattern':
        return emitUnpack(unit, target, value, into);
      case 'objectPattern':
        return emitObjectPattern(unit, target, value, emitStore);
      default:
        return refuse(unit, target);
    }
  });
}

function emitUnpack(unit: Unit, { items, range }: Pattern, value: Evaluate, into: number): void {
  const rest = items.findIndex((item) => item?.isRest);
  const count = rest < 0 ? items.length : items.length - 1;
  emitOperation(unit, range, {
    operands: [value],
    into,
    working: (found) => unit.shared.dialect.working.unpack(found, count, rest),
  });
  for (const [index, item] of items.entries())
    if (item) emitItem(unit, item, (slots) => (slots[into] as List).items[index], emitStore);
}

function refuse(unit: Unit, target: Target): void {
  const problem = target.kind === 'unreadable' ? target.problem : undefined;
  if (!problem) throw new Error(`${target.kind} takes no value here.`);
  unit.emit(target.range, () => {
    throw new Refusal(problem);
  });
}

export function emitDelete(unit: Unit, target: Target): void {
  const { working } = unit.shared.dialect;
  unit.within(() => {
    const into = unit.temp();
    switch (target.kind) {
      case 'name':
        return emitUnbind(unit, target.name, target.range, true);
      case 'attribute':
        return emitOperation(unit, target.range, {
          operands: [emitValue(unit, target.object)],
          into,
          working: (object) => working.deleteAttribute(object, target.name),
        });
      case 'subscript': {
        const operands = emitAll(unit, [target.object, target.index]) as [Evaluate, Evaluate];
        return emitOperation(unit, target.range, { operands, into, working: working.deleteItem });
      }
      case 'pattern':
        for (const item of target.items) if (item) emitDelete(unit, item.target);
        return;
      default:
        return refuse(unit, target);
    }
  });
}

/** Takes a variable its value; `isThere` says that it is a mistake where it has none. */
export function emitUnbind(unit: Unit, name: string, range: Range, isThere: boolean): void {
  const store = storeName(unit, name);
  const read = readName(unit, name, range);
  const next = unit.here + 1;
  unit.emit(range, ({ slots }) => {
    if (isThere) read(slots);
    store(slots, UNBOUND);
    return next;
  });
}
