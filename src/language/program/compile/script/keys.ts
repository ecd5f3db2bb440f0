import type { Evaluate } from '../../machine/code';
import type { Expression } from '../../tree';
import { type Emit, emitOperation } from '../steps/operations';
import type { Unit } from '../unit';

/** The name of a property, which a computed one becomes before its value is computed. */
export function emitKey(unit: Unit, key: Expression, emit: Emit): Evaluate {
  const value = emit.emitValue(unit, key);
  const { script } = unit.shared.dialect;
  if (key.kind === 'constant' || !script) return value;
  const into = unit.temp();
  emitOperation(unit, key.range, {
    operands: [value],
    into,
    atOnce: script.key,
    working: script.working.key,
  });
  return (slots) => slots[into];
}
