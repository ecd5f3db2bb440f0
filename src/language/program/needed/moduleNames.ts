import type { Scopes } from '../compile/gather';
import { moduleBound } from '../node';
import type { ClassCode, Expression, FunctionCode, Statement } from '../tree';
import { Aliases } from './aliases';
import { type Names, rootOf, type Summary } from './callees';
import { isDrawing, isPackage, isQuiet } from './knownCalls';
import { definedBy, functionOf, functionsIn, importsIn, type Placed } from './placed';
import { Reach, summaryOf } from './reach';
import { isSame, sizeOf } from './summaries';
import { takenIn } from './taken';

/** What is asked for by those that call what no name tells. */
const TAKEN = '()';

interface Own {
  readonly code: FunctionCode;
  readonly scopes: Scopes;
  readonly isMethod: boolean;
}

/** What the statements of a module bind, and what its functions may do. */
export class ModuleNames implements Names {
  readonly importsFiles: boolean;
  readonly #bound = new Map<string, Statement[]>();
  readonly #paths = new Map<string, string>();
  readonly #own: Own[] = [];
  /** Where names may come from that nothing binds. */
  #star: string | undefined;
  readonly #summaries = new Map<FunctionCode, Summary>();
  readonly #methods = new Map<string, FunctionCode[]>();
  /** The names that the statement around a function binds: a class's, a lambda's. */
  readonly #givenTo = new Map<FunctionCode, readonly string[]>();
  /** Who asked for a name, to be asked anew when what it does is more than it was. */
  readonly #askers = new Map<string, Set<Own>>();
  #asking: Own | undefined;
  readonly #fixed = new Map<string, boolean>();
  readonly #taken: ReadonlySet<string>;

  constructor(
    all: readonly Placed[],
    readonly builtins: ReadonlySet<string>,
  ) {
    this.#taken = takenIn(all.map(({ statement }) => statement));
    for (const { statement, module, scopes } of all) {
      for (const name of module.bound) this.#bound.set(name, [...(this.#bound.get(name) ?? []), statement]);
      const isMethod = statement.kind === 'classDefinition';
      for (const code of functionsIn(statement)) {
        this.#own.push({ code, scopes, isMethod });
        this.#givenTo.set(code, [...module.bound]);
        if (isMethod) this.#methods.set(code.name, [...(this.#methods.get(code.name) ?? []), code]);
      }
    }
    const imports = all.flatMap(({ statement }) => importsIn(statement));
    for (const node of imports) {
      const { path, names, level } = node;
      const from = '.'.repeat(level) + path;
      for (const { name, as } of names ?? []) this.#paths.set(as, `${from}.${name}`);
      const bound = moduleBound(node);
      if (bound !== undefined) this.#paths.set(bound, from);
    }
    for (const { statement, module } of all) {
      const from = this.#drawnBy(statement);
      if (from !== undefined) for (const name of module.bound) this.#paths.set(name, from);
    }
    this.importsFiles = imports.some(({ path, level }) => level > 0 || !isQuiet(path));
    const stars = imports.filter(({ names }) => names?.some(({ name }) => name === '*'));
    if (stars.every(({ path, level }) => level === 0 && isQuiet(path))) this.#star = stars[0]?.path;
    this.#summarize();
  }

