import type { Scopes } from '../compile/gather';
import type { Scope } from '../compile/scope';
import type { FunctionCode, Statement } from '../tree';

/** A statement of a module with the scope of the module as it alone has it. */
export interface Placed {
  readonly statement: Statement;
  readonly module: Scope;
  readonly scopes: Scopes;
}

/** The function that a statement defines, where it does nothing else. */
export function definedBy({ statement, module }: Placed): FunctionCode | undefined {
  if (statement.kind !== 'functionDefinition' || statement.code.decorators.length > 0) return undefined;
  return module.bound.size === 1 && importsIn(statement).length === 0 ? statement.code : undefined;
}

/** Is a statement one by which the names of its module stay as they are? */
export const tellsNothing = ({ statement, module }: Placed): boolean =>
  module.bound.size === 0 && functionsIn(statement).length === 0 && importsIn(statement).length === 0;

/** The outermost functions in a statement: the methods of a class, a function, a lambda. */
export function functionsIn(part: unknown): FunctionCode[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(functionsIn);
  const { kind } = part as { kind?: string };
  if (kind === 'function' || kind === 'functionDefinition') return [(part as { code: FunctionCode }).code];
  return Object.values(part).flatMap(functionsIn);
}

type Import = Statement & { kind: 'import' };

export function importsIn(part: unknown): Import[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(importsIn);
  if ((part as { kind?: string }).kind === 'import') return [part as Import];
  return Object.values(part).flatMap(importsIn);
}

/** The function that a statement gives its names to, as it stands there. */
export function functionOf(statement: Statement): FunctionCode | undefined {
  const { kind } = statement;
  if (kind === 'assign') return statement.value.kind === 'function' ? statement.value.code : undefined;
  if (kind !== 'functionDefinition' || statement.code.decorators.length > 0) return undefined;
  return statement.code;
}
