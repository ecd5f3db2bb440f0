import type { Frame, Params, ViewId } from '#protocol';
import { computeDescent } from './descent/compute';
import { computeGradientCheck } from './gradientCheck/compute';
import { computeGradientCost } from './gradientCost/compute';
import { computeSimpleNet } from './simpleNet/compute';
import { computeStepSize } from './stepSize/compute';
import { computeSurface } from './surface/compute';
import { computeTangent } from './tangent/compute';
import { computeTraining } from './training/compute';
import type { Compute, ComputeContext } from './view';

/** Every view's engine half; loaded in the thread only. */
const computations: { readonly [V in ViewId]: Compute<V> } = {
  tangent: computeTangent,
  stepSize: computeStepSize,
  surface: computeSurface,
  descent: computeDescent,
  simpleNet: computeSimpleNet,
  gradientCost: computeGradientCost,
  training: computeTraining,
  gradientCheck: computeGradientCheck,
};

/** The computation of a view known only at run time: its params were parsed by the same view's parseParams. */
export function computationOf(
  view: ViewId,
): (params: Params, context: ComputeContext) => Generator<Frame, void, void> {
  return computations[view] as (params: Params, context: ComputeContext) => Generator<Frame, void, void>;
}
