import { type Activation, relu } from '../core/activations';
import { type NetworkParameters, type NetworkShape, parameterBlock } from '../core/parameters';
import type { KernelMemory } from './kernelMemory';

/**
 * The products of both layers, forward and backward, each one call of kernel.wat on arrays in its memory. `count` is how many
 * samples there are. A gradient is added to, or, for the first samples, written.
 */
export class KernelLayers {
  readonly params: NetworkParameters;
  private readonly gradient: NetworkParameters;

  constructor(
    private readonly shape: NetworkShape,
    private readonly memory: KernelMemory,
  ) {
    this.params = parameterBlock(shape, memory.params).params;
    this.gradient = parameterBlock(shape, memory.gradient).params;
    memory.one[0] = 1;
    for (const p of memory.hiddenRows.keys()) memory.hiddenRows[p] = 8 * p * shape.hiddenSize;
    for (const p of memory.outputRows.keys()) memory.outputRows[p] = 8 * p * shape.outputSize;
  }

  /** hidden = x W1 + b1. */
  computeZ1(count: number): void {
    const { sums, hidden, samples } = this.memory;
    const { W1, b1 } = this.params;
    sums.sparseProduct(
      count,
      this.shape.hiddenSize,
      hidden.byteOffset,
      b1.byteOffset,
      0,
      W1.data.byteOffset,
      samples.bounds.byteOffset,
      samples.offsets.byteOffset,
      samples.values.byteOffset,
    );
  }

  /** hidden = f(hidden): a1. */
  activate(count: number, activation: Activation): void {
    const { sums, hidden } = this.memory;
    const size = count * this.shape.hiddenSize;
    if (activation === 'sigmoid') sums.sigmoid(hidden.byteOffset, size);
    else for (let i = 0; i < size; i++) hidden[i] = relu(hidden[i] as number);
  }

  /** outputs = hidden W2 + b2. */
  computeZ2(count: number): void {
    const { hiddenSize, outputSize } = this.shape;
    const { sums, hidden, outputs, outputRows } = this.memory;
    const { W2, b2 } = this.params;
    sums.denseProduct(
      count,
      outputSize,
      outputs.byteOffset,
      b2.byteOffset,
      0,
      W2.data.byteOffset,
      hiddenSize,
      outputRows.byteOffset,
      hidden.byteOffset,
      8 * hiddenSize,
      8,
    );
  }

  /** dz1 = outputs W2^T, a sum over the rows of W2^T; it has still to be multiplied by f'. */
  computeDz1(count: number): void {
    const { hiddenSize, outputSize } = this.shape;
    const { sums, dz1, zeros, transposedW2, hiddenRows, outputs } = this.memory;
    sums.denseProduct(
      count,
      hiddenSize,
      dz1.byteOffset,
      zeros.byteOffset,
      0,
      transposedW2.byteOffset,
      outputSize,
      hiddenRows.byteOffset,
      outputs.byteOffset,
      8 * outputSize,
      8,
    );
  }

  /** dW2 += hidden^T outputs, where row j of hidden^T is column j of hidden. */
  addToW2(count: number, isFirst: boolean): void {
    const { hiddenSize, outputSize } = this.shape;
    const { sums, hidden, outputs, outputRows, zeros } = this.memory;
    const dW2 = this.gradient.W2.data.byteOffset;
    sums.denseProduct(
      hiddenSize,
      outputSize,
      dW2,
      isFirst ? zeros.byteOffset : dW2,
      isFirst ? 0 : 8 * outputSize,
      outputs.byteOffset,
      count,
      outputRows.byteOffset,
      hidden.byteOffset,
      8,
      8 * hiddenSize,
    );
  }

  /** dW1 += x^T dz1, from the samples listed by input. */
  addToW1(isFirst: boolean): void {
    const { inputSize, hiddenSize } = this.shape;
    const { sums, dz1, inputs, zeros } = this.memory;
    const dW1 = this.gradient.W1.data.byteOffset;
    sums.sparseProduct(
      inputSize,
      hiddenSize,
      dW1,
      isFirst ? zeros.byteOffset : dW1,
      isFirst ? 0 : 8 * hiddenSize,
      dz1.byteOffset,
      inputs.bounds.byteOffset,
      inputs.offsets.byteOffset,
      inputs.values.byteOffset,
    );
  }

  /** db1 += the rows of dz1, and db2 += the rows of outputs. */
  addToBiases(count: number, isFirst: boolean): void {
    const { hiddenSize, outputSize } = this.shape;
    const { dz1, outputs, hiddenRows, outputRows } = this.memory;
    if (isFirst) this.gradient.b1.fill(0);
    if (isFirst) this.gradient.b2.fill(0);
    this.addRows(this.gradient.b1, hiddenSize, dz1, count, hiddenRows);
    this.addRows(this.gradient.b2, outputSize, outputs, count, outputRows);
  }

  private addRows(b: Float64Array, cols: number, dz: Float64Array, count: number, rows: Int32Array): void {
    const { sums, one } = this.memory;
    const out = b.byteOffset;
    sums.denseProduct(1, cols, out, out, 0, dz.byteOffset, count, rows.byteOffset, one.byteOffset, 0, 0);
  }
}
