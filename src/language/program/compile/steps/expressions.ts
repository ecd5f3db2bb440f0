import type { Evaluate } from '../../machine/code';
import { Refusal } from '../../machine/refusal';
import type { AssignExpression, Comprehension, Expression } from '../../tree';
import type { List, Value } from '../../values/value';
import { codeOf, makeFunction } from '../fused/functions';
import { fuse } from '../fused/fuse';
import { storeName } from '../names';
import { emitChain, emitDeleted, emitLink, emitLinked } from '../script/chains';
import { emitMakeClass, emitNew, emitSuperCall } from '../script/classes';
import { Label, type Unit } from '../unit';
import { emitCall, emitFusedCall } from './calls';
import { emitConditional, emitLogical, emitTest } from './conditions';
import { emitCompare } from './emitCompare';
import { emitMade } from './made';
import { type Emit, emitInvoke, emitOperation } from './operations';

const emit: Emit = { emitInto, emitValue, emitAll, emitSpread };

/** What has its value in a slot already, or needs nothing to have it. */
const isAtom = ({ kind }: Expression): boolean =>
  kind === 'constant' || kind === 'ellipsis' || kind === 'hole' || kind === 'superReference';

/** Emits what computes an expression, and tells how its value is read afterwards. */
export function emitValue(unit: Unit, node: Expression): Evaluate {
  const fused = isAtom(node) ? fuse(unit, node) : undefined;
  if (fused) return fused;
  const into = unit.temp();
  emitInto(unit, node, into);
  return (slots) => slots[into];
}

/** The values of several, computed from left to right, before those that are computed `after` them. */
export function emitAll(
  unit: Unit,
  nodes: readonly Expression[],
  after: readonly Expression[] = [],
): Evaluate[] {
  const last = [...nodes, ...after].findLastIndex((node) => !isAtom(node) && node.kind !== 'name');
  return nodes.map((node, index) => {
    const isLate = index > last && node.kind === 'name';
    return (isLate ? fuse(unit, node) : undefined) ?? emitValue(unit, node);
  });
}

/** First the short way, in one step; right behind it the long one, which the machine takes where the short one gives up. */
export function emitInto(unit: Unit, node: Expression, into: number): void {
  const fused = fuse(unit, node);
  const end = new Label();
  if (fused)
    unit.emit(node.range, ({ slots }) => {
      slots[into] = fused(slots);
      return end.at;
    });
  if (fused && node.kind === 'call') emitFusedCall(unit, node, into, end, fuse);
  if (!fused || !cannotGiveUp(node)) unit.within(() => emitLong(unit, node, into));
  unit.put(end);
}

const cannotGiveUp = (node: Expression): boolean => isAtom(node) || node.kind === 'name';

// long: one case a kind of expression
function emitLong(unit: Unit, node: Expression, into: number): void {
  const { dialect } = unit.shared;
  const { working } = dialect;
  switch (node.kind) {
    case 'unary': {
      const operands = [emitValue(unit, node.value)] as const;
      const { operator, range } = node;
      return emitOperation(unit, range, {
        operands,
        into,
        atOnce: (value) => (operator === 'not' ? !dialect.truth(value) : dialect.unary[operator](value)),
        working: (value) => working.unary(operator, value),
      });
    }
    case 'binary': {
      const operands = emitAll(unit, [node.left, node.right]) as [Evaluate, Evaluate];
      const { operator, range } = node;
      const atOnce = dialect.binary[operator];
      return emitOperation(unit, range, {
        operands,
        into,
        atOnce,
        working: (a, b) => working.binary(operator, a, b),
      });
    }
    case 'logical':
      return emitLogical(unit, node, into, emit);
    case 'compare':
      return emitCompare(unit, node, into, emitValue);
    case 'conditional':
      return emitConditional(unit, node, into, emit);
    case 'attribute': {
      const operands = [emitValue(unit, node.object)] as const;
      const { name, nameRange } = node;
      if (node.optional) emitLink(unit, node.range, operands[0]);
      return emitOperation(unit, nameRange, {
        operands,
        into,
        atOnce: (object) => dialect.attribute(object, name),
        working: (object) => working.attribute(object, name),
      });
    }
    case 'subscript': {
      const operands = node.optional
        ? emitLinked(unit, node, emit)
        : (emitAll(unit, [node.object, node.index]) as [Evaluate, Evaluate]);
      return emitOperation(unit, node.range, { operands, into, atOnce: dialect.item, working: working.item });
    }
    case 'call':
      return node.isNew ? emitNew(unit, node, into, emit) : emitCall(unit, node, into, emit);
    case 'comprehension':
      return emitComprehension(unit, node, into);
    case 'assignExpression':
      return unit.shared.dialect.script
        ? unit.shared.parts.assigned(unit, node, into)
        : emitAssign(unit, node, into);
    case 'update':
      return unit.shared.parts.updated(unit, node, into);
    case 'chain':
      return emitChain(unit, node, into, emit);
    case 'deleted':
      return emitDeleted(unit, node, into, emit);
    case 'superCall':
      return emitSuperCall(unit, node, into, emit);
    case 'makeClass':
      return emitMakeClass(unit, node, into, emit);
    case 'unreadable':
      unit.emit(node.range, () => {
        throw new Refusal(node.problem);
      });
      return;
    default:
      return emitMade(unit, node, into, emit);
  }
}

/** Values of which some are spread, as one list; computed before those `after` them. */
export function emitSpread(
  unit: Unit,
  items: readonly Expression[],
  after: readonly Expression[] = [],
): (slots: Value[]) => Value[] {
  if (!items.some(({ kind }) => kind === 'spread')) {
    const all = emitAll(unit, items, after);
    return (slots) => all.map((one) => one(slots));
  }
  const into = unit.temp();
  const values = items.map((item) => emitValue(unit, item.kind === 'spread' ? item.value : item));
  const isSpread = items.map(({ kind }) => kind === 'spread');
  const [{ range } = { range: { start: 0, end: 0 } }] = items;
  emitOperation(unit, range, {
    operands: values,
    into,
    working: (...all) => unit.shared.dialect.working.gather(all, isSpread),
  });
  return (slots) => [...(slots[into] as List).items];
}

/** Goes to `otherwise` where a test fails. */
export function emitBranch(unit: Unit, test: Expression, otherwise: Label): void {
  emitTest(unit, test, otherwise, emit);
}

function emitAssign(unit: Unit, node: AssignExpression, into: number): void {
  emitInto(unit, node.value, into);
  if (node.target.kind !== 'name') throw new Error('Python assigns names alone in an expression.');
  const store = storeName(unit, node.target.name);
  const next = unit.here + 1;
  unit.emit(node.range, ({ slots }) => {
    store(slots, slots[into]);
    return next;
  });
}

/** A comprehension is a function of its first iteration. */
function emitComprehension(unit: Unit, node: Comprehension, into: number): void {
  const { dialect } = unit.shared;
  const [first] = node.clauses;
  if (!first) throw new Error('A comprehension has a clause.');
  const iterable = emitValue(unit, first.iterable);
  const iteration = unit.temp();
  emitOperation(unit, first.iterable.range, {
    operands: [iterable],
    into: iteration,
    atOnce: dialect.iterate,
    working: dialect.working.iterate,
  });
  const callee = makeFunction(unit, codeOf(unit, node, unit.shared.parts.comprehensionCode), [undefined]);
  emitInvoke(
    unit,
    node.range,
    callee,
    (slots) => [slots[iteration]],
    () => undefined,
    into,
  );
}
