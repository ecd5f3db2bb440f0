import { type NetworkShape, parameterIndex, type Random } from '#engine';
import type { WeightOrder } from '#protocol';

/** The indices of the parameters in the order in which brute force moves them. `ink`: how often a pixel is not 0. */
export function visitingOrder(
  order: WeightOrder,
  shape: NetworkShape,
  ink: ArrayLike<number>,
  random: Random,
): Int32Array {
  const { inputSize, hiddenSize, outputSize } = shape;
  if (order === 'unit') return byUnit(shape, () => true);
  if (order === 'inked') return byUnit(shape, (pixel) => (ink[pixel] ?? 0) > 0);
  const count = (inputSize + 1) * hiddenSize + (hiddenSize + 1) * outputSize;
  const indices = Int32Array.from({ length: count }, (_, index) => index);
  if (order === 'random') shuffle(indices, random);
  return indices;
}

/** Of each hidden unit the weights from the pixels, its bias, its weights to the outputs; the outputs' biases last. */
function byUnit(shape: NetworkShape, isVisited: (pixel: number) => boolean): Int32Array {
  const { inputSize, hiddenSize, outputSize } = shape;
  const indices: number[] = [];
  for (let j = 0; j < hiddenSize; j++) {
    for (let i = 0; i < inputSize; i++) {
      if (isVisited(i)) indices.push(parameterIndex(shape, { part: 'W1', row: i, column: j }));
    }
    indices.push(parameterIndex(shape, { part: 'b1', row: 0, column: j }));
    for (let k = 0; k < outputSize; k++)
      indices.push(parameterIndex(shape, { part: 'W2', row: j, column: k }));
  }
  for (let k = 0; k < outputSize; k++) indices.push(parameterIndex(shape, { part: 'b2', row: 0, column: k }));
  return Int32Array.from(indices);
}

/** Fisher and Yates: every order is as likely. */
function shuffle(indices: Int32Array, random: Random): void {
  for (let i = indices.length - 1; i > 0; i--) {
    const j = Math.floor(random.uniform() * (i + 1));
    const [here = 0, there = 0] = [indices[i], indices[j]];
    indices[i] = there;
    indices[j] = here;
  }
}
