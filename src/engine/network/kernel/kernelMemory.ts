import { countParameters, type NetworkShape } from '../core/parameters';
import { type KernelSums, startKernel } from './kernelProgram';

/** How many samples are taken at a time. Their sums then stay in the processor's cache, whatever the size of the batch. */
export const chunkSize = 128;

/** Arrays in the memory of the kernel. The address of each is its byteOffset. */
export type KernelMemory = ReturnType<typeof layOut> & { readonly sums: KernelSums };

interface Shelf {
  doubles(length: number): Float64Array;
  integers(length: number): Int32Array;
}

/** Memory for networks of a shape; undefined where the kernel cannot be had. */
export function kernelMemory(shape: NetworkShape): KernelMemory | undefined {
  let byteCount = 0;
  const measure = (bytes: number): number => {
    byteCount += bytes;
    return 0;
  };
  layOut(shape, {
    doubles: (length) => new Float64Array(measure(8 * length)),
    integers: (length) => new Int32Array(measure(wholeDoubles(length))),
  });
  const program = startKernel(byteCount);
  if (program === undefined) return undefined;
  const { buffer, sums } = program;
  let end = 0;
  const take = (bytes: number): number => {
    end += bytes;
    return end - bytes;
  };
  const arrays = layOut(shape, {
    doubles: (length) => new Float64Array(buffer, take(8 * length), length),
    integers: (length) => new Int32Array(buffer, take(wholeDoubles(length)), length),
  });
  return { ...arrays, sums };
}

function layOut({ inputSize, hiddenSize, outputSize }: NetworkShape, { doubles, integers }: Shelf) {
  const entryCount = chunkSize * inputSize;
  const parameterCount = countParameters({ inputSize, hiddenSize, outputSize });
  return {
    params: doubles(parameterCount),
    gradient: doubles(parameterCount),
    /** A row for each sample: first z1, then a1. */
    hidden: doubles(chunkSize * hiddenSize),
    /** A row for each sample: first z2, then y, then dz2. */
    outputs: doubles(chunkSize * outputSize),
    dz1: doubles(chunkSize * hiddenSize),
    transposedW2: doubles(outputSize * hiddenSize),
    zeros: doubles(Math.max(hiddenSize, outputSize)),
    one: doubles(1),
    /** Byte p times the length of a row of hidden units: where row p of such rows begins. */
    hiddenRows: integers(Math.max(chunkSize, outputSize)),
    outputRows: integers(Math.max(chunkSize, hiddenSize)),
    samples: { bounds: integers(chunkSize + 1), offsets: integers(entryCount), values: doubles(entryCount) },
    inputs: { bounds: integers(inputSize + 1), offsets: integers(entryCount), values: doubles(entryCount) },
  };
}

function wholeDoubles(integers: number): number {
  return 8 * Math.ceil(integers / 2);
}
