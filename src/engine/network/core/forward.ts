import { type Activation, relu, sigmoid, softmaxInto } from './activations';
import type { Batch } from './batch';
import type { GroupedInputs } from './groupedInputs';
import { logGuard } from './losses';
import type { Network, NetworkParameters } from './parameters';
import { addProduct, createSparseSample, readSample, type SparseSample } from './sparseSample';

/** What one sample x makes the network compute: z1 = x W1 + b1, a1 = f(z1), z2 = a1 W2 + b2, y = softmax(z2). */
export interface Activations {
  readonly x: SparseSample;
  readonly z1: Float64Array;
  readonly a1: Float64Array;
  /** a1 as the inputs of the second layer. */
  readonly hidden: SparseSample;
  readonly z2: Float64Array;
  readonly y: Float64Array;
}

export function createActivations({ W1, b1, b2 }: NetworkParameters): Activations {
  const a1 = new Float64Array(b1.length);
  const starts = Int32Array.from(a1, (_, j) => j * b2.length);
  return {
    x: createSparseSample(W1.rows),
    z1: new Float64Array(b1.length),
    a1,
    hidden: { starts, values: a1, length: a1.length },
    z2: new Float64Array(b2.length),
    y: new Float64Array(b2.length),
  };
}

/** Computes the activations of sample `sample`. */
export function forward(
  { params, activation }: Network,
  inputs: GroupedInputs,
  sample: number,
  { x, z1, a1, hidden, z2, y }: Activations,
): void {
  z1.set(params.b1);
  readSample(inputs, sample, params.W1.cols, x);
  addProduct(z1, params.W1.data, x);
  activate(activation, z1, a1);
  z2.set(params.b2);
  addProduct(z2, params.W2.data, hidden);
  softmaxInto(z2, y);
}

function activate(activation: Activation, z1: Float64Array, a1: Float64Array): void {
  if (activation === 'relu') for (let j = 0; j < z1.length; j++) a1[j] = relu(z1[j] as number);
  else for (let j = 0; j < z1.length; j++) a1[j] = sigmoid(z1[j] as number);
}

/** The mean cross-entropy error of a batch. */
export function batchLoss(net: Network, batch: Batch): number {
  const activations = createActivations(net.params);
  let sum = 0;
  for (let n = 0; n < batch.samples.length; n++) {
    forward(net, batch.inputs, batch.samples[n] as number, activations);
    sum += sampleLoss(activations.y, batch.labels[n] as number);
  }
  return sum / batch.samples.length;
}

/** The cross-entropy error of one sample, -log(y[label] + 1e-7). */
export function sampleLoss(y: Float64Array, label: number): number {
  return -Math.log((y[label] as number) + logGuard);
}
