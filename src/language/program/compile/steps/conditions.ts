import type { Range } from '../../../core/problem';
import type { Evaluate } from '../../machine/code';
import type { Conditional, Expression, Logical } from '../../tree';
import { fromRaw } from '../../values/raw';
import { decider, fuse } from '../fused/fuse';
import { fuseRaw } from '../ints/fuseRaw';
import { Label, type Unit } from '../unit';
import { type Emit, emitOperation } from './operations';

export function emitLogical(unit: Unit, node: Logical, into: number, emit: Emit): void {
  const end = new Label();
  emit.emitInto(unit, node.left, into);
  if (node.operator === '??') {
    const decides = decider(unit, node);
    const next = unit.here + 1;
    unit.emit(node.range, ({ slots }) => (decides(slots[into]) ? end.at : next));
  } else {
    const isTrue = emitTruth(unit, node.left.range, (slots) => slots[into]);
    const next = unit.here + 1;
    const stopsAt = node.operator === 'or';
    unit.emit(node.range, ({ slots }) => (slots[isTrue] === stopsAt ? end.at : next));
  }
  emit.emitInto(unit, node.right, into);
  unit.put(end);
}

/** The slot that tells whether a value is true. */
function emitTruth(unit: Unit, range: Range, value: Evaluate): number {
  const { dialect } = unit.shared;
  const into = unit.temp();
  emitOperation(unit, range, {
    operands: [value],
    into,
    atOnce: dialect.truth,
    working: dialect.working.truth,
  });
  return into;
}

/** Goes to `otherwise` where a test fails. */
export function emitTest(unit: Unit, test: Expression, otherwise: Label, emit: Emit): void {
  const { dialect } = unit.shared;
  const raw = fuseRaw(unit, test, fuse);
  const fused = raw ? truthOfRaw(raw) : fuse(unit, test);
  const end = new Label();
  if (fused)
    unit.emit(test.range, ({ slots }) => {
      const value = fused(slots);
      return value === true || (value !== false && dialect.truth(value)) ? end.at : otherwise.at;
    });
  unit.within(() => {
    const into = emitTruth(unit, test.range, emit.emitValue(unit, test));
    const next = unit.here + 1;
    unit.emit(test.range, ({ slots }) => (slots[into] === true ? next : otherwise.at));
  });
  unit.put(end);
}

function truthOfRaw(raw: Evaluate): Evaluate {
  return (slots) => {
    const value = raw(slots);
    return typeof value === 'number' ? value !== 0 : fromRaw(value);
  };
}

export function emitConditional(unit: Unit, node: Conditional, into: number, emit: Emit): void {
  const [otherwise, end] = [new Label(), new Label()];
  emitTest(unit, node.test, otherwise, emit);
  emit.emitInto(unit, node.then, into);
  unit.jump(node.range, end);
  unit.put(otherwise);
  emit.emitInto(unit, node.otherwise, into);
  unit.put(end);
}
