import { Failure, Raised } from '../../program/failure';
import { FunctionValue } from '../../program/machine/code';
import { Call, isWorking, type Keywords, type Working } from '../../program/values/callable';
import { ClassValue, ExceptionValue, Instance } from '../../program/values/classes';
import type { Value } from '../../program/values/value';
import { isTrue } from '../operators/truth';
import { objectType, typeName, typeNamed, typeOf } from '../types';

/** Calls a class, or an instance whose class says how it is called. */
export function* callOther(callee: Value, args: Value[], keywords: Keywords): Working {
  if (callee instanceof ClassValue) return yield* construct(callee, args, keywords);
  const method = callee instanceof Instance ? callee.type.find('__call__') : undefined;
  if (method === undefined) throw new Failure('notCallable', typeName(callee));
  return yield new Call(method, [callee, ...args], keywords);
}

/** An object whose class has no more than an __init__ of the program's. */
export function instantiate(callee: Value): { object: Instance; initialize: FunctionValue } | undefined {
  if (!(callee instanceof ClassValue) || callee.maker) return undefined;
  const initialize = callee.find('__init__');
  return initialize instanceof FunctionValue ? { object: new Instance(callee), initialize } : undefined;
}

function* construct(type: ClassValue, args: Value[], keywords: Keywords): Working {
  const { maker } = type;
  if (type.make) return yield* settle(type.make(args, keywords, type));
  const initialize = type.find('__init__');
  const made = maker ? yield* settle(maker(args, undefined, type)) : new Instance(type);
  if (!(made instanceof Instance)) throw new Failure('cannotInherit', type.name, typeName(made));
  if (initialize !== undefined) {
    const result = yield new Call(initialize, [made, ...args], keywords);
    if (result !== null) throw new Failure('initReturns', typeName(result));
  } else if (!maker && (args.length > 0 || keywords)) throw new Failure('takesNoArguments', type.name);
  return made;
}

function* settle(value: Value | Working): Working {
  return isWorking(value) ? yield* value : value;
}
export function* makeClass(
  name: string,
  bases: readonly Value[],
  names: Map<string, Value>,
  module: string,
): Working<ClassValue> {
  const classes = bases.map((base) => {
    if (base instanceof ClassValue) return base;
    throw new Failure('baseNotClass', typeName(base));
  });
  if (!names.has('__module__')) names.set('__module__', module);
  return new ClassValue(name, classes.length > 0 ? classes : [objectType], names);
}

export function classOf(value: Value): ClassValue {
  return value instanceof ClassValue ? value : value instanceof Instance ? value.type : objectType;
}

export function isInstance(value: Value, type: ClassValue, valueType: ClassValue): boolean {
  return valueType.isSubclassOf(type) || (value instanceof ClassValue && type === typeNamed('type'));
}

/** raise E, raise E(...), raise ... from ... */
export function* raise(value: Value, cause: Value): Working {
  const error = value instanceof ClassValue ? yield* construct(value, [], undefined) : value;
  if (!(error instanceof ExceptionValue)) throw new Failure('raisesOther');
  if (cause !== null) error.attributes.set('__cause__', cause);
  throw new Raised(error, undefined);
}

export function* enter(manager: Value): Working {
  const method = typeOf(manager).find('__enter__');
  if (method === undefined) throw new Failure('noContext', typeName(manager));
  return yield new Call(method, [manager]);
}

export function* exit(manager: Value, error: Value): Working<boolean> {
  const method = typeOf(manager).find('__exit__');
  if (method === undefined) throw new Failure('noContext', typeName(manager));
  const type = error instanceof Instance ? error.type : null;
  return yield* isTrue(yield new Call(method, [manager, type, error, null]));
}
