import type { Range } from '../core/problem';
import type {
  Body,
  ClassCode,
  Dictionary,
  Expression,
  FunctionCode,
  Statement,
  Target,
} from '../program/tree';

/** What has functions in it, or is one, with the name by which it is called. */
export type Definition =
  | {
      readonly kind: 'function';
      readonly name: string;
      readonly range: Range;
      readonly nameRange: Range;
      readonly code: FunctionCode;
    }
  | { readonly kind: 'class'; readonly name: string; readonly code: ClassCode }
  | { readonly kind: 'object'; readonly name: string; readonly entries: Dictionary['entries'] };

/** The definitions that run in a body itself, those in its branches and loops too; of a module's lambdas those that have a name. */
export function definitionsIn(body: Body, source: string, isOfModule = false): readonly Definition[] {
  return body.flatMap((statement): readonly Definition[] => {
    switch (statement.kind) {
      case 'functionDefinition': {
        const { code, range } = statement;
        return [{ kind: 'function', name: code.name, range, nameRange: code.nameRange, code }];
      }
      case 'classDefinition':
        return [{ kind: 'class', name: statement.code.name, code: statement.code }];
      case 'declare':
        return statement.value ? named(statement.target, statement.value, statement.range, source) : [];
      case 'expression':
        return statement.value.kind === 'assignExpression' && !statement.value.operator
          ? named(statement.value.target, statement.value.value, statement.range, source)
          : [];
      case 'assign':
        return isOfModule ? lambdaIn(statement, source) : [];
      default:
        return bodiesOf(statement).flatMap((inner) => definitionsIn(inner, source, isOfModule));
    }
  });
}

/** f = lambda x: x**2 */
function lambdaIn(
  { targets, value, range }: Statement & { kind: 'assign' },
  source: string,
): readonly Definition[] {
  const [target, another] = targets;
  return target && !another && value.kind === 'function' ? named(target, value, range, source) : [];
}

function bodiesOf(statement: Statement): readonly Body[] {
  switch (statement.kind) {
    case 'if':
      return [statement.then, statement.otherwise];
    case 'while':
    case 'for':
      return [statement.body, statement.otherwise];
    case 'with':
    case 'countingFor':
    case 'block':
      return [statement.body];
    case 'switch':
      return statement.cases.map(({ body }) => body);
    case 'try':
      return [
        ...[statement.body, ...statement.handlers.map((handler) => handler.body)],
        ...[statement.otherwise, statement.last],
      ];
    default:
      return [];
  }
}

/** What a name is given that has functions in it: const f = (x) => x. */
function named(target: Target, value: Expression, range: Range, source: string): readonly Definition[] {
  return target.kind === 'name' ? definitionOf(target.name, target.range, value, range, source) : [];
}

function definitionOf(
  name: string,
  nameRange: Range,
  value: Expression,
  range: Range,
  source: string,
): readonly Definition[] {
  switch (value.kind) {
    case 'function':
      return [{ kind: 'function', name, range, nameRange, code: value.code }];
    case 'class':
      return [{ kind: 'class', name, code: value.code }];
    case 'dictionary':
      return [{ kind: 'object', name, entries: value.entries }];
    case 'unreadable': {
      const text = source.slice(value.range.start, value.range.end);
      if (!isFunctionText(text)) return [];
      const { problem } = value;
      const code = {
        form: 'arrow',
        name: '',
        range,
        nameRange,
        parameters: [],
        body: [],
        decorators: [],
        problem,
      } as const;
      return [{ kind: 'function', name, range, nameRange, code }];
    }
    default:
      return [];
  }
}

/** The methods of a class, and the functions that are its fields or properties of an object. */
export function membersOf(
  definition: Exclude<Definition, { kind: 'function' }>,
  source: string,
): readonly Definition[] {
  if (definition.kind === 'object')
    return definition.entries.flatMap(({ key, value }) =>
      key?.kind === 'constant' ? definitionOf(String(key.value), key.range, value, value.range, source) : [],
    );
  return definition.code.body.flatMap((member) => {
    if (member.kind !== 'assign') return definitionsIn([member], source);
    const [target] = member.targets;
    return target ? named(target, member.value, member.range, source) : [];
  });
}

/** Does a text begin as a function does: async, function, or parameters before an arrow? */
function isFunctionText(text: string): boolean {
  const begun = text.trimStart();
  if (/^(async|function)\b/.test(begun)) return true;
  const arrow = begun.indexOf('=>');
  const parameters = begun.slice(0, Math.max(0, arrow)).trim().replace(/^\(/, '').replace(/\)$/, '');
  return arrow >= 0 && !/[()]/.test(parameters);
}
