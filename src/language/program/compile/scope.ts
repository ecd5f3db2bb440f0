import type { Parameter } from '../tree';
import { LikelyInts } from './ints/likely';

type Form = 'module' | 'function' | 'class' | 'comprehension';

/** Where a variable is: a slot of the frame, a cell in one, a name of the class's body, a global name. */
export type Place =
  | {
      readonly kind: 'local' | 'cell';
      readonly slot: number;
      readonly isSure: boolean;
      /** Is it a variable of a function around? */
      readonly isFree: boolean;
    }
  | { readonly kind: 'name'; readonly outer: Place }
  | { readonly kind: 'global' };

/** The name under which methods find the class around them, for super(). */
export const CLASS_NAME = '__class__';

/** The variables of a module, a function, a class's body or a comprehension. */
export class Scope {
  readonly bound = new Set<string>();
  readonly globals = new Set<string>();
  readonly nonlocals = new Set<string>();
  readonly deleted = new Set<string>();
  readonly used = new Set<string>();
  /** Variables of a module's blocks: they are in its frame, as those of a function are. */
  readonly inBlocks = new Set<string>();
  readonly children: Scope[] = [];
  readonly likelyInts = new LikelyInts();
  /** Own variables that inner functions share, and those of the functions around it. */
  readonly shared = new Set<string>();
  readonly free = new Set<string>();
  /** Of JavaScript: a function that says 'use strict', or stands in a class. */
  isStrict = false;
  parameters: readonly Parameter[] = [];
  #slots: Map<string, number> | undefined;

  constructor(
    readonly form: Form,
    readonly parent: Scope | undefined,
    /** A comprehension that is done at once, where it stands: what it finds without a value is told as of the function around it. */
    readonly isInline = false,
  ) {
    parent?.children.push(this);
  }

  bind(name: string): void {
    this.bound.add(name);
    this.used.add(name);
  }

  /** Where a name typed into a comprehension is bound by := . */
  get statementScope(): Scope {
    return this.form === 'comprehension' && this.parent ? this.parent.statementScope : this;
  }

  /** Finds, for all names of this scope and of those in it, what functions share. */
  resolve(): void {
    for (const name of this.used) if (!this.owns(name)) this.#borrow(name);
    for (const child of this.children) child.resolve();
  }

  /** Is it a variable of this function, as one who reads its text sees it? */
  seesOwn(name: string): boolean {
    return this.isInline && this.parent && !this.owns(name) ? this.parent.seesOwn(name) : this.owns(name);
  }

  owns(name: string): boolean {
    return this.bound.has(name) && !this.globals.has(name) && !this.nonlocals.has(name);
  }

  #borrow(name: string): void {
    if (this.globals.has(name)) return;
    const between: Scope[] = [this];
    for (let outer = this.parent; outer; outer = outer.parent) {
      const isOwner = outer.form === 'class' ? name === CLASS_NAME : outer.owns(name);
      if (isOwner && (outer.form !== 'module' || outer.inBlocks.has(name))) {
        outer.shared.add(name);
        for (const one of between) one.free.add(name);
        return;
      }
      if (outer.globals.has(name)) return;
      between.push(outer);
    }
  }

  /** Variables by slot: parameters, other variables, then the cells of the functions around it. */
  get slots(): ReadonlyMap<string, number> {
    if (this.#slots) return this.#slots;
    const names = this.parameters.map(({ target }) => (target.kind === 'name' ? target.name : ''));
    if (this.form === 'class') names.push('', CLASS_NAME);
    else if (this.form === 'comprehension') names.push('');
    if (this.form === 'function' || this.form === 'comprehension')
      names.push(...[...this.bound].filter((name) => this.owns(name) && !names.includes(name)));
    if (this.form === 'module') names.push(...this.inBlocks);
    names.push(...this.free);
    this.#slots = new Map(names.map((name, slot) => [name, slot]));
    return this.#slots;
  }
  get freeAt(): number {
    return this.slotCount - this.free.size;
  }
  get slotCount(): number {
    return Math.max(0, ...[...this.slots.values()].map((slot) => slot + 1));
  }

  /** Does a variable keep its ints as numbers? */
  isInt(name: string): boolean {
    const { kind } = this.place(name);
    if (kind === 'cell' || kind === 'name' || this.#isParameter(name)) return false;
    const isOwn = kind === 'local' || this.form === 'module' || this.globals.has(name);
    return isOwn ? this.likelyInts.has(name, (other) => this.#isGlobalInt(other)) : this.#isGlobalInt(name);
  }
  #isGlobalInt(name: string): boolean {
    return this.form !== 'module' && this.place(name).kind === 'global' && this.#module.isInt(name);
  }
  get #module(): Scope {
    return this.parent ? this.parent.#module : this;
  }
  #isParameter(name: string): boolean {
    return this.parameters.some(({ target }) => target.kind === 'name' && target.name === name);
  }

  place(name: string): Place {
    const outer = this.#placeInSlots(name);
    if (this.form === 'class' && !this.globals.has(name) && !this.nonlocals.has(name) && name !== CLASS_NAME)
      return { kind: 'name', outer };
    return outer;
  }

  #placeInSlots(name: string): Place {
    const isGlobal = this.form === 'module' && !this.inBlocks.has(name);
    if (isGlobal || this.globals.has(name)) return { kind: 'global' };
    const isFree = this.free.has(name);
    if (!isFree && !this.owns(name) && !(this.form === 'class' && name === CLASS_NAME))
      return { kind: 'global' };
    const slot = this.slots.get(name);
    if (slot === undefined) return { kind: 'global' };
    const isSure = this.#isParameter(name) && !this.deleted.has(name);
    return { kind: isFree || this.shared.has(name) ? 'cell' : 'local', slot, isSure, isFree };
  }
}
