import { type DType, isInteger, promote } from '../dtype';
import { NumPyError } from '../error';
import { allocate } from '../meter';
import { astype, castElement, copyInto, elementOfInt } from './cast';
import {
  type Element,
  empty,
  fromData,
  NDArray,
  type Nested,
  NumPyScalar,
  type ScalarValue,
  shapeText,
} from './ndarray';

const MOST_AXES = 64;

/** np.array: a new array of numbers in lists, however deep. */
export function array(nested: Nested, dtype?: DType): NDArray {
  if (nested instanceof NDArray) return astype(nested, dtype ?? nested.dtype);
  if (!Array.isArray(nested)) return ofNumber(nested as ScalarValue | NumPyScalar, dtype);
  const shape = shapeOf(nested);
  const kind = dtype ?? commonDType(nested) ?? 'float64';
  const out = empty(kind, shape);
  fill(out, nested, 0, 0);
  return out;
}

/** np.asarray: an array stays the same one. */
export function asArray(nested: Nested, dtype?: DType): NDArray {
  if (nested instanceof NDArray && (dtype === undefined || dtype === nested.dtype)) return nested;
  return array(nested, dtype);
}

/** The dtype of a number: Python's own are float64, int64 and bool. */
export function dtypeOf(value: Exclude<Nested, readonly Nested[]>): DType {
  if (value instanceof NDArray || value instanceof NumPyScalar) return value.dtype;
  return typeof value === 'number' ? 'float64' : typeof value === 'bigint' ? 'int64' : 'bool';
}

/** A number as an element of `dtype`. What does not fit is refused where Python itself would. */
export function elementOf(value: ScalarValue | NumPyScalar, dtype: DType): Element {
  if (value instanceof NumPyScalar) return castElement(value.value, dtype);
  if (typeof value === 'bigint') return elementOfInt(value, dtype);
  if (typeof value === 'number' && !Number.isFinite(value) && isInteger(dtype))
    throw new NumPyError(
      Number.isNaN(value) ? 'ValueError' : 'OverflowError',
      'An array of whole numbers ({0}) can hold neither nan nor inf: make it with decimals, such as dtype=float.',
      dtype,
    );
  if (typeof value === 'number' && isInteger(dtype)) return elementOfInt(BigInt(Math.trunc(value)), dtype);
  return castElement(value, dtype);
}

function ofNumber(value: ScalarValue | NumPyScalar, dtype = dtypeOf(value)): NDArray {
  const data = allocate(dtype, 1);
  (data as unknown as Element[])[0] = elementOf(value, dtype);
  return fromData(dtype, data, []);
}

function commonDType(nested: Nested): DType | undefined {
  if (!Array.isArray(nested)) return dtypeOf(nested as Exclude<Nested, readonly Nested[]>);
  let common: DType | undefined;
  for (const item of nested as readonly Nested[]) {
    const own = typeof item === 'object' ? commonDType(item) : dtypeOf(item);
    if (own === common) continue;
    common = own && common ? promote(common, own) : (own ?? common);
  }
  return common;
}

const isNumber = (item: Nested): boolean => typeof item === 'number' || typeof item === 'bigint';
const isSameShape = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((size, axis) => size === b[axis]);

function shapeOf(nested: Nested, depth = 0): readonly number[] {
  if (nested instanceof NDArray) return nested.shape;
  if (!Array.isArray(nested)) return [];
  if (depth >= MOST_AXES)
    throw new NumPyError('ValueError', 'An array has at most 64 axes: these lists are deeper.');
  if (nested.length === 0) return [0];
  const first = shapeOf(nested[0], depth + 1);
  for (const item of nested) {
    if (first.length === 0 && isNumber(item)) continue;
    const other = shapeOf(item, depth + 1);
    if (isSameShape(other, first)) continue;
    throw new NumPyError(
      'ValueError',
      'The rows of an array have one length: here one has the shape {0} and another the shape {1}.',
      shapeText(first),
      shapeText(other),
    );
  }
  return [nested.length, ...first];
}

/** A row of Python's numbers, of which decimals are kept as they are. */
function fillRow({ data, dtype }: NDArray, row: readonly Nested[], at: number): void {
  for (let i = 0; i < row.length; i++) {
    const item = row[i] as Nested;
    if (typeof item === 'number') data[at + i] = item;
    else if (item instanceof NDArray) data[at + i] = Number(item.data[item.offset]);
    else data[at + i] = elementOf(item as ScalarValue | NumPyScalar, dtype) as number;
  }
}

/** Writes `nested` at `at` of the rows of `out`, `depth` axes in. */
function fill(out: NDArray, nested: Nested, depth: number, at: number): void {
  if (Array.isArray(nested)) {
    const step = out.strides[depth] ?? 1;
    if (depth === out.ndim - 1 && out.dtype === 'float64') return fillRow(out, nested, at);
    for (let i = 0; i < nested.length; i++) fill(out, nested[i], depth + 1, at + i * step);
  } else if (nested instanceof NDArray) {
    copyInto(fromData(out.dtype, out.data, nested.shape, at), nested);
  } else {
    (out.data as unknown as Element[])[at] = elementOf(nested as number, out.dtype);
  }
}
