import { InputError } from '../../inputError';
import { checkMatrix, checkVector, type Matrix } from '../../numbers/matrix';

/** The right answers of a batch: one-hot rows, or one label (0, 1, 2...) a sample. */
export type Targets = Matrix | Int32Array | Uint8Array;

/** Added inside the logarithm, as in the book, so that a probability of 0 gives 16.1 and not infinity. */
export const logGuard = 1e-7;

/**
 * Cross-entropy error, L = -(1 / N) sum_n log(y[n][t_n] + 1e-7): the mean over the N rows of y of minus the logarithm of
 * the probability given to the right answer. `y` is N x K with rows of probabilities, `t` the answers: one-hot N x K, or N
 * labels. A single sample is a Float64Array `y` of K probabilities with a one-hot Float64Array `t`.
 * @throws InputError for unequal shapes, an empty batch, a `y` outside 0 to 1, a `t` that is not one-hot or no label
 */
export function crossEntropyError(y: Float64Array, t: Float64Array): number;
export function crossEntropyError(y: Matrix, t: Targets): number;
export function crossEntropyError(y: Matrix | Float64Array, t: Targets | Float64Array): number {
  const batch = y instanceof Float64Array ? asRow('y', y) : y;
  checkMatrix('y', batch);
  checkProbabilities(batch);
  const labels = labelsOf(t instanceof Float64Array ? asRow('t', t) : t, batch.rows, batch.cols);
  let sum = 0;
  for (const [n, label] of labels.entries()) {
    sum -= Math.log((batch.data[n * batch.cols + label] as number) + logGuard);
  }
  return sum / batch.rows;
}

/**
 * The label of each of `count` samples, from one-hot rows or labels; every label is below `classCount`.
 * @throws InputError for another shape, a row that is not one-hot, a label out of range
 */
export function labelsOf(t: Targets, count: number, classCount: number): Int32Array {
  if (t instanceof Int32Array || t instanceof Uint8Array)
    return checkLabels(Int32Array.from(t), count, classCount);
  checkMatrix('t', t);
  if (t.rows !== count || t.cols !== classCount) {
    throw new InputError(
      't must be {0} x {1} like y, but it is {2} x {3}.',
      count,
      classCount,
      t.rows,
      t.cols,
    );
  }
  return Int32Array.from({ length: count }, (_, n) => labelOfOneHotRow(t, n));
}

function asRow(name: string, vector: Float64Array): Matrix {
  checkVector(name, vector);
  return { rows: 1, cols: vector.length, data: vector };
}

function checkProbabilities(y: Matrix): void {
  const wrong = y.data.findIndex((value) => !(value >= 0 && value <= 1 + 1e-9));
  if (wrong < 0) return;
  throw new InputError(
    'y must hold probabilities from 0 to 1, as softmax gives them, but element {0} of row {1} is {2}.',
    wrong % y.cols,
    Math.floor(wrong / y.cols),
    y.data[wrong] ?? '',
  );
}

function checkLabels(labels: Int32Array, count: number, classCount: number): Int32Array {
  if (labels.length !== count) {
    throw new InputError(
      't must hold a label for each sample, {0} in all, but it holds {1}.',
      count,
      labels.length,
    );
  }
  const wrong = labels.findIndex((label) => label < 0 || label >= classCount);
  if (wrong < 0) return labels;
  throw new InputError(
    'Labels must be whole numbers from 0 to {0}, but label {1} is {2}.',
    classCount - 1,
    wrong,
    labels[wrong] ?? '',
  );
}

function labelOfOneHotRow(t: Matrix, row: number): number {
  let label = -1;
  for (let k = 0; k < t.cols; k++) {
    const value = t.data[row * t.cols + k] as number;
    if (value === 0) continue;
    if (value !== 1 || label >= 0) label = t.cols;
    else label = k;
  }
  if (label >= 0 && label < t.cols) return label;
  throw new InputError('Row {0} of t must be one-hot, a single 1 among zeros, but it is not.', row);
}
