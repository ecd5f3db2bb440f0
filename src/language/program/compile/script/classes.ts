import { bind } from '../../machine/bind';
import { type Evaluate, Frame, type FunctionValue, PUSHED, SWITCH } from '../../machine/code';
import type { Call, Expression, FunctionCode, MakeClass } from '../../tree';
import { UNBOUND } from '../../values/value';
import { codeOf, makeFunction } from '../fused/functions';
import { storeName } from '../names';
import { type Emit, emitInvoke } from '../steps/operations';
import type { Unit } from '../unit';
import { emitFresh } from './names';

const spreadArguments = ({ args }: Pick<Call, 'args'>): Expression[] =>
  args.map(({ takes, value }) =>
    takes === 'spread' ? { kind: 'spread', value, range: value.range } : value,
  );

/** new C(...): a function of the program's on a new object, or what the language itself makes. */
export function emitNew(unit: Unit, node: Call, into: number, emit: Emit): void {
  const callee = emit.emitValue(unit, node.callee);
  const args = emit.emitSpread(unit, spreadArguments(node));
  const { machine, dialect } = unit.shared;
  const { script } = dialect;
  const next = unit.here + 1;
  unit.emit(node.range, (frame) => {
    const { slots } = frame;
    const made = callee(slots);
    const given = args(slots);
    frame.pc = next;
    frame.into = into;
    const plain = script?.construct(made);
    if (plain) {
      const { object, initialize } = plain;
      given.unshift(object);
      const inner = new Frame(initialize.code, bind(initialize, given, undefined), frame, frame.depth + 1);
      inner.made = object;
      machine.push(inner);
      return SWITCH;
    }
    if (!script) return next;
    const value = machine.start(frame, script.working.construct(made, given));
    if (value === PUSHED) return SWITCH;
    slots[into] = value;
    return next;
  });
}

/** super(...): what the class extends is given the object; from then on it is `this`. */
export function emitSuperCall(
  unit: Unit,
  node: Expression & { kind: 'superCall' },
  into: number,
  emit: Emit,
): void {
  const [home, object] = [emit.emitValue(unit, node.home), emit.emitValue(unit, node.object)];
  const args = emit.emitSpread(unit, spreadArguments(node));
  const { machine, dialect } = unit.shared;
  const { script } = dialect;
  const next = unit.here + 1;
  unit.emit(node.range, (frame) => {
    const { slots } = frame;
    frame.pc = next;
    frame.into = into;
    if (!script) return next;
    const value = machine.start(frame, script.working.superCall(home(slots), object(slots), args(slots)));
    if (value === PUSHED) return SWITCH;
    slots[into] = value;
    return next;
  });
  const store = storeName(unit, 'this');
  const after = unit.here + 1;
  unit.emit(node.range, ({ slots }) => {
    store(slots, object(slots));
    slots[into] = object(slots);
    return after;
  });
}

/** A class: its functions are made, then it, then its static fields. */
export function emitMakeClass(unit: Unit, node: MakeClass, into: number, emit: Emit): void {
  const { range, home, name } = node;
  const { script } = unit.shared.dialect;
  emitFresh(unit, [home], range, false);
  const none: Evaluate = () => UNBOUND;
  const base = node.base ? emit.emitValue(unit, node.base) : none;
  const made = (code: FunctionCode | undefined): Evaluate =>
    code ? makeFunction(unit, codeOf(unit, code, unit.shared.parts.functionCode), []) : () => undefined;
  const members = node.members.map(({ key, code, isStatic }) => ({
    key: emit.emitValue(unit, key),
    made: made(code),
    isStatic,
  }));
  const [initialize, fields, statics] = [made(node.initialize), made(node.fields), made(node.statics)];
  const store = storeName(unit, home);
  const next = unit.here + 1;
  unit.emit(range, ({ slots }) => {
    const value = script?.makeClass({
      name,
      base: base(slots),
      members: members.map((one) => ({
        key: one.key(slots),
        made: one.made(slots) as FunctionValue,
        isStatic: one.isStatic,
      })),
      initialize: initialize(slots) as FunctionValue | undefined,
      fields: fields(slots) as FunctionValue | undefined,
    });
    store(slots, value);
    slots[into] = value;
    return next;
  });
  if (!node.statics) return;
  emitInvoke(
    unit,
    range,
    (slots) => (statics(slots) as FunctionValue).withThis,
    (slots) => [slots[into]],
    () => undefined,
    unit.temp(),
  );
}
