import type { Range } from '../../../core/problem';
import { DEOPT } from '../../failure';
import { type Evaluate, type Frame, PUSHED, SWITCH } from '../../machine/code';
import type { Expression } from '../../tree';
import type { Keywords, Working } from '../../values/callable';
import type { Value } from '../../values/value';
import type { Unit } from '../unit';

/** How the parts of an expression are emitted, for what stands in files of its own. */
export interface Emit {
  readonly emitInto: (unit: Unit, node: Expression, into: number) => void;
  readonly emitValue: (unit: Unit, node: Expression) => Evaluate;
  readonly emitAll: (unit: Unit, nodes: readonly Expression[]) => Evaluate[];
  readonly emitSpread: (
    unit: Unit,
    nodes: readonly Expression[],
    after?: readonly Expression[],
  ) => (slots: Value[]) => Value[];
}

/** A step that computes `into` at once, and where learner's code takes part, by a native at work. */
interface Operation<Args extends readonly Evaluate[]> {
  readonly operands: Args;
  readonly into: number;
  readonly atOnce?: (...values: { [Index in keyof Args]: Value }) => Value;
  readonly working: (...values: { [Index in keyof Args]: Value }) => Working<Value>;
}

export function emitOperation<const Args extends readonly Evaluate[]>(
  unit: Unit,
  range: Range,
  { operands, into, atOnce, working }: Operation<Args>,
): void {
  const next = unit.here + 1;
  const { machine } = unit.shared;
  const long = (frame: Frame, values: readonly Value[]): number => {
    frame.pc = next;
    frame.into = into;
    const value = machine.start(frame, (working as Work)(...values));
    if (value === PUSHED) return SWITCH;
    frame.slots[into] = value;
    return next;
  };
  if (!atOnce) {
    unit.emit(range, (frame) => long(frame, valuesOf(operands, frame)));
    return;
  }
  const short = shortOf(operands, atOnce as (...values: Value[]) => Value);
  unit.emit(range, (frame) => {
    try {
      frame.slots[into] = short(frame.slots);
      return next;
    } catch (error) {
      if (error !== DEOPT) throw error;
    }
    return long(frame, valuesOf(operands, frame));
  });
}

/** The operation as one closure, for the commonest counts of operands without a list of them. */
function shortOf(operands: readonly Evaluate[], operate: (...values: Value[]) => Value): Evaluate {
  const [first, second, third] = operands;
  if (first && operands.length === 1) return (slots) => operate(first(slots));
  if (first && second && operands.length === 2) return (slots) => operate(first(slots), second(slots));
  if (first && second && third && operands.length === 3)
    return (slots) => operate(first(slots), second(slots), third(slots));
  return (slots) => operate(...operands.map((operand) => operand(slots)));
}

type Work = (...values: readonly Value[]) => Working<Value>;

const valuesOf = (operands: readonly Evaluate[], { slots }: Frame): Value[] =>
  operands.map((operand) => operand(slots));

/** A call with its arguments at hand. */
export function emitInvoke(
  unit: Unit,
  range: Range,
  callee: Evaluate,
  args: (slots: Value[]) => Value[],
  keywords: (slots: Value[]) => Keywords,
  into: number,
): void {
  const next = unit.here + 1;
  const { machine } = unit.shared;
  unit.emit(range, (frame) => {
    const { slots } = frame;
    frame.pc = next;
    frame.into = into;
    const value = machine.invoke(frame, callee(slots), args(slots), keywords(slots));
    if (value === PUSHED) return SWITCH;
    slots[into] = value;
    return next;
  });
}
