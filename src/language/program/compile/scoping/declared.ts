import type { Body, Statement, Target } from '../../tree';
import type { Declared } from './variables';

/** The names that a target gives values to. */
export function namesOf(target: Target): readonly string[] {
  switch (target.kind) {
    case 'name':
      return [target.name];
    case 'pattern':
      return target.items.flatMap((item) => (item ? namesOf(item.target) : []));
    case 'objectPattern':
      return target.entries.flatMap((entry) => namesOf(entry.target));
    default:
      return [];
  }
}

/** What a block declares by itself: let, const, classes, functions, imports. */
export function lexicalNames(body: Body): readonly (readonly [string, Declared])[] {
  return body.flatMap((statement): (readonly [string, Declared])[] => {
    switch (statement.kind) {
      case 'declare': {
        const { scope } = statement;
        return scope === 'var' ? [] : namesOf(statement.target).map((name) => [name, scope]);
      }
      case 'classDefinition':
        return [[statement.code.name, 'class']];
      case 'functionDefinition':
        return [[statement.code.name, 'function']];
      case 'import': {
        const all = [...(statement.names ?? []).map(({ as }) => as), statement.binds];
        return all.flatMap((name) => (name === undefined || name === '*' ? [] : [[name, 'const'] as const]));
      }
      default:
        return [];
    }
  });
}

/** The names that `var` declares anywhere in a function, but not in the functions in it. */
export function hoistedNames(body: Body): readonly string[] {
  return body.flatMap((statement) => [...ownVars(statement), ...inner(statement).flatMap(hoistedNames)]);
}

function ownVars(statement: Statement): readonly string[] {
  if (statement.kind === 'declare' || statement.kind === 'for')
    return statement.scope === 'var' ? namesOf(statement.target) : [];
  return [];
}

/** The bodies that stand in a statement. */
function inner(statement: Statement): readonly Body[] {
  switch (statement.kind) {
    case 'if':
      return [statement.then, statement.otherwise];
    case 'while':
    case 'for':
    case 'block':
      return [statement.body];
    case 'countingFor':
      return [statement.start, statement.body];
    case 'try':
      return [statement.body, ...statement.handlers.map(({ body }) => body), statement.last];
    case 'switch':
      return statement.cases.map(({ body }) => body);
    default:
      return [];
  }
}
