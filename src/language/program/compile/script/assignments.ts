import type { Range } from '../../../core/problem';
import type { Evaluate } from '../../machine/code';
import type { BinaryOperator, LogicalOperator } from '../../operators';
import type { AssignExpression, Expression, Name, Update } from '../../tree';
import { decider, fuse } from '../fused/fuse';
import { emitAugmented } from '../steps/augmented';
import { emitInto, emitValue } from '../steps/expressions';
import { emitOperation } from '../steps/operations';
import { emitStore, storeAtOnce } from '../steps/targets';
import { Label, type Unit } from '../unit';
import { spotOf } from './spots';

const isBinary = (operator: BinaryOperator | LogicalOperator): operator is BinaryOperator =>
  operator !== 'and' && operator !== 'or' && operator !== '??';

/** i++ and x += 1 as statements, whose values nobody asks for: one step where it can be one. Tells whether it was written. */
export function emitChange(unit: Unit, node: Expression): boolean {
  if (node.kind === 'assignExpression') {
    const { target, operator, value, range } = node;
    if (!operator && target.kind === 'name') return emitToName(unit, target, value);
    if (!operator || !isBinary(operator)) return false;
    if (target.kind === 'name' && target.known?.isConstant) return false;
    emitAugmented(unit, { kind: 'augmentedAssign', target, operator, value, range });
    return true;
  }
  if (node.kind !== 'update' || (node.target.kind === 'name' && node.target.known?.isConstant)) return false;
  const { target, by, range } = node;
  // x - -1 is a number whatever x is; x + 1 may be a text.
  const value: Expression = { kind: 'constant', value: -by, range };
  emitAugmented(unit, { kind: 'augmentedAssign', target, operator: '-', value, range });
  return true;
}

function emitToName(unit: Unit, target: Name, value: Expression): boolean {
  const store = storeAtOnce(unit, target);
  const fused = fuse(unit, value);
  if (!store || !fused) return false;
  const end = new Label();
  unit.emit(value.range, ({ slots }) => {
    store(slots, fused(slots));
    return end.at;
  });
  emitStore(unit, target, emitValue(unit, value));
  unit.put(end);
  return true;
}

function emitPut(unit: Unit, range: Range, into: number, value: Evaluate): void {
  const next = unit.here + 1;
  unit.emit(range, ({ slots }) => {
    slots[into] = value(slots);
    return next;
  });
}

/** a = b, a += b and a ??= b as values. */
export function emitAssigned(unit: Unit, node: AssignExpression, into: number): void {
  const { target, operator, value, range } = node;
  const spot = spotOf(unit, target);
  const result = unit.temp();
  if (!operator) {
    emitInto(unit, value, result);
    spot.write((slots) => slots[result]);
    return emitPut(unit, range, into, (slots) => slots[result]);
  }
  const before = spot.read();
  if (isBinary(operator)) {
    const right = emitValue(unit, value);
    emitBinary(unit, range, operator, [before, right], result);
    spot.write((slots) => slots[result]);
    return emitPut(unit, range, into, (slots) => slots[result]);
  }
  const end = new Label();
  const decides = decider(unit, { kind: 'logical', operator, left: value, right: value, range });
  const next = unit.here + 1;
  unit.emit(range, ({ slots }) => {
    slots[result] = before(slots);
    return decides(slots[result]) ? end.at : next;
  });
  emitInto(unit, value, result);
  spot.write((slots) => slots[result]);
  unit.put(end);
  emitPut(unit, range, into, (slots) => slots[result]);
}

function emitBinary(
  unit: Unit,
  range: Range,
  operator: BinaryOperator,
  operands: readonly [Evaluate, Evaluate],
  into: number,
): void {
  const { dialect } = unit.shared;
  emitOperation(unit, range, {
    operands,
    into,
    atOnce: dialect.binary[operator],
    working: (a, b) => dialect.working.binary(operator, a, b),
  });
}

/** i++ as a value: what it was, and --i: what it is now. */
export function emitUpdate(unit: Unit, { target, by, isPrefix, range }: Update, into: number): void {
  const spot = spotOf(unit, target);
  const read = spot.read();
  const [before, after] = [unit.temp(), unit.temp()];
  emitBinary(unit, range, '-', [read, () => 0], before);
  emitBinary(unit, range, '-', [(slots) => slots[before], () => -by], after);
  spot.write((slots) => slots[after]);
  emitPut(unit, range, into, (slots) => slots[isPrefix ? after : before]);
}
