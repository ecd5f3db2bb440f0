import type { Body, Expression, Statement, Try } from '../../program/tree';
import { assignedIn } from './assigned';
import { assign } from './bind';
import { runCounting, runFor, runWhile } from './loops';
import { computed, isSame, Scope, type Value } from './values';
import type { Outcome, StatementOf, Walk } from './walk';

const goesOn: Outcome = { hasReturned: false, value: undefined };

/** Walks through statements as they would run. */
export function run(walk: Walk, body: Body, scope: Scope): Outcome {
  if (walk.language === 'javascript') hoist(walk, body, scope);
  let isSure = true;
  for (const statement of body) {
    const outcome = runOne(walk, statement, scope);
    if (!outcome.hasReturned) continue;
    if (statement.kind === 'return' || statement.kind === 'block') {
      return { hasReturned: true, value: isSure ? outcome.value : undefined };
    }
    isSure = false; // behind a branch that returns it may go on
  }
  return isSure ? goesOn : { hasReturned: true, value: undefined };
}

/** A function of JavaScript can be called above its place. */
function hoist(walk: Walk, body: Body, scope: Scope): void {
  for (const statement of body) if (statement.kind === 'functionDefinition') runOne(walk, statement, scope);
}

function runOne(walk: Walk, statement: Statement, scope: Scope): Outcome {
  walk.pass();
  switch (statement.kind) {
    case 'expression':
      walk.evaluate(statement.value, scope);
      return goesOn;
    case 'assign': {
      const value = walk.evaluate(statement.value, scope);
      for (const target of statement.targets) assign(target, soughtIn(walk, target, value), scope);
      return goesOn;
    }
    case 'augmentedAssign':
      augment(walk, statement, scope);
      return goesOn;
    case 'declare': {
      const { target, value } = statement;
      assign(target, soughtIn(walk, target, value && walk.evaluate(value, scope)), scope, true);
      return goesOn;
    }
    case 'functionDefinition': {
      const { code } = statement;
      const isSought = scope === walk.module && walk.isSought(code.nameRange.start);
      scope.define(code.name, { kind: 'function', code, scope, isSought });
      return goesOn;
    }
    case 'classDefinition':
      scope.define(statement.code.name, undefined);
      return goesOn;
    case 'import':
      scope.forget([...assignedIn([statement]).binds]);
      return goesOn;
    case 'return':
      return { hasReturned: true, value: statement.value && walk.evaluate(statement.value, scope) };
    default:
      return runOuter(walk, statement, scope);
  }
}

function augment(walk: Walk, statement: StatementOf<'augmentedAssign'>, scope: Scope): void {
  const { target, operator, value } = statement;
  const by = walk.evaluate(value, scope);
  const made = target.kind === 'name' ? computed(operator, scope.get(target.name), by) : undefined;
  assign(target, made, scope);
}

/** f = lambda x: x**2 */
function soughtIn(
  walk: Walk,
  target: { readonly kind: string; readonly range: { start: number } },
  value: Value,
): Value {
  const isSought = value?.kind === 'function' && target.kind === 'name' && walk.isSought(target.range.start);
  return isSought ? { ...value, isSought } : value;
}

/** Statements that have others in them. */
function runOuter(walk: Walk, statement: Statement, scope: Scope): Outcome {
  switch (statement.kind) {
    case 'if':
      return runIf(walk, statement, scope);
    case 'while':
      runWhile(walk, statement, scope);
      return run(walk, statement.otherwise, scope).hasReturned ? unsure : goesOn;
    case 'for':
      runFor(walk, statement, scope);
      return run(walk, statement.otherwise, scope).hasReturned ? unsure : goesOn;
    case 'countingFor':
      runCounting(walk, statement, scope);
      return goesOn;
    case 'with':
      for (const { value, target } of statement.items) {
        walk.evaluate(value, scope);
        if (target) assign(target, undefined, scope);
      }
      return run(walk, statement.body, scope);
    case 'block':
      return run(walk, statement.body, new Scope(scope));
    case 'try':
      return runTry(walk, statement, scope);
    case 'switch':
      walk.evaluate(statement.value, scope);
      return fork(
        walk,
        scope,
        statement.cases.map(({ body }) => body),
      );
    case 'assert':
      walk.evaluate(statement.test, scope);
      return goesOn;
    case 'raise':
      return { hasReturned: true, value: undefined };
    case 'delete':
      scope.forget(assignedIn([statement]).changes);
      return goesOn;
    default:
      return goesOn;
  }
}

const unsure: Outcome = { hasReturned: true, value: undefined };

function runIf(walk: Walk, { test, then, otherwise }: StatementOf<'if'>, scope: Scope): Outcome {
  walk.evaluate(test, scope);
  if (asksWhetherMain(test)) return run(walk, then, scope);
  return fork(walk, scope, [then, otherwise]);
}

/** if __name__ == '__main__' */
const asksWhetherMain = (test: Expression): boolean =>
  test.kind === 'compare' &&
  [test.first, ...test.rest.map(({ operand }) => operand)].some(
    (part) => part.kind === 'name' && part.name === '__name__',
  );

/** Walks through bodies of which one runs; of what they leave different nothing is known behind them. */
function fork(walk: Walk, scope: Scope, bodies: readonly Body[]): Outcome {
  const names = [...new Set(bodies.flatMap((body) => [...assignedIn(body).changes]))];
  const before = names.map((name) => [name, scope.has(name), scope.get(name)] as const);
  let hasReturned = false;
  const after = bodies.map((body) => {
    for (const [name, isKnown, value] of before) if (isKnown) scope.assign(name, value);
    hasReturned =
      run(walk, body, walk.language === 'javascript' ? new Scope(scope) : scope).hasReturned || hasReturned;
    return names.map((name) => scope.get(name));
  });
  const [first = [], ...others] = after;
  for (const [i, name] of names.entries())
    if (scope.has(name))
      scope.assign(name, others.every((values) => isSame(values[i], first[i])) ? first[i] : undefined);
  return hasReturned ? unsure : goesOn;
}

function runTry(walk: Walk, { body, handlers, otherwise, last }: Try, scope: Scope): Outcome {
  const bodies = [body, ...handlers.map((handler) => handler.body)];
  const outcome = fork(walk, scope, bodies);
  const rest = run(walk, [...otherwise, ...last], scope);
  return outcome.hasReturned || rest.hasReturned ? unsure : goesOn;
}
