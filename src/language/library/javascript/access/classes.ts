import { Failure, Raised } from '../../../program/failure';
import { FunctionValue } from '../../../program/machine/code';
import type { ClassParts } from '../../../program/scriptDialect';
import {
  BoundMethod,
  Call,
  isWorking,
  NativeFunction,
  nothing,
  type Working,
} from '../../../program/values/callable';
import { UNBOUND, type Value } from '../../../program/values/value';
import { callOn, nameOfValue } from '../operators/primitive';
import {
  Accessor,
  BuiltinClass,
  ClassObject,
  ErrorObject,
  ObjectValue,
  SuperReference,
} from '../values/object';
import { errorPrototypes, prototypes } from '../values/prototypes';
import { find } from './find';

const isClass = (value: Value): value is ClassObject | BuiltinClass =>
  value instanceof ClassObject || value instanceof BuiltinClass;

export function makeClass({ name, base, members, initialize, fields }: ClassParts): ClassObject {
  const { over, proto } = basesOf(base);
  const made = new ClassObject(name, base, initialize, fields, new ObjectValue(over), proto);
  made.hide('length', initialize?.code.script?.length ?? 0);
  made.hide('name', name);
  made.hide('prototype', made.prototype);
  made.prototype.hide('constructor', made);
  for (const { key, made: method, isStatic } of members)
    putMember(isStatic ? made : made.prototype, key as string, method);
  return made;
}

function basesOf(base: Value): { readonly over: ObjectValue | null; readonly proto: ObjectValue } {
  if (base === UNBOUND) return { over: prototypes.object, proto: prototypes.function };
  if (base === null) return { over: null, proto: prototypes.function };
  if (isClass(base)) return { over: base.prototype, proto: base };
  const prototype = base instanceof FunctionValue ? find(base, 'prototype') : undefined;
  if (!(prototype instanceof ObjectValue)) throw new Failure('notExtended', nameOfValue(base));
  return { over: prototype, proto: prototypes.function };
}

function putMember(object: ObjectValue, name: string, method: FunctionValue): void {
  const form = method.code.script?.form;
  const before = object.properties.get(name);
  const { getter, setter } = before instanceof Accessor ? before : new Accessor(undefined, undefined);
  if (form === 'getter') object.hide(name, new Accessor(method, setter));
  else if (form === 'setter') object.hide(name, new Accessor(getter, method));
  else object.hide(name, method);
}

/** new C(...) of what needs no more than a function on a new object. */
export function constructPlain(
  callee: Value,
): { readonly object: object; readonly initialize: FunctionValue } | undefined {
  if (callee instanceof ClassObject) {
    const { base, fields, initialize, prototype } = callee;
    if (base !== UNBOUND || fields || !initialize?.code.script?.takesThis) return undefined;
    return { object: new ObjectValue(prototype), initialize: initialize.withThis };
  }
  if (!(callee instanceof FunctionValue) || !callee.code.script?.makes || !callee.code.script.takesThis)
    return undefined;
  const prototype = find(callee, 'prototype');
  const proto = prototype instanceof ObjectValue ? prototype : prototypes.object;
  return { object: new ObjectValue(proto), initialize: callee.withThis };
}

export function* construct(callee: Value, args: Value[]): Working {
  if (callee instanceof ClassObject) {
    const object = begin(callee);
    yield* fill(callee, object, args);
    return object;
  }
  if (callee instanceof BuiltinClass && callee.begin) {
    const object = callee.begin(callee.prototype);
    yield* fillBuiltin(callee, object, args);
    return object;
  }
  if (callee instanceof BoundMethod) return yield* construct(callee.callee, args);
  if (callee instanceof FunctionValue && callee.code.script?.makes) {
    const plain = constructPlain(callee);
    const returned = yield plain ? callOn(callee, plain.object, args) : new Call(callee, args);
    return returned instanceof ObjectValue ? returned : (plain?.object ?? new ObjectValue(prototypes.object));
  }
  throw new Failure('notConstructor', nameOfConstructor(callee));
}

function nameOfConstructor(callee: Value): string {
  if (callee instanceof NativeFunction) return callee.name;
  return callee instanceof FunctionValue && callee.code.name !== '' ? callee.code.name : nameOfValue(callee);
}

/** An empty object of a class: of what the class extends in the end. */
function begin({ base, prototype }: ClassObject): Value {
  let root = base;
  while (root instanceof ClassObject) root = root.base;
  return root instanceof BuiltinClass && root.begin ? root.begin(prototype) : new ObjectValue(prototype);
}

function* fillBuiltin(type: BuiltinClass, object: Value, args: Value[]): Working<void> {
  const filled = type.fill?.(object, args);
  if (isWorking(filled)) yield* filled;
}

/** Gives an object what the functions of its class put into it, from the base on. */
function* fill(type: ClassObject, object: Value, args: Value[]): Working<void> {
  const { base, fields, initialize } = type;
  if (base === UNBOUND || base === null) {
    if (fields) yield callOn(fields, object, []);
    if (initialize) yield callOn(initialize, object, args);
  } else if (initialize) yield callOn(initialize, object, args);
  else yield* superCall(type, object, args);
}

/** super(...): the class's base fills the object, then its own fields are set. */
export function* superCall(home: Value, object: Value, args: Value[]): Working {
  if (!(home instanceof ClassObject)) return undefined;
  const { base, fields } = home;
  if (base instanceof ClassObject) yield* fill(base, object, args);
  else if (base instanceof BuiltinClass) yield* fillBuiltin(base, object, args);
  else if (base instanceof FunctionValue) yield callOn(base, object, args);
  if (fields) yield callOn(fields, object, []);
  return undefined;
}

export function superOf(home: Value, self: Value, isStatic: boolean): Value {
  if (!(home instanceof ClassObject)) return new SuperReference(null, self);
  return new SuperReference(isStatic ? home.proto : home.prototype.proto, self);
}

/** A call of what is no function of the machine's. */
export function* callOther(callee: Value, args: Value[]): Working {
  if (callee instanceof BuiltinClass && callee.call) {
    const made = callee.call(args);
    return isWorking(made) ? yield* made : made;
  }
  if (callee instanceof BuiltinClass) throw new Failure('constructorNeedsNew', callee.name);
  if (callee instanceof ClassObject) throw new Failure('classWithoutNew', callee.name);
  throw new Failure('notFunction', nameOfValue(callee));
}

export function newError(type: string, text: string): ErrorObject {
  const error = new ErrorObject(errorPrototypes.get(type) ?? prototypes.error);
  error.hide('stack', `${type}: ${text}\n    at <anonymous>`);
  error.hide('message', text);
  return error;
}

export function* raise(value: Value): Working {
  yield* nothing();
  throw new Raised(value, undefined);
}
