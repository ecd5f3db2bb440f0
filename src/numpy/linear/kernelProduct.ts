import { type KernelProgram, startKernel } from '../../engine/network/kernel/kernelProgram';
import { copyInto } from '../array/cast';
import { fromData, type NDArray } from '../array/ndarray';

/** Below so many products copying to the kernel's memory takes longer than it saves. */
const FEWEST_PRODUCTS = 8000;
const PAGE = 65_536;

let program: KernelProgram | undefined;
let isMissing = false;

/** A kernel with that much memory; the largest so far is kept. */
function kernelOf(bytes: number): KernelProgram | undefined {
  if (program && program.buffer.byteLength >= bytes) return program;
  if (isMissing) return undefined;
  const started = startKernel(Math.ceil(bytes / PAGE) * PAGE);
  if (started) program = started;
  else isMissing = program === undefined;
  return started;
}

/** a b for float64 matrices by the sums of kernel.wat, into `out`; false where they cannot be had or would not be faster. */
export function kernelProduct(a: NDArray, b: NDArray, out: Float64Array): boolean {
  const [rows, terms] = a.shape as [number, number];
  const cols = b.shape[1] as number;
  if (rows * terms * cols < FEWEST_PRODUCTS) return false;
  const aAt = 0;
  const bAt = 8 * rows * terms;
  const outAt = bAt + 8 * terms * cols;
  const zerosAt = outAt + 8 * rows * cols;
  const offsetsAt = zerosAt + 8 * cols;
  const kernel = kernelOf(offsetsAt + 4 * terms);
  if (!kernel) return false;
  const { buffer, sums } = kernel;
  const isTransposed = a.strides[0] === 1 && a.strides[1] === rows;
  const aShape = isTransposed ? [terms, rows] : [rows, terms];
  const source = isTransposed ? fromData(a.dtype, a.data, aShape, a.offset) : a;
  copyInto(fromData('float64', new Float64Array(buffer, aAt, rows * terms), aShape), source);
  copyInto(fromData('float64', new Float64Array(buffer, bAt, terms * cols), [terms, cols]), b);
  new Float64Array(buffer, zerosAt, cols).fill(0);
  const offsets = new Int32Array(buffer, offsetsAt, terms);
  for (let p = 0; p < terms; p++) offsets[p] = 8 * p * cols;
  const [rowStep, step] = isTransposed ? [8, 8 * rows] : [8 * terms, 8];
  sums.denseProduct(rows, cols, outAt, zerosAt, 0, bAt, terms, offsetsAt, aAt, rowStep, step);
  out.set(new Float64Array(buffer, outAt, rows * cols));
  return true;
}
