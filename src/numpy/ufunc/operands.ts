import { withDType } from '../array/cast';
import {
  type Element,
  fromData,
  NDArray,
  type Nested,
  NumPyScalar,
  type ScalarValue,
} from '../array/ndarray';
import { asArray, dtypeOf, elementOf } from '../array/nested';
import { type DType, isFloat, promote } from '../dtype';
import { allocate } from '../meter';

/** What NumPy's functions take: arrays, lists, and numbers of NumPy and of Python. */
export type Operand = Nested;
export type Lone = ScalarValue | NumPyScalar;

/** Whether an operand is a single number, of Python or of NumPy. */
export const isLone = (operand: Operand): operand is Lone =>
  typeof operand !== 'object' || operand instanceof NumPyScalar;

/** An operand with its lists made arrays. */
export const settled = (operand: Operand): Lone | NDArray => (isLone(operand) ? operand : asArray(operand));

/**
 * The dtype in which operands meet (NEP 50): those of arrays and of NumPy's numbers count; an int or a float of Python only
 * asks for whole numbers or decimals at least.
 */
export function meetingDType(operands: readonly (Lone | NDArray)[]): DType {
  let strong: DType | undefined;
  let isFloatAsked = false;
  let isIntAsked = false;
  for (const operand of operands) {
    if (typeof operand === 'number') isFloatAsked = true;
    else if (typeof operand === 'bigint') isIntAsked = true;
    else strong = strong ? promote(strong, dtypeOf(operand)) : dtypeOf(operand);
  }
  if (isFloatAsked) return strong && isFloat(strong) ? strong : 'float64';
  if (isIntAsked && (strong === undefined || strong === 'bool')) return 'int64';
  return strong ?? 'float64';
}

/** An operand as an array of `dtype`. */
export function inDType(operand: Lone | NDArray, dtype: DType): NDArray {
  if (operand instanceof NDArray) return withDType(operand, dtype);
  const data = allocate(dtype, 1);
  (data as unknown as Element[])[0] = elementOf(operand, dtype);
  return fromData(dtype, data, []);
}
