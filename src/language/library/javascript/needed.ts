import type { Scope } from '../../program/compile/scope';
import { scopedProgram } from '../../program/compile/scoping/scoped';
import { importsIn } from '../../program/needed/placed';
import type { Body, Expression, Statement, Target } from '../../program/tree';

/** What a statement of a module does with the module's names. */
interface Doing {
  readonly binds: ReadonlySet<string>;
  /** Names that it needs, also in the functions that it makes. */
  readonly uses: ReadonlySet<string>;
  /** Names whose values it may change while it runs. */
  readonly changes: ReadonlySet<string>;
  /** Names that the functions it makes may change when they are called. */
  readonly changesLater: ReadonlySet<string>;
}

/**
 * The statements of a module that a name depends on, in their order: those that bind it, those that may change what it holds, and
 * those that these depend on.
 */
export function neededScript(body: Body, name: string): Body {
  const module = modules.get(body) ?? new ModuleDoings(body);
  modules.set(body, module);
  return module.needed(name);
}

const modules = new WeakMap<Body, ModuleDoings>();

/** May statements import a file, or ask for one by `require`? */
export const importsFiles = (statements: Body): boolean =>
  importsIn(statements).length > 0 || statements.some((one) => doingBefore(one).uses.has('require'));

/** What the statements of a module do, found once for all of its names. */
class ModuleDoings {
  readonly #doings: readonly Doing[];
  /** The statements that a name depends on by itself. */
  readonly #concerning = new Map<string, Set<number>>();

  constructor(readonly body: Body) {
    this.#doings = body.map(doingBefore);
    const later = laterChanges(this.#doings);
    for (const [index, { binds, changes, uses }] of this.#doings.entries()) {
      const called = changes.size > 0 ? [...uses].flatMap((use) => [...(later.get(use) ?? [])]) : [];
      for (const name of [...binds, ...changes, ...called]) {
        const known = this.#concerning.get(name);
        if (known) known.add(index);
        else this.#concerning.set(name, new Set([index]));
      }
    }
  }

  needed(name: string): Body {
    const needed = new Set([name]);
    const chosen = new Set<number>();
    for (const one of needed)
      for (const index of this.#concerning.get(one) ?? []) {
        if (chosen.has(index)) continue;
        chosen.add(index);
        for (const use of this.#doings[index]?.uses ?? []) needed.add(use);
      }
    return this.body.filter((_, index) => chosen.has(index));
  }
}

/** What is changed by calling what a name is bound to, and by what that calls. */
function laterChanges(all: readonly Doing[]): ReadonlyMap<string, ReadonlySet<string>> {
  const later = new Map<string, Set<string>>();
  for (const { binds, changesLater } of all)
    for (const bound of binds) later.set(bound, new Set([...(later.get(bound) ?? []), ...changesLater]));
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const { binds, uses } of all)
      for (const bound of binds) {
        const own = later.get(bound) ?? new Set();
        const before = own.size;
        for (const use of uses) for (const changed of later.get(use) ?? []) own.add(changed);
        isGrowing ||= own.size > before;
      }
  }
  return later;
}

/** What statements do that were asked about before: the functions of one text are compiled one after another. */
const known = new WeakMap<Statement, Doing>();

function doingBefore(statement: Statement): Doing {
  const doing = known.get(statement) ?? doingOf(statement);
  known.set(statement, doing);
  return doing;
}

function doingOf(statement: Statement): Doing {
  const { module } = scopedProgram({ language: 'javascript', body: [statement] });
  const changes = new Set<string>();
  const changesLater = new Set<string>();
  walk(statement, false, (node, isLater) => {
    for (const root of changedBy(node)) (isLater ? changesLater : changes).add(root);
  });
  const binds = new Set([...module.bound].filter((bound) => !module.inBlocks.has(bound)));
  return { binds, uses: globalsOf(module), changes, changesLater };
}

function globalsOf(scope: Scope): ReadonlySet<string> {
  const names = new Set([...scope.used].filter((name) => scope.place(name).kind === 'global'));
  for (const child of scope.children) for (const name of globalsOf(child)) names.add(name);
  return names;
}

type Part = Statement | Expression | Target;

/** Every node; those in functions run later. */
function walk(part: unknown, isLater: boolean, visit: (node: Part, isLater: boolean) => void): void {
  if (typeof part !== 'object' || part === null) return;
  if (Array.isArray(part)) {
    for (const one of part) walk(one, isLater, visit);
    return;
  }
  const isNode = 'kind' in part;
  if (isNode) visit(part as Part, isLater);
  const isInner = isLater || (isNode && /^(function|class)/.test((part as Part).kind));
  for (const [key, value] of Object.entries(part))
    if (key !== 'range' && key !== 'nameRange') walk(value, isInner, visit);
}

/** The names at the roots of what a node may change: x = 1, x.a[0] += 1, x.push(1), fill(x). */
function changedBy(node: Part): readonly string[] {
  switch (node.kind) {
    case 'assignExpression':
    case 'update':
      return rootsOf(node.target);
    case 'unary':
      return node.operator === 'delete' ? rootsOf(node.value) : [];
    case 'for':
      return node.scope === undefined ? rootsOf(node.target) : [];
    case 'call': {
      const callee = rootsOf(node.callee);
      if (callee[0] === 'console' || callee[0] === 'Math') return [];
      return [...callee, ...node.args.flatMap(({ value }) => rootsOf(value))];
    }
    default:
      return [];
  }
}

function rootsOf(target: Target | Expression): readonly string[] {
  switch (target.kind) {
    case 'name':
      return [target.name];
    case 'attribute':
    case 'subscript':
      return rootsOf(target.object);
    case 'call':
      return rootsOf(target.callee);
    case 'pattern':
      return target.items.flatMap((item) => (item ? rootsOf(item.target) : []));
    case 'objectPattern':
      return target.entries.flatMap((entry) => rootsOf(entry.target));
    default:
      return [];
  }
}
