import type { Range } from '../../core/problem';
import type { Dialect } from '../dialect';
import {
  type Code,
  type CodeParameter,
  type Evaluate,
  type Guarded,
  isOurs,
  type ScriptCode,
  type Step,
} from '../machine/code';
import type { Machine } from '../machine/machine';
import type { AssignExpression, Body, Comprehension, Expression, FunctionCode, Update } from '../tree';
import type { Working } from '../values/callable';
import type { ModuleValue, Namespace } from '../values/classes';
import { UNBOUND, type Value } from '../values/value';
import type { Scopes } from './gather';
import type { Scope } from './scope';

/** What all parts of a module are compiled with. */
export interface Shared {
  readonly machine: Machine;
  readonly dialect: Dialect;
  readonly namespace: Namespace;
  readonly builtins: Namespace;
  readonly scopes: Scopes;
  /** Of the module, for `__module__` and for what it imports from beside itself. */
  readonly moduleName: string;
  readonly path: string | undefined;
  readonly importer: Importer;
  /** The module that `import a.b` binds: a. */
  readonly outermost: (module: ModuleValue) => ModuleValue;
  readonly parts: Parts;
  readonly codes: Map<object, Code>;
  readonly isStrict: boolean;
}

/** What all modules of a program share, and what is one module's own. */
export type SharedOfModule = Omit<Shared, 'scopes' | 'parts' | 'codes' | 'isStrict'>;

/** Of a module that another imports. */
export function sharedBy(
  from: Shared,
  own: Pick<Shared, 'namespace' | 'moduleName' | 'path'>,
): SharedOfModule {
  const { machine, dialect, builtins, importer, outermost } = from;
  return { machine, dialect, builtins, importer, outermost, ...own };
}

/** Finds a module by its dotted path; `level` counts the dots before a relative one. */
type Importer = (path: string, level: number, from: Shared, range: Range) => Working<ModuleValue>;

/** What stands in an expression and is compiled by itself. */
interface Parts {
  readonly functionCode: (unit: Unit, code: FunctionCode) => Code;
  readonly comprehensionCode: (unit: Unit, node: Comprehension) => Code;
  readonly assigned: (unit: Unit, node: AssignExpression, into: number) => void;
  readonly updated: (unit: Unit, node: Update, into: number) => void;
}

/** A module of ours is one step for who looks on. */
const NOWHERE: ReadonlySet<number> = new Set();

/** A step that is not known yet. */
export class Label {
  at = -1;
  /** Where it was put: behind the step of a call that goes on there. */
  place = -1;
}

/** What break, continue and return pass on their way out. */
export type Surrounding =
  | {
      readonly kind: 'loop';
      readonly onBreak: Label;
      readonly onContinue: Label;
      readonly label?: string | undefined;
    }
  | { readonly kind: 'switch'; readonly onBreak: Label }
  | { readonly kind: 'last'; readonly emit: () => void; readonly gaps: Gap[] }
  | { readonly kind: 'handled'; readonly gaps: Gap[] };

/** Steps in between that no longer belong to it: what stands in finally around it, done on the way out. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** A function, class's body, comprehension or module while its steps are written. */
export class Unit {
  readonly steps: Step[] = [];
  readonly ranges: Range[] = [];
  readonly begins = new Set<number>();
  readonly guards: Guarded[] = [];
  readonly fused = new Map<Expression, Evaluate | undefined>();
  /** From the outermost to the innermost. */
  surroundings: Surrounding[] = [];
  /** Where a?.b.c goes on when there is no a, and where its undefined goes. */
  chain: { readonly end: Label; readonly into: number } | undefined;
  /** Slots of the exceptions that are being handled. */
  readonly handling: number[] = [];
  readonly #labels: Label[] = [];
  readonly #jumps = new Map<number, Label>();
  #temps: number;
  #slotCount: number;

  constructor(
    readonly shared: Shared,
    readonly scope: Scope,
  ) {
    this.#temps = scope.slotCount;
    this.#slotCount = this.#temps;
  }

  /** Does it say 'use strict', or does what it stands in? So does a module, and a class. */
  get isStrict(): boolean {
    return this.shared.isStrict || this.scope.isStrict;
  }
  get here(): number {
    return this.steps.length;
  }
  emit(range: Range, step: Step): number {
    this.steps.push(step);
    this.ranges.push(range);
    return this.here - 1;
  }
  jump(range: Range, target: Label): void {
    this.#jumps.set(
      this.emit(range, () => target.at),
      target,
    );
  }
  put(label: Label): void {
    label.at = this.here;
    label.place = this.here;
    this.#labels.push(label);
  }
  /** Leads labels at once to where they lead by jumps, but for a jump that is a statement of its own, as break is. */
  #straighten(): void {
    for (const label of this.#labels)
      for (let left = this.#jumps.size; left > 0 && !this.begins.has(label.at); left--) {
        const target = this.#jumps.get(label.at);
        if (!target) break;
        label.at = target.at;
      }
  }
  temp(): number {
    const slot = this.#temps;
    this.#temps += 1;
    this.#slotCount = Math.max(this.#slotCount, this.#temps);
    return slot;
  }
  /** Gives the slots taken within back at the end. */
  within(emit: () => void): void {
    const before = this.#temps;
    emit();
    this.#temps = before;
  }

  code(form: Code['form'], name: string, range: Range, of?: FunctionCode): Code {
    this.#straighten();
    const { scope } = this;
    const parameters: CodeParameter[] = scope.parameters.map(({ target, takes, range: place }) => ({
      name: target.kind === 'name' ? target.name : '',
      takes,
      range: place,
    }));
    return {
      name,
      form,
      range,
      namespace: this.shared.namespace,
      parameters,
      isPlain: parameters.every(({ takes }) => takes === 'either' || takes === 'position'),
      blank: new Array<Value>(this.#slotCount).fill(UNBOUND),
      cells: [...scope.shared].flatMap((shared) => scope.slots.get(shared) ?? []),
      freeAt: scope.freeAt,
      free: [...scope.free],
      steps: this.steps,
      ranges: this.ranges,
      begins: isOurs(this.shared.path) ? NOWHERE : this.begins,
      guards: this.guards,
      single: undefined,
      doc: of ? docOf(of.body) : null,
      tree: of,
      path: this.shared.path,
      script: this.#script(of),
      variables: scope.slots,
    };
  }

  #script(of: FunctionCode | undefined): ScriptCode | undefined {
    const { script } = this.shared.dialect;
    if (!of?.known || !script) return undefined;
    const { known, form } = of;
    const { slots } = this.scope;
    return {
      ...known,
      selfAt: known.self === undefined ? undefined : slots.get(known.self),
      form: form === 'getter' || form === 'setter' || form === 'arrow' ? form : 'other',
      globalObject: script.globalObject,
    };
  }
}

function docOf(body: Body): string | null {
  const [first] = body;
  if (first?.kind !== 'expression' || first.value.kind !== 'constant') return null;
  return typeof first.value.value === 'string' ? first.value.value : null;
}
