import type { Range } from '../../../core/problem';
import { type Code, type Evaluate, Frame, SWITCH } from '../../machine/code';
import type { Body, ClassCode, FunctionCode } from '../../tree';
import { Cell, List, type Value } from '../../values/value';
import { codeOf, defaultsOf, makeFunction } from '../fused/functions';
import { CLASS_NAME } from '../scope';
import { Unit } from '../unit';
import { emitSpread, emitValue } from './expressions';
import { emitInvoke, emitOperation } from './operations';
import { emitStore } from './targets';

type EmitBody = (unit: Unit, body: Body) => void;

export function emitFunction(unit: Unit, code: FunctionCode): void {
  const decorators = code.decorators.map((decorator) => emitValue(unit, decorator));
  const defaults = defaultsOf(code).map((value) => value && emitValue(unit, value));
  const made = makeFunction(unit, codeOf(unit, code, unit.shared.parts.functionCode), defaults);
  emitDecorated(unit, made, decorators, code);
}

/** Gives what was made to its decorators, from the innermost outwards, and to its name. */
function emitDecorated(
  unit: Unit,
  made: Evaluate,
  decorators: readonly Evaluate[],
  { name, nameRange }: { readonly name: string; readonly nameRange: Range },
): void {
  let value = made;
  for (const decorator of decorators.toReversed()) {
    const into = unit.temp();
    const given = value;
    emitInvoke(
      unit,
      nameRange,
      decorator,
      (slots) => [given(slots)],
      () => undefined,
      into,
    );
    value = (slots) => slots[into];
  }
  emitStore(unit, { kind: 'name', name, range: nameRange }, value);
}

/** Runs the body with its names in a map, and makes the class of them. */
export function emitClass(unit: Unit, code: ClassCode, emitBody: EmitBody): void {
  const decorators = code.decorators.map((decorator) => emitValue(unit, decorator));
  const bases = emitSpread(unit, code.bases);
  const { dialect, machine, moduleName } = unit.shared;
  const [cell, names, made] = [unit.temp(), unit.temp(), unit.temp()];
  const body = classBodyCode(unit, code, emitBody);
  const free = body.free.map((name) => unit.scope.slots.get(name) ?? 0);
  const next = unit.here + 1;
  unit.emit(code.nameRange, (frame) => {
    const slots = body.blank.slice();
    for (const at of body.cells) slots[at] = new Cell(slots[at]);
    free.forEach((slot, index) => {
      slots[body.freeAt + index] = frame.slots[slot];
    });
    slots[0] = new Map<string, Value>();
    frame.slots[cell] = slots[1];
    frame.pc = next;
    frame.into = names;
    machine.push(new Frame(body, slots, frame, frame.depth + 1));
    return SWITCH;
  });
  emitOperation(unit, code.nameRange, {
    operands: [(slots) => new List(bases(slots)), (slots) => slots[names]],
    into: made,
    working: (from, all) =>
      dialect.working.makeClass(code.name, (from as List).items, all as Map<string, Value>, moduleName),
  });
  const after = unit.here + 1;
  unit.emit(code.nameRange, ({ slots }) => {
    const shared = slots[cell];
    if (shared instanceof Cell) shared.value = slots[made];
    return after;
  });
  emitDecorated(unit, (slots) => slots[made], decorators, code);
}

/** Slot 0 holds the names, slot 1 the class that methods find by super(). */
function classBodyCode(outer: Unit, code: ClassCode, emitBody: EmitBody): Code {
  const scope = outer.shared.scopes.get(code);
  if (!scope) throw new Error(`The class's body has a scope, with a place for ${CLASS_NAME}.`);
  const unit = new Unit(outer.shared, scope);
  emitBody(unit, code.body);
  const { machine } = outer.shared;
  unit.emit(code.nameRange, (frame) => machine.finish(frame, frame.slots[0]));
  return unit.code('class', code.name, code.range);
}
