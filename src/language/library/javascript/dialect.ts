import type { Dialect, WorkingDialect } from '../../program/dialect';
import { DEOPT, Failure } from '../../program/failure';
import type { ScriptDialect } from '../../program/scriptDialect';
import { nothing, type Working } from '../../program/values/callable';
import { closest } from '../../program/values/closest';
import type { Value } from '../../program/values/value';
import { callOther, construct, constructPlain, makeClass, raise, superCall, superOf } from './access/classes';
import { gather, iterate, iterateWorking, unpack } from './access/iterate';
import { keysIn, put, rest, spread, takeApart } from './access/keys';
import {
  attribute,
  attributeWorking,
  deleteAttribute,
  deleteItem,
  item,
  itemWorking,
  method,
  setAttribute,
  setAttributeWorking,
  setItem,
  setItemWorking,
} from './access/properties';
import { binary, binaryWorking } from './operators/binary';
import { compare, compareWorking } from './operators/compare';
import { isTrue, keyOf, keyWorking, textOf, textWorking } from './operators/primitive';
import { unary, unaryWorking } from './operators/unary';
import { ObjectValue } from './values/object';
import { isFunction, newObject, prototypes } from './values/prototypes';

/** What the tree of a JavaScript program never has. */
const never = (): never => {
  throw new Error('This is Python.');
};

function* truth(value: Value): Working<boolean> {
  yield* nothing();
  return isTrue(value);
}

const working: WorkingDialect = {
  binary: binaryWorking,
  inPlace: binaryWorking,
  compare: compareWorking,
  unary: unaryWorking,
  truth,
  attribute: attributeWorking,
  setAttribute: setAttributeWorking,
  deleteAttribute,
  item: itemWorking,
  setItem: setItemWorking,
  deleteItem,
  iterate: iterateWorking,
  format: textWorking,
  gather,
  unpack,
  raise,
  enter: never,
  exit: never,
  call: callOther,
  makeClass: never,
};

const unbound = (name: string): Failure =>
  name === 'this' ? new Failure('superFirst') : new Failure('notInitialized', name);

function unknown(name: string, names: readonly string[]): Failure {
  const close = closest(name, names);
  return close === undefined
    ? new Failure('notDeclared', name)
    : new Failure('unknownNameSuggestion', name, close);
}

/** What has no long way does not run learner's code. */
function whole<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error === DEOPT ? new Failure('notComputed', 'A getter in this place') : error;
  }
}

const script: ScriptDialect = {
  newObject,
  put,
  spread: (object, from) => whole(() => spread(object, from)),
  rest: (from, without) => whole(() => rest(from, without)),
  takeApart,
  keys: keysIn,
  construct: constructPlain,
  superOf,
  makeClass,
  unbound,
  unknown,
  constant: (name) => new Failure('constantAssigned', name),
  methodAt: (object, index) => whole(() => method(object, keyOf(index))),
  key: keyOf,
  isFunction,
  globalObject: new ObjectValue(prototypes.object),
  working: { construct, superCall, key: keyWorking },
};

const strict: Dialect = {
  binary,
  inPlace: binary,
  compare,
  unary,
  truth: isTrue,
  attribute,
  method,
  setAttribute,
  item,
  setItem,
  iterate,
  format: (value) => textOf(value),
  keywordsOf: never,
  classOf: never,
  instantiate: () => undefined,
  assertion: never,
  mergeInto: never,
  catches: () => true,
  working,
  nothing: undefined,
  script,
};

/** What is refused of an object that cannot be changed is left undone. */
function leave<Result>(write: () => Result): Result | undefined {
  try {
    return write();
  } catch (error) {
    if (error instanceof Failure && refusals.has(error.code)) return undefined;
    throw error;
  }
}
const refusals: ReadonlySet<string> = new Set(['readOnlyProperty', 'noNewProperty', 'getterOnly']);

function* leaving(write: Working, otherwise?: Value): Working {
  try {
    return yield* write;
  } catch (error) {
    if (error instanceof Failure && refusals.has(error.code)) return otherwise;
    throw error;
  }
}

const lenient: Dialect = {
  ...strict,
  setAttribute: (object, name, value) => leave(() => setAttribute(object, name, value)),
  setItem: (object, index, value) => leave(() => setItem(object, index, value)),
  working: {
    ...working,
    setAttribute: (object, name, value) => leaving(setAttributeWorking(object, name, value)),
    setItem: (object, index, value) => leaving(setItemWorking(object, index, value)),
    deleteAttribute: (object, name) => leaving(deleteAttribute(object, name), false),
    deleteItem: (object, index) => leaving(deleteItem(object, index), false),
  },
};

export const javascriptDialect: Dialect = { ...strict, lenient };
