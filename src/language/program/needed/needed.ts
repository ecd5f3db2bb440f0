import { gatherScopes } from '../compile/gather';
import type { Scope } from '../compile/scope';
import type { Body, Expression, Statement, Target } from '../tree';
import { Aliases } from './aliases';
import { ModuleNames, type Placed } from './moduleNames';
import { RANDOM, Reach } from './reach';

/** What a statement of a module does with the names of the module. */
interface Doing {
  /** Names that it gives a value. */
  readonly binds: ReadonlySet<string>;
  /** Names whose values it may change: a[0] = 1, a.append(1), add(a). */
  readonly changes: ReadonlySet<string>;
  /** Names that it needs, also in the functions that it defines. */
  readonly uses: ReadonlySet<string>;
  readonly imports: readonly { readonly path: string; readonly all: boolean; readonly level: number }[];
}

/** Which modules are the language's own, so that no file is looked for. */
export type IsOwnModule = (path: string) => boolean;

/** Where a learner's own files are looked for. */
const SEARCH_PATH = 'sys.path';

/** What names depend on: statements by their places, and names. */
export interface Needed {
  readonly statements: ReadonlySet<number>;
  readonly names: ReadonlySet<string>;
}

/** What the statements of modules do that were asked about before: the functions of one text are compiled one after another. */
const known = new WeakMap<Body, readonly Doing[]>();

/**
 * The statements of a module that a name depends on, in their order: those that bind it, those that may change what it holds, also
 * by a call, and those that these depend on. All others may stay undone, whatever they are.
 */
export function neededFor(
  body: Body,
  name: string,
  isOwnModule: IsOwnModule,
  builtins: ReadonlySet<string>,
): Body {
  const { statements } = new Dependencies(body, isOwnModule, builtins).of([name]);
  return body.filter((_, index) => statements.has(index));
}

/** What the statements of a module depend on. */
export class Dependencies {
  readonly #all: readonly Doing[];
  readonly #places: ReadonlyMap<Doing, number>;
  readonly #by: ReadonlyMap<string, readonly Doing[]>;

  constructor(
    body: Body,
    readonly isOwnModule: IsOwnModule,
    readonly builtins: ReadonlySet<string>,
  ) {
    this.#all = known.get(body) ?? doingsOf(body, builtins);
    known.set(body, this.#all);
    this.#places = new Map(this.#all.map((doing, index) => [doing, index]));
    this.#by = doingBy(this.#all);
  }

  /** The names that a statement needs, also in the functions that it defines. */
  usesOf(index: number): ReadonlySet<string> {
    return this.#all[index]?.uses ?? new Set();
  }

  /** The names whose values a statement may change. */
  changesOf(index: number): ReadonlySet<string> {
    return this.#all[index]?.changes ?? new Set();
  }

  /** How many statements bind a name, or may change what it holds. */
  countOf(name: string): number {
    return this.#by.get(name)?.length ?? 0;
  }

  /** What names depend on, as they are before a statement, or at the end of all. */
  of(names: Iterable<string>, before = this.#all.length): Needed {
    const all = this.#all.slice(0, before);
    const bound = new Set(all.flatMap(({ binds }) => [...binds]));
    const needed = new Set(names);
    const statements = new Set<number>();
    const take = (one: Doing): void => {
      const index = this.#places.get(one) ?? before;
      if (index >= before || statements.has(index)) return;
      statements.add(index);
      for (const use of one.uses) needed.add(use);
      if (one.imports.some(({ path, level }) => level > 0 || !this.isOwnModule(path)))
        needed.add(SEARCH_PATH);
    };
    const stars = all.filter(({ imports }) => imports.some((one) => one.all));
    // A set goes on to what is added to it meanwhile.
    for (const one of needed) {
      for (const taken of this.#by.get(one) ?? []) take(taken);
      const isUnbound = one !== SEARCH_PATH && one !== RANDOM && !bound.has(one) && !this.builtins.has(one);
      if (isUnbound) for (const star of stars) take(star);
    }
    return { statements, names: needed };
  }
}

/** The statements that bind or change a name. */
function doingBy(all: readonly Doing[]): ReadonlyMap<string, readonly Doing[]> {
  const found = new Map<string, Doing[]>();
  for (const doing of all)
    for (const name of new Set([...doing.binds, ...doing.changes])) {
      const group = found.get(name);
      if (group) group.push(doing);
      else found.set(name, [doing]);
    }
  return found;
}

function doingsOf(body: Body, builtins: ReadonlySet<string>): readonly Doing[] {
  const placed: Placed[] = body.map((statement) => ({ statement, ...gatherScopes([statement]) }));
  const names = new ModuleNames(placed, builtins);
  const aliases = new Aliases();
  const reached = placed.map((one) => {
    const reach = new Reach(names, one.scopes, aliases, false);
    reach.read(one.statement, one.module);
    return reach;
  });
  const seen = new Set([...placed.flatMap(({ module }) => [...module.bound]), ...reached.flatMap(seenBy)]);
  const sharing = aliases.among(seen);
  return placed.map((one, index) => {
    const { changed, sets } = reached[index] as Reach;
    const changes = new Set([...sharing(changed), ...pathsChanged(one.statement)]);
    if (changed.has(RANDOM)) changes.add(RANDOM);
    const uses = new Set([...globalsOf(one.module), ...sets]);
    if (changed.has(RANDOM) || draws(one, names)) uses.add(RANDOM);
    return {
      binds: new Set([...one.module.bound, ...sets]),
      changes,
      uses,
      imports: importsOf(one.statement),
    };
  });
}

const seenBy = ({ roots, changed }: Reach): string[] => [...roots.seen, ...changed];

/** Do the functions that a statement defines draw random numbers? */
function draws({ statement, module, scopes }: Placed, names: ModuleNames): boolean {
  const reach = new Reach(names, scopes, new Aliases(), true);
  reach.read(statement, module);
  return reach.changed.has(RANDOM);
}

function importsOf(statement: Statement): Doing['imports'] {
  const imports: Doing['imports'][number][] = [];
  walk(statement, (node) => {
    if (node.kind !== 'import') return;
    const all = node.names?.some((one) => one.name === '*') ?? false;
    imports.push({ path: node.path, level: node.level, all });
  });
  return imports;
}

/** Of modules only their path may change: sys.path.append(...). */
function pathsChanged(statement: Statement): string[] {
  let isChanged = false;
  walk(statement, (node) => {
    isChanged ||= node.kind === 'attribute' && node.name === 'path' && isNamed(node.object, 'sys');
  });
  return isChanged ? [SEARCH_PATH] : [];
}

const isNamed = (node: Expression, name: string): boolean => node.kind === 'name' && node.name === name;

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
