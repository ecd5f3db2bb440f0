import * as np from '#numpy';
import { Failure } from '../../program/failure';
import type { BinaryOperator, CompareOperator, UnaryOperator } from '../../program/operators';
import type { Value } from '../../program/values/value';
import { toInt } from '../builtins/numbers';
import type { Foreign } from '../foreign';
import { unsupported } from '../operators/binary';
import { objectType, typeName, typeNamed } from '../types';
import { DTypeValue, dtypeOf, nested, run, scalarType } from './convert';
import { getItem, iterate, setItem } from './items';

type Two = (a: np.Operand, b: np.Operand, options?: np.UfuncOptions) => np.Value;

const binaryOperators: Partial<Record<BinaryOperator, Two>> = {
  '+': np.add,
  '-': np.subtract,
  '*': np.multiply,
  '/': np.divide,
  '//': np.floorDivide,
  '%': np.remainder,
  '**': np.power,
  '@': np.matmul,
  '&': np.bitwiseAnd,
  '|': np.bitwiseOr,
  '^': np.bitwiseXor,
  '<<': np.leftShift,
  '>>': np.rightShift,
};

const comparisons: Partial<Record<CompareOperator, Two>> = {
  '<': np.less,
  '<=': np.lessEqual,
  '>': np.greater,
  '>=': np.greaterEqual,
  '==': np.equal,
  '!=': np.notEqual,
};

const isNumbers = (value: Value): boolean => {
  try {
    nested(value);
    return true;
  } catch {
    return false;
  }
};

function operate(operator: BinaryOperator, left: Value, right: Value, out?: np.NDArray): Value {
  const compute = binaryOperators[operator];
  if (!compute || !isNumbers(left) || !isNumbers(right)) throw unsupported(operator, left, right);
  return run(() => compute(nested(left), nested(right), out && { out }));
}

function compare(operator: CompareOperator, left: Value, right: Value): Value {
  if (left instanceof DTypeValue || right instanceof DTypeValue)
    return sameDType(left, right) === (operator === '==');
  const compute = comparisons[operator];
  const isEquality = operator === '==' || operator === '!=';
  if (isEquality && (!isNumbers(left) || !isNumbers(right))) return operator === '!=';
  if (!compute || !isNumbers(left) || !isNumbers(right))
    throw new Failure('notOrdered', operator, typeName(left), typeName(right));
  return run(() => compute(nested(left), nested(right)));
}

function sameDType(left: Value, right: Value): boolean {
  try {
    return dtypeOf(left) === dtypeOf(right);
  } catch {
    return false;
  }
}

function unary(operator: UnaryOperator, value: object): Value {
  const operand = nested(value);
  const rules: Partial<Record<UnaryOperator, (a: np.Operand) => np.Value>> = {
    '-': np.negative,
    '+': np.positive,
    '~': np.invert,
  };
  const compute = rules[operator];
  if (!compute) throw new Failure('unsupportedUnary', operator, typeName(value));
  return run(() => compute(operand));
}

function round(value: object, decimals: number | undefined): Value {
  if (!(value instanceof np.NumPyScalar)) throw new Failure('noRound', typeName(value));
  const rounded = run(() => np.round(value, decimals));
  return decimals === undefined && rounded instanceof np.NumPyScalar ? (toInt(rounded) as Value) : rounded;
}

function lengthOf(value: object): number {
  const size = value instanceof np.NDArray ? value.shape[0] : undefined;
  if (size === undefined) throw new Failure('noLength', typeName(value));
  return size;
}

function typeOf(value: object) {
  if (value instanceof np.NDArray) return typeNamed('ndarray');
  if (value instanceof np.NumPyScalar) return scalarType(value.dtype);
  if (value instanceof np.ArrayIterator) return typeNamed('nditer');
  return value instanceof DTypeValue ? typeNamed('dtype') : objectType;
}

const isArray = (value: object): value is np.Value =>
  value instanceof np.NDArray || value instanceof np.NumPyScalar;

function written(
  value: object,
  ofArray: (value: np.Value) => string,
  ofDType: (dtype: np.DType) => string,
): string {
  if (isArray(value)) return ofArray(value);
  return value instanceof DTypeValue ? ofDType(value.dtype) : '<numpy.nditer object>';
}

export const numpyForeign: Foreign = {
  takes: (value) => isArray(value) || value instanceof DTypeValue || value instanceof np.ArrayIterator,
  typeOf,
  truth: (value) => !isArray(value) || run(() => np.truth(value)),
  length: lengthOf,
  iterate,
  getItem,
  setItem,
  binary: operate,
  inPlace: (operator, left, right) =>
    left instanceof np.NDArray && operator !== '@'
      ? operate(operator, left, right, left)
      : operate(operator, left, right),
  compare,
  unary,
  repr: (value) => written(value, np.toRepr, (dtype) => `dtype('${dtype}')`),
  text: (value) => written(value, np.toText, (dtype) => dtype),
  copy: (value) => (value instanceof np.NDArray ? np.copy(value) : value),
  number: (value) => {
    if (value instanceof np.NumPyScalar) return value.value;
    return value instanceof np.NDArray && value.size === 1 && value.ndim === 0 ? np.item(value) : undefined;
  },
  round,
  absolute: (value) => run(() => np.absolute(nested(value))),
};
