import type { Evaluate } from '../../machine/code';
import type { Expression, PatternItem, Target } from '../../tree';
import type { Value } from '../../values/value';
import { emitValue } from '../steps/expressions';
import { emitOperation } from '../steps/operations';
import { Label, type Unit } from '../unit';

type EmitStore = (unit: Unit, target: Target, value: Evaluate) => void;

/** One part of a pattern: what it is given, or what stands behind its = where that is undefined. */
export function emitItem(
  unit: Unit,
  { target, otherwise }: PatternItem,
  value: Evaluate,
  emitStore: EmitStore,
): void {
  emitStore(unit, target, otherwise ? emitOtherwise(unit, otherwise, value) : value);
}

function emitOtherwise(unit: Unit, otherwise: Expression, value: Evaluate): Evaluate {
  const into = unit.temp();
  const end = new Label();
  const next = unit.here + 1;
  unit.emit(otherwise.range, ({ slots }) => {
    slots[into] = value(slots);
    return slots[into] === undefined ? next : end.at;
  });
  const other = emitValue(unit, otherwise);
  const after = unit.here + 1;
  unit.emit(otherwise.range, ({ slots }) => {
    slots[into] = other(slots);
    return after;
  });
  unit.put(end);
  return (slots) => slots[into];
}

/** { a, b: c = 1, ...rest } = value */
export function emitObjectPattern(
  unit: Unit,
  { entries, range }: Target & { kind: 'objectPattern' },
  value: Evaluate,
  emitStore: EmitStore,
): void {
  const { dialect } = unit.shared;
  const { script } = dialect;
  const next = unit.here + 1;
  const [first] = entries;
  const key = first?.key?.kind === 'constant' ? first.key.value : undefined;
  unit.emit(range, ({ slots }) => {
    script?.takeApart(value(slots), key);
    return next;
  });
  const keys: Evaluate[] = [];
  for (const entry of entries) {
    const into = unit.temp();
    if (entry.isRest || !entry.key) {
      const after = unit.here + 1;
      unit.emit(entry.target.range, ({ slots }) => {
        const without: Value[] = keys.map((key) => key(slots));
        slots[into] = script?.rest(value(slots), without);
        return after;
      });
    } else {
      const key = emitValue(unit, entry.key);
      keys.push(key);
      emitOperation(unit, entry.target.range, {
        operands: [value, key],
        into,
        atOnce: dialect.item,
        working: dialect.working.item,
      });
    }
    emitItem(unit, entry, (slots) => slots[into], emitStore);
  }
}
