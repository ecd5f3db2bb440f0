import type { Range } from '../../../core/problem';
import type { Evaluate } from '../../machine/code';
import type { Name, Target } from '../../tree';
import { readName } from '../names';
import { emitAll, emitValue } from '../steps/expressions';
import { emitOperation } from '../steps/operations';
import { emitStore } from '../steps/targets';
import type { Unit } from '../unit';

/** Where a value is read from and put to, with the parts of the place computed once. */
export interface Spot {
  readonly read: () => Evaluate;
  readonly write: (value: Evaluate) => void;
}

export function spotOf(unit: Unit, target: Target): Spot {
  if (target.kind === 'attribute') return attributeSpot(unit, target);
  if (target.kind === 'subscript') return itemSpot(unit, target);
  const read = (name: Name): Evaluate =>
    kept(unit, readName(unit, name.name, name.range, name.known), name.range);
  return {
    read: () => (target.kind === 'name' ? read(target) : () => undefined),
    write: (value) => emitStore(unit, target, value),
  };
}

function attributeSpot(
  unit: Unit,
  { object: of, name, nameRange, range }: Target & { kind: 'attribute' },
): Spot {
  const { dialect } = unit.shared;
  const object = kept(unit, emitValue(unit, of), range);
  const into = unit.temp();
  return {
    read: () => {
      emitOperation(unit, nameRange, {
        operands: [object],
        into,
        atOnce: (at) => dialect.attribute(at, name),
        working: (at) => dialect.working.attribute(at, name),
      });
      return (slots) => slots[into];
    },
    write: (value) =>
      emitOperation(unit, nameRange, {
        operands: [object, value],
        into: unit.temp(),
        atOnce: (at, given) => dialect.setAttribute(at, name, given),
        working: (at, given) => dialect.working.setAttribute(at, name, given),
      }),
  };
}

function itemSpot(unit: Unit, { object: of, index: at, range }: Target & { kind: 'subscript' }): Spot {
  const { dialect } = unit.shared;
  const parts = emitAll(unit, [of, at]).map((part) => kept(unit, part, range));
  const [object, index] = parts as [Evaluate, Evaluate];
  const into = unit.temp();
  return {
    read: () => {
      emitOperation(unit, range, {
        operands: [object, index],
        into,
        atOnce: dialect.item,
        working: dialect.working.item,
      });
      return (slots) => slots[into];
    },
    write: (value) =>
      emitOperation(unit, range, {
        operands: [object, index, value],
        into: unit.temp(),
        atOnce: dialect.setItem,
        working: dialect.working.setItem,
      }),
  };
}

/** The value as it is now, whatever is assigned later. */
function kept(unit: Unit, value: Evaluate, range: Range): Evaluate {
  const into = unit.temp();
  const next = unit.here + 1;
  unit.emit(range, ({ slots }) => {
    slots[into] = value(slots);
    return next;
  });
  return (slots) => slots[into];
}
