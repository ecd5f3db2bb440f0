import { checkStep } from '../../calculus/differentiate';
import { numericalGradient } from '../../calculus/gradient';
import type { Batch } from '../core/batch';
import { batchLoss } from '../core/forward';
import type { Network, ParameterBlock } from '../core/parameters';
import { exactDifferences } from './exactDifferences';
import { momentDifferences, momentsHold } from './momentDifferences';
import { addCentralDifferences, type LossDifferences } from './structuredGradient';

export interface NumericalOptions {
  /** How far each parameter is moved; 1e-4 as in the book. */
  readonly h?: number;
  /**
   * 'structured' (the default) leaves out the work that no parameter depends on; 'bruteForce' computes the loss of the
   * whole batch twice for every parameter, as the textbook loop does.
   */
  readonly method?: 'structured' | 'bruteForce';
}

/** Below this h the structured method is brute force: what there is to see is brute force's rounding noise. */
const smallestStructuredStep = 1e-8;

/**
 * The central differences (L(w + h) - L(w - h)) / (2h) of the mean loss of a batch for every parameter w, written to
 * `gradient`. Error: order h^2 from the difference itself, order 1e-16 / h from rounding.
 * @throws InputError when h is 0 or not finite
 */
export function numericalGradients(
  net: Network & { readonly block: ParameterBlock },
  batch: Batch,
  gradient: ParameterBlock,
  { h = 1e-4, method = 'structured' }: NumericalOptions = {},
): void {
  checkStep(h);
  if (method === 'bruteForce' || Math.abs(h) < smallestStructuredStep) {
    const loss = (): number => batchLoss(net, batch);
    gradient.flat.set(numericalGradient(loss, net.block.flat, h));
    return;
  }
  gradient.flat.fill(0);
  addCentralDifferences(net, batch, h, quickestDifferences(net, batch.inputs.largest, h), gradient.params);
}

/** The quickest way that is right to rounding: three moments, four, or the exponentials themselves. */
function quickestDifferences(net: Network, largestInput: number, h: number): LossDifferences {
  if (momentsHold(net, largestInput, h, 3)) return momentDifferences(net, h, 3);
  if (momentsHold(net, largestInput, h, 4)) return momentDifferences(net, h, 4);
  return exactDifferences(net, h);
}
