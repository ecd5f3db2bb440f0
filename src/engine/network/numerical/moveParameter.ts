import { checkStep } from '../../calculus/differentiate';
import type { Batch } from '../core/batch';
import { batchLoss } from '../core/forward';
import { parameterPlace } from '../core/parameterPlace';
import type { TwoLayerNet } from '../core/twoLayerNet';

/** What one turn of the textbook loop finds out about one parameter w. */
export interface ParameterMove {
  /** L(w + h) and L(w - h), each the mean loss of the whole batch. */
  readonly above: number;
  readonly below: number;
  /** (L(w + h) - L(w - h)) / (2h) */
  readonly quotient: number;
}

/**
 * The central difference of one parameter by brute force, as the body of the book's `numerical_gradient` has it: w + h and
 * the loss of all samples, w - h and the loss of all samples, w put back. Agrees to the last bit with `partialDerivative` of
 * the loss. Error: order h^2 from the difference itself, order 1e-16 / h from rounding.
 * @throws InputError when h is 0 or not finite, or the network has no such parameter
 */
export function moveParameter(net: TwoLayerNet, batch: Batch, index: number, h = 1e-4): ParameterMove {
  checkStep(h);
  parameterPlace(net.shape, index);
  const { flat } = net.block;
  const before = flat[index] as number;
  try {
    flat[index] = before + h;
    const above = batchLoss(net, batch);
    flat[index] = before - h;
    const below = batchLoss(net, batch);
    return { above, below, quotient: (above - below) / (2 * h) };
  } finally {
    flat[index] = before;
  }
}
