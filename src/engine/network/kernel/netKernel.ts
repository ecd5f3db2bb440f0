import { argmax } from '../../numbers/matrix';
import { softmaxInto } from '../core/activations';
import { errorOfOutputs } from '../core/backprop';
import type { Batch } from '../core/batch';
import { sampleLoss } from '../core/forward';
import { type Network, type NetworkShape, type ParameterBlock, parameterBlock } from '../core/parameters';
import { KernelLayers } from './kernelLayers';
import { chunkSize, type KernelMemory } from './kernelMemory';
import { type Picked, SparseChunk } from './sparseChunk';

/** A network whose parameters stand in one array; a TwoLayerNet is one. */
export type BlockNetwork = Network & { readonly shape: NetworkShape; readonly block: ParameterBlock };

/**
 * Losses, gradients by backpropagation and answers for networks of one shape, with the sums done by kernel.wat. To rounding
 * the same as `batchLoss`, `addGradient` and `forward`, which are its oracle, and what runs where it cannot. It copies the
 * parameters in at every call and keeps nothing of a network.
 */
export class NetKernel {
  /** What `computeGradient` wrote last. */
  readonly gradient: ParameterBlock;
  private readonly layers: KernelLayers;
  private readonly chunk: SparseChunk;
  private readonly rowsOfOutputs: readonly Float64Array[];

  constructor(
    private readonly shape: NetworkShape,
    private readonly memory: KernelMemory,
  ) {
    const { hiddenSize, outputSize } = shape;
    this.gradient = parameterBlock(shape, memory.gradient);
    this.layers = new KernelLayers(shape, memory);
    this.chunk = new SparseChunk(memory, hiddenSize);
    this.rowsOfOutputs = Array.from({ length: chunkSize }, (_, n) =>
      memory.outputs.subarray(n * outputSize, (n + 1) * outputSize),
    );
  }

  /** The mean cross-entropy error of a batch. */
  loss(net: BlockNetwork, batch: Batch): number {
    const { samples, labels } = batch;
    let sum = 0;
    this.forward(net, batch, (y, n) => {
      sum += sampleLoss(y, labels[n] as number);
    });
    return sum / samples.length;
  }

  /** The most probable answer for each sample. */
  answers(net: BlockNetwork, picked: Picked): Uint8Array {
    const answers = new Uint8Array(picked.samples.length);
    this.forward(net, picked, (y, n) => {
      answers[n] = argmax(y);
    });
    return answers;
  }

  /** Writes the gradient of the mean loss of a batch to `gradient`. */
  computeGradient(net: BlockNetwork, batch: Batch): void {
    const { samples, labels } = batch;
    const error = (y: Float64Array, n: number): void =>
      errorOfOutputs(y, labels[n] as number, samples.length, y);
    this.forward(net, batch, error, (from) => this.backward(net, from === 0));
  }

  /** Takes the samples chunk by chunk: `visit` gets the outputs y of each sample, `finish` follows each chunk. */
  private forward(
    net: BlockNetwork,
    picked: Picked,
    visit: (y: Float64Array, n: number) => void,
    finish?: (from: number) => void,
  ): void {
    const { memory, layers, chunk } = this;
    const { length } = picked.samples;
    memory.params.set(net.block.flat);
    for (let from = 0; from < length; from += chunkSize) {
      const to = Math.min(from + chunkSize, length);
      chunk.read(picked, from, to);
      layers.computeZ1(chunk.count);
      layers.activate(chunk.count, net.activation);
      layers.computeZ2(chunk.count);
      for (let n = from; n < to; n++) {
        const row = this.rowsOfOutputs[n - from] as Float64Array;
        softmaxInto(row, row);
        visit(row, n);
      }
      finish?.(from);
    }
  }

  /** Writes the gradient of the first chunk and adds that of the others; `outputs` holds dz2. */
  private backward({ activation }: Network, isFirst: boolean): void {
    const { layers, chunk } = this;
    this.transposeW2();
    layers.addToW2(chunk.count, isFirst);
    layers.computeDz1(chunk.count);
    const size = chunk.count * this.shape.hiddenSize;
    if (activation === 'sigmoid') this.throughSigmoid(size);
    else this.throughRelu(size);
    layers.addToBiases(chunk.count, isFirst);
    chunk.listByInput();
    layers.addToW1(isFirst);
  }

  private transposeW2(): void {
    const { hiddenSize, outputSize } = this.shape;
    const { transposedW2 } = this.memory;
    const W2 = this.layers.params.W2.data;
    for (let j = 0; j < hiddenSize; j++) {
      for (let k = 0; k < outputSize; k++)
        transposedW2[k * hiddenSize + j] = W2[j * outputSize + k] as number;
    }
  }

  /** dz1 *= a1 (1 - a1). */
  private throughSigmoid(size: number): void {
    const { dz1, hidden } = this.memory;
    for (let i = 0; i < size; i++) {
      const a = hidden[i] as number;
      dz1[i] = (dz1[i] as number) * (a * (1 - a));
    }
  }

  /** dz1 *= 1 where a1 > 0, else 0. */
  private throughRelu(size: number): void {
    const { dz1, hidden } = this.memory;
    for (let i = 0; i < size; i++) dz1[i] = (dz1[i] as number) * ((hidden[i] as number) > 0 ? 1 : 0);
  }
}
