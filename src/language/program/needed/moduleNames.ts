import type { Scopes } from '../compile/gather';
import type { Scope } from '../compile/scope';
import { moduleBound } from '../node';
import type { ClassCode, Expression, FunctionCode, Statement } from '../tree';
import { Aliases } from './aliases';
import type { Names, Summary } from './callees';
import { isPackage, isQuiet } from './knownCalls';
import { Reach, summaryOf } from './reach';

/** A statement of a module with the scope of the module as it alone has it. */
export interface Placed {
  readonly statement: Statement;
  readonly module: Scope;
  readonly scopes: Scopes;
}

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

  constructor(
    all: readonly Placed[],
    readonly builtins: ReadonlySet<string>,
  ) {
    for (const { statement, module, scopes } of all) {
      for (const name of module.bound) this.#bound.set(name, [...(this.#bound.get(name) ?? []), statement]);
      for (const code of functionsIn(statement))
        this.#own.push({ code, scopes, isMethod: statement.kind === 'classDefinition' });
    }
    const imports = all.flatMap(({ statement }) => importsIn(statement));
    for (const node of imports) {
      const { path, names, level } = node;
      const from = '.'.repeat(level) + path;
      for (const { name, as } of names ?? []) this.#paths.set(as, `${from}.${name}`);
      const bound = moduleBound(node);
      if (bound !== undefined) this.#paths.set(bound, from);
    }
    this.importsFiles = imports.some(({ path, level }) => level > 0 || !isQuiet(path));
    const stars = imports.filter(({ names }) => names?.some(({ name }) => name === '*'));
    if (stars.every(({ path, level }) => level === 0 && isQuiet(path))) this.#star = stars[0]?.path;
    this.#summarize();
  }

  /** What functions do goes on to those that call them, until nothing is new. */
  #summarize(): void {
    for (let size = -1, last = -2; size !== last; ) {
      last = size;
      size = 0;
      for (const { code, scopes, isMethod } of this.#own) {
        const scope = scopes.get(code);
        if (!scope) continue;
        const summary = summaryOf(code, isMethod, new Reach(this, scopes, new Aliases(), true), scope);
        this.#summaries.set(code, summary);
        size += summary.changed.size + summary.sets.size + summary.given.size;
      }
    }
  }

  functionsOf(name: string): readonly Summary[] | undefined {
    const found: Summary[] = [];
    for (const statement of this.#bound.get(name) ?? [undefined]) {
      const own = statement && this.#functionsBy(statement);
      if (!own) return undefined;
      found.push(...own);
    }
    return found;
  }

  /** Those that a statement gives its name to, where it does nothing else. */
  #functionsBy(statement: Statement): readonly Summary[] | undefined {
    if (statement.kind === 'classDefinition') return this.#initializers(statement.code);
    const code =
      statement.kind === 'functionDefinition'
        ? statement.code
        : statement.kind === 'assign' && statement.value.kind === 'function'
          ? statement.value.code
          : undefined;
    if (!code || code.decorators.length > 0) return undefined;
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
    return this.#own.flatMap(({ code, isMethod }) =>
      isMethod && code.name === name ? (this.#summaries.get(code) ?? []) : [],
    );
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

/** The outermost functions in a statement: the methods of a class, a function, a lambda. */
function functionsIn(part: unknown): FunctionCode[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(functionsIn);
  const { kind } = part as { kind?: string };
  if (kind === 'function' || kind === 'functionDefinition') return [(part as { code: FunctionCode }).code];
  return Object.values(part).flatMap(functionsIn);
}

type Import = Statement & { kind: 'import' };

function importsIn(part: unknown): Import[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(importsIn);
  if ((part as { kind?: string }).kind === 'import') return [part as Import];
  return Object.values(part).flatMap(importsIn);
}
