import type { Problem, Range } from '../core/problem';
import type { Body, ClassCode, Expression, FunctionCode, Statement, Target } from '../program/tree';
import { type PythonProblem, problemAt } from './problems';

type Part = Statement | Expression | Target;
type Declaration = Extract<Statement, { kind: 'global' | 'nonlocal' }>;

/** A module, function or class, with the names that stand in it itself, up to where it is read. */
interface Scope {
  readonly kind: 'module' | 'function' | 'class';
  readonly outer: Scope | undefined;
  readonly code: FunctionCode | ClassCode | undefined;
  readonly parameters: ReadonlySet<string>;
  readonly names: Set<string>;
  /** Python lets them be declared afterwards. */
  readonly imported: Set<string>;
}

/** The global and nonlocal of functions and classes where Python refuses them; of a function with one, each around it has that problem, too. */
export function declarationProblems(source: string, body: Body, within: Range): readonly PythonProblem[] {
  const text = source.slice(within.start, within.end);
  if (!text.includes('global') && !text.includes('nonlocal')) return [];
  const problems: PythonProblem[] = [];
  const waiting: [Scope, readonly Statement[]][] = [];
  const missing: [Scope, Declaration][] = [];
  const enter = (code: FunctionCode | ClassCode, outer: Scope): void => {
    const isFunction = 'parameters' in code;
    const names = isFunction ? code.parameters.flatMap(({ target }) => namesIn(target)) : [];
    const kind = isFunction ? 'function' : 'class';
    waiting.push([
      { kind, outer, code, parameters: new Set(names), names: new Set(names), imported: new Set() },
      code.body,
    ]);
  };
  const declare = (scope: Scope, node: Declaration): void => {
    // At the outermost level it says what is so already.
    if (scope.kind === 'module') return;
    for (const name of node.names) {
      const code = scope.parameters.has(name)
        ? 'declaredParameter'
        : scope.names.has(name)
          ? 'declaredLate'
          : undefined;
      if (code) refuse(scope, problemAt(source, code, node.range, [node.kind, name]), problems);
    }
    if (node.kind === 'nonlocal') missing.push([scope, node]);
  };
  waiting.push([
    {
      kind: 'module',
      outer: undefined,
      code: undefined,
      parameters: new Set(),
      names: new Set(),
      imported: new Set(),
    },
    body,
  ]);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [scope, statements] = next;
    visit(statements, scope, enter, declare);
  }
  for (const [scope, node] of missing)
    for (const name of node.names)
      if (!isAround(scope, name))
        refuse(scope, problemAt(source, 'noOuterName', node.range, [name]), problems);
  return problems;
}

function refuse(scope: Scope, problem: PythonProblem, problems: PythonProblem[]): void {
  problems.push(problem);
  for (let one: Scope | undefined = scope; one; one = one.outer)
    if (one.code && (one.kind === 'function' || one === scope))
      (one.code as { problem?: Problem }).problem ??= problem;
}

/** A name that stands in a function around, however it is used there. */
function isAround({ outer }: Scope, name: string): boolean {
  for (let scope = outer; scope; scope = scope.outer)
    if (scope.kind === 'function' && (scope.names.has(name) || scope.imported.has(name))) return true;
  return false;
}

type Enter = (code: FunctionCode | ClassCode, outer: Scope) => void;

/** Notes the names of a scope in the order of reading; what has names of its own is entered later. */
function visit(
  value: unknown,
  scope: Scope,
  enter: Enter,
  declare: (scope: Scope, node: Declaration) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  const each = (part: unknown): void => visit(part, scope, enter, declare);
  if (Array.isArray(value)) return value.forEach(each);
  const node = value as Part;
  switch (node.kind) {
    case 'functionDefinition':
    case 'function': {
      each(node.code.decorators);
      for (const { otherwise } of node.code.parameters) each(otherwise);
      if (node.kind === 'function') return;
      scope.names.add(node.code.name);
      return enter(node.code, scope);
    }
    case 'classDefinition':
      each([...node.code.decorators, ...node.code.bases]);
      scope.names.add(node.code.name);
      return enter(node.code, scope);
    case 'comprehension':
      return each(node.clauses[0]?.iterable);
    case 'global':
    case 'nonlocal':
      return declare(scope, node);
    case 'name':
      scope.names.add(node.name);
      return;
    case 'import':
      for (const { as } of node.names ?? []) scope.imported.add(as);
      if (node.binds !== undefined) scope.imported.add(node.binds);
      return;
    default:
      return Object.values(node).forEach(each);
  }
}

function namesIn(target: Target): string[] {
  return target.kind === 'name' ? [target.name] : [];
}
