import type { Matrix } from '../../numbers/matrix';
import type { Batch } from './batch';
import { createActivations, forward } from './forward';
import { logGuard } from './losses';
import type { Network, NetworkParameters } from './parameters';
import { addOuterProduct, type SparseSample } from './sparseSample';

/**
 * Adds the gradient of the mean cross-entropy error of a batch to `gradient` by backpropagation: with y = softmax(z2),
 *
 *     dz2 = (y - t) / N * y_label / (y_label + 1e-7)      db2 = sum dz2      dW2 = a1^T dz2
 *     dz1 = (dz2 W2^T) f'(z1)                             db1 = sum dz1      dW1 = x^T dz1
 *
 * f' is a1 (1 - a1) for the sigmoid; for ReLU it is 1 where z1 > 0 and 0 elsewhere, also at 0 itself, where there is no
 * derivative.
 *
 * The book has dz2 = (y - t) / N, which is the derivative of -log(y_label). The loss is -log(y_label + 1e-7), and its
 * derivative has the extra factor. Near the start, y_label = 0.1, the factor is 1 - 1e-6: with it the result agrees with
 * the numerical gradient hundreds of times better.
 */
export function addGradient(net: Network, batch: Batch, gradient: NetworkParameters): void {
  const activations = createActivations(net.params);
  const { x, a1, hidden, y } = activations;
  const dz1 = new Float64Array(a1.length);
  const dz2 = new Float64Array(y.length);
  for (let n = 0; n < batch.samples.length; n++) {
    forward(net, batch.inputs, batch.samples[n] as number, activations);
    errorOfOutputs(y, batch.labels[n] as number, batch.samples.length, dz2);
    addLayerGradient(gradient.W2, gradient.b2, hidden, dz2);
    errorOfHidden(net, a1, dz2, dz1);
    addLayerGradient(gradient.W1, gradient.b1, x, dz1);
  }
}

export function errorOfOutputs(y: Float64Array, label: number, batchSize: number, dz2: Float64Array): void {
  const right = y[label] as number;
  const scale = right / (right + logGuard) / batchSize;
  for (let k = 0; k < y.length; k++) dz2[k] = (y[k] as number) * scale;
  dz2[label] = (right - 1) * scale;
}

function errorOfHidden(
  { params, activation }: Network,
  a1: Float64Array,
  dz2: Float64Array,
  dz1: Float64Array,
): void {
  const W2 = params.W2.data;
  const isSigmoid = activation === 'sigmoid';
  const outputSize = dz2.length;
  for (let j = 0; j < a1.length; j++) {
    const a = a1[j] as number;
    let sum = 0;
    for (let k = 0; k < outputSize; k++) sum += (dz2[k] as number) * (W2[j * outputSize + k] as number);
    dz1[j] = sum * (isSigmoid ? a * (1 - a) : a > 0 ? 1 : 0);
  }
}

function addLayerGradient(W: Matrix, b: Float64Array, inputs: SparseSample, dz: Float64Array): void {
  addOuterProduct(W.data, inputs, dz);
  for (let j = 0; j < dz.length; j++) b[j] = (b[j] as number) + (dz[j] as number);
}
