import type { Batch } from '../core/batch';
import { type Activations, createActivations, forward } from '../core/forward';
import type { Network, NetworkParameters } from '../core/parameters';

/**
 * The difference of the loss of one sample, L(... + h ...) - L(... - h ...), for the two kinds of parameters there are.
 * `exactDifferences` and `momentDifferences` compute the same numbers, one plainly, one fast.
 */
export interface LossDifferences {
  /** Turns to the sample whose activations these are, and whose right answer is `label`. */
  begin(activations: Activations, label: number): void;
  /** differences[j] = L(z1[j] + h x) - L(z1[j] - h x), where only hidden unit j is moved. */
  hidden(x: number, differences: Float64Array): void;
  /** differences[k] = L(z2[k] + h a) - L(z2[k] - h a), where only output k is moved. */
  output(a: number, differences: Float64Array): void;
}

/**
 * Adds to `gradient` the central differences (L(w + h) - L(w - h)) / (2h) of the mean loss of a batch, for every parameter w.
 *
 * This is the textbook loop with the work left out that does not depend on w. Moving W1[i, j] by h moves the input of
 * hidden unit j by h x[i] and nothing else before it: where x[i] is 0 the loss of the sample stays the same, and where two
 * inputs of a sample are equal the two differences are the same number, computed once. b1[j] is a weight with input 1.
 * Likewise W2[j, k] moves output k by h a1[j], and b2[k] moves it by h.
 */
export function addCentralDifferences(
  net: Network,
  batch: Batch,
  h: number,
  differences: LossDifferences,
  gradient: NetworkParameters,
): void {
  const activations = createActivations(net.params);
  const hidden = new Float64Array(activations.a1.length);
  const output = new Float64Array(activations.y.length);
  for (let n = 0; n < batch.samples.length; n++) {
    const sample = batch.samples[n] as number;
    forward(net, batch.inputs, sample, activations);
    differences.begin(activations, batch.labels[n] as number);
    addHiddenDifferences(batch, sample, differences, hidden, gradient);
    addOutputDifferences(activations.a1, differences, output, gradient);
  }
  const scale = 1 / (2 * h * batch.samples.length);
  for (const part of [gradient.W1.data, gradient.b1, gradient.W2.data, gradient.b2]) {
    for (let i = 0; i < part.length; i++) part[i] = (part[i] as number) * scale;
  }
}

function addHiddenDifferences(
  batch: Batch,
  sample: number,
  differences: LossDifferences,
  row: Float64Array,
  { W1, b1 }: NetworkParameters,
): void {
  const { groupStarts, values, indexStarts, indices } = batch.inputs;
  for (let group = groupStarts[sample] as number; group < (groupStarts[sample + 1] as number); group++) {
    differences.hidden(values[group] as number, row);
    const end = indexStarts[group + 1] as number;
    let at = indexStarts[group] as number;
    for (; at + 4 <= end; at += 4) addToFourRows(W1.data, indices, at, row);
    for (; at < end; at++) addRow(W1.data, (indices[at] as number) * row.length, row);
  }
  differences.hidden(1, row);
  addRow(b1, 0, row);
}

function addOutputDifferences(
  a1: Float64Array,
  differences: LossDifferences,
  row: Float64Array,
  { W2, b2 }: NetworkParameters,
): void {
  for (let j = 0; j < a1.length; j++) {
    differences.output(a1[j] as number, row);
    addRow(W2.data, j * row.length, row);
  }
  differences.output(1, row);
  addRow(b2, 0, row);
}

/** Adds `row` to the rows `indices[at]` to `indices[at + 3]` of `sums`. */
function addToFourRows(sums: Float64Array, indices: Int32Array, at: number, row: Float64Array): void {
  const r0 = (indices[at] as number) * row.length;
  const r1 = (indices[at + 1] as number) * row.length;
  const r2 = (indices[at + 2] as number) * row.length;
  const r3 = (indices[at + 3] as number) * row.length;
  for (let j = 0; j < row.length; j++) {
    const number = row[j] as number;
    sums[r0 + j] = (sums[r0 + j] as number) + number;
    sums[r1 + j] = (sums[r1 + j] as number) + number;
    sums[r2 + j] = (sums[r2 + j] as number) + number;
    sums[r3 + j] = (sums[r3 + j] as number) + number;
  }
}

/** sums[start + j] += row[j], four at a time. */
function addRow(sums: Float64Array, start: number, row: Float64Array): void {
  let j = 0;
  for (; j + 4 <= row.length; j += 4) {
    const at = start + j;
    sums[at] = (sums[at] as number) + (row[j] as number);
    sums[at + 1] = (sums[at + 1] as number) + (row[j + 1] as number);
    sums[at + 2] = (sums[at + 2] as number) + (row[j + 2] as number);
    sums[at + 3] = (sums[at + 3] as number) + (row[j + 3] as number);
  }
  for (; j < row.length; j++) sums[start + j] = (sums[start + j] as number) + (row[j] as number);
}
