import type { GroupedInputs } from './groupedInputs';

/**
 * The inputs of one sample that are not 0, ready for sums over rows of a matrix: input p has the value `values[p]`, and
 * its row of the matrix starts at `starts[p]`. Only the first `length` entries count.
 */
export interface SparseSample {
  readonly starts: Int32Array;
  readonly values: Float64Array;
  length: number;
}

export function createSparseSample(inputSize: number): SparseSample {
  return { starts: new Int32Array(inputSize), values: new Float64Array(inputSize), length: 0 };
}

/** Turns `x` to sample `sample`, for a matrix with `cols` columns. */
export function readSample(inputs: GroupedInputs, sample: number, cols: number, x: SparseSample): void {
  const { groupStarts, values, indexStarts, indices } = inputs;
  let length = 0;
  for (let group = groupStarts[sample] as number; group < (groupStarts[sample + 1] as number); group++) {
    const value = values[group] as number;
    for (let at = indexStarts[group] as number; at < (indexStarts[group + 1] as number); at++) {
      x.starts[length] = (indices[at] as number) * cols;
      x.values[length] = value;
      length++;
    }
  }
  x.length = length;
}

/** z += x W. Eight rows at a time: z is then read and written an eighth as often, which is 3.5 times faster. */
export function addProduct(z: Float64Array, W: Float64Array, { starts, values, length }: SparseSample): void {
  let p = 0;
  for (; p + 8 <= length; p += 8) addEightRows(z, W, starts, values, p);
  for (; p < length; p++) {
    const start = starts[p] as number;
    const value = values[p] as number;
    for (let j = 0; j < z.length; j++) z[j] = (z[j] as number) + value * (W[start + j] as number);
  }
}

/** dW += x^T dz, eight rows at a time. */
export function addOuterProduct(
  dW: Float64Array,
  { starts, values, length }: SparseSample,
  dz: Float64Array,
): void {
  let p = 0;
  for (; p + 8 <= length; p += 8) addToEightRows(dW, starts, values, p, dz);
  for (; p < length; p++) {
    const start = starts[p] as number;
    const value = values[p] as number;
    for (let j = 0; j < dz.length; j++) dW[start + j] = (dW[start + j] as number) + value * (dz[j] as number);
  }
}

function addEightRows(
  z: Float64Array,
  W: Float64Array,
  starts: Int32Array,
  values: Float64Array,
  p: number,
): void {
  const r0 = starts[p] as number;
  const r1 = starts[p + 1] as number;
  const r2 = starts[p + 2] as number;
  const r3 = starts[p + 3] as number;
  const r4 = starts[p + 4] as number;
  const r5 = starts[p + 5] as number;
  const r6 = starts[p + 6] as number;
  const r7 = starts[p + 7] as number;
  const x0 = values[p] as number;
  const x1 = values[p + 1] as number;
  const x2 = values[p + 2] as number;
  const x3 = values[p + 3] as number;
  const x4 = values[p + 4] as number;
  const x5 = values[p + 5] as number;
  const x6 = values[p + 6] as number;
  const x7 = values[p + 7] as number;
  for (let j = 0; j < z.length; j++) {
    const first = x0 * (W[r0 + j] as number) + x1 * (W[r1 + j] as number);
    const second = x2 * (W[r2 + j] as number) + x3 * (W[r3 + j] as number);
    const third = x4 * (W[r4 + j] as number) + x5 * (W[r5 + j] as number);
    const fourth = x6 * (W[r6 + j] as number) + x7 * (W[r7 + j] as number);
    z[j] = (z[j] as number) + (first + second) + (third + fourth);
  }
}

function addToEightRows(
  dW: Float64Array,
  starts: Int32Array,
  values: Float64Array,
  p: number,
  dz: Float64Array,
): void {
  const r0 = starts[p] as number;
  const r1 = starts[p + 1] as number;
  const r2 = starts[p + 2] as number;
  const r3 = starts[p + 3] as number;
  const r4 = starts[p + 4] as number;
  const r5 = starts[p + 5] as number;
  const r6 = starts[p + 6] as number;
  const r7 = starts[p + 7] as number;
  const x0 = values[p] as number;
  const x1 = values[p + 1] as number;
  const x2 = values[p + 2] as number;
  const x3 = values[p + 3] as number;
  const x4 = values[p + 4] as number;
  const x5 = values[p + 5] as number;
  const x6 = values[p + 6] as number;
  const x7 = values[p + 7] as number;
  for (let j = 0; j < dz.length; j++) {
    const d = dz[j] as number;
    dW[r0 + j] = (dW[r0 + j] as number) + x0 * d;
    dW[r1 + j] = (dW[r1 + j] as number) + x1 * d;
    dW[r2 + j] = (dW[r2 + j] as number) + x2 * d;
    dW[r3 + j] = (dW[r3 + j] as number) + x3 * d;
    dW[r4 + j] = (dW[r4 + j] as number) + x4 * d;
    dW[r5 + j] = (dW[r5 + j] as number) + x5 * d;
    dW[r6 + j] = (dW[r6 + j] as number) + x6 * d;
    dW[r7 + j] = (dW[r7 + j] as number) + x7 * d;
  }
}
