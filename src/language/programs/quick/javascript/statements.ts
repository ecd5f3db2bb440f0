import type { Body, Expression, Statement } from '../../../program/tree';
import { constant } from '../code/numberCode';
import { raise } from '../reading/failing';
import { forLoop, roundByRound, steppedLoop, whileLoop } from '../reading/loops';
import { ifStatement, leaveLoop, returnFrom } from '../reading/statements';
import { assign } from '../reading/variables';
import type { Frame } from '../values/frame';
import { type Known, kinds, number, unsupported } from '../values/known';
import type { Translation } from '../values/translation';
import { binary } from './arithmetic';

export function body(to: Translation, frame: Frame, statements: Body): void {
  for (const one of statements) {
    if (frame.isDead) return;
    statement(to, frame, one);
  }
}

// long: one case a kind of statement
function statement(to: Translation, frame: Frame, node: Statement): void {
  to.visit();
  switch (node.kind) {
    case 'pass':
      return;
    case 'expression':
      return effect(to, frame, node.value);
    case 'opened':
      // Before its declaration a variable has no value; only a var is undefined.
      for (const name of node.names) {
        if (node.areUndefined) frame.variables.set(name, { known: { kind: 'none' }, isMaybe: false });
        else frame.variables.delete(name);
      }
      return;
    case 'declare':
      return assign(to, frame, node.target, node.value ? valued(to, frame, node.value) : { kind: 'none' });
    case 'if':
      return ifStatement(to, frame, node);
    case 'for':
      return node.over === 'values' ? forLoop(to, frame, node) : unsupported();
    case 'while':
      return whileLoop(to, frame, node);
    case 'countingFor':
      return counting(to, frame, node);
    case 'break':
    case 'continue':
      return leaveLoop(to, frame, node);
    case 'return':
      return returnFrom(to, frame, node.value);
    case 'block':
      return body(to, frame, node.body);
    case 'raise':
      return raise(to, frame, node);
    default:
      return unsupported();
  }
}

/** What an expression does that stands by itself. */
function effect(to: Translation, frame: Frame, node: Expression): void {
  if (node.kind === 'assignExpression' || node.kind === 'update') valued(to, frame, node);
  else if (node.kind === 'subscript' && node.object.kind === 'list' && node.index.kind === 'constant')
    // Values with commas between them.
    for (const one of node.object.items) effect(to, frame, one);
  else if (node.kind !== 'constant') {
    const known = to.parts.expression(to, frame, node);
    if (known.kind === 'number') to.bind(known.code);
  }
}

/** A value that is put into a variable: what puts it into others first has a value, too. */
function valued(to: Translation, frame: Frame, node: Expression): Known {
  if (node.kind === 'update') {
    const before = to.parts.expression(to, frame, nameOf(node.target));
    const after = binary('+', before, number(kinds.float, constant(node.by)));
    assign(to, frame, node.target, after);
    return { kind: 'unknown' };
  }
  if (node.kind !== 'assignExpression') return to.parts.expression(to, frame, node);
  const { target, operator } = node;
  if (operator === 'and' || operator === 'or' || operator === '??') return unsupported();
  const before = operator && to.parts.expression(to, frame, nameOf(target));
  const value = valued(to, frame, node.value);
  assign(to, frame, target, operator && before ? binary(operator, before, value) : value);
  return target.kind === 'name' ? to.parts.expression(to, frame, target) : { kind: 'unknown' };
}

const nameOf = (target: (Expression & { kind: 'assignExpression' })['target']): Expression =>
  target.kind === 'name' ? target : unsupported();

/** for (let i = 0; i < n; i++): as a loop or, where an index has to be known, round by round. */
function counting(to: Translation, frame: Frame, node: Statement & { kind: 'countingFor' }): void {
  if (node.label !== undefined) return unsupported();
  body(to, frame, node.start);
  const update = (): void => {
    if (node.update) effect(to, frame, node.update);
  };
  if (to.attempt(frame, () => steppedLoop(to, frame, node, update))) return;
  roundByRound(to, frame, node, update);
}
