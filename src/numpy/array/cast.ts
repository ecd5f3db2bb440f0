import { type BigData, type DType, dtypes, isBig, type NumberData } from '../dtype';
import { NumPyError } from '../error';
import { allocate } from '../meter';
import { type Element, empty, NDArray, type ScalarValue } from './ndarray';
import { memoryOrder, walk } from './walk';

const SMALLEST_INT64 = -(2n ** 63n);

/** A number of one dtype as an element of another, as C casts it: towards 0, and round where it has too many bits. */
export function castElement(value: ScalarValue, to: DType): Element {
  if (to === 'bool') return Number(typeof value === 'boolean' ? value : value !== 0 && value !== 0n);
  if (isBig(to)) return toBits(value, to);
  if (typeof value === 'bigint') {
    if (to === 'int32') return Number(BigInt.asIntN(32, value));
    if (to === 'uint8') return Number(BigInt.asUintN(8, value));
    return to === 'float32' ? Math.fround(Number(value)) : Number(value);
  }
  if (to === 'int32') return floatToInt32(Number(value));
  if (to === 'uint8') return Math.trunc(Number(value)) & 255;
  return to === 'float32' ? Math.fround(Number(value)) : Number(value);
}

function toBits(value: ScalarValue, to: DType): bigint {
  const wrap = to === 'int64' ? BigInt.asIntN : BigInt.asUintN;
  if (typeof value === 'bigint') return wrap(64, value);
  const whole = Math.trunc(Number(value));
  const fits = Number.isFinite(whole) && (to === 'int64' ? Math.abs(whole) < 2 ** 63 : whole < 2 ** 64);
  return wrap(64, fits ? BigInt(whole) : SMALLEST_INT64);
}

function floatToInt32(value: number): number {
  const whole = Math.trunc(value);
  return whole >= -(2 ** 31) && whole < 2 ** 31 ? whole : -(2 ** 31);
}

/** The result of whole numbers as an element: what does not fit goes round, as it would when written into an array. */
export function wrapElement(value: Element, to: DType): Element {
  if (to === 'int32') return Number(value) | 0;
  return to === 'uint8' ? Number(value) & 255 : castElement(value, to);
}

/** A Python int as an element: one that the dtype cannot hold is refused, not wrapped. */
export function elementOfInt(value: bigint, to: DType): Element {
  const { kind, bytes } = dtypes[to];
  const isSigned = kind === 'signed';
  const wrapped = (isSigned ? BigInt.asIntN : BigInt.asUintN)(8 * bytes, value);
  if ((isSigned || kind === 'unsigned') && wrapped !== value)
    throw new NumPyError(
      'OverflowError',
      '{0} is too large or too small for numbers of the kind {1}.',
      String(value),
      to,
    );
  const element = castElement(value, to);
  if (kind === 'float' && !Number.isFinite(Number(element)) && to === 'float64')
    throw new NumPyError('OverflowError', 'This int is too large to become a float.');
  return element;
}

/** The elements of `array` as those of `dtype`; the same array if it has that dtype. */
export function withDType(array: NDArray, dtype: DType): NDArray {
  return array.dtype === dtype ? array : astype(array, dtype);
}

/** A new array of `dtype` with the elements of `array`, in memory in the same order. */
export function astype(array: NDArray, dtype: DType): NDArray {
  const out = emptyLike(dtype, array.shape, [array]);
  copyInto(out, array);
  return out;
}

/** A new array whose elements stand in memory in the order that those of `others`, which have its shape, do. */
export function emptyLike(dtype: DType, shape: readonly number[], others: readonly NDArray[]): NDArray {
  if (shape.length < 2) return empty(dtype, shape);
  const order = memoryOrder(
    shape,
    others.map(({ strides }) => strides),
  );
  const strides = new Array<number>(shape.length);
  let step = 1;
  for (const axis of order.reverse()) {
    strides[axis] = step;
    step *= shape[axis] as number;
  }
  return new NDArray(dtype, shape, strides, 0, allocate(dtype, step));
}

/** Writes the elements of `from` into `to`, which has the same shape, each cast to its dtype. */
export function copyInto(to: NDArray, from: NDArray): void {
  const { inner, steps, each } = walk(to.shape, [to.strides, from.strides]);
  const [toStep, fromStep] = steps as [number, number];
  const copy = rowCopier(to, from);
  each([to.offset, from.offset], ([toAt, fromAt]) =>
    copy(inner, toAt as number, toStep, fromAt as number, fromStep),
  );
}

type RowCopier = (n: number, toAt: number, toStep: number, fromAt: number, fromStep: number) => void;

function rowCopier(to: NDArray, from: NDArray): RowCopier {
  if (isBig(to.dtype) && isBig(from.dtype)) return copyBigs(to.data as BigData, from.data as BigData);
  const isPlain = from.dtype === to.dtype || dtypes[to.dtype].kind === 'float';
  if (isPlain && !isBig(to.dtype) && !isBig(from.dtype))
    return copyNumbers(to.data as NumberData, from.data as NumberData);
  const { dtype } = to;
  const target = to.data as unknown as Element[];
  const { data } = from;
  return (n, toAt, toStep, fromAt, fromStep) => {
    for (let i = 0; i < n; i++)
      target[toAt + i * toStep] = castElement(data[fromAt + i * fromStep] as Element, dtype);
  };
}

function copyBigs(to: BigData, from: BigData): RowCopier {
  return (n, toAt, toStep, fromAt, fromStep) => {
    for (let i = 0; i < n; i++) to[toAt + i * toStep] = from[fromAt + i * fromStep] as bigint;
  };
}

function copyNumbers(to: NumberData, from: NumberData): RowCopier {
  return (n, toAt, toStep, fromAt, fromStep) => {
    if (toStep === 1 && fromStep === 1 && n > 32) to.set(from.subarray(fromAt, fromAt + n), toAt);
    else for (let i = 0; i < n; i++) to[toAt + i * toStep] = from[fromAt + i * fromStep] as number;
  };
}

/** A new array with the elements of `array`, rows one after another. */
export function copy(array: NDArray): NDArray {
  const out = empty(array.dtype, array.shape);
  copyInto(out, array);
  return out;
}
