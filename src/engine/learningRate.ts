import { InputError } from './inputError';

/** @throws InputError unless the learning rate is a finite number above 0 */
export function checkLearningRate(learningRate: number): void {
  if (Number.isFinite(learningRate) && learningRate > 0) return;
  throw new InputError('The learning rate must be a finite number above 0, but it is {0}.', learningRate);
}
