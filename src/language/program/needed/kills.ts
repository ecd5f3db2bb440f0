import { namesOf } from '../compile/scoping/declared';
import { type Import, moduleBound } from '../node';
import type { Statement, Target } from '../tree';

/**
 * The names that a statement of a module gives a value whatever they held before, and without looking at that: by =, def, class or
 * import. No definition above it reaches below it.
 */
export function killedBy(statement: Statement): ReadonlySet<string> {
  const killed = new Set(givenBy(statement));
  if (killed.size > 0) for (const name of readBy(statement)) killed.delete(name);
  return killed;
}

function givenBy(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'assign':
      return statement.targets.flatMap(namesOf);
    case 'functionDefinition':
    case 'classDefinition':
      return [statement.code.name];
    case 'import':
      return importedBy(statement);
    default:
      return [];
  }
}

/** By `import a.b` a module gets one more of its own: what it had stays. */
function importedBy(node: Import): readonly string[] {
  const bound = node.path.includes('.') ? node.binds : moduleBound(node);
  const taken = (node.names ?? []).map(({ as }) => as).filter((name) => name !== '*');
  return bound === undefined ? taken : [bound, ...taken];
}

/** The names that stand in what such a statement computes, also in the functions in it. */
function readBy(statement: Statement): ReadonlySet<string> {
  const names = new Set<string>();
  switch (statement.kind) {
    case 'assign':
      gather(statement.value, names);
      for (const target of statement.targets) gatherTarget(target, names);
      break;
    case 'functionDefinition':
      gather([statement.code.decorators, statement.code.parameters.map(({ otherwise }) => otherwise)], names);
      break;
    case 'classDefinition':
      gather(statement.code, names);
  }
  return names;
}

/** Of a[0], b = 1, 2 the a is read. */
function gatherTarget(target: Target, names: Set<string>): void {
  if (target.kind === 'name') return;
  if (target.kind !== 'pattern') return gather(target, names);
  for (const item of target.items) if (item) gatherTarget(item.target, names);
}

function gather(part: unknown, names: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  const { kind, name } = part as { readonly kind?: string; readonly name?: string };
  if (kind === 'name' && name !== undefined) names.add(name);
  for (const [key, value] of Object.entries(part))
    if (key !== 'range' && key !== 'nameRange') gather(value, names);
}
