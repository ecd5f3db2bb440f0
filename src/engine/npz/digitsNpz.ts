import type { Dataset } from '../datasets/dataset';
import { writeNpz } from './npz';

/** Test digits as an .npz file for a script: `x_test`, uint8, N x inputSize, 0 to 255, and `t_test`, the N labels. */
export function digitsToNpz({ count, inputSize, pixels, labels }: Dataset): Uint8Array {
  return writeNpz(
    {
      x_test: { shape: [count, inputSize], data: pixels },
      t_test: { shape: [count], data: labels },
    },
    { compressed: true },
  );
}
