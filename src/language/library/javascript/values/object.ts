import type { FunctionValue } from '../../../program/machine/code';
import type { Working } from '../../../program/values/callable';
import type { List, Value } from '../../../program/values/value';

/** Why an object does not take a new property, or none at all. */
type Closed = 'open' | 'closed' | 'sealed' | 'frozen';

/** An object: properties by their names, in a map of its own, so that nothing of the host is ever reached. */
export class ObjectValue {
  readonly properties = new Map<string, Value>();
  /** Names that are not listed. */
  hidden: Set<string> | undefined;
  closed: Closed = 'open';
  constructor(public proto: ObjectValue | null) {}

  /** Gives it a property that is not listed. */
  hide(name: string, value: Value): void {
    this.hidden ??= new Set();
    this.hidden.add(name);
    this.properties.set(name, value);
  }
  isListed(name: string): boolean {
    return !name.startsWith('\0') && !(this.hidden?.has(name) ?? false);
  }
}

/** get and set of a property. */
export class Accessor {
  constructor(
    readonly getter: Value,
    readonly setter: Value,
  ) {}
}

/** A class of the program, or what `extends` made of one of the language's. */
export class ClassObject extends ObjectValue {
  constructor(
    readonly name: string,
    /** What it extends: a class of the program or of the language. */
    readonly base: Value,
    readonly initialize: FunctionValue | undefined,
    readonly fields: FunctionValue | undefined,
    readonly prototype: ObjectValue,
    proto: ObjectValue | null,
  ) {
    super(proto);
  }
}

type Make = (args: Value[]) => Value | Working;

/** A class of the language: Array, Map, Error. What it is when called, and how an object of it begins and is filled. */
export class BuiltinClass extends ObjectValue {
  constructor(
    readonly name: string,
    readonly length: number,
    readonly prototype: ObjectValue,
    proto: ObjectValue | null,
    readonly call: Make | undefined,
    readonly begin: ((proto: ObjectValue) => Value) | undefined,
    readonly fill: ((object: Value, args: Value[]) => Value | Working) | undefined,
  ) {
    super(proto);
    this.hide('name', name);
    this.hide('length', length);
    this.hide('prototype', prototype);
    prototype.hide('constructor', this);
  }
}

export class MapObject extends ObjectValue {
  readonly map = new Map<Value, Value>();
}
export class SetObject extends ObjectValue {
  readonly set = new Set<Value>();
}
export class ErrorObject extends ObjectValue {}
export class DateObject extends ObjectValue {
  time = 0;
}

export const typedNames = [
  'Float64Array',
  'Float32Array',
  'Int32Array',
  'Uint8Array',
  'Int16Array',
  'Uint32Array',
] as const;
export type TypedName = (typeof typedNames)[number];
export type Typed = Float64Array | Float32Array | Int32Array | Uint8Array | Int16Array | Uint32Array;

export class TypedArrayObject extends ObjectValue {
  constructor(
    proto: ObjectValue | null,
    readonly typeName: TypedName,
    public data: Typed,
  ) {
    super(proto);
  }
}

/** What arrays have beside their items: other properties, a class that extends Array, that they are frozen. */
const besides = new WeakMap<List, ObjectValue>();
let isAnyBeside = false;

export const besideOf = (list: List): ObjectValue | undefined =>
  isAnyBeside ? besides.get(list) : undefined;

export function makeBeside(list: List, proto: ObjectValue): ObjectValue {
  const known = besides.get(list);
  if (known) return known;
  const made = new ObjectValue(proto);
  isAnyBeside = true;
  besides.set(list, made);
  return made;
}

/** super.x: looked for in an object, called on another. */
export class SuperReference {
  constructor(
    readonly within: ObjectValue | null,
    readonly self: Value,
  ) {}
}

/** A symbol; its key is a name that no text is. */
export class SymbolValue {
  constructor(
    readonly description: string,
    readonly key: string,
  ) {}
}
export const ITERATOR = new SymbolValue('Symbol.iterator', '\0Symbol.iterator');
