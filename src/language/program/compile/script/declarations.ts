import type { Statement } from '../../tree';
import { emitInto, emitValue } from '../steps/expressions';
import { emitStore } from '../steps/targets';
import type { Unit } from '../unit';

/** Its value is put together where it is kept, which the value itself may read. */
const isPutAtTheEnd = new Set([
  'constant',
  'name',
  'unary',
  'binary',
  'attribute',
  'subscript',
  'call',
  'function',
]);

/** let x = 1: a declaration gives its variable a value for the first time. */
export function emitDeclare(unit: Unit, { target, value, scope }: Statement & { kind: 'declare' }): void {
  if (!value) {
    if (scope !== 'var') emitStore(unit, target, () => undefined);
    return;
  }
  const place = target.kind === 'name' ? unit.scope.place(target.name) : undefined;
  if (place?.kind === 'local' && isPutAtTheEnd.has(value.kind)) return emitInto(unit, value, place.slot);
  emitStore(unit, target, emitValue(unit, value));
}
