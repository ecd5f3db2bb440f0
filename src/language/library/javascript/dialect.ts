import type { Dialect, WorkingDialect } from '../../program/dialect';
import { Failure } from '../../program/failure';
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
import { isTrue, textOf, textWorking } from './operators/primitive';
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

const script: ScriptDialect = {
  newObject,
  put,
  spread,
  rest,
  takeApart,
  keys: keysIn,
  construct: constructPlain,
  superOf,
  makeClass,
  unbound,
  unknown,
  constant: (name) => new Failure('constantAssigned', name),
  isFunction,
  globalObject: new ObjectValue(prototypes.object),
  working: { construct, superCall },
};

export const javascriptDialect: Dialect = {
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
