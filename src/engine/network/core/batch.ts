import type { Dataset } from '../../datasets/dataset';
import { InputError } from '../../inputError';
import type { Matrix } from '../../numbers/matrix';
import { type GroupedInputs, groupMatrix, groupSamples } from './groupedInputs';
import { labelsOf, type Targets } from './losses';
import type { NetworkShape } from './parameters';

/** Samples picked from grouped inputs, with their labels: sample `samples[n]` has the label `labels[n]`. Not to be changed. */
export interface Batch {
  readonly inputs: GroupedInputs;
  readonly samples: Int32Array;
  readonly labels: Int32Array;
}

/**
 * The rows of `x` with their answers `t`.
 * @throws InputError when they do not fit each other or the network
 */
export function batchOf(shape: NetworkShape, x: Matrix, t: Targets): Batch {
  const inputs = inputsOf(shape, x);
  return { inputs, samples: everySample(inputs), labels: labelsOf(t, inputs.count, shape.outputSize) };
}

/** The samples `samples` of a data set. */
export function pickBatch(dataset: Dataset, samples: Int32Array): Batch {
  const labels = samples.map((sample) => dataset.labels[sample] as number);
  return { ...groupSamples(dataset, samples), labels };
}

/**
 * The rows of `x` as grouped inputs.
 * @throws InputError when x does not fit the network
 */
export function inputsOf(shape: NetworkShape, x: Matrix): GroupedInputs {
  if (x.cols !== shape.inputSize) {
    throw new InputError(
      'x must have a column for each input, {0} in all, but it has {1}.',
      shape.inputSize,
      x.cols,
    );
  }
  return groupMatrix(x);
}

/**
 * The samples `from` to `to` of a data set, the last not included.
 * @throws InputError when it holds no such stretch
 */
export function samplesBetween({ count }: Dataset, from: number, to: number): Int32Array {
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= count)) {
    throw new InputError('There are samples from 0 to {0}, but not from {1} to {2}.', count, from, to);
  }
  return Int32Array.from({ length: to - from }, (_, n) => from + n);
}

/** 0, 1, 2... to the last sample. */
export function everySample(inputs: { readonly count: number }): Int32Array {
  return Int32Array.from({ length: inputs.count }, (_, sample) => sample);
}
