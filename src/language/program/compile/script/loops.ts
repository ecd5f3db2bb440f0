import type { Body, Statement } from '../../tree';
import { emitBranch, emitInto } from '../steps/expressions';
import { Label, type Unit } from '../unit';
import { emitChange } from './assignments';
import { emitFresh } from './names';

type EmitBody = (unit: Unit, body: Body) => void;

/** do { ... } while (test) */
export function emitDo(unit: Unit, node: Statement & { kind: 'while' }, emitBody: EmitBody): void {
  const [top, test, end] = [new Label(), new Label(), new Label()];
  unit.put(top);
  unit.surroundings.push({ kind: 'loop', onBreak: end, onContinue: test, label: node.label });
  emitBody(unit, node.body);
  unit.surroundings.pop();
  unit.put(test);
  unit.begins.add(unit.here);
  emitBranch(unit, node.test, end);
  unit.jump(node.range, top);
  unit.put(end);
}

/** for (let i = 0; i < n; i++): each round has an i of its own, which begins with what the one before ended with. */
export function emitCountingFor(
  unit: Unit,
  node: Statement & { kind: 'countingFor' },
  emitBody: EmitBody,
): void {
  const [top, update, end] = [new Label(), new Label(), new Label()];
  emitBody(unit, node.start);
  unit.put(top);
  const { test } = node;
  if (test) {
    unit.begins.add(unit.here);
    emitBranch(unit, test, end);
  }
  unit.surroundings.push({ kind: 'loop', onBreak: end, onContinue: update, label: node.label });
  emitBody(unit, node.body);
  unit.surroundings.pop();
  unit.put(update);
  emitFresh(unit, node.fresh ?? [], node.range, true);
  const change = node.update;
  if (change) unit.within(() => emitChange(unit, change) || emitInto(unit, change, unit.temp()));
  unit.jump(node.range, top);
  unit.put(end);
}
