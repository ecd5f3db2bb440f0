import { gatherScopes } from './compile/gather';
import type { Scope } from './compile/scope';
import type { Body, Expression, Statement, Target } from './tree';

/** What a statement of a module does with the names of the module. */
interface Doing {
  readonly statement: Statement;
  /** Names that it gives a value. */
  readonly binds: ReadonlySet<string>;
  /** Names whose values it may change: a[0] = 1, a.append(1), a += 1. */
  readonly changes: ReadonlySet<string>;
  /** Names that it needs, also in the functions that it defines. */
  readonly uses: ReadonlySet<string>;
  /** Names that the functions in it give a value by `global`. */
  readonly sets: ReadonlySet<string>;
  readonly imports: readonly { readonly path: string; readonly all: boolean; readonly level: number }[];
}

/** Which modules are the language's own, so that no file is looked for. */
export type IsOwnModule = (path: string) => boolean;

/** Where a learner's own files are looked for. */
const SEARCH_PATH = 'sys.path';

/**
 * The statements of a module that a name depends on, in their order: those that bind it, those that change what it holds, and
 * those that these depend on. All others may stay undone, whatever they are.
 */
export function neededFor(
  body: Body,
  name: string,
  isOwnModule: IsOwnModule,
  builtins: ReadonlySet<string>,
): Body {
  const all = withGlobals(body.map(doingOf));
  const modules = new Set(
    all.flatMap(({ imports, binds }) => (imports.some(({ path }) => isOwnModule(path)) ? [...binds] : [])),
  );
  const bound = new Set(all.flatMap(({ binds }) => [...binds]));
  const needed = new Set([name]);
  const chosen = new Set<Doing>();
  for (let size = -1; size !== chosen.size; ) {
    size = chosen.size;
    const isUnbound = [...needed].some((one) => one !== SEARCH_PATH && !bound.has(one) && !builtins.has(one));
    for (const doing of all) {
      const isTaken = touches(doing, needed, modules) || (isUnbound && doing.imports.some((one) => one.all));
      if (!isTaken || chosen.has(doing)) continue;
      chosen.add(doing);
      for (const use of doing.uses) needed.add(use);
      if (doing.imports.some(({ path, level }) => level > 0 || !isOwnModule(path))) needed.add(SEARCH_PATH);
    }
  }
  return body.filter((_, index) => chosen.has(all[index] as Doing));
}

/** A module is changed by its seed or its path alone: plt.plot(x) leaves plt as it is. */
function touches(
  { binds, changes }: Doing,
  needed: ReadonlySet<string>,
  modules: ReadonlySet<string>,
): boolean {
  for (const one of binds) if (needed.has(one)) return true;
  for (const one of changes) {
    const [root = '', ...path] = one.split('.');
    const isSeed = path.includes('random') || path[0] === 'seed';
    if (one.startsWith(SEARCH_PATH) && needed.has(SEARCH_PATH)) return true;
    if (needed.has(root) && (!modules.has(root) || isSeed)) return true;
  }
  return false;
}

function doingOf(statement: Statement): Doing {
  const { module } = gatherScopes([statement]);
  const imports: Doing['imports'][number][] = [];
  const binds = new Set(module.bound);
  const changes = new Set<string>();
  walk(statement, (node) => {
    if (node.kind === 'import') {
      imports.push({
        path: node.path,
        level: node.level,
        all: node.names?.some((one) => one.name === '*') ?? false,
      });
      if (node.binds === undefined && !node.names) binds.add(node.path.split('.')[0] ?? '');
    } else for (const target of changedBy(node)) changes.add(target);
  });
  return { statement, binds, changes, imports, uses: globalsOf(module), sets: new Set(setIn(module)) };
}

/** What calls a function that says global k may bind k. */
function withGlobals(all: readonly Doing[]): readonly Doing[] {
  const setters = all.filter(({ sets }) => sets.size > 0);
  if (setters.length === 0) return all;
  return all.map((doing) => {
    const called = setters.filter(({ binds }) => [...binds].some((name) => doing.uses.has(name)));
    const binds = [...called, doing].flatMap(({ sets }) => [...sets]);
    return { ...doing, binds: new Set([...doing.binds, ...binds]) };
  });
}

/** The names that functions in a scope bind outside of themselves. */
function setIn(scope: Scope): readonly string[] {
  const own = [...scope.globals].filter((name) => scope.bound.has(name));
  return [...own, ...scope.children.flatMap(setIn)];
}

/** The names of the module that a scope and those in it use. */
function globalsOf(scope: Scope): ReadonlySet<string> {
  const names = new Set<string>();
  for (const name of scope.used) {
    const place = scope.place(name);
    if (place.kind === 'global' || (place.kind === 'name' && place.outer.kind === 'global')) names.add(name);
  }
  for (const child of scope.children) for (const name of globalsOf(child)) names.add(name);
  return names;
}

type Part = Statement | Expression | Target;

/** Every node of what runs at once: the bodies of functions run later, and a class's names are its own. */
function walk(part: unknown, visit: (node: Part) => void): void {
  if (typeof part !== 'object' || part === null) return;
  if (Array.isArray(part)) {
    for (const one of part) walk(one, visit);
    return;
  }
  if ('kind' in part) {
    const node = part as Part;
    visit(node);
    if (/^(function|class)/.test(node.kind)) return;
  }
  for (const [key, value] of Object.entries(part))
    if (key !== 'range' && key !== 'nameRange') walk(value, visit);
}

function changedBy(node: Part): readonly string[] {
  switch (node.kind) {
    case 'assign':
    case 'delete':
      return node.targets.flatMap(pathsOf);
    case 'augmentedAssign':
    case 'for':
      return pathsOf(node.target);
    case 'expression':
      return node.value.kind === 'call' && node.value.callee.kind === 'attribute'
        ? pathsOf(node.value.callee)
        : [];
    default:
      return [];
  }
}

/** a.b[0].c as a.b.c: the name whose value changes, and the way there. */
function pathsOf(target: Target | Expression): readonly string[] {
  switch (target.kind) {
    case 'name':
      return [target.name];
    case 'attribute':
      return pathsOf(target.object).map((path) => `${path}.${target.name}`);
    case 'subscript':
      return pathsOf(target.object);
    case 'pattern':
      return target.items.flatMap((item) => (item ? pathsOf(item.target) : []));
    default:
      return [];
  }
}
