import type { Body, FunctionCode, Program, Target } from '../../program/tree';

/** What statements do with names while they run, without those of the functions that they make. */
interface Assigned {
  /** Names that they give a value. */
  readonly binds: ReadonlySet<string>;
  /** Names whose values they give or change. */
  readonly changes: ReadonlySet<string>;
  /** Names that they declare, or say to be of a scope around. */
  readonly declares: ReadonlySet<string>;
  readonly borrows: ReadonlySet<string>;
}

const known = new WeakMap<object, Assigned>();

/** What statements do with names, found once. */
export function assignedIn(body: Body): Assigned {
  const found = known.get(body) ?? find(body);
  known.set(body, found);
  return found;
}

/** Methods that change what they are called on. */
const changing = new Set(
  'append extend insert pop remove clear sort reverse fill resize put itemset push unshift shift splice update set add_ sub_ mul_'.split(
    ' ',
  ),
);

type Found = { readonly [Key in keyof Assigned]: Set<string> };

function find(body: Body): Assigned {
  const found = {
    binds: new Set<string>(),
    changes: new Set<string>(),
    declares: new Set<string>(),
    borrows: new Set<string>(),
  };
  gather(body, found);
  for (const name of found.binds) found.changes.add(name);
  return found;
}

function gather(part: unknown, found: Found): void {
  if (typeof part !== 'object' || part === null) return;
  if (Array.isArray(part)) for (const one of part) gather(one, found);
  else if ('kind' in part) gatherNode(part as Node, found);
  else gatherParts(part, found);
}

function gatherParts(part: object, found: Found): void {
  for (const [key, value] of Object.entries(part))
    if (key !== 'range' && key !== 'nameRange') gather(value, found);
}

interface Callee {
  readonly kind: string;
  readonly name?: string;
  readonly object?: { readonly kind: string };
}

type Node = { readonly kind: string } & Partial<{
  target: Target;
  targets: readonly Target[];
  names: readonly (string | { readonly as: string })[];
  binds: string;
  code: FunctionCode;
  callee: Callee;
  clauses: readonly { readonly iterable: unknown }[];
}>;

function gatherNode(node: Node, found: Found): void {
  switch (node.kind) {
    case 'functionDefinition':
    case 'classDefinition':
      if (node.code) bind(node.code.name, found);
      return;
    case 'function':
    case 'class':
      return;
    case 'global':
    case 'nonlocal':
      for (const name of node.names ?? []) if (typeof name === 'string') found.borrows.add(name);
      return;
    case 'import':
      for (const name of node.names ?? []) if (typeof name === 'object') bind(name.as, found);
      if (node.binds) bind(node.binds, found);
      return;
    case 'declare':
      if (node.target) for (const name of namesOf(node.target)) found.declares.add(name);
      break;
    case 'call':
      gatherChange(node, found);
      break;
    case 'comprehension': // its variables are its own
      for (const { iterable } of node.clauses ?? []) gather(iterable, found);
      return;
  }
  for (const target of [...(node.targets ?? []), ...(node.target ? [node.target] : [])])
    gatherTarget(target, found);
  gatherParts(node, found);
}

function bind(name: string, found: Found): void {
  found.binds.add(name);
  found.declares.add(name);
}

function gatherChange({ callee }: Node, found: Found): void {
  const name = callee && changedBy(callee);
  if (name) found.changes.add(name);
}

/** xs of xs.append(1) */
export function changedBy(callee: Callee): string | undefined {
  if (callee.kind !== 'attribute' || !changing.has(callee.name ?? '')) return undefined;
  return callee.object && baseOf(callee.object);
}

function gatherTarget(target: Target, found: Found): void {
  for (const name of namesOf(target)) found.binds.add(name);
  const base = target.kind === 'name' ? undefined : baseOf(target);
  if (base) found.changes.add(base);
}

/** The names that a target gives a value. */
function namesOf(target: Target): readonly string[] {
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

/** x of x[0] and x.shape */
export function baseOf(part: { readonly kind: string }): string | undefined {
  let inner = part as {
    readonly kind: string;
    readonly name?: string;
    readonly object?: { readonly kind: string };
  };
  while (inner.kind === 'subscript' || inner.kind === 'attribute') {
    if (!inner.object) return undefined;
    inner = inner.object;
  }
  return inner.kind === 'name' ? inner.name : undefined;
}

/** Names that functions change which are not theirs, whenever they are called. In Python a function says so; elsewhere it does not declare them. */
export function changedLater(body: Body, language: Program['language']): ReadonlySet<string> {
  const found = new Set<string>();
  gatherLater(body, language, found);
  return found;
}

function gatherLater(part: unknown, language: Program['language'], found: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  if ('parameters' in part && 'body' in part) {
    const { parameters, body } = part as FunctionCode;
    const { binds, declares, borrows } = assignedIn(body);
    const own = new Set(parameters.flatMap(({ target }) => namesOf(target)));
    for (const name of borrows) found.add(name);
    if (language === 'javascript')
      for (const name of binds) if (!own.has(name) && !declares.has(name)) found.add(name);
  }
  for (const [key, value] of Object.entries(part))
    if (key !== 'range' && key !== 'nameRange') gatherLater(value, language, found);
}
