import { DEOPT } from '../../failure';
import { type Evaluate, PUSHED, SWITCH } from '../../machine/code';
import type { Attribute, Call, Expression } from '../../tree';
import type { Keywords } from '../../values/callable';
import { type ClassValue, SuperValue } from '../../values/classes';
import { type Cell, UNBOUND, type Value } from '../../values/value';
import { type Fuse, fuseParts, methodFinder } from '../fused/fuseCall';
import { CLASS_NAME } from '../scope';
import { calleeCheck, checkedAfter } from '../script/callees';
import { emitLink, emitMethodAt } from '../script/chains';
import type { Label, Unit } from '../unit';
import { type Emit, emitInvoke } from './operations';

/** A call with a frame of its own: what is called, then the arguments from left to right, then the call. */
export function emitCall(unit: Unit, node: Call, into: number, emit: Emit): void {
  if (isOwnSuper(unit, node)) return emitSuper(unit, node, into);
  const { callee, args } = node;
  const { script } = unit.shared.dialect;
  const method =
    callee.kind === 'attribute'
      ? emitMethod(unit, callee, emit)
      : callee.kind === 'subscript' && script
        ? emitMethodAt(unit, callee, script.methodAt, emit)
        : undefined;
  const called = method?.callee ?? emit.emitValue(unit, callee);
  if (node.optional) emitLink(unit, node.range, called);
  const positions = args.flatMap(({ takes, value }): Expression[] => {
    if (takes === 'position') return [value];
    return takes === 'spread' ? [{ kind: 'spread', value, range: value.range }] : [];
  });
  const named = args.filter(({ takes }) => takes === 'keyword' || takes === 'keywords');
  const given = emit.emitSpread(
    unit,
    positions,
    named.map(({ value }) => value),
  );
  const keywords = emitKeywords(unit, named, emit);
  const self = method?.self;
  const values = self
    ? (slots: Value[]) => {
        const object = self(slots);
        return object === UNBOUND ? given(slots) : [object, ...given(slots)];
      }
    : given;
  emitInvoke(unit, node.range, called, checkedAfter(unit, node, called, values), keywords, into);
}

/** A call whose parts compute at once, in one step; where they give up, the step behind it goes the long way. */
export function emitFusedCall(unit: Unit, node: Call, into: number, end: Label, fuse: Fuse): void {
  const parts = fuseParts(unit, node, fuse);
  if (!parts) return;
  const { object, find, callee, args, keywords } = parts;
  const { machine } = unit.shared;
  const check = calleeCheck(unit, node.callee);
  unit.emit(node.range, (frame) => {
    const { slots } = frame;
    let called: Value;
    let self: Value = UNBOUND;
    if (find) {
      const found = find(object(slots));
      called = found[0];
      self = found[1];
    } else called = callee(slots);
    const values = self === UNBOUND ? [] : [self];
    for (const arg of args) values.push(arg(slots));
    check?.(called);
    const named = keywords?.(slots);
    frame.pc = end.place;
    frame.into = into;
    const value = machine.invoke(frame, called, values, named);
    if (value === PUSHED) return SWITCH;
    slots[into] = value;
    return end.at;
  });
}

function emitKeywords(unit: Unit, named: Call['args'], emit: Emit): (slots: Value[]) => Keywords {
  if (named.length === 0) return () => undefined;
  const values = emit.emitAll(
    unit,
    named.map(({ value }) => value),
  );
  const { keywordsOf } = unit.shared.dialect;
  return (slots) => {
    const keywords = new Map<string, Value>();
    for (const [index, { name }] of named.entries()) {
      const value = (values[index] as Evaluate)(slots);
      if (name !== undefined) keywords.set(name, value);
      else for (const [key, one] of keywordsOf(value)) keywords.set(key, one);
    }
    return keywords;
  };
}

/** What an attribute calls, and the object that it is given first: no bound method is made. */
function emitMethod(unit: Unit, node: Attribute, emit: Emit): { callee: Evaluate; self: Evaluate } {
  const object = emit.emitValue(unit, node.object);
  if (node.optional) emitLink(unit, node.range, object);
  const [callee, self] = [unit.temp(), unit.temp()];
  const find = methodFinder(unit, node.name, node.nameRange);
  const { machine, dialect } = unit.shared;
  const next = unit.here + 1;
  unit.emit(node.nameRange, (frame) => {
    const { slots } = frame;
    try {
      [slots[callee], slots[self]] = find(object(slots));
      return next;
    } catch (error) {
      if (error !== DEOPT) throw error;
    }
    frame.pc = next;
    frame.into = callee;
    slots[self] = UNBOUND;
    const value = machine.start(frame, dialect.working.attribute(object(slots), node.name));
    if (value === PUSHED) return SWITCH;
    slots[callee] = value;
    return next;
  });
  return { callee: (slots) => slots[callee], self: (slots) => slots[self] };
}

/** super() in a method: without arguments it knows the class around it and the method's first parameter. */
function isOwnSuper({ scope }: Unit, { callee, args }: Call): boolean {
  return callee.kind === 'name' && callee.name === 'super' && args.length === 0 && scope.free.has(CLASS_NAME);
}

function emitSuper(unit: Unit, { range }: Call, into: number): void {
  const slot = unit.scope.slots.get(CLASS_NAME) ?? 0;
  const isShared = unit.scope.shared.has([...unit.scope.slots.keys()][0] ?? '');
  const { classOf } = unit.shared.dialect;
  const next = unit.here + 1;
  unit.emit(range, ({ slots }) => {
    const self = isShared ? (slots[0] as Cell).value : slots[0];
    slots[into] = new SuperValue((slots[slot] as Cell).value as ClassValue, self, classOf(self));
    return next;
  });
}
