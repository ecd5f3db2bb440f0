import type { Dataset } from '../../datasets/dataset';
import { InputError } from '../../inputError';
import type { NetworkShape } from './parameters';

/** @throws InputError unless `dataset` holds samples and fits a network of this shape */
export function checkDataset(shape: NetworkShape, { count, inputSize, pixels, labels }: Dataset): void {
  if (count === 0) throw new InputError('The data set holds no samples.');
  if (inputSize !== shape.inputSize) {
    throw new InputError(
      'A sample must have as many pixels as the network has inputs: {1}, not {0}.',
      inputSize,
      shape.inputSize,
    );
  }
  if (pixels.length !== count * inputSize || labels.length !== count) {
    throw new InputError(
      '{0} samples of {1} pixels need {2} pixels and {0} labels, but there are {3} and {4}.',
      count,
      inputSize,
      count * inputSize,
      pixels.length,
      labels.length,
    );
  }
  const wrong = labels.findIndex((label) => label >= shape.outputSize);
  if (wrong >= 0) {
    throw new InputError(
      'Labels must be whole numbers from 0 to {0}, but label {1} is {2}.',
      shape.outputSize - 1,
      wrong,
      labels[wrong] ?? '',
    );
  }
}
