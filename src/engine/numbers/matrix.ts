import { InputError } from '../inputError';

/** A matrix of `rows` x `cols` numbers, row after row: element (r, c) is `data[r * cols + c]`. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;
}

/** A matrix of `rows` x `cols` zeros. */
export function zeroMatrix(rows: number, cols: number): Matrix {
  return { rows, cols, data: new Float64Array(rows * cols) };
}

/**
 * A matrix written as rows of numbers: `matrixFrom([[1, 2, 3], [4, 5, 6]])` is 2 x 3.
 * @throws InputError when there are no numbers, or the rows are of unequal length
 */
export function matrixFrom(rows: readonly ArrayLike<number>[]): Matrix {
  const cols = rows[0]?.length ?? 0;
  if (cols === 0) throw new InputError('A matrix needs at least one row with at least one number.');
  const matrix = zeroMatrix(rows.length, cols);
  for (const [index, row] of rows.entries()) {
    if (row.length !== cols) {
      throw new InputError(
        'Every row of a matrix must be as long as the first one, {0}, but row {1} holds {2}.',
        cols,
        index,
        row.length,
      );
    }
    matrix.data.set(row, index * cols);
  }
  return matrix;
}

/** The numbers of row `row`: a view, not a copy. */
export function rowOf(matrix: Matrix, row: number): Float64Array {
  return matrix.data.subarray(row * matrix.cols, (row + 1) * matrix.cols);
}

/** Where the largest number stands; the first of several equal ones, as np.argmax has it. */
export function argmax(numbers: Float64Array): number {
  let best = 0;
  for (let i = 1; i < numbers.length; i++) {
    if ((numbers[i] as number) > (numbers[best] as number)) best = i;
  }
  return best;
}

/** @throws InputError unless `matrix` has rows and columns, as many numbers as its shape says, all of them finite */
export function checkMatrix(name: string, matrix: Matrix): void {
  const { rows, cols, data } = matrix;
  if (!(rows >= 1 && cols >= 1)) {
    throw new InputError(
      '{0} must have at least one row and one column, but it is {1} x {2}.',
      name,
      rows,
      cols,
    );
  }
  if (data.length !== rows * cols) {
    throw new InputError(
      '{0} is {1} x {2}, which takes {3} numbers, but it holds {4}.',
      name,
      rows,
      cols,
      rows * cols,
      data.length,
    );
  }
  const wrong = firstNotFinite(data);
  if (wrong < 0) return;
  const at = `[${Math.floor(wrong / cols)}, ${wrong % cols}]`;
  throw new InputError('{0}{1} must be a finite number, but it is {2}.', name, at, data[wrong] ?? '');
}

/** @throws InputError when `vector` is empty or an element is not finite */
export function checkVector(name: string, vector: Float64Array): void {
  if (vector.length === 0) throw new InputError('{0} must hold at least one number, but it is empty.', name);
  const wrong = firstNotFinite(vector);
  if (wrong < 0) return;
  throw new InputError(
    '{0} must be finite numbers, but element {1} is {2}.',
    name,
    wrong,
    vector[wrong] ?? '',
  );
}

/** A loop, since batches are large: findIndex takes ten times as long. */
function firstNotFinite(numbers: Float64Array): number {
  for (let i = 0; i < numbers.length; i++) {
    if (!Number.isFinite(numbers[i])) return i;
  }
  return -1;
}
