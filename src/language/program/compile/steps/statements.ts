import type { Range } from '../../../core/problem';
import { Failure } from '../../failure';
import { type Evaluate, type Frame, GeneratorValue } from '../../machine/code';
import { Refusal } from '../../machine/refusal';
import type { Body, Expression, Statement } from '../../tree';
import { END, type Value } from '../../values/value';
import { fuse } from '../fused/fuse';
import { emitChange } from '../script/assignments';
import { emitDeclare } from '../script/declarations';
import { emitCountingFor } from '../script/loops';
import { emitFresh, emitUndefined } from '../script/names';
import { emitSwitch } from '../script/switches';
import { Label, type Unit } from '../unit';
import { emitAugmented } from './augmented';
import { emitClass, emitFunction } from './definitions';
import { emitBranch, emitInto, emitValue } from './expressions';
import { emitImport } from './imports';
import { emitFor, emitWhile } from './loops';
import { emitOperation } from './operations';
import { emitDelete, emitStore, emitStoreAtOnce, emitStoreRaw } from './targets';
import { emitTry, emitWith } from './tries';

export function emitBody(unit: Unit, body: Body): void {
  for (const statement of body)
    unit.within(() => {
      if (statement.kind !== 'opened') unit.begins.add(unit.here);
      emitStatement(unit, statement);
    });
}

// long: one case a kind of statement
function emitStatement(unit: Unit, node: Statement): void {
  switch (node.kind) {
    case 'expression':
      return emitExpression(unit, node.value);
    case 'assign':
      return emitAssignment(unit, node);
    case 'augmentedAssign':
      return emitAugmented(unit, node);
    case 'if':
      return emitIf(unit, node);
    case 'while':
      return emitWhile(unit, node, emitBody);
    case 'for':
      return emitFor(unit, node, emitBody);
    case 'return':
      return emitReturn(unit, node.range, node.value);
    case 'break':
    case 'continue':
      return emitLeave(unit, node);
    case 'functionDefinition':
      return emitFunction(unit, node.code);
    case 'classDefinition':
      return emitClass(unit, node.code, emitBody);
    case 'raise':
      return emitRaise(unit, node);
    case 'try':
      return emitTry(unit, node, emitBody);
    case 'with':
      return emitWith(unit, node, emitBody);
    case 'assert':
      return emitAssert(unit, node);
    case 'delete':
      for (const target of node.targets) emitDelete(unit, target);
      return;
    case 'block':
      return emitBody(unit, node.body);
    case 'declare':
      return emitDeclare(unit, node);
    case 'opened':
      if (node.areUndefined) return emitUndefined(unit, node.names, node.range);
      return emitFresh(unit, node.names, node.range, false);
    case 'countingFor':
      return emitCountingFor(unit, node, emitBody);
    case 'switch':
      return emitSwitch(unit, node, emitBody);
    case 'import':
      return emitImport(unit, node);
    case 'unreadable':
      unit.emit(node.range, () => {
        throw new Refusal(node.problem);
      });
      return;
    case 'pass':
    case 'global':
    case 'nonlocal':
      return;
  }
}

function emitExpression(unit: Unit, value: Expression): void {
  if (value.kind === 'constant' || emitChange(unit, value)) return;
  emitInto(unit, value, unit.temp());
}

/** What its value is put together from needs the place where it is put until the end. */
const isPutAtTheEnd = ({ kind }: Expression): boolean =>
  !['logical', 'compare', 'assignExpression'].includes(kind);

function emitAssignment(unit: Unit, node: Statement & { kind: 'assign' }): void {
  const [target] = node.targets;
  const place = target?.kind === 'name' ? unit.scope.place(target.name) : undefined;
  const isInt = target?.kind === 'name' && unit.scope.isInt(target.name);
  if (node.targets.length === 1 && place?.kind === 'local' && !isInt && isPutAtTheEnd(node.value))
    return emitInto(unit, node.value, place.slot);
  const end = new Label();
  if (target && node.targets.length === 1) {
    if (target.kind === 'name') emitStoreRaw(unit, target.name, node.value, end);
    else emitStoreAtOnce(unit, target, node.value, end);
  }
  const value = emitValue(unit, node.value);
  for (const one of node.targets) emitStore(unit, one, value);
  unit.put(end);
}

