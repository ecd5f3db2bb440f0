import type { Dialect, WorkingDialect } from '../program/dialect';
import { Failure } from '../program/failure';
import type { BinaryOperator, UnaryOperator } from '../program/operators';
import { Call, type Working } from '../program/values/callable';
import { ClassValue, ExceptionValue, Instance } from '../program/values/classes';
import { Dict } from '../program/values/dict';
import { List, NOT_IMPLEMENTED, Tuple, type Value } from '../program/values/value';
import {
  attribute,
  attributeWorking,
  deleteAttribute,
  method,
  setAttribute,
  setAttributeWorking,
} from './access/attributes';
import { callOther, classOf, enter, exit, instantiate, makeClass, raise } from './access/classes';
import { deleteItem, item, itemWorking, setItem, setItemWorking } from './access/items';
import { iterate, iterateWorking, unpack, valuesOf } from './access/iterate';
import { listing } from './effort';
import { foreignTo } from './foreign';
import { binary, inPlace, table, unsupported } from './operators/binary';
import { compare, compareWorking } from './operators/compare';
import { isTrue, truth } from './operators/truth';
import { unary } from './operators/unary';
import { formatAtOnce, formatWorking } from './text/formatting';
import { percentWorking } from './text/percent';
import { typeName, typeNamed } from './types';

const names: Record<BinaryOperator, string> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'truediv',
  '//': 'floordiv',
  '%': 'mod',
  '**': 'pow',
  '@': 'matmul',
  '&': 'and',
  '|': 'or',
  '^': 'xor',
  '<<': 'lshift',
  '>>': 'rshift',
  '>>>': 'rshift',
};

/** The methods of classes for an operator: a's own, then b's reflected one. */
function* binaryWorking(operator: BinaryOperator, a: Value, b: Value): Working {
  if (operator === '%' && typeof a === 'string') return yield* percentWorking(a, b);
  if (!(a instanceof Instance) && !(b instanceof Instance)) return binary[operator](a, b);
  for (const [self, other, name] of [
    [a, b, `__${names[operator]}__`],
    [b, a, `__r${names[operator]}__`],
  ] as const) {
    const found = self instanceof Instance ? self.type.find(name) : undefined;
    if (found === undefined) continue;
    const value = yield new Call(found, [self, other]);
    if (value !== NOT_IMPLEMENTED) return value;
  }
  throw unsupported(operator, a, b);
}

function* inPlaceWorking(operator: BinaryOperator, a: Value, b: Value): Working {
  if (a instanceof List && operator === '+' && !foreignTo(b)) {
    const more = yield* valuesOf(b);
    listing(a.items.length + more.length);
    for (const value of more) a.items.push(value);
    return a;
  }
  const found = a instanceof Instance ? a.type.find(`__i${names[operator]}__`) : undefined;
  if (found !== undefined) {
    const value = yield new Call(found, [a, b]);
    if (value !== NOT_IMPLEMENTED) return value;
  }
  if (a instanceof Instance || b instanceof Instance) return yield* binaryWorking(operator, a, b);
  return inPlace[operator](a, b);
}

const unaryNames: Partial<Record<UnaryOperator, string>> = {
  '-': '__neg__',
  '+': '__pos__',
  '~': '__invert__',
};

function* unaryWorking(operator: UnaryOperator, value: Value): Working {
  if (operator === 'not') return !(yield* isTrue(value));
  if (!(value instanceof Instance)) return unary[operator](value);
  const found = value.type.find(unaryNames[operator] ?? '');
  if (found === undefined) throw new Failure('unsupportedUnary', operator, typeName(value));
  return yield new Call(found, [value]);
}

function* gather(values: readonly Value[], isSpread: readonly boolean[]): Working<List> {
  const all: Value[] = [];
  for (const [index, value] of values.entries())
    if (isSpread[index]) for (const one of yield* valuesOf(value)) all.push(one);
    else all.push(value);
  return new List(all);
}

function catches(error: Value, type: Value): boolean {
  if (type instanceof Tuple) return type.items.some((one) => catches(error, one));
  if (!(type instanceof ClassValue) || !type.isSubclassOf(typeNamed('BaseException')))
    throw new Failure('catchesOther');
  return error instanceof Instance && error.type.isSubclassOf(type);
}

function mergeInto(dict: Dict, from: Value): void {
  if (!(from instanceof Dict)) throw new Failure('notMapping', typeName(from));
  for (const { key, value } of from.entries.values()) dict.set(key, value);
}

function keywordsOf(value: Value): [string, Value][] {
  if (!(value instanceof Dict)) throw new Failure('notMapping', typeName(value));
  return Array.from(value.entries.values(), ({ key, value: one }): [string, Value] => {
    if (typeof key !== 'string') throw new Failure('keywordNotText');
    return [key, one];
  });
}

const working: WorkingDialect = {
  binary: binaryWorking,
  inPlace: inPlaceWorking,
  compare: compareWorking,
  unary: unaryWorking,
  truth: isTrue,
  attribute: attributeWorking,
  setAttribute: setAttributeWorking,
  deleteAttribute,
  item: itemWorking,
  setItem: setItemWorking,
  deleteItem,
  iterate: iterateWorking,
  format: formatWorking,
  gather,
  unpack,
  raise,
  enter,
  exit,
  call: callOther,
  makeClass,
};

const comparisons = [
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  '===',
  '!==',
  'is',
  'is not',
  'in',
  'not in',
  'instanceof',
] as const;

export const pythonDialect: Dialect = {
  binary,
  inPlace,
  compare: table(comparisons, compare),
  unary,
  truth,
  attribute,
  method,
  setAttribute,
  item,
  setItem,
  iterate,
  format: formatAtOnce,
  keywordsOf,
  classOf,
  instantiate,
  assertion: (args) => new ExceptionValue(typeNamed('AssertionError'), args),
  mergeInto,
  catches,
  working,
  nothing: null,
};
