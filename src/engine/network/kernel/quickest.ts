import { argmax } from '../../numbers/matrix';
import { addGradient } from '../core/backprop';
import type { Batch } from '../core/batch';
import { batchLoss, createActivations, forward } from '../core/forward';
import type { GroupedInputs } from '../core/groupedInputs';
import type { NetworkShape, ParameterBlock } from '../core/parameters';
import { kernelMemory } from './kernelMemory';
import { type BlockNetwork, NetKernel } from './netKernel';

/** How many kernels are kept, each with memory of its own: for the nets that are trained side by side. */
const keptKernels = 4;
const kernels = new Map<string, NetKernel | undefined>();

/** The mean cross-entropy error of a batch, by the kernel where there is one. */
export function quickLoss(net: BlockNetwork, batch: Batch): number {
  return kernelFor(net.shape)?.loss(net, batch) ?? batchLoss(net, batch);
}

/** The most probable answer for each of the samples, by the kernel where there is one. */
export function quickAnswers(net: BlockNetwork, inputs: GroupedInputs, samples: Int32Array): Uint8Array {
  return (
    kernelFor(net.shape)?.answers(net, { inputs, samples }) ?? answersWithoutKernel(net, inputs, samples)
  );
}

/**
 * The gradient of the mean loss of a batch by backpropagation, by the kernel where there is one, else in `spare`. Holds
 * until the next call.
 */
export function quickGradient(net: BlockNetwork, batch: Batch, spare: ParameterBlock): ParameterBlock {
  const kernel = kernelFor(net.shape);
  if (kernel) {
    kernel.computeGradient(net, batch);
    return kernel.gradient;
  }
  spare.flat.fill(0);
  addGradient(net, batch, spare.params);
  return spare;
}

/** The kernel for networks of a shape; undefined where it cannot run. The one not used for longest makes room. */
function kernelFor(shape: NetworkShape): NetKernel | undefined {
  const key = `${shape.inputSize} ${shape.hiddenSize} ${shape.outputSize}`;
  const kernel = kernels.has(key) ? kernels.get(key) : createKernel(shape);
  kernels.delete(key);
  kernels.set(key, kernel);
  for (const [oldest] of kernels) if (kernels.size > keptKernels) kernels.delete(oldest);
  return kernel;
}

function createKernel(shape: NetworkShape): NetKernel | undefined {
  const memory = kernelMemory(shape);
  return memory && new NetKernel(shape, memory);
}

function answersWithoutKernel(net: BlockNetwork, inputs: GroupedInputs, samples: Int32Array): Uint8Array {
  const activations = createActivations(net.params);
  return Uint8Array.from(samples, (sample) => {
    forward(net, inputs, sample, activations);
    return argmax(activations.y);
  });
}
