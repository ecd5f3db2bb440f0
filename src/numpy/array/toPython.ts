import { NumPyError } from '../error';
import { claim, spend } from '../meter';
import {
  type Element,
  NDArray,
  type NumPyScalar,
  pythonValue,
  rowMajor,
  type ScalarValue,
  shapeText,
  type Value,
} from './ndarray';
import { walk } from './walk';

/** Of a number of Python in a list. */
const BYTES_A_NUMBER = 24;

/** What a.tolist() gives: numbers of Python in lists. */
export type PythonList = ScalarValue | readonly PythonList[];

export function toList(value: Value): PythonList {
  if (!(value instanceof NDArray)) return value.value;
  spend(value.size);
  claim(value.size * BYTES_A_NUMBER);
  return listAt(value, 0, value.offset);
}

function listAt(array: NDArray, axis: number, at: number): PythonList {
  if (axis === array.ndim) return pythonValue(array.dtype, array.data[at] as Element);
  const step = array.strides[axis] as number;
  return Array.from({ length: array.shape[axis] as number }, (_, i) =>
    listAt(array, axis + 1, at + i * step),
  );
}

/** All elements, rows one after another, as the array keeps them. */
export function elements(array: NDArray): Element[] {
  const found: Element[] = [];
  const { inner, steps, each } = walk(array.shape, [array.strides]);
  const step = steps[0] as number;
  each([array.offset], ([at]) => {
    for (let i = 0; i < inner; i++) found.push(array.data[(at as number) + i * step] as Element);
  });
  return found;
}

/** The same as numbers. */
export function numbersOf(array: NDArray): Float64Array {
  const found = new Float64Array(array.size);
  const { inner, steps, each } = walk(array.shape, [array.strides]);
  const step = steps[0] as number;
  let count = 0;
  each([array.offset], ([at]) => {
    for (let i = 0; i < inner; i++) found[count++] = Number(array.data[(at as number) + i * step]);
  });
  return found;
}

/** a.item(): the only number, as Python has it; what float(a), int(a) and a truth value are made of. */
export function item(value: Value): ScalarValue {
  if (!(value instanceof NDArray)) return value.value;
  if (value.size === 1) return pythonValue(value.dtype, value.data[value.offset] as Element);
  throw new NumPyError(
    'TypeError',
    'An array of shape {0} is not one number: choose one of its elements, or sum them up.',
    shapeText(value.shape),
  );
}

/** Whether `if value:` would go on. */
export function truth(value: Value | NumPyScalar): boolean {
  if (value instanceof NDArray && value.size !== 1)
    throw new NumPyError(
      'ValueError',
      'An array of shape {0} is neither true nor false as a whole: ask np.any(...) or np.all(...) of it.',
      shapeText(value.shape),
    );
  const one = item(value);
  return one !== 0 && one !== 0n && one !== false;
}

/** a.strides as Python shows them, in bytes. */
export const byteStrides = ({ strides, shape, itemSize }: NDArray): number[] =>
  (shape.includes(0) ? rowMajor(shape) : strides).map((step) => step * itemSize);
