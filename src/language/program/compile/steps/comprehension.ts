import type { Code, Evaluate } from '../../machine/code';
import type { Clause, Comprehension } from '../../tree';
import { Dict, SetValue } from '../../values/dict';
import { List, type Value } from '../../values/value';
import { fuse } from '../fused/fuse';
import { Label, Unit } from '../unit';
import { emitAll, emitBranch, emitValue } from './expressions';
import { emitIteration, emitNext } from './loops';
import { emitFinish } from './statements';

/** A comprehension is a function of its first iteration, which stands in slot 0. */
export function comprehensionCode(outer: Unit, node: Comprehension): Code {
  const scope = outer.shared.scopes.get(node);
  if (!scope) throw new Error('A comprehension has a scope.');
  const unit = new Unit(outer.shared, scope);
  const made = unit.temp();
  const { makes, range } = node;
  const isGenerator = makes === 'generator';
  const make: Record<Comprehension['makes'], () => Value> = {
    list: () => new List([]),
    set: () => new SetValue(),
    dictionary: () => new Dict(),
    generator: () => null,
  };
  unit.emit(range, ({ slots }) => {
    slots[made] = make[makes]();
    return 1;
  });
  emitClauses(unit, node, node.clauses, 0, made);
  emitFinish(unit, range, (slots) => slots[made]);
  const name = isGenerator ? '<genexpr>' : '<comprehension>';
  const code = unit.code(isGenerator ? 'generator' : 'function', name, range);
  return { ...code, parameters: [{ name: '.0', takes: 'position', range }] };
}

function emitClauses(
  unit: Unit,
  node: Comprehension,
  clauses: readonly Clause[],
  at: number,
  made: number,
): void {
  const [clause, ...others] = clauses;
  if (!clause) return emitElement(unit, node, made);
  unit.within(() => {
    const iteration = at === 0 ? 0 : emitIteration(unit, clause.iterable);
    const [top, end] = [new Label(), new Label()];
    unit.put(top);
    emitNext(unit, clause.iterable.range, iteration, clause.target, end);
    for (const condition of clause.conditions) emitBranch(unit, condition, top);
    emitClauses(unit, node, others, at + 1, made);
    unit.jump(node.range, top);
    unit.put(end);
  });
}

function emitElement(unit: Unit, node: Comprehension, made: number): void {
  switch (node.makes) {
    case 'list':
      return emitAppend(unit, node, made);
    case 'set':
      return emitAdd(unit, node, [emitValue(unit, node.element)], (slots, [value]) =>
        (slots[made] as SetValue).add(value),
      );
    case 'dictionary': {
      const parts = emitAll(unit, [node.key ?? node.element, node.element]);
      return emitAdd(unit, node, parts, (slots, [key, value]) => (slots[made] as Dict).set(key, value));
    }
    case 'generator': {
      const value = emitValue(unit, node.element);
      const { machine } = unit.shared;
      const next = unit.here + 1;
      unit.emit(node.element.range, (frame) => {
        frame.pc = next;
        if (frame.generator) frame.generator.isRunning = false;
        return machine.finish(frame, value(frame.slots));
      });
    }
  }
}

function emitAppend(unit: Unit, node: Comprehension, made: number): void {
  const fused = fuse(unit, node.element);
  const end = new Label();
  if (fused)
    unit.emit(node.element.range, ({ slots }) => {
      (slots[made] as List).items.push(fused(slots));
      return end.at;
    });
  emitAdd(unit, node, [emitValue(unit, node.element)], (slots, [value]) => {
    (slots[made] as List).items.push(value);
  });
  unit.put(end);
}

function emitAdd(
  unit: Unit,
  { range }: Comprehension,
  parts: readonly Evaluate[],
  add: (slots: Value[], values: Value[]) => void,
): void {
  const next = unit.here + 1;
  unit.emit(range, ({ slots }) => {
    add(
      slots,
      parts.map((part) => part(slots)),
    );
    return next;
  });
}
