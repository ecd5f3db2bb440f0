import type { Scope } from '../scope';

/** How a variable came to be; those of `let`, `const` and `class` have no value before their declaration runs. */
export type Declared = 'let' | 'const' | 'class' | 'var' | 'parameter' | 'function';

export interface Variable {
  /** Its name in its function: x, or x·2 of a block. */
  readonly own: string;
  readonly declared: Declared;
}

const MARK = '\u00b7';

/** The name as it was typed. */
export const typedName = (own: string): string => own.split(MARK)[0] ?? own;

/** A private name is none that a text could be. */
export const propertyName = (name: string): string => (name.startsWith('#') ? `\0${name}` : name);

/** A function, or the module, while its tree is read. */
export class FunctionPlace {
  usesThis = false;
  /** A constructor of a class with a base: it has an object once super() was called. */
  isDerived = false;
  constructor(
    readonly scope: Scope,
    readonly outer: FunctionPlace | undefined,
    readonly isArrow: boolean,
    readonly isStrict: boolean,
    /** The class that its `super` is about. */
    readonly home: { readonly name: string; readonly isStatic: boolean } | undefined,
  ) {}

  /** Whose `this` is meant here; undefined outside of all functions. */
  get withThis(): FunctionPlace | undefined {
    if (!this.outer) return undefined;
    return this.isArrow ? this.outer.withThis : this;
  }
}

/** A stretch of the text in which names stand for variables. */
export class Block {
  readonly variables = new Map<string, Variable>();
  constructor(
    readonly within: FunctionPlace,
    readonly outer: Block | undefined,
    readonly numbers: { next: number },
  ) {}

  /** Is it that of the function itself, where names need no number? */
  get isOutermost(): boolean {
    return this.outer?.within !== this.within;
  }

  declare(name: string, declared: Declared): Variable {
    const known = this.variables.get(name);
    if (known) return known;
    const { scope } = this.within;
    const variable: Variable = { own: this.isOutermost ? name : this.#numbered(name), declared };
    this.variables.set(name, variable);
    scope.bind(variable.own);
    if (!this.isOutermost) scope.inBlocks.add(variable.own);
    return variable;
  }

  /** A variable that nobody typed. */
  hidden(name: string): string {
    const own = this.#numbered(name);
    const { scope } = this.within;
    scope.bind(own);
    scope.inBlocks.add(own);
    return own;
  }

  #numbered(name: string): string {
    this.numbers.next += 1;
    return `${name}${MARK}${this.numbers.next}`;
  }

  find(name: string): Variable | undefined {
    return this.variables.get(name) ?? this.outer?.find(name);
  }
}
