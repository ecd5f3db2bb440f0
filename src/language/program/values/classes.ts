import { Failure } from '../failure';
import type { Keywords, Working } from './callable';
import { caller } from './callNow';
import { NameCell } from './nameCell';
import { NOT_IMPLEMENTED, type Value } from './value';

/** How often an attribute of a class was set or taken away: what was found before may be another since. */
let changes = 0;

/** What stands for an attribute that a class lacks. */
const MISSING: object = Object.freeze({ what: 'missing' });

class ClassAttributes extends Map<string, Value> {
  override set(name: string, value: Value): this {
    changes += 1;
    return super.set(name, value);
  }
  override delete(name: string): boolean {
    changes += 1;
    return super.delete(name);
  }
}

/** A class, of the program or of the language; `mro` is the order in which its bases are asked. */
export class ClassValue {
  readonly mro: readonly ClassValue[];
  /** By their hash, its objects that are not equal to another before them, where the class says which are. */
  readonly alike = new Map<Value, readonly Instance[]>();
  readonly attributes: Map<string, Value>;
  readonly #found = new Map<string, Value>();
  #foundAt = 0;
  #hasProperties: boolean | undefined;
  #isSetPlainly: boolean | undefined;
  constructor(
    readonly name: string,
    readonly bases: readonly ClassValue[],
    attributes: ReadonlyMap<string, Value>,
    /** How a class of the language makes a value; a class of the program inherits it. */
    public make?: (args: Value[], keywords: Keywords, made: ClassValue) => Value | Working,
  ) {
    this.attributes = new ClassAttributes(attributes);
    this.mro = linearized(this, bases);
  }
  #refresh(): void {
    if (this.#foundAt === changes) return;
    this.#found.clear();
    this.#hasProperties = undefined;
    this.#isSetPlainly = undefined;
    this.#foundAt = changes;
  }
  /** Is there an attribute that is computed? */
  get hasProperties(): boolean {
    this.#refresh();
    this.#hasProperties ??= this.mro.some(({ attributes }) =>
      [...attributes.values()].some((value) => value instanceof PropertyValue),
    );
    return this.#hasProperties;
  }
  /** Are the attributes of its objects set without a method or a property that is asked? */
  get isSetPlainly(): boolean {
    this.#refresh();
    this.#isSetPlainly ??=
      !this.hasProperties && ['__setattr__', '__slots__'].every((name) => this.find(name) === undefined);
    return this.#isSetPlainly;
  }
  find(name: string): Value {
    this.#refresh();
    const known = this.#found.get(name);
    if (known !== undefined) return known === MISSING ? undefined : known;
    const value = this.#search(name);
    this.#found.set(name, value ?? MISSING);
    return value;
  }
  #search(name: string): Value {
    for (const one of this.mro) {
      const value = one.attributes.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }
  isSubclassOf(other: ClassValue): boolean {
    return this.mro.includes(other);
  }
  get maker(): ClassValue['make'] {
    return this.mro.find(({ make }) => make)?.make;
  }
}

/** Each class before its bases, bases in their order: Python's C3. */
function linearized(self: ClassValue, bases: readonly ClassValue[]): ClassValue[] {
  const rows = [...bases.map(({ mro }) => [...mro]), [...bases]].filter((row) => row.length > 0);
  const found = [self];
  while (rows.length > 0) {
    const heads = rows.map(([head]) => head as ClassValue);
    const head = heads.find((one) => rows.every((row) => row.indexOf(one) <= 0)) ?? (heads[0] as ClassValue);
    found.push(head);
    for (const row of rows) if (row[0] === head) row.shift();
    rows.splice(0, rows.length, ...rows.filter((row) => row.length > 0));
  }
  return found;
}

export class Instance {
  readonly attributes = new Map<string, Value>();
  constructor(public type: ClassValue) {}
  /** What a dictionary finds it by: equal objects of a class that says how have the same. */
  hashKey(): Value {
    const owner = this.#hashedBy();
    if (!owner) return this;
    const hash = this.ownHash();
    const alike = owner.alike.get(hash) ?? [];
    const first = alike.find((one) => one === this || this.#equals(one));
    if (first) return first;
    owner.alike.set(hash, [...alike, this]);
    return this;
  }
  /** What its class's __hash__ gives, undefined where it has none. */
  ownHash(): Value {
    const method = this.#hashedBy()?.attributes.get('__hash__');
    return method === undefined ? undefined : caller().call(method, [this]);
  }
  /** The class that says how it is hashed; one that says only what is equal has objects that are not. */
  #hashedBy(): ClassValue | undefined {
    const owner = this.type.mro.find(
      ({ attributes }) => attributes.has('__hash__') || attributes.has('__eq__'),
    );
    if (owner && (owner.attributes.get('__hash__') ?? null) === null)
      throw new Failure('notHashed', this.type.name);
    return owner;
  }
  #equals(other: Instance): boolean {
    const method = this.type.find('__eq__');
    if (method === undefined) return false;
    const value = caller().call(method, [this, other]);
    return value !== NOT_IMPLEMENTED && caller().isTrue(value);
  }
}
/** An exception is an instance with the values that it was made of. */
export class ExceptionValue extends Instance {
  constructor(
    type: ClassValue,
    public args: readonly Value[],
  ) {
    super(type);
  }
}
export class ModuleValue {
  constructor(
    readonly name: string,
    readonly names: Namespace,
    readonly path?: string,
  ) {}
}
/** The global names of a module: each has a cell, so that code finds it once. */
export class Namespace {
  readonly cells = new Map<string, NameCell>();
  constructor(
    readonly unbound: Value,
    values: Iterable<readonly [string, Value]> = [],
  ) {
    for (const [name, value] of values) this.cell(name).value = value;
  }
  cell(name: string): NameCell {
    let cell = this.cells.get(name);
    if (!cell) {
      cell = new NameCell(this.unbound);
      this.cells.set(name, cell);
    }
    return cell;
  }
  get(name: string): Value {
    const value = this.cells.get(name)?.value;
    return value === this.unbound ? undefined : value;
  }
  *[Symbol.iterator](): Generator<[string, Value]> {
    for (const [name, { value }] of this.cells) if (value !== this.unbound) yield [name, value];
  }
}
/** super(): the attributes of what stands behind a class in the order of an object's. */
export class SuperValue {
  constructor(
    readonly after: ClassValue,
    readonly self: Value,
    readonly type: ClassValue,
  ) {}
  find(name: string): Value {
    const { mro } = this.type;
    for (const one of mro.slice(mro.indexOf(this.after) + 1)) {
      const value = one.attributes.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }
}
export class PropertyValue {
  constructor(
    readonly getter: Value,
    readonly setter: Value,
  ) {}
}
/** @staticmethod and @classmethod. */
export class MethodKind {
  constructor(
    readonly kind: 'static' | 'class',
    readonly callee: Value,
  ) {}
}
