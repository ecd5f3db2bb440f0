import { compileModule } from '../../program/compile/module';
import { type Shared, type SharedOfModule, sharedBy } from '../../program/compile/unit';
import { Failure } from '../../program/failure';
import { Ask, Call, NativeFunction, type Working } from '../../program/values/callable';
import { ModuleValue, Namespace } from '../../program/values/classes';
import { UNBOUND, type Value } from '../../program/values/value';
import type { ReadProgram } from '../language';
import { ownKeys } from './access/keys';
import { attributeWorking } from './access/properties';
import { textOf } from './operators/primitive';
import { ObjectValue } from './values/object';
import { newObject } from './values/prototypes';

const typed = ['.ts', '.tsx', '.mts'];
const plain = ['.js', '.mjs', '.jsx', '.cjs'];

/** Is a file written in TypeScript? */
export const isTyped = (path: string): boolean => /\.[cm]?tsx?$/.test(path);

/** Finds the files that a program imports, beside its own and below. */
export class ScriptImporting {
  readonly modules = new Map<string, ModuleValue>();
  /** The texts of the learner's modules by their paths. */
  readonly texts = new Map<string, string>();
  readonly #beingRead = new Set<string>();
  constructor(
    readonly read: (source: string, path: string) => ReadProgram,
    readonly textOf: ((path: string) => string | undefined) | undefined,
    readonly ours: ReadonlyMap<string, ModuleValue>,
  ) {}

  *find(name: string, level: number, from: Shared): Working<ModuleValue> {
    if (level === 0) {
      const own = this.ours.get(name.replace(/^node:/, ''));
      if (own) return own;
      throw new Failure('noScriptPackage', name);
    }
    for (const path of candidates(name, level, from.path)) {
      const known = this.modules.get(path);
      if (known && this.#beingRead.has(path)) throw new Failure('moduleCircle', name);
      if (known) return known;
      const text = this.textOf ? this.textOf(path) : yield new Ask({ type: 'module', path });
      if (typeof text === 'string') return yield* this.#load(name, path, text, from);
    }
    throw new Failure('noModule', name);
  }

  *#load(name: string, path: string, text: string, from: Shared): Working<ModuleValue> {
    const names = new Namespace(UNBOUND);
    const module = new ModuleValue(name, names, path);
    this.modules.set(path, module);
    this.texts.set(path, text);
    this.#beingRead.add(path);
    const shared = sharedBy(from, { namespace: names, moduleName: name, path });
    const given = this.giveExports(shared);
    yield new Call(compileModule(this.read(text, path), shared), []);
    this.#beingRead.delete(path);
    yield* takeExports(names, given);
    return module;
  }

  /** What a module of the older kind has: a function that finds others, module and exports. */
  giveExports(shared: SharedOfModule): ObjectValue {
    const module = newObject();
    const exports = newObject();
    module.properties.set('exports', exports);
    shared.namespace.cell('module').value = module;
    shared.namespace.cell('exports').value = exports;
    const find = this.#required.bind(this);
    const requires = new NativeFunction('require', ([path]) => find(textOf(path), shared as Shared), false);
    shared.namespace.cell('require').value = requires;
    return module;
  }

  *#required(given: string, from: Shared): Working {
    const [dots = ''] = /^(?:\.{1,2}\/)+/.exec(given) ?? [];
    const level = dots === '' ? 0 : dots.split('/').filter((part) => part === '..').length + 1;
    const found = yield* this.find(given.slice(dots.length), level, from);
    return found.names.get('module.exports') ?? found;
  }
}

/** What module.exports holds is what the module gives, by its names and as its default. */
function* takeExports(names: Namespace, module: ObjectValue): Working<void> {
  const exported: Value = module.properties.get('exports');
  names.cell('module.exports').value = exported;
  for (const own of ['module', 'exports', 'require']) names.cells.delete(own);
  const keys = exported instanceof ObjectValue ? ownKeys(exported) : [];
  if (exported instanceof ObjectValue && keys.length === 0) {
    names.cells.delete('module.exports');
    return;
  }
  for (const key of keys) names.cell(key).value = yield* attributeWorking(exported, key);
  if (names.get('default') === undefined) names.cell('default').value = exported;
}

function candidates(name: string, level: number, from: string | undefined): string[] {
  const here = from?.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : '';
  const file = normal(`${here}${'../'.repeat(level - 1)}${name}`);
  const isFromTyped = from !== undefined && isTyped(from);
  if (/\.[cm]?[jt]sx?$/.test(file)) return isTyped(file) ? [file] : beside(file, isFromTyped);
  const extensions = isFromTyped ? [...typed, ...plain] : [...plain, ...typed];
  return [...extensions, ...extensions.map((extension) => `/index${extension}`)].map(
    (end) => `${file}${end}`,
  );
}

/** A file may be named by what it is compiled to: './a.js' is a.ts. */
function beside(file: string, isFromTyped: boolean): string[] {
  const source = file.replace(/js(x?)$/, 'ts$1');
  const others = file.endsWith('.js') ? [source, `${source}x`] : [source];
  return isFromTyped ? [...others, file] : [file, ...others];
}

/** a/../b as b, but what leads above the start stays. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
