import { checkStep } from '../../calculus/differentiate';
import { centralPartial } from '../../calculus/gradient';
import type { Dataset } from '../../datasets/dataset';
import { InputError } from '../../inputError';
import { addGradient } from '../core/backprop';
import { type Batch, pickBatch } from '../core/batch';
import { checkDataset } from '../core/checkDataset';
import { batchLoss } from '../core/forward';
import { type ParameterBlock, parameterBlock } from '../core/parameters';
import type { TwoLayerNet } from '../core/twoLayerNet';
import { quickLoss } from '../kernel/quickest';
import { numericalGradients } from '../numerical/numericalGradients';

/** Central differences (structured, see `numericalGradients`), or the exact derivative by backpropagation. */
export type GradientMethod = 'numerical' | 'backprop';

/**
 * The gradient of the mean cross-entropy error of the samples `samples` of a data set, shaped like the parameters: `flat` in
 * the order W1, b1, W2, b2, and views into it. `h` is for the numerical method.
 * @throws InputError when the data set does not fit the network, a sample does not exist, or h is 0 or not finite
 */
export function gradientOf(
  net: TwoLayerNet,
  dataset: Dataset,
  samples: Int32Array,
  method: GradientMethod,
  h = 1e-4,
): ParameterBlock {
  const batch = checkedBatch(net, dataset, samples);
  const gradient = parameterBlock(net.shape);
  if (method === 'numerical') {
    numericalGradients(net, batch, gradient, { h });
    return gradient;
  }
  addGradient(net, batch, gradient.params);
  return gradient;
}

/**
 * The central difference (L(w + h) - L(w - h)) / (2h) for one parameter, number `index` in the order W1, b1, W2, b2, as the
 * textbook loop computes it: the loss of all samples, twice. The net is as it was afterwards.
 * @throws InputError as `gradientOf`, or when there is no such parameter
 */
export function partialByBruteForce(
  net: TwoLayerNet,
  dataset: Dataset,
  samples: Int32Array,
  index: number,
  h = 1e-4,
): number {
  const batch = checkedBatch(net, dataset, samples);
  checkStep(h);
  checkIndex('index', index, net.parameterCount);
  return centralPartial(() => batchLoss(net, batch), net.block.flat, index, h);
}

/** The mean cross-entropy error of the samples `samples` of a data set. */
export function lossOfSamples(net: TwoLayerNet, dataset: Dataset, samples: Int32Array): number {
  return quickLoss(net, checkedBatch(net, dataset, samples));
}

function checkedBatch(net: TwoLayerNet, dataset: Dataset, samples: Int32Array): Batch {
  checkDataset(net.shape, dataset);
  if (samples.length === 0) throw new InputError('A batch needs at least one sample.');
  for (const sample of samples) checkIndex('sample', sample, dataset.count);
  return pickBatch(dataset, samples);
}

function checkIndex(name: string, index: number, count: number): void {
  if (Number.isInteger(index) && index >= 0 && index < count) return;
  throw new InputError('{0} must be a whole number from 0 to {1}, but it is {2}.', name, count - 1, index);
}
