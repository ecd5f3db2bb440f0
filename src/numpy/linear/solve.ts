import { empty, type NDArray, type Nested, NumPyScalar, shapeText } from '../array/ndarray';
import { asArray } from '../array/nested';
import { numbersOf } from '../array/toPython';
import { eye } from '../create/filled';
import { NumPyError } from '../error';
import { spend } from '../meter';

/** A square matrix as rows of numbers. */
function squareOf(name: string, a: Nested): Float64Array[] {
  const array = asArray(a, 'float64');
  const [rows, cols] = array.shape;
  if (array.ndim !== 2 || rows !== cols)
    throw new NumPyError(
      'LinAlgError',
      '{0} takes a square matrix, not an array of shape {1}.',
      name,
      shapeText(array.shape),
    );
  return rowsOf(array);
}

function rowsOf(array: NDArray): Float64Array[] {
  const [rows = 0, cols = 1] = array.shape;
  const all = numbersOf(array);
  return Array.from({ length: rows }, (_, row) => all.subarray(row * cols, (row + 1) * cols));
}

/** To take a part of one row from another takes as long as so much of a product of matrices. */
const ELIMINATING = 2;

/** Makes zeros below the diagonal, row by row by the largest pivot; `beside` moves along. Gives the sign of the swaps, 0 if singular. */
function eliminate(matrix: Float64Array[], beside: Float64Array[]): number {
  const n = matrix.length;
  let sign = 1;
  spend(ELIMINATING * n * n * (n + 2 * (beside[0]?.length ?? 0)));
  for (let col = 0; col < n; col++) {
    let pivot = col;
    for (let row = col + 1; row < n; row++)
      if (Math.abs(matrix[row]?.[col] as number) > Math.abs(matrix[pivot]?.[col] as number)) pivot = row;
    if (matrix[pivot]?.[col] === 0) return 0;
    if (pivot !== col) {
      sign = -sign;
      for (const rows of [matrix, beside])
        [rows[col], rows[pivot]] = [rows[pivot] as Float64Array, rows[col] as Float64Array];
    }
    for (let row = col + 1; row < n; row++) {
      const factor = (matrix[row]?.[col] as number) / (matrix[col]?.[col] as number);
      subtract(matrix[row] as Float64Array, matrix[col] as Float64Array, factor, col);
      subtract(beside[row] ?? NONE, beside[col] ?? NONE, factor, 0);
    }
  }
  return sign;
}

const NONE = new Float64Array(0);

function subtract(row: Float64Array, from: Float64Array, factor: number, start: number): void {
  for (let i = start; i < row.length; i++) row[i] = (row[i] as number) - factor * (from[i] as number);
}

/** np.linalg.det. */
export function det(a: Nested): NumPyScalar {
  const matrix = squareOf('np.linalg.det', a);
  const sign = eliminate(matrix, []);
  return new NumPyScalar(
    'float64',
    matrix.reduce((product, row, i) => product * (row[i] as number), sign),
  );
}

/** np.linalg.solve: the x with a x = b. */
export function solve(a: Nested, b: Nested): NDArray {
  const matrix = squareOf('np.linalg.solve', a);
  const right = asArray(b, 'float64');
  if (right.shape[0] !== matrix.length)
    throw new NumPyError(
      'ValueError',
      'np.linalg.solve needs as many numbers on the right as the matrix has rows, {0}, not the shape {1}.',
      matrix.length,
      shapeText(right.shape),
    );
  const rows = rowsOf(right);
  if (eliminate(matrix, rows) === 0)
    throw new NumPyError(
      'LinAlgError',
      'The matrix is singular: its rows depend on each other, so it has no inverse.',
    );
  const width = rows[0]?.length ?? 0;
  for (let row = matrix.length - 1; row >= 0; row--) {
    const own = rows[row] as Float64Array;
    for (let below = row + 1; below < matrix.length; below++)
      subtract(own, rows[below] as Float64Array, matrix[row]?.[below] as number, 0);
    for (let i = 0; i < width; i++) own[i] = (own[i] as number) / (matrix[row]?.[row] as number);
  }
  const out = empty('float64', right.shape);
  for (const [i, row] of rows.entries()) (out.data as Float64Array).set(row, i * width);
  return out;
}

/** np.linalg.inv. */
export const inv = (a: Nested): NDArray => solve(a, eye(squareOf('np.linalg.inv', a).length));
