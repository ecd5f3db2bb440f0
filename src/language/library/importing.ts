import type { Range } from '../core/problem';
import { compileModule } from '../program/compile/module';
import { type Shared, sharedBy } from '../program/compile/unit';
import { Failure } from '../program/failure';
import { isOurs, OURS } from '../program/machine/code';
import type { Program } from '../program/tree';
import { Ask, Call, type Working } from '../program/values/callable';
import { ModuleValue, Namespace } from '../program/values/classes';
import { List, UNBOUND, type Value } from '../program/values/value';
import { isInstalled } from './modules/packages';

/** The modules that come with Gradient Lab, for where the learner has no file of the name. */
export interface Ours {
  has(name: string): boolean;
  /** Its text, or the module as it is. */
  get(name: string): string | ModuleValue | undefined;
  onBrought(name: string, path: string | undefined, range: Range): void;
}

/** Finds modules: ours by their names, the learner's by the path of their file. */
export class Importing {
  /** The texts of the learner's modules by their paths. */
  readonly texts = new Map<string, string>();
  readonly #beingRead = new Set<string>();
  constructor(
    readonly modules: Map<string, ModuleValue>,
    readonly read: (source: string) => Program,
    readonly textOf: ((path: string) => string | undefined) | undefined,
    readonly ours: Ours,
  ) {}

  *find(name: string, level: number, from: Shared, range: Range): Working<ModuleValue> {
    const own = level === 0 ? this.modules.get(name) : undefined;
    if (own) return own;
    if (isOurs(from.path)) return yield* this.#loadOurs(name, from);
    for (const path of this.#candidates(name, level, from.path)) {
      const known = this.modules.get(path);
      if (known && this.#beingRead.has(path) && known.names.cells.size <= 1)
        throw new Failure('moduleCircle', name);
      if (known) return known;
      const text = this.textOf ? this.textOf(path) : yield new Ask({ type: 'module', path });
      if (typeof text === 'string') return yield* this.#load(name, path, text, from);
    }
    if (level > 0 || !this.ours.has(name))
      throw new Failure(isInstalled(name) ? 'noPackage' : 'noModule', name);
    const isNew = !this.modules.has(`${OURS}${name}`);
    if (isNew) this.ours.onBrought(name, from.path, range);
    return yield* this.#loadOurs(name, from);
  }

  *#loadOurs(name: string, from: Shared): Working<ModuleValue> {
    const path = `${OURS}${name}`;
    const known = this.modules.get(path);
    if (known) return known;
    const given = this.ours.get(name);
    if (typeof given === 'string') return yield* this.#load(name, path, given, from);
    if (given === undefined) throw new Failure('noModule', name);
    this.modules.set(path, given);
    return given;
  }

  *#load(name: string, path: string, text: string, from: Shared): Working<ModuleValue> {
    const names = new Namespace(UNBOUND, [['__name__', name]]);
    const module = new ModuleValue(name, names, path);
    this.modules.set(path, module);
    this.texts.set(path, text);
    this.#beingRead.add(path);
    const shared = sharedBy(from, { namespace: names, moduleName: name, path });
    yield new Call(compileModule(this.read(text), shared), []);
    this.#beingRead.delete(path);
    return module;
  }

  /** Where a module's file may be: beside the program's, and where sys.path leads. */
  #candidates(name: string, level: number, from: string | undefined): string[] {
    const file = name.replaceAll('.', '/');
    const folders = level > 0 ? ['../'.repeat(level - 1)] : this.#searched();
    const here = from?.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : '';
    const all = folders.map((folder) => normal(`${here}${folder}`));
    return all.flatMap((folder) => [`${folder}${file}.py`, `${folder}${file}/__init__.py`]);
  }

  #searched(): string[] {
    const path = this.modules.get('sys')?.names.get('path');
    const folders = path instanceof List ? path.items.map(String) : ['.'];
    return folders.map((folder) => (folder === '.' ? '' : `${folder}/`));
  }

  /** What `import a.b` binds: a, which has b. */
  outermost(module: ModuleValue): ModuleValue {
    const [first = '', ...rest] = module.name.split('.');
    const outer = this.modules.get(first) ?? new ModuleValue(first, new Namespace(UNBOUND));
    this.modules.set(first, outer);
    let within: ModuleValue = outer;
    for (const [index, part] of rest.entries()) {
      const isLast = index === rest.length - 1;
      const known: Value = within.names.get(part);
      const next = isLast
        ? module
        : known instanceof ModuleValue
          ? known
          : new ModuleValue(part, new Namespace(UNBOUND));
      within.names.cell(part).value = next;
      within = next;
    }
    return outer;
  }
}

/** a/../b as b, but what leads above the start stays. */
function normal(folder: string): string {
  const parts: string[] = [];
  for (const part of folder.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.map((part) => `${part}/`).join('');
}
