import type { Body, Statement } from '../../tree';
import { emitValue } from '../steps/expressions';
import { Label, type Unit } from '../unit';

/** switch: the first case that is === the value, then on from there until a break. */
export function emitSwitch(
  unit: Unit,
  node: Statement & { kind: 'switch' },
  emitBody: (unit: Unit, body: Body) => void,
): void {
  const { dialect } = unit.shared;
  const value = unit.temp();
  const given = emitValue(unit, node.value);
  const next = unit.here + 1;
  unit.emit(node.value.range, ({ slots }) => {
    slots[value] = given(slots);
    return next;
  });
  const end = new Label();
  const bodies = node.cases.map(() => new Label());
  for (const [index, { test }] of node.cases.entries())
    if (test)
      unit.within(() => {
        const wanted = emitValue(unit, test);
        const after = unit.here + 1;
        const found = bodies[index] as Label;
        unit.emit(test.range, ({ slots }) =>
          dialect.compare['==='](slots[value], wanted(slots)) === true ? found.at : after,
        );
      });
  unit.jump(node.range, bodies[node.cases.findIndex(({ test }) => !test)] ?? end);
  unit.surroundings.push({ kind: 'switch', onBreak: end });
  for (const [index, { body }] of node.cases.entries()) {
    unit.put(bodies[index] as Label);
    emitBody(unit, body);
  }
  unit.surroundings.pop();
  unit.put(end);
}
