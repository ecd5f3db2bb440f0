import type { Dataset } from '../../datasets/dataset';
import { InputError } from '../../inputError';
import { inputsOf, samplesBetween } from '../core/batch';
import { checkDataset } from '../core/checkDataset';
import { createActivations, forward } from '../core/forward';
import { groupSamples } from '../core/groupedInputs';
import type { TwoLayerNet } from '../core/twoLayerNet';
import { quickAnswers } from '../kernel/quickest';

/**
 * The most probable answer for each of the samples `from` to `to`, the last not included. A large data set is best done in
 * stretches.
 * @throws InputError when the data set does not fit the network, or holds no such stretch
 */
export function predictLabels(net: TwoLayerNet, dataset: Dataset, from: number, to: number): Uint8Array {
  checkDataset(net.shape, dataset);
  const grouped = groupSamples(dataset, samplesBetween(dataset, from, to));
  return quickAnswers(net, grouped.inputs, grouped.samples);
}

/**
 * How often each answer was given for each right answer: `size` x `size` counts, row after row, the row the right answer,
 * the column the one given.
 * @throws InputError when there are not as many predictions as labels, or one is not below `size`
 */
export function confusionMatrix(labels: Uint8Array, predictions: Uint8Array, size: number): Float64Array {
  if (labels.length !== predictions.length) {
    throw new InputError(
      'Every label needs a prediction, but the counts differ: {0} and {1}.',
      labels.length,
      predictions.length,
    );
  }
  const counts = new Float64Array(size * size);
  for (let n = 0; n < labels.length; n++) {
    const [label, prediction] = [labels[n] as number, predictions[n] as number];
    if (label >= size || prediction >= size) {
      throw new InputError(
        'Labels must be whole numbers from 0 to {0}, but one is {1}.',
        size - 1,
        Math.max(label, prediction),
      );
    }
    const cell = label * size + prediction;
    counts[cell] = (counts[cell] as number) + 1;
  }
  return counts;
}

/**
 * The probability of each answer for one image of numbers from 0 (paper) to 1 (ink).
 * @throws InputError when the image does not fit the network, or a number is not finite
 */
export function probabilitiesOf(net: TwoLayerNet, image: Float64Array): Float64Array {
  const x = { rows: 1, cols: image.length, data: image };
  const activations = createActivations(net.params);
  forward(net, inputsOf(net.shape, x), 0, activations);
  return activations.y;
}
