import { gatherScopes } from '../compile/gather';
import type { Scope } from '../compile/scope';
import type { Body, Expression, Statement, Target } from '../tree';
import { Aliases } from './aliases';
import { generators, seededBy } from './generators';
import { killedBy } from './kills';
import { ModuleNames } from './moduleNames';
import { type Placed, tellsNothing } from './placed';
import { Reach } from './reach';
import { takenIn } from './taken';

/** What a statement of a module does with the names of the module. */
export interface Doing {
  /** Names that it gives a value. */
  readonly binds: ReadonlySet<string>;
  /** Names whose values it may change: a[0] = 1, a.append(1), add(a). */
  readonly changes: ReadonlySet<string>;
  /** Names that it gives a value afresh, so that what they were before does not count. */
  readonly kills: ReadonlySet<string>;
  /** Names that it needs where it stands. */
  readonly uses: ReadonlySet<string>;
  /** Names that what it makes needs when it is used: functions, generators. */
  readonly usesLater: ReadonlySet<string>;
  readonly imports: readonly { readonly path: string; readonly all: boolean; readonly level: number }[];
}

/** Where a learner's own files are looked for. */
export const SEARCH_PATH = 'sys.path';

/** What a statement does, but for what its names share with those of other statements. */
interface Reached extends Omit<Doing, 'changes'> {
  readonly placed: Placed;
  readonly changed: ReadonlySet<string>;
  readonly paths: readonly string[];
  readonly seen: readonly string[];
  readonly aliases: Aliases;
}

interface Module {
  readonly names: ModuleNames;
  readonly reached: readonly Reached[];
}

/** What the statements of modules do that were asked about before: the functions of one text are compiled one after another. */
const known = new WeakMap<Body, readonly Doing[]>();

/** Modules asked about last, the newest last: those of the files that are being edited. */
const last: Module[] = [];
const MOST = 4;

export function doingsOf(body: Body, builtins: ReadonlySet<string>): readonly Doing[] {
  const before = known.get(body);
  if (before) return before;
  const near = nearest(body);
  if (near) last.splice(last.indexOf(near), 1);
  const module = (near && edited(near, body)) ?? read(body, builtins);
  last.push(module);
  if (last.length > MOST) last.shift();
  const doings = doingsIn(module);
  known.set(body, doings);
  return doings;
}

/** How many statements at the beginning, and at the end, are the same. */
function shared({ reached }: Module, body: Body): readonly [start: number, end: number] {
  const most = Math.min(reached.length, body.length);
  let start = 0;
  while (start < most && reached[start]?.placed.statement === body[start]) start++;
  let end = 0;
  while (end < most - start && reached.at(-1 - end)?.placed.statement === body.at(-1 - end)) end++;
  return [start, end];
}

/** The module that shares most of its statements with a body, where that is more than half of them. */
function nearest(body: Body): Module | undefined {
  let best: Module | undefined;
  let most = body.length / 2;
  for (const module of last) {
    const [start, end] = shared(module, body);
    if (start + end <= most) continue;
    best = module;
    most = start + end;
  }
  return best;
}

/** A module of which other statements are edited; undefined where that may change what the rest of it does. */
function edited({ names, reached }: Module, body: Body): Module | undefined {
  const [start, end] = shared({ names, reached }, body);
  const before = reached.slice(start, reached.length - end).map(({ placed }) => placed);
  const now = body.slice(start, body.length - end).map(placedOf);
  if (takenBy(before, names) !== takenBy(now, names)) return undefined;
  const [telling, tellingNow] = [before, now].map((all) => all.filter((one) => !tellsNothing(one)));
  const isAsBefore =
    telling?.length === tellingNow?.length &&
    telling?.every((one, index) => names.replace(one, tellingNow?.[index] as Placed));
  if (!isAsBefore) return undefined;
  const news = now.map((placed) => reachedBy(placed, names));
  return {
    names,
    reached: [...reached.slice(0, start), ...news, ...reached.slice(reached.length - end)],
  };
}

/** The names of functions that statements take, to be compared. */
const takenBy = (all: readonly Placed[], names: ModuleNames): string => {
  const taken = takenIn(all.map(({ statement }) => statement));
  return [...taken]
    .filter((name) => names.isOfFunction(name))
    .sort()
    .join(' ');
};

const placedOf = (statement: Statement): Placed => ({ statement, ...gatherScopes([statement]) });

function read(body: Body, builtins: ReadonlySet<string>): Module {
  const placed = body.map(placedOf);
  const names = new ModuleNames(placed, builtins);
  return { names, reached: placed.map((one) => reachedBy(one, names)) };
}

function reachedBy(placed: Placed, names: ModuleNames): Reached {
  const { statement, module, scopes } = placed;
  const aliases = new Aliases();
  const { changed, sets, roots } = reachOf(placed, new Reach(names, scopes, aliases, false));
  const deep = reachOf(placed, new Reach(names, scopes, new Aliases(), true));
  const seeded = seededBy(statement, module, names);
  const kills = new Set([...killedBy(statement), ...(seeded === undefined ? [] : [seeded])]);
  const usesLater = usedLater(module);
  for (const generator of generators) if (deep.changed.has(generator)) usesLater.add(generator);
  const used = [...usedNow(module), ...sets, ...generators.filter((one) => changed.has(one))];
  return {
    placed,
    binds: new Set([...module.bound, ...sets]),
    kills,
    uses: new Set(used.filter((name) => !kills.has(name))),
    usesLater,
    imports: importsOf(statement),
    changed,
    paths: pathsChanged(statement),
    seen: [...module.bound, ...roots.seen, ...changed],
    aliases,
  };
}

function reachOf({ statement, module }: Placed, reach: Reach): Reach {
  reach.read(statement, module);
  return reach;
}

function doingsIn({ reached }: Module): readonly Doing[] {
  const aliases = new Aliases();
  for (const one of reached) aliases.joinAll(one.aliases);
  const sharing = aliases.among(new Set(reached.flatMap(({ seen }) => seen)));
  return reached.map(({ binds, kills, uses, usesLater, imports, changed, paths }) => {
    const drawn = generators.filter((one) => changed.has(one));
    return {
      binds,
      changes: new Set([...sharing(changed), ...paths, ...drawn]),
      kills,
      uses,
      usesLater,
      imports,
    };
  });
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

/** The names of the module that are needed where a module's statement runs: those of classes and of comprehensions among them. */
function usedNow(scope: Scope): Set<string> {
  const names = globalsOf(scope);
  for (const child of scope.children)
    if (child.form !== 'function') for (const name of usedNow(child)) names.add(name);
  return names;
}

/** Those that are needed when what it makes is used: by its functions, and by its generators, which go on as they are asked. */
function usedLater(scope: Scope, isLater = false): Set<string> {
  const names = isLater ? globalsOf(scope) : new Set<string>();
  for (const child of scope.children) {
    const isGenerator = child.form === 'comprehension' && !child.isInline;
    for (const name of usedLater(child, isLater || isGenerator || child.form === 'function')) names.add(name);
  }
  return names;
}

/** The names of the module that a scope uses by itself. */
function globalsOf(scope: Scope): Set<string> {
  const names = new Set<string>();
  for (const name of scope.used) {
    const place = scope.place(name);
    if (place.kind === 'global' || (place.kind === 'name' && place.outer.kind === 'global')) names.add(name);
  }
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
