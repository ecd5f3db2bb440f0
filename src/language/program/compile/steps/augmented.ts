import { DEOPT } from '../../failure';
import type { Evaluate } from '../../machine/code';
import type { Attribute, Name, Statement, Subscript, Target } from '../../tree';
import { fromRaw } from '../../values/raw';
import { SliceValue, type Value } from '../../values/value';
import { fuseBinary, placing } from '../fused/arithmetic';
import { fuse, operandOf } from '../fused/fuse';
import { fuseRaw } from '../ints/fuseRaw';
import { readName, storeName } from '../names';
import { Label, type Unit } from '../unit';
import { emitAll, emitValue } from './expressions';
import { emitOperation } from './operations';
import { emitStore, emitStoreRaw, putter } from './targets';

type Augmented = Statement & { kind: 'augmentedAssign' };

/** a += b: the place is found once, read, computed in place and written. */
export function emitAugmented(unit: Unit, node: Augmented): void {
  const { target } = node;
  const end = new Label();
  if (target.kind === 'attribute' || target.kind === 'subscript') emitAtOnce(unit, node, target, end);
  emitLong(unit, node, target);
  unit.put(end);
}

/** One step, where all that it needs computes at once; it gives up before it has changed anything. */
function emitAtOnce(unit: Unit, node: Augmented, target: Attribute | Subscript, end: Label): void {
  const [object, value] = [fuse(unit, target.object), fuse(unit, node.value)];
  const raw = target.kind === 'subscript' ? fuseRaw(unit, target.index, fuse) : undefined;
  const index = raw ?? (target.kind === 'subscript' ? fuse(unit, target.index) : undefined);
  if (!object || !value || (target.kind === 'subscript' && !index)) return;
  const put = putter(unit, target, raw !== undefined);
  const before = unit.temp();
  const { dialect } = unit.shared;
  const operate = placing(dialect.inPlace[node.operator], node.range);
  const left = { evaluate: (slots: Value[]) => slots[before] };
  const fused = fuseBinary(node.operator, left, operandOf(unit, node.value, value), operate);
  const attribute = placing((from, name) => dialect.attribute(from, String(name)), target.range);
  const item = placing(dialect.item, target.range);
  unit.emit(node.range, ({ slots }) => {
    const from = object(slots);
    const at = index ? index(slots) : undefined;
    const read = index
      ? item(from, raw ? fromRaw(at) : at)
      : attribute(from, target.kind === 'attribute' ? target.name : '');
    // What changes itself may not be given up afterwards.
    if (typeof read === 'object' && (!index || at instanceof SliceValue)) throw DEOPT;
    slots[before] = read;
    put(from, at, fused(slots));
    return end.at;
  });
}

function emitLong(unit: Unit, node: Augmented, target: Target): void {
  switch (target.kind) {
    case 'name':
      return emitOfName(unit, node, target);
    case 'attribute': {
      const { name } = target;
      const object = emitValue(unit, target.object);
      const { dialect } = unit.shared;
      const read = unit.temp();
      emitOperation(unit, target.nameRange, {
        operands: [object],
        into: read,
        atOnce: (value) => dialect.attribute(value, name),
        working: (value) => dialect.working.attribute(value, name),
      });
      const result = emitInPlace(unit, node, (slots) => slots[read]);
      return emitPut(unit, target, [object], result);
    }
    case 'subscript': {
      const [object, index] = emitAll(unit, [target.object, target.index]) as [Evaluate, Evaluate];
      const read = unit.temp();
      const { dialect } = unit.shared;
      emitOperation(unit, target.range, {
        operands: [object, index],
        into: read,
        atOnce: dialect.item,
        working: dialect.working.item,
      });
      const result = emitInPlace(unit, node, (slots) => slots[read]);
      return emitPut(unit, target, [object, index], result);
    }
    default:
      return emitStore(unit, target, () => null);
  }
}

function emitOfName(unit: Unit, node: Augmented, { name, range }: Name): void {
  const end = new Label();
  const read = readName(unit, name, range);
  const store = storeName(unit, name);
  const value = fuse(unit, node.value);
  const { inPlace } = unit.shared.dialect;
  const { operator, range: whole } = node;
  emitStoreRaw(
    unit,
    name,
    { kind: 'binary', operator, left: { kind: 'name', name, range }, right: node.value, range: whole },
    end,
    { kind: 'name', name, range },
  );
  if (value) {
    const operate = placing(inPlace[node.operator], node.range);
    const target: Name = { kind: 'name', name, range };
    const fused = fuseBinary(
      node.operator,
      operandOf(unit, target, read),
      operandOf(unit, node.value, value),
      operate,
    );
    unit.emit(node.range, ({ slots }) => {
      store(slots, fused(slots));
      return end.at;
    });
  }
  const before = unit.temp();
  const next = unit.here + 1;
  unit.emit(range, ({ slots }) => {
    slots[before] = read(slots);
    return next;
  });
  const result = emitInPlace(unit, node, (slots) => slots[before]);
  emitStore(unit, node.target, result);
  unit.put(end);
}

function emitInPlace(unit: Unit, { operator, value, range }: Augmented, read: Evaluate): Evaluate {
  const right = emitValue(unit, value);
  const into = unit.temp();
  const { dialect } = unit.shared;
  emitOperation(unit, range, {
    operands: [read, right],
    into,
    atOnce: dialect.inPlace[operator],
    working: (a, b) => dialect.working.inPlace(operator, a, b),
  });
  return (slots) => slots[into];
}

/** Writes where it was read, with the parts of the target that are known already. */
function emitPut(unit: Unit, target: Target, parts: readonly Evaluate[], result: Evaluate): void {
  const { dialect } = unit.shared;
  const into = unit.temp();
  const [object, index] = parts as [Evaluate, Evaluate];
  if (target.kind === 'attribute')
    return emitOperation(unit, target.range, {
      operands: [object, result],
      into,
      atOnce: (at, value) => dialect.setAttribute(at, target.name, value),
      working: (at, value) => dialect.working.setAttribute(at, target.name, value),
    });
  emitOperation(unit, target.range, {
    operands: [object, index, result],
    into,
    atOnce: (at, where, value) => dialect.setItem(at, where, value),
    working: dialect.working.setItem,
  });
}
