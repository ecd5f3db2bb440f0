import { type Data, type DType, dtypes } from '../dtype';
import { allocate } from '../meter';

/** An element as an array keeps it: a bigint in int64 and uint64, 0 or 1 in bool. */
export type Element = number | bigint;
/** An element as Python has it. */
export type ScalarValue = number | bigint | boolean;

/** An array or a view into one: the element at index i stands at offset + i[0] strides[0] + i[1] strides[1] + ... in data. */
export class NDArray {
  constructor(
    readonly dtype: DType,
    readonly shape: readonly number[],
    /** In elements, not in bytes. */
    readonly strides: readonly number[],
    readonly offset: number,
    readonly data: Data,
  ) {}

  get size(): number {
    return sizeOf(this.shape);
  }

  get ndim(): number {
    return this.shape.length;
  }

  get itemSize(): number {
    return dtypes[this.dtype].bytes;
  }
}

/** One number that NumPy gave: np.float64(0.2). */
export class NumPyScalar {
  constructor(
    readonly dtype: DType,
    readonly value: ScalarValue,
  ) {}
}

/** What np.array takes: numbers in lists, however deep. */
export type Nested = ScalarValue | NumPyScalar | NDArray | readonly Nested[];
/** What NumPy's functions give. */
export type Value = NDArray | NumPyScalar;

export function sizeOf(shape: readonly number[]): number {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
}

/** The strides of an array whose last index moves fastest. */
export function rowMajor(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length);
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = step;
    step *= shape[axis] as number;
  }
  return strides;
}

/** A new array of zeros, rows one after another. */
export function empty(dtype: DType, shape: readonly number[]): NDArray {
  return new NDArray(dtype, shape, rowMajor(shape), 0, allocate(dtype, sizeOf(shape)));
}

/** `data` as an array of that shape, rows one after another. */
export function fromData(
  dtype: DType,
  data: Data,
  shape: readonly number[] = [data.length],
  offset = 0,
): NDArray {
  return new NDArray(dtype, shape, rowMajor(shape), offset, data);
}

/** Whether the elements stand one after another in the order of the last index. */
export function isRowMajor({ shape, strides }: NDArray): boolean {
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const length = shape[axis] as number;
    if (length === 0) return true;
    if (length !== 1 && strides[axis] !== step) return false;
    step *= length;
  }
  return true;
}

/** An element as Python has it: whole numbers are ints. */
export function pythonValue(dtype: DType, element: Element): ScalarValue {
  const { kind } = dtypes[dtype];
  if (kind === 'float') return element;
  return kind === 'bool' ? element !== 0 : BigInt(element);
}

export function scalarAt(array: NDArray, at: number): NumPyScalar {
  return new NumPyScalar(array.dtype, pythonValue(array.dtype, array.data[at] as Element));
}

/** An array without axes as the number it holds, all others as they are. */
export function unwrap(array: NDArray): Value {
  return array.shape.length === 0 ? scalarAt(array, array.offset) : array;
}

/** A shape as Python writes it: (3,) or (2, 3). */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}
