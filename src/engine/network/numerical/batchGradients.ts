import { addGradient } from '../core/backprop';
import type { Batch } from '../core/batch';
import { parameterBlock } from '../core/parameters';
import type { TwoLayerNet } from '../core/twoLayerNet';
import { numericalGradients } from './numericalGradients';

/**
 * The whole gradient of the mean loss of one batch, by the two ways that need no loop over parameters. Each returns all
 * parameters in one array, W1, b1, W2, b2, which the next call of the same way writes again.
 */
export interface BatchGradients {
  /** By central differences, with the work left out that no parameter depends on; see `numericalGradients`. */
  structured(h?: number): Float64Array;
  /** By backpropagation: the exact derivative, up to rounding. */
  backprop(): Float64Array;
}

/** The gradients of `net` as it stands at each call. Nothing is allocated for a call that grows with the net. */
export function createBatchGradients(net: TwoLayerNet, batch: Batch): BatchGradients {
  const [numerical, exact] = [parameterBlock(net.shape), parameterBlock(net.shape)];
  return {
    structured(h = 1e-4) {
      numericalGradients(net, batch, numerical, { h });
      return numerical.flat;
    },
    backprop() {
      exact.flat.fill(0);
      addGradient(net, batch, exact.params);
      return exact.flat;
    },
  };
}
