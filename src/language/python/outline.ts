import type { Problem, Range } from '../core/problem';
import type { Body, ClassCode, FunctionCode, Program, Statement } from '../program/tree';
import { firstUnreadable } from './firstUnreadable';

/** A parameter with what stands behind its =. */
interface OutlinedParameter {
  readonly name: string;
  readonly takes: FunctionCode['parameters'][number]['takes'];
  readonly otherwise?: string;
}

/** A def of a file: one of the module, one inside another function, or a method. */
export interface OutlinedFunction {
  readonly name: string;
  /** The classes and functions around it, outermost first. */
  readonly within: readonly string[];
  readonly isMethod: boolean;
  readonly range: Range;
  readonly nameRange: Range;
  readonly parameters: readonly OutlinedParameter[];
  readonly doc?: string;
  readonly code: FunctionCode;
  /** Its first mistake, or the first thing in it that is not read. */
  readonly problem?: Problem;
}

/** The functions of a program in the order of their places; of two definitions of one name in one place the later stands. */
export function outline(source: string, { body }: Program): readonly OutlinedFunction[] {
  return functionsIn(source, body, [], false);
}

type Definition = Extract<Statement, { kind: 'functionDefinition' | 'classDefinition' }>;

function functionsIn(
  source: string,
  body: Body,
  within: readonly string[],
  isMethod: boolean,
): readonly OutlinedFunction[] {
  const byName = new Map<string, Definition>();
  for (const definition of definitionsIn(body)) {
    const { name } = definition.code;
    byName.delete(name);
    byName.set(name, definition);
  }
  return [...byName.values()].flatMap((definition) => {
    const inner = [...within, definition.code.name];
    if (definition.kind === 'classDefinition') return methodsOf(source, definition.code, inner);
    const { code } = definition;
    return [outlined(source, code, within, isMethod), ...functionsIn(source, code.body, inner, false)];
  });
}

/** Of a class that is refused every method is. */
function methodsOf(source: string, code: ClassCode, within: readonly string[]): readonly OutlinedFunction[] {
  const { problem } = code;
  const methods = functionsIn(source, code.body, within, true);
  return problem ? methods.map((method) => ({ ...method, problem: method.problem ?? problem })) : methods;
}

/** The definitions that run in a body itself, those in its branches and loops too. */
function definitionsIn(body: Body): readonly Definition[] {
  return body.flatMap((statement): readonly Definition[] => {
    switch (statement.kind) {
      case 'functionDefinition':
      case 'classDefinition':
        return [statement];
      case 'if':
        return definitionsIn([...statement.then, ...statement.otherwise]);
      case 'while':
      case 'for':
        return definitionsIn([...statement.body, ...statement.otherwise]);
      case 'with':
        return definitionsIn(statement.body);
      case 'try': {
        const handled = statement.handlers.flatMap((handler) => handler.body);
        return definitionsIn([...statement.body, ...handled, ...statement.otherwise, ...statement.last]);
      }
      default:
        return [];
    }
  });
}

function outlined(
  source: string,
  code: FunctionCode,
  within: readonly string[],
  isMethod: boolean,
): OutlinedFunction {
  const { name, range, nameRange } = code;
  const doc = docOf(code.body);
  const problem = code.problem ?? firstUnreadable(code.body);
  return {
    name,
    within,
    isMethod,
    range,
    nameRange,
    parameters: code.parameters.map(({ target, takes, otherwise }) => ({
      name: source.slice(target.range.start, target.range.end),
      takes,
      ...(otherwise && { otherwise: source.slice(otherwise.range.start, otherwise.range.end) }),
    })),
    ...(doc !== undefined && { doc }),
    code,
    ...(problem && { problem }),
  };
}

function docOf([first]: Body): string | undefined {
  if (first?.kind !== 'expression' || first.value.kind !== 'constant') return undefined;
  return typeof first.value.value === 'string' ? first.value.value : undefined;
}
