import type { Range } from '../../../core/problem';
import type { Raised } from '../../failure';
import type { Evaluate } from '../../machine/code';
import type { Body, Expression, Handler, Statement, Target, Try } from '../../tree';
import { emitFresh } from '../script/names';
import { type Gap, Label, type Unit } from '../unit';
import { emitValue } from './expressions';
import { emitOperation } from './operations';
import { emitStore, emitUnbind } from './targets';

type EmitBody = (unit: Unit, body: Body) => void;

export function emitTry(unit: Unit, node: Try, emitBody: EmitBody): void {
  if (node.last.length === 0) return emitHandled(unit, node, emitBody);
  const { range } = node;
  emitLast(
    unit,
    range,
    () => emitHandled(unit, node, emitBody),
    () => emitBody(unit, node.last),
  );
}

/** Runs `last` whichever way `body` is left. */
function emitLast(unit: Unit, range: Range, body: () => void, last: () => void): void {
  const [caught, end] = [new Label(), new Label()];
  const slot = unit.temp();
  const gaps: Gap[] = [];
  const from = unit.here;
  unit.surroundings = [...unit.surroundings, { kind: 'last', emit: last, gaps }];
  body();
  unit.surroundings = unit.surroundings.slice(0, -1);
  const to = unit.here;
  last();
  unit.jump(range, end);
  unit.put(caught);
  guardUntil(unit, slot, caught, gaps, from, to);
  unit.handling.push(slot);
  last();
  unit.handling.pop();
  unit.emit(range, ({ slots }) => {
    throw slots[slot];
  });
  unit.put(end);
}

/** Errors between two steps go to `target`, but for those in what was written there to be done on the way out. */
function guardUntil(
  unit: Unit,
  slot: number,
  target: Label,
  gaps: readonly Gap[],
  from: number,
  to: number,
): void {
  let start = from;
  for (const gap of [...gaps, { from: to, to }]) {
    if (gap.from > start) unit.guards.push({ from: start, to: gap.from, target: target.at, slot });
    start = Math.max(start, gap.to);
  }
}

function emitHandled(unit: Unit, node: Try, emitBody: EmitBody): void {
  if (node.handlers.length === 0) {
    emitBody(unit, node.body);
    return emitBody(unit, node.otherwise);
  }
  const [caught, end] = [new Label(), new Label()];
  const slot = unit.temp();
  const gaps: Gap[] = [];
  const from = unit.here;
  unit.surroundings = [...unit.surroundings, { kind: 'handled', gaps }];
  emitBody(unit, node.body);
  unit.surroundings = unit.surroundings.slice(0, -1);
  const to = unit.here;
  emitBody(unit, node.otherwise);
  unit.jump(node.range, end);
  unit.put(caught);
  guardUntil(unit, slot, caught, gaps, from, to);
  unit.handling.push(slot);
  for (const handler of node.handlers) emitHandler(unit, handler, slot, end, emitBody);
  unit.handling.pop();
  unit.emit(node.range, ({ slots }) => {
    throw slots[slot];
  });
  unit.put(end);
}

function emitHandler(unit: Unit, handler: Handler, slot: number, end: Label, emitBody: EmitBody): void {
  const other = new Label();
  const { range, type, target } = handler;
  if (type) {
    const { catches } = unit.shared.dialect;
    const wanted = emitValue(unit, type);
    const next = unit.here + 1;
    unit.emit(type.range, ({ slots }) =>
      catches((slots[slot] as Raised).value, wanted(slots)) ? next : other.at,
    );
  }
  if (handler.fresh) emitFresh(unit, handler.fresh, range, false);
  if (target) emitStore(unit, target, (slots) => (slots[slot] as Raised).value);
  if (target?.kind === 'name' && !unit.shared.dialect.script) {
    const { name } = target;
    emitLast(
      unit,
      range,
      () => emitBody(unit, handler.body),
      () => emitUnbind(unit, name, range, false),
    );
  } else emitBody(unit, handler.body);
  unit.jump(range, end);
  unit.put(other);
}

/** with a as b: entered, and left whichever way its body ends; an error may be taken by it. */
export function emitWith(unit: Unit, node: Statement & { kind: 'with' }, emitBody: EmitBody): void {
  emitManaged(unit, node.items, node.range, () => emitBody(unit, node.body));
}

type Items = readonly { value: Expression; target?: Target }[];

function emitManaged(unit: Unit, items: Items, range: Range, body: () => void): void {
  const [item, ...others] = items;
  if (!item) return body();
  const { working } = unit.shared.dialect;
  const manager = unit.temp();
  const given = emitValue(unit, item.value);
  const next = unit.here + 1;
  unit.emit(range, ({ slots }) => {
    slots[manager] = given(slots);
    return next;
  });
  const entered = unit.temp();
  const opened: Evaluate = (slots) => slots[manager];
  emitOperation(unit, item.value.range, { operands: [opened], into: entered, working: working.enter });
  const [caught, end] = [new Label(), new Label()];
  const [slot, isTaken] = [unit.temp(), unit.temp()];
  const leave = (error: Evaluate): void =>
    emitOperation(unit, range, { operands: [opened, error], into: isTaken, working: working.exit });
  const gaps: Gap[] = [];
  const from = unit.here;
  unit.surroundings = [...unit.surroundings, { kind: 'last', emit: () => leave(() => null), gaps }];
  if (item.target) emitStore(unit, item.target, (slots) => slots[entered]);
  emitManaged(unit, others, range, body);
  unit.surroundings = unit.surroundings.slice(0, -1);
  const to = unit.here;
  leave(() => null);
  unit.jump(range, end);
  unit.put(caught);
  guardUntil(unit, slot, caught, gaps, from, to);
  leave((slots) => (slots[slot] as Raised).value);
  unit.emit(range, ({ slots }) => {
    if (slots[isTaken] === true) return end.at;
    throw slots[slot];
  });
  unit.put(end);
}
