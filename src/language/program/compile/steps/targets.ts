import type { Range } from '../../../core/problem';
import { placed } from '../../failure';
import type { Evaluate } from '../../machine/code';
import { Refusal } from '../../machine/refusal';
import type { Attribute, Expression, Name, Pattern, Subscript, Target } from '../../tree';
import { fromRaw } from '../../values/raw';
import { List, Tuple, UNBOUND, type Value } from '../../values/value';
import { fuse } from '../fused/fuse';
import { fuseRaw } from '../ints/fuseRaw';
import { readRaw, storeRaw } from '../ints/names';
import { readName, type Store, storeName } from '../names';
import { assignName } from '../script/names';
import { emitItem, emitObjectPattern } from '../script/patterns';
import { Label, type Unit } from '../unit';
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
  const end = new Label();
  emitStoreOf(unit, target, value, target.range, end);
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
  unit.put(end);
}

/**
 * One step that computes a value and puts it into an attribute or an item, where all that this needs computes at once. It gives up
 * before it has changed anything; what follows is the long way.
 */
export function emitStoreAtOnce(unit: Unit, target: Target, value: Expression, end: Label): void {
  const fused = fuse(unit, value);
  if (fused) emitStoreOf(unit, target, fused, value.range, end);
}

function emitStoreOf(unit: Unit, target: Target, value: Evaluate, range: Range, end: Label): void {
  if (target.kind !== 'attribute' && target.kind !== 'subscript') return;
  const object = fuse(unit, target.object);
  const raw = target.kind === 'subscript' ? fuseRaw(unit, target.index, fuse) : undefined;
  const index = raw ?? (target.kind === 'subscript' ? fuse(unit, target.index) : () => undefined);
  if (!object || !index) return;
  const put = putter(unit, target, raw !== undefined);
  unit.emit(range, ({ slots }) => {
    const given = value(slots);
    const from = object(slots);
    put(from, index(slots), given);
    return end.at;
  });
}

/** The same for a variable that keeps its ints as numbers; one that is changed in place, `before`, only where it has one. */
export function emitStoreRaw(unit: Unit, name: string, value: Expression, end: Label, before?: Name): void {
  const raw = unit.scope.isInt(name) ? fuseRaw(unit, value, fuse) : undefined;
  const store = raw && storeRaw(unit, name);
  if (!store) return;
  const old = before && readRaw(unit, before);
  const next = unit.here + 1;
  unit.emit(value.range, ({ slots }) => {
    if (old && typeof old(slots) !== 'number') return next;
    store(slots, raw(slots));
    return end.at;
  });
}

type Put = (object: Value, index: Value, value: Value) => void;

/** Puts a value into an attribute or an item of an object, whose index may be raw. */
export function putter(unit: Unit, target: Attribute | Subscript, isRaw: boolean): Put {
  const { setAttribute, setItem } = unit.shared.dialect;
  if (target.kind === 'attribute') {
    const { name, nameRange } = target;
    return (object, _, value) => {
      try {
        setAttribute(object, name, value);
      } catch (error) {
        throw placed(error, nameRange);
      }
    };
  }
  return (object, at, value) => {
    try {
      if (!isRaw || typeof at !== 'number') return void setItem(object, isRaw ? fromRaw(at) : at, value);
      if (object instanceof List && at >= 0 && at < object.items.length) object.items[at] = value;
      else setItem(object, fromRaw(at), value);
    } catch (error) {
      throw placed(error, target.range);
    }
  };
}

/** Values that stand in a tuple or a list of just so many go to their names in one step. */
function emitUnpackToNames(unit: Unit, { items, range }: Pattern, value: Evaluate, end: Label): void {
  const stores: Store[] = [];
  for (const item of items) {
    const store = item && !item.isRest && !item.otherwise ? storeAtOnce(unit, item.target) : undefined;
    if (!store) return;
    stores.push(store);
  }
  const next = unit.here + 1;
  unit.emit(range, ({ slots }) => {
    const found = value(slots);
    if (!isOf(found, stores.length)) return next;
    for (let index = 0; index < stores.length; index++) (stores[index] as Store)(slots, found.items[index]);
    return end.at;
  });
}

const isOf = (value: Value, count: number): value is Tuple | List =>
  (value instanceof Tuple || value instanceof List) && value.items.length === count;

function emitUnpack(unit: Unit, pattern: Pattern, value: Evaluate, into: number): void {
  const { items, range } = pattern;
  const rest = items.findIndex((item) => item?.isRest);
  const count = rest < 0 ? items.length : items.length - 1;
  const [unpacked, end] = [new Label(), new Label()];
  emitUnpackToNames(unit, pattern, value, end);
  const next = unit.here + 1;
  if (rest < 0)
    unit.emit(range, ({ slots }) => {
      const found = value(slots);
      if (!isOf(found, count)) return next;
      slots[into] = found instanceof Tuple ? found : new List(found.items.slice());
      return unpacked.at;
    });
  emitOperation(unit, range, {
    operands: [value],
    into,
    working: (found) => unit.shared.dialect.working.unpack(found, count, rest),
  });
  unit.put(unpacked);
  for (const [index, item] of items.entries())
    if (item) emitItem(unit, item, (slots) => (slots[into] as List).items[index], emitStore);
  unit.put(end);
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
