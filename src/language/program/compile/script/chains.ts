import type { Range } from '../../../core/problem';
import type { Evaluate } from '../../machine/code';
import type { Expression } from '../../tree';
import type { Value } from '../../values/value';
import type { Emit } from '../steps/operations';
import { emitOperation } from '../steps/operations';
import { Label, type Unit } from '../unit';

type Of<Kind extends Expression['kind']> = Expression & { readonly kind: Kind };

/** a?.b.c: undefined where a is null or undefined, whatever follows. */
export function emitChain(unit: Unit, { value }: Of<'chain'>, into: number, emit: Emit): void {
  const { chain } = unit;
  const end = new Label();
  unit.chain = { end, into };
  emit.emitInto(unit, value, into);
  unit.chain = chain;
  unit.put(end);
}

/** Leaves the chain where what stands before ?. is not there. */
export function emitLink(unit: Unit, range: Range, value: Evaluate): void {
  const { chain } = unit;
  if (!chain) throw new Error('What is optional stands in a chain.');
  const next = unit.here + 1;
  unit.emit(range, ({ slots }) => {
    if ((value(slots) ?? undefined) !== undefined) return next;
    slots[chain.into] = undefined;
    return chain.end.at;
  });
}

/** a?.[i]: the index is computed only where there is an a. */
export function emitLinked(unit: Unit, node: Of<'subscript'>, emit: Emit): [Evaluate, Evaluate] {
  const object = emit.emitValue(unit, node.object);
  emitLink(unit, node.range, object);
  return [object, emit.emitValue(unit, node.index)];
}

type Find = (object: Value, index: Value) => readonly [Value, Value];

/** o[name](...): what is called, and the object that it is called on. */
export function emitMethodAt(
  unit: Unit,
  node: Of<'subscript'>,
  find: Find,
  emit: Emit,
): { callee: Evaluate; self: Evaluate } {
  const object = emit.emitValue(unit, node.object);
  if (node.optional) emitLink(unit, node.range, object);
  const index = emit.emitValue(unit, node.index);
  const [callee, self] = [unit.temp(), unit.temp()];
  const next = unit.here + 1;
  unit.emit(node.range, ({ slots }) => {
    [slots[callee], slots[self]] = find(object(slots), index(slots));
    return next;
  });
  return { callee: (slots) => slots[callee], self: (slots) => slots[self] };
}

/** delete o.x, which is true. */
export function emitDeleted(unit: Unit, { target, range }: Of<'deleted'>, into: number, emit: Emit): void {
  const { working } = unit.shared.dialect;
  if (target.kind === 'attribute')
    emitOperation(unit, range, {
      operands: [emit.emitValue(unit, target.object)],
      into,
      working: (object) => working.deleteAttribute(object, target.name),
    });
  else if (target.kind === 'subscript')
    emitOperation(unit, range, {
      operands: [emit.emitValue(unit, target.object), emit.emitValue(unit, target.index)],
      into,
      working: working.deleteItem,
    });
}
