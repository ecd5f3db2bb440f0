import type { Body, Expression, For } from '../../program/tree';
import { assignedIn } from './assigned';
import { assign } from './bind';
import { type Before, descentIn } from './descents';
import { elementsIn } from './elements';
import { counted, countOf } from './spans';
import { computed, number, numberOf, Scope, type Value } from './values';
import type { StatementOf, Walk } from './walk';

interface Rounds {
  readonly body: Body;
  readonly count: number | undefined;
  /** What each round that is looked at begins with. */
  readonly rounds: () => readonly ((scope: Scope) => void)[];
}

/** Walks through a loop: what it changes is not known in it, nor behind it. */
function runLoop(walk: Walk, loop: object, scope: Scope, { body, count, rounds }: Rounds): void {
  const changes = [...assignedIn(body).changes];
  const values = new Map(changes.map((name) => [name, scope.get(name)]));
  const before: Before = (name) => (values.has(name) ? values.get(name) : scope.get(name));
  scope.forget(changes);
  descentIn(walk, body, scope, before, count);
  const inner = () => (walk.language === 'javascript' ? new Scope(scope) : scope);
  for (const [i, begin] of rounds().entries()) {
    if (i > 0 && !walk.mayRepeat(loop)) break;
    const own = inner();
    begin(own);
    walk.run(body, own);
    scope.forget(changes);
  }
}

export function runWhile(walk: Walk, statement: StatementOf<'while'>, scope: Scope): void {
  runLoop(walk, statement, scope, { body: statement.body, count: undefined, rounds: () => [() => {}] });
  walk.evaluate(statement.test, scope); // what the loop changes is not known in it
}

export function runFor(walk: Walk, statement: For, scope: Scope): void {
  const { target, iterable, body } = statement;
  const { values, count } = elementsIn(walk, iterable, scope);
  const isOwn = statement.scope !== undefined;
  runLoop(walk, statement, scope, {
    body,
    count,
    rounds: () => values.map((value) => (own: Scope) => assign(target, value, own, isOwn)),
  });
  if (!isOwn) assign(target, undefined, scope);
}

/** for (let i = 0; i < 10; i++) */
export function runCounting(walk: Walk, statement: StatementOf<'countingFor'>, scope: Scope): void {
  const outer = new Scope(scope);
  walk.run(statement.start, outer);
  const counter = counterOf(walk, statement, outer);
  if (statement.test) walk.evaluate(statement.test, outer);
  runLoop(walk, statement, outer, {
    body: statement.body,
    count: counter?.count,
    rounds: () => [(own) => counter && own.define(counter.name, counter.value)],
  });
}

interface Counter {
  readonly name: string;
  readonly value: Value;
  readonly count: number | undefined;
}

function counterOf(
  walk: Walk,
  { test, update }: StatementOf<'countingFor'>,
  scope: Scope,
): Counter | undefined {
  if (test?.kind !== 'compare' || test.first.kind !== 'name' || !update) return undefined;
  const { name } = test.first;
  const [last] = test.rest;
  const from = numberOf(scope.get(name));
  const stop = last && numberOf(walk.evaluate(last.operand, scope));
  const step = stepOf(walk, update, name, scope);
  const isCounting = last && /^[<>]=?$/.test(last.operator);
  scope.forget([name]);
  if (!isCounting || from === undefined || stop === undefined || step === undefined) return undefined;
  const isStopIn = last.operator.endsWith('=');
  return { name, value: counted(from, stop, step, isStopIn), count: countOf(from, stop, step, isStopIn) };
}

/** i++, i += 2, i = i + 2 */
function stepOf(walk: Walk, update: Expression, name: string, scope: Scope): number | undefined {
  if (update.kind === 'update')
    return update.target.kind === 'name' && update.target.name === name ? update.by : undefined;
  if (update.kind !== 'assignExpression' || update.target.kind !== 'name' || update.target.name !== name)
    return undefined;
  const { operator, value } = update;
  if (operator === '+' || operator === '-')
    return numberOf(computed(operator, number(0), walk.evaluate(value, scope)));
  const isSum = !operator && value.kind === 'binary' && value.operator === '+';
  return isSum && value.left.kind === 'name' && value.left.name === name
    ? numberOf(walk.evaluate(value.right, scope))
    : undefined;
}