function emitIf(unit: Unit, node: Statement & { kind: 'if' }): void {
  const [otherwise, end] = [new Label(), new Label()];
  emitBranch(unit, node.test, otherwise);
  emitBody(unit, node.then);
  if (node.otherwise.length > 0) unit.jump(node.range, end);
  unit.put(otherwise);
  emitBody(unit, node.otherwise);
  unit.put(end);
}

/** Emits what stands in finally around here, from the innermost to `until`. */
function emitLast(unit: Unit, isEnd: (index: number) => boolean): void {
  const all = unit.surroundings;
  for (let index = all.length - 1; index >= 0 && !isEnd(index); index--) {
    const one = all[index];
    if (one?.kind !== 'last') continue;
    const from = unit.here;
    unit.surroundings = all.slice(0, index);
    one.emit();
    for (const inner of all.slice(index)) if ('gaps' in inner) inner.gaps.push({ from, to: unit.here });
  }
  unit.surroundings = all;
}

function emitLeave(unit: Unit, { kind, range, label }: Statement & { kind: 'break' | 'continue' }): void {
  const at = unit.surroundings.findLastIndex((one) =>
    label === undefined
      ? one.kind === 'loop' || (one.kind === 'switch' && kind === 'break')
      : one.kind === 'loop' && one.label === label,
  );
  const left = unit.surroundings[at];
  if (!left || 'gaps' in left) throw new Error(`${kind} stands in a loop.`);
  emitLast(unit, (index) => index === at);
  unit.jump(range, left.kind === 'loop' && kind === 'continue' ? left.onContinue : left.onBreak);
}

function emitReturn(unit: Unit, range: Range, value: Expression | undefined): void {
  const hasLast = unit.surroundings.some(({ kind }) => kind === 'last');
  const fused = value && !hasLast ? fuse(unit, value) : undefined;
  const { machine } = unit.shared;
  if (fused) unit.emit(range, (frame) => machine.finish(frame, fused(frame.slots)));
  const { nothing } = unit.shared.dialect;
  const result: Evaluate = value ? emitValue(unit, value) : () => nothing;
  emitLast(unit, () => false);
  emitFinish(unit, range, result);
}

/** Ends a frame with its result; a generator's with the end of its values. */
export function emitFinish(unit: Unit, range: Range, result: (slots: Value[], frame: Frame) => Value): void {
  const { machine } = unit.shared;
  unit.emit(range, (frame) => {
    const { generator } = frame;
    if (!(generator instanceof GeneratorValue)) return machine.finish(frame, result(frame.slots, frame));
    generator.isDone = true;
    return machine.finish(frame, END);
  });
}

function emitRaise(unit: Unit, node: Statement & { kind: 'raise' }): void {
  const handled = unit.handling.at(-1);
  if (!node.value) {
    unit.emit(node.range, ({ slots }) => {
      throw handled === undefined ? new Failure('nothingToRaise') : slots[handled];
    });
    return;
  }
  const none: Expression = { kind: 'constant', value: null, range: node.range };
  const operands = [emitValue(unit, node.value), emitValue(unit, node.cause ?? none)] as const;
  emitOperation(unit, node.range, {
    operands,
    into: unit.temp(),
    working: unit.shared.dialect.working.raise,
  });
}

function emitAssert(unit: Unit, node: Statement & { kind: 'assert' }): void {
  const [otherwise, end] = [new Label(), new Label()];
  emitBranch(unit, node.test, otherwise);
  unit.jump(node.range, end);
  unit.put(otherwise);
  const { assertion, working } = unit.shared.dialect;
  const message = node.message ? [emitValue(unit, node.message)] : [];
  emitOperation(unit, node.range, {
    operands: message,
    into: unit.temp(),
    working: (...values) => working.raise(assertion(values), null),
  });
  unit.put(end);
}
