import { type Matrix, zeroMatrix } from '../numbers/matrix';

/** A B, as np.dot(A, B). The columns of A must be as many as the rows of B. */
export function product(A: Matrix, B: Matrix): Matrix {
  const made = zeroMatrix(A.rows, B.cols);
  for (let r = 0; r < A.rows; r++) {
    for (let i = 0; i < A.cols; i++) {
      const value = A.data[r * A.cols + i] as number;
      if (value === 0) continue;
      for (let c = 0; c < B.cols; c++) {
        const at = r * B.cols + c;
        made.data[at] = (made.data[at] as number) + value * (B.data[i * B.cols + c] as number);
      }
    }
  }
  return made;
}

/** A with rows and columns exchanged, as A.T. */
export function transposed(A: Matrix): Matrix {
  const made = zeroMatrix(A.cols, A.rows);
  for (let r = 0; r < A.rows; r++) {
    for (let c = 0; c < A.cols; c++) made.data[c * A.rows + r] = A.data[r * A.cols + c] as number;
  }
  return made;
}

/** The sum of each column, as np.sum(A, axis=0). */
export function columnSums(A: Matrix): Float64Array {
  const sums = new Float64Array(A.cols);
  for (let i = 0; i < A.data.length; i++) {
    sums[i % A.cols] = (sums[i % A.cols] as number) + (A.data[i] as number);
  }
  return sums;
}

/** A matrix of the shape of A, each element computed from the element of A and its place. */
export function mapMatrix(A: Matrix, f: (value: number, row: number, column: number) => number): Matrix {
  const data = A.data.map((value, i) => f(value, Math.floor(i / A.cols), i % A.cols));
  return { rows: A.rows, cols: A.cols, data };
}
