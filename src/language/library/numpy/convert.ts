import * as np from '#numpy';
import { Failure } from '../../program/failure';
import type { NativeFunction, Working } from '../../program/values/callable';
import { ClassValue } from '../../program/values/classes';
import { List, RangeValue, Tuple, type Value } from '../../program/values/value';
import { native } from '../native';
import { numeric } from '../operators/numbers';
import { typeName, typeNamed } from '../types';

/** np.dtype('float64'): what a.dtype gives. */
export class DTypeValue {
  constructor(readonly dtype: np.DType) {}
}

/** Runs an operation of NumPy's; what it refuses is the program's failure. */
export function run<Result>(operation: () => Result): Result {
  try {
    return operation();
  } catch (error) {
    if (error instanceof np.NumPyError) throw Failure.told(error);
    throw error;
  }
}

const isPlain = (value: Value): boolean => typeof value === 'number' || typeof value === 'bigint';

/** A value as NumPy takes it; lists may be nested. */
export function nested(value: Value): np.Nested {
  if (value instanceof np.NDArray || value instanceof np.NumPyScalar) return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return value;
  if (value instanceof List || value instanceof Tuple)
    return value.items.every(isPlain) ? (value.items as readonly np.Nested[]) : value.items.map(nested);
  if (value instanceof RangeValue) return Array.from({ length: value.size }, (_, index) => value.at(index));
  throw new Failure('notNumbers', typeName(value));
}

export const arrayOf = (value: Value): np.NDArray =>
  value instanceof np.NDArray ? value : run(() => np.asArray(nested(value)));

/** What NumPy gives as the program has it: lists of arrays are lists. */
export function given(value: unknown): Value {
  if (Array.isArray(value)) return new List(value.map(given));
  return value as Value;
}

export function whole(value: Value): number {
  const number = value instanceof np.NumPyScalar ? value.value : numeric(value);
  if (typeof number === 'bigint') return Number(number);
  throw new Failure('notWhole', typeName(value));
}

/** A shape, an axis, an order of axes: one int or several. */
export function wholes(value: Value): number[] {
  if (value instanceof Tuple || value instanceof List) return value.items.map(whole);
  if (value instanceof np.NDArray) return wholes(given(np.toList(value)));
  return [whole(value)];
}

export function axisOf(value: Value): np.Axis {
  if (value === null || value === undefined) return undefined;
  return value instanceof Tuple || value instanceof List ? wholes(value) : whole(value);
}

export const tupleOf = (numbers: readonly number[]): Tuple => new Tuple(numbers.map(BigInt));

const byType: Readonly<Record<string, np.DType>> = { float: 'float64', int: 'int64', bool: 'bool' };

/** A dtype by whatever it is named by: np.float32, 'float32', float. */
export function dtypeOf(value: Value): np.DType | undefined {
  if (value === null || value === undefined) return undefined;
  if (value instanceof DTypeValue) return value.dtype;
  const name = value instanceof ClassValue ? (byType[value.name] ?? value.name) : value;
  const dtype = typeof name === 'string' ? np.dtypeNamed(name) : undefined;
  if (dtype === undefined) throw new Failure('notDType', typeof name === 'string' ? name : typeName(value));
  return dtype;
}

/** The classes above those of single kinds of numbers. */
export const kinds = {
  number: typeNamed('number', typeNamed('generic')),
  integer: typeNamed('integer', typeNamed('number')),
  floating: typeNamed('floating', typeNamed('number')),
};
/** np.bool, which is not Python's bool. */
const boolType = new ClassValue('bool', [typeNamed('generic')], new Map());

/** The class of numbers of a dtype: np.float64 is a float, too. */
export function scalarType(dtype: np.DType): ClassValue {
  if (dtype === 'bool') return boolType;
  if (dtype === 'float64') return typeNamed(dtype, kinds.floating, typeNamed('float'));
  return typeNamed(dtype, np.isFloat(dtype) ? kinds.floating : kinds.integer);
}

export type Run = (...values: never[]) => Value | Working;

/** A function of NumPy's under its own name. */
export function npFunction(name: string, spec: string, compute: Run, isPure = true): NativeFunction {
  const compiled = compute as (...values: Value[]) => unknown;
  return native(name, spec, (...values: Value[]) => given(run(() => compiled(...values))), isPure);
}