  /** The package that draws whose objects a statement gives names to: fig, ax = plt.subplots(). */
  #drawnBy(statement: Statement): string | undefined {
    const value =
      statement.kind === 'assign'
        ? statement.value
        : statement.kind === 'for'
          ? statement.iterable
          : undefined;
    const root = value && rootOf(value);
    const path = root === undefined ? undefined : this.#paths.get(root);
    return path !== undefined && isDrawing(path) ? path : undefined;
  }

  /** What functions do goes on to those that ask for them, until nothing is new. */
  #summarize(): void {
    const waiting = new Set(this.#own);
    for (const own of waiting) {
      waiting.delete(own);
      if (this.#learns(own)) for (const asker of this.#askersOf(own)) waiting.add(asker);
    }
  }

  /** Is what a function does more than was known? */
  #learns(own: Own): boolean {
    const { code, scopes, isMethod } = own;
    const scope = scopes.get(code);
    if (!scope) return false;
    this.#asking = own;
    const summary = summaryOf(code, isMethod, new Reach(this, scopes, new Aliases(), true), scope);
    this.#asking = undefined;
    const before = this.#summaries.get(code);
    this.#summaries.set(code, summary);
    return sizeOf(summary) !== sizeOf(before);
  }

  #askersOf(own: Own): Own[] {
    const { code } = own;
    const names = [code.name, ...(this.#givenTo.get(code) ?? []), ...(this.#isTaken(own) ? [TAKEN] : [])];
    return names.flatMap((name) => [...(this.#askers.get(name) ?? [])]);
  }

  /**
   * Takes a definition of a function, as it was edited, in the place of the one before. False where it may do other things, or does
   * what others do that ask for it: then all that is known here is to be made anew.
   */
  replace(before: Placed, now: Placed): boolean {
    const [code, next] = [definedBy(before), definedBy(now)];
    const index = this.#own.findIndex((one) => one.code === code);
    const old = this.#own[index];
    if (!code || !next || !old || code.name !== next.name) return false;
    const own: Own = { code: next, scopes: now.scopes, isMethod: false };
    this.#own[index] = own;
    this.#givenTo.set(next, [next.name]);
    const statements = this.#bound.get(next.name) ?? [];
    this.#bound.set(
      next.name,
      statements.map((one) => (one === before.statement ? now.statement : one)),
    );
    for (const askers of this.#askers.values()) askers.delete(old);
    while (this.#learns(own));
    const isAsBefore = isSame(this.#summaries.get(code), this.#summaries.get(next));
    this.#summaries.delete(code);
    this.#givenTo.delete(code);
    return isAsBefore && !this.#isAskedBack(own);
  }

  /** Does a function ask for another that asks for it? */
  #isAskedBack(own: Own): boolean {
    const seen = new Set(this.#askersOf(own).filter((one) => one !== own));
    for (const one of seen) for (const asker of this.#askersOf(one)) seen.add(asker);
    return seen.has(own);
  }

  #asked(name: string): void {
    if (!this.#asking) return;
    const askers = this.#askers.get(name) ?? new Set();
    this.#askers.set(name, askers.add(this.#asking));
  }

  functionsOf(name: string): readonly Summary[] | undefined {
    this.#asked(name);
    const found: Summary[] = [];
    for (const statement of this.#bound.get(name) ?? [undefined]) {
      const own = statement && this.#functionsBy(statement);
      if (!own) return undefined;
      found.push(...own);
    }
    return found;
  }

  /** Is there a function of this name, or one that is given it? */
  isOfFunction(name: string): boolean {
    return this.#own.some(({ code }) => code.name === name || this.#givenTo.get(code)?.includes(name));
  }

  takenFunctions(): readonly Summary[] {
    this.#asked(TAKEN);
    return this.#own.flatMap((own) => (this.#isTaken(own) ? (this.#summaries.get(own.code) ?? []) : []));
  }

  /** May a function be called by a call that does not tell so? */
  #isTaken({ code, isMethod }: Own): boolean {
    if (isMethod) return this.#taken.has(code.name) || code.name.startsWith('__');
    const names = this.#givenTo.get(code) ?? [];
    return names.length === 0 || names.some((name) => this.#taken.has(name) || !this.#isOfFunctions(name));
  }

  #isOfFunctions(name: string): boolean {
    return (this.#bound.get(name) ?? []).every((one) => one.kind === 'classDefinition' || functionOf(one));
  }

  /** Those that a statement gives its name to, where it does nothing else. */
  #functionsBy(statement: Statement): readonly Summary[] | undefined {
    if (statement.kind === 'classDefinition') return this.#initializers(statement.code);
    const code = functionOf(statement);
    if (!code) return undefined;
    const summary = this.#summaries.get(code);
    return summary ? [summary] : [];
  }

  /** What making an object of a class does; it may keep all that it is given. */
  #initializers({ bases, body, decorators }: ClassCode): readonly Summary[] | undefined {
    const isOfText = (base: Expression): boolean =>
      base.kind === 'name' &&
      (base.name === 'object' ||
        (this.#bound.get(base.name) ?? []).some(({ kind }) => kind === 'classDefinition'));
    if (decorators.length > 0 || !bases.every(isOfText)) return undefined;
    const own = body.flatMap((one) =>
      one.kind === 'functionDefinition' && one.code.name === '__init__' ? [one.code] : [],
    );
    const found =
      own.length > 0 || bases.length === 0
        ? own.flatMap((code) => this.#summaries.get(code) ?? [])
        : this.methodsOf('__init__');
    return found.map((one) => ({ ...one, given: new Set(one.parameters.map((name) => `.${name}`)) }));
  }

  methodsOf(name: string): readonly Summary[] {
    this.#asked(name);
    return (this.#methods.get(name) ?? []).flatMap((code) => this.#summaries.get(code) ?? []);
  }

  pathOf(name: string): string | undefined {
    return (
      this.#paths.get(name) ?? (this.#bound.has(name) || this.builtins.has(name) ? undefined : this.#star)
    );
  }

  isBuiltin(name: string): boolean {
    return this.builtins.has(name) && !this.#bound.has(name);
  }

  isFixed(name: string): boolean {
    let is = this.#fixed.get(name);
    if (is === undefined) {
      is = this.#isFixed(name);
      this.#fixed.set(name, is);
    }
    return is;
  }

  #isFixed(name: string): boolean {
    const statements = this.#bound.get(name);
    if (!statements) return this.builtins.has(name);
    return statements.every(
      (one) =>
        one.kind === 'functionDefinition' ||
        (one.kind === 'import' && isPackage(one.path)) ||
        (one.kind === 'assign' && one.targets.every(({ kind }) => kind === 'name') && isNumber(one.value)),
    );
  }
}

function isNumber(value: Expression): boolean {
  if (value.kind === 'unary') return isNumber(value.value);
  if (value.kind === 'binary') return isNumber(value.left) && isNumber(value.right);
  return value.kind === 'constant' || value.kind === 'function';
}
