import type { Batch } from '../core/batch';
import type { GroupedInputs } from '../core/groupedInputs';
import type { KernelMemory } from './kernelMemory';

/** The samples of a batch. */
export type Picked = Pick<Batch, 'inputs' | 'samples'>;

/**
 * Writes samples into the memory of the kernel as a sparse matrix: for sample n of the chunk, which inputs are not 0 (as
 * the places of their rows in W1) and their values. The same matrix can be listed the other way about, for each
 * input the samples that have it: then a row of dW1 is a sum like any other, written once.
 */
export class SparseChunk {
  /** The inputs that are not 0, sample after sample. */
  private readonly indices: Int32Array;
  /** How many samples it holds. */
  count = 0;
  private held: { readonly batch: WeakRef<Picked>; readonly from: number } | undefined;

  constructor(
    private readonly memory: Pick<KernelMemory, 'samples' | 'inputs'>,
    private readonly hiddenSize: number,
  ) {
    this.indices = new Int32Array(memory.samples.values.length);
  }

  /** Turns to the samples `from` to `to` of a batch, the last not included; where it is there already, that costs nothing. */
  read(batch: Picked, from: number, to: number): void {
    if (this.held?.batch.deref() === batch && this.held.from === from && this.count === to - from) return;
    this.held = { batch: new WeakRef(batch), from };
    const { inputs, samples } = batch;
    const { bounds } = this.memory.samples;
    let length = 0;
    for (let n = from; n < to; n++) {
      length = this.readSample(inputs, samples[n] as number, length);
      bounds[n - from + 1] = length;
    }
    this.count = to - from;
  }

  private readSample(
    { groupStarts, values, indexStarts, indices: all }: GroupedInputs,
    sample: number,
    start: number,
  ): number {
    const { memory, indices, hiddenSize } = this;
    const entries = memory.samples;
    const rowBytes = 8 * hiddenSize;
    let length = start;
    for (let group = groupStarts[sample] as number; group < (groupStarts[sample + 1] as number); group++) {
      const value = values[group] as number;
      for (let at = indexStarts[group] as number; at < (indexStarts[group + 1] as number); at++) {
        const index = all[at] as number;
        indices[length] = index;
        entries.offsets[length] = index * rowBytes;
        entries.values[length] = value;
        length++;
      }
    }
    return length;
  }

  /** Lists the samples of each input, in their order. */
  listByInput(): void {
    const { indices, count, hiddenSize } = this;
    const { bounds: ends, values: all } = this.memory.samples;
    const { bounds, offsets, values } = this.memory.inputs;
    this.countSamples();
    for (let n = 0; n < count; n++) {
      for (let p = ends[n] as number; p < (ends[n + 1] as number); p++) {
        const index = indices[p] as number;
        const place = bounds[index] as number;
        offsets[place] = 8 * n * hiddenSize;
        values[place] = all[p] as number;
        bounds[index] = place + 1;
      }
    }
    bounds.copyWithin(1, 0);
    bounds[0] = 0;
  }

  /** Sets bounds[i] to where the list of input i begins. */
  private countSamples(): void {
    const { indices, count } = this;
    const { bounds } = this.memory.inputs;
    const length = this.memory.samples.bounds[count] as number;
    bounds.fill(0);
    for (let p = 0; p < length; p++) {
      const index = indices[p] as number;
      bounds[index] = (bounds[index] as number) + 1;
    }
    let start = 0;
    for (let i = 0; i < bounds.length; i++) {
      const next = start + (bounds[i] as number);
      bounds[i] = start;
      start = next;
    }
  }
}
