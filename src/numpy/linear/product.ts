import { copy, withDType } from '../array/cast';
import { indexArray } from '../array/indices';
import { empty, fromData, isRowMajor, type NDArray } from '../array/ndarray';
import { numbersOf } from '../array/toPython';
import { type DType, isBig } from '../dtype';
import { kernelProduct } from '../kernel/product';
import { spend } from '../meter';

/** a b for two matrices of one dtype. */
export function matrixProduct(a: NDArray, b: NDArray): NDArray {
  const [rows, terms] = a.shape as [number, number];
  const cols = b.shape[1] as number;
  const out = empty(a.dtype, [rows, cols]);
  const isExact = isBig(a.dtype) && isWithinFloats(a, b, terms);
  spend(rows * terms * cols * (isExact ? 1 : costs[a.dtype]));
  if (isExact) return ofFloats(a, b);
  if (a.dtype === 'float64') floatProduct(a, b, out.data as Float64Array);
  else if (a.dtype === 'float32') singleProduct(a, b, out);
  else if (isBig(a.dtype)) rowsOfSums(a, b, out, 0n as unknown as number);
  else rowsOfSums(a, b, out, 0, a.dtype === 'bool' ? orOfBoth : wholeSum);
  return out;
}

/** How many operations of floats one of its own takes as long as. */
const costs: Readonly<Record<DType, number>> = {
  ...{ float64: 1, float32: 1, int64: 10, uint64: 10, int32: 3, uint8: 3, bool: 3 },
};
/** Whole numbers up to here are exact as floats. */
const EXACT = 2 ** 53;

function isWithinFloats(a: NDArray, b: NDArray, terms: number): boolean {
  return largest(a) * largest(b) * terms <= EXACT;
}

const largest = (array: NDArray): number =>
  numbersOf(array).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function ofFloats(a: NDArray, b: NDArray): NDArray {
  const product = matrixProduct(withDType(a, 'float64'), withDType(b, 'float64'));
  const { data, shape } = indexArray(product.data as Float64Array, product.shape);
  return fromData(a.dtype, a.dtype === 'int64' ? data : new BigUint64Array(data.buffer), shape);
}

function floatProduct(a: NDArray, b: NDArray, out: Float64Array): void {
  if (kernelProduct(a, b, out)) return;
  const [rows, terms] = a.shape as [number, number];
  const cols = b.shape[1] as number;
  const x = (isRowMajor(a) ? a : copy(a)) as NDArray;
  const y = (isRowMajor(b) ? b : copy(b)) as NDArray;
  const [xs, ys] = [x.data as Float64Array, y.data as Float64Array];
  if (cols === 1) {
    for (let i = 0; i < rows; i++) out[i] = sumOfProducts(xs, x.offset + i * terms, ys, y.offset, terms);
    return;
  }
  for (let i = 0; i < rows; i++)
    for (let p = 0; p < terms; p++) {
      const factor = xs[x.offset + i * terms + p] as number;
      const from = y.offset + p * cols;
      const to = i * cols;
      for (let j = 0; j < cols; j++)
        out[to + j] = (out[to + j] as number) + factor * (ys[from + j] as number);
    }
}

/** Four sums side by side, so that none waits for another. */
function sumOfProducts(x: Float64Array, at: number, y: Float64Array, from: number, n: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = n - (n % 4);
  for (let i = 0; i < whole; i += 4) {
    a += (x[at + i] as number) * (y[from + i] as number);
    b += (x[at + i + 1] as number) * (y[from + i + 1] as number);
    c += (x[at + i + 2] as number) * (y[from + i + 2] as number);
    d += (x[at + i + 3] as number) * (y[from + i + 3] as number);
  }
  for (let i = whole; i < n; i++) a += (x[at + i] as number) * (y[from + i] as number);
  return a + b + (c + d);
}

/** float32 is added up in float64 and rounded once. */
function singleProduct(a: NDArray, b: NDArray, out: NDArray): void {
  const sums = new Float64Array(out.size);
  floatProduct(withDType(a, 'float64'), withDType(b, 'float64'), sums);
  (out.data as Float32Array).set(sums);
}

type Sum = (sum: number, a: number, b: number) => number;
const wholeSum: Sum = (sum, a, b) => (sum + Math.imul(a, b)) | 0;
const orOfBoth: Sum = (sum, a, b) => sum | (a & b);

function rowsOfSums(
  a: NDArray,
  b: NDArray,
  out: NDArray,
  zero: number,
  add: Sum = (s, x, y) => s + x * y,
): void {
  const [rows, terms] = a.shape as [number, number];
  const cols = b.shape[1] as number;
  const [x, y, target] = [a.data, b.data, out.data] as Float64Array[] as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [aRow, aStep] = a.strides as [number, number];
  const [bStep, bCol] = b.strides as [number, number];
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < cols; j++) {
      let sum = zero;
      for (let p = 0; p < terms; p++)
        sum = add(
          sum,
          x[a.offset + i * aRow + p * aStep] as number,
          y[b.offset + p * bStep + j * bCol] as number,
        );
      target[i * cols + j] = sum;
    }
}
