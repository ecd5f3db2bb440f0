import type { Evaluate } from '../../machine/code';
import type { Compare, Expression } from '../../tree';
import { Label, type Unit } from '../unit';
import { emitOperation } from './operations';

/** a < b < c: every operand at most once, and none behind a pair that fails. */
export function emitCompare(
  unit: Unit,
  { first, rest, range }: Compare,
  into: number,
  emitValue: (unit: Unit, node: Expression) => Evaluate,
): void {
  const { dialect } = unit.shared;
  const end = new Label();
  let left = emitValue(unit, first);
  for (const [index, { operator, operand }] of rest.entries()) {
    const right = emitValue(unit, operand);
    emitOperation(unit, range, {
      operands: [left, right],
      into,
      atOnce: dialect.compare[operator],
      working: (a, b) => dialect.working.compare(operator, a, b),
    });
    left = right;
    if (index === rest.length - 1) break;
    const isTrue = unit.temp();
    emitOperation(unit, range, {
      operands: [(slots) => slots[into]],
      into: isTrue,
      atOnce: dialect.truth,
      working: dialect.working.truth,
    });
    const next = unit.here + 1;
    unit.emit(range, ({ slots }) => (slots[isTrue] === true ? next : end.at));
  }
  unit.put(end);
}
