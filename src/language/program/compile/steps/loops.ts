import type { Range } from '../../../core/problem';
import { type Evaluate, PUSHED, SWITCH } from '../../machine/code';
import type { Body, Expression, For, Statement, Target } from '../../tree';
import type { Iteration } from '../../values/iteration';
import { RangeIteration } from '../../values/rangeIteration';
import { END } from '../../values/value';
import { storeRaw } from '../ints/names';
import { emitDo } from '../script/loops';
import { emitFresh, sharedSlots } from '../script/names';
import { Label, type Unit } from '../unit';
import { emitBranch, emitValue } from './expressions';
import { emitOperation } from './operations';
import { emitStore, storeAtOnce } from './targets';

type EmitBody = (unit: Unit, body: Body) => void;

export function emitWhile(unit: Unit, node: Statement & { kind: 'while' }, emitBody: EmitBody): void {
  const [top, otherwise, end] = [new Label(), new Label(), new Label()];
  if (node.isDo) return emitDo(unit, node, emitBody);
  unit.put(top);
  if (unit.here > 0) unit.begins.add(unit.here);
  emitBranch(unit, node.test, otherwise);
  unit.surroundings.push({ kind: 'loop', onBreak: end, onContinue: top, label: node.label });
  emitBody(unit, node.body);
  unit.surroundings.pop();
  unit.jump(node.range, top);
  unit.put(otherwise);
  emitBody(unit, node.otherwise);
  unit.put(end);
}

export function emitFor(unit: Unit, node: For, emitBody: EmitBody): void {
  const [top, otherwise, end] = [new Label(), new Label(), new Label()];
  const iteration = emitIteration(unit, node.iterable, node.over);
  unit.put(top);
  unit.begins.add(unit.here);
  emitNextFresh(unit, node.iterable.range, iteration, node, otherwise);
  unit.surroundings.push({ kind: 'loop', onBreak: end, onContinue: top, label: node.label });
  emitBody(unit, node.body);
  unit.surroundings.pop();
  unit.jump(node.range, top);
  unit.put(otherwise);
  emitBody(unit, node.otherwise);
  unit.put(end);
}

/** The slot of an iteration over what an expression gives. */
export function emitIteration(unit: Unit, iterable: Expression, over: For['over'] = 'values'): number {
  const { dialect } = unit.shared;
  const keys = over === 'keys' ? dialect.script?.keys : undefined;
  const into = unit.temp();
  emitOperation(unit, iterable.range, {
    operands: [emitValue(unit, iterable)],
    into,
    atOnce: keys ?? dialect.iterate,
    working: dialect.working.iterate,
  });
  return into;
}

/** Puts the next value into a target, or goes to `end` where there is none. */
export function emitNext(unit: Unit, range: Range, iteration: number, target: Target, end: Label): void {
  emitNextFresh(unit, range, iteration, { target }, end);
}

// long: one step, for a count, for what is at hand and for what has to be worked for
function emitNextFresh(
  unit: Unit,
  range: Range,
  iteration: number,
  { target, fresh = [] }: Pick<For, 'target' | 'fresh'>,
  end: Label,
): void {
  const { machine } = unit.shared;
  const item = unit.temp();
  const value: Evaluate = (slots) => slots[item];
  const store = sharedSlots(unit, fresh).length > 0 ? undefined : storeAtOnce(unit, target);
  const count =
    target.kind === 'name' && unit.scope.isInt(target.name) ? storeRaw(unit, target.name) : undefined;
  const [long, body] = [new Label(), new Label()];
  const next = unit.here + 1;
  unit.emit(range, (frame) => {
    const { slots } = frame;
    const values = slots[iteration] as Iteration;
    if (count && values instanceof RangeIteration && values.isSmall) {
      if (values.left === 0) return end.at;
      const { whole } = values;
      values.left -= 1;
      values.whole = whole + values.step;
      count(slots, whole);
      return body.at;
    }
    if (values.isPlain) {
      const found = values.next();
      if (found === END) return end.at;
      if (store) {
        store(slots, found);
        return body.at;
      }
      slots[item] = found;
      return long.at;
    }
    frame.pc = next;
    frame.into = item;
    const found = machine.start(frame, values.work());
    if (found === PUSHED) return SWITCH;
    slots[item] = found;
    return next;
  });
  const after = unit.here + 1;
  unit.emit(range, ({ slots }) => (slots[item] === END ? end.at : after));
  unit.put(long);
  emitFresh(unit, fresh, range, false);
  emitStore(unit, target, value);
  unit.put(body);
}
