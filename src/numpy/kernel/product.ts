import { copyInto } from '../array/cast';
import { fromData, isRowMajor, type NDArray } from '../array/ndarray';
import { kernelOf } from './program';

/** Below so many products copying to the kernel's memory takes longer than it saves. */
const FEWEST_PRODUCTS = 2000;
/** The columns of a tile; with fewer than half of them most of the work would be for nothing. */
const TILE = 8;
const FEWEST_COLUMNS = 4;

/** a b for float64 matrices by the sums of kernel.wat, into `out`; false where they cannot be had or would not be faster. */
export function kernelProduct(a: NDArray, b: NDArray, out: Float64Array): boolean {
  const [rows, terms] = a.shape as [number, number];
  const cols = b.shape[1] as number;
  if (cols < FEWEST_COLUMNS || rows * terms * cols < FEWEST_PRODUCTS) return false;
  const tiles = Math.ceil(cols / TILE);
  const width = tiles * TILE;
  // The last tiles read a row of `a` and columns of `b` that are not there.
  const matrixAt = 8 * (rows + 1) * terms;
  const outAt = matrixAt + 8 * (terms * cols + TILE);
  const kernel = kernelOf(outAt + 8 * (rows + 1) * width);
  if (!kernel) return false;
  const { buffer, sums } = kernel;
  const isTransposed = a.strides[0] === 1 && a.strides[1] === rows;
  const [rowStep, step] = isTransposed ? [8, 8 * rows] : [8 * terms, 8];
  lay(a, isTransposed, new Float64Array(buffer, 0, rows * terms));
  lay(b, false, new Float64Array(buffer, matrixAt, terms * cols));
  sums.tiledProduct(rows, tiles, outAt, matrixAt, 8 * cols, terms, 0, rowStep, step);
  takeRows(new Float64Array(buffer, outAt, rows * width), width, out, cols);
  return true;
}

/** Copies a matrix row by row, or as it stands where that is column by column. */
function lay(matrix: NDArray, isTransposed: boolean, to: Float64Array): void {
  const { data, offset } = matrix;
  if (isTransposed || isRowMajor(matrix)) to.set((data as Float64Array).subarray(offset, offset + to.length));
  else copyInto(fromData('float64', to, matrix.shape), matrix);
}

function takeRows(from: Float64Array, width: number, out: Float64Array, cols: number): void {
  if (width === cols) out.set(from);
  else
    for (let at = 0, to = 0; to < out.length; at += width, to += cols)
      out.set(from.subarray(at, at + cols), to);
}
