import type { ViewId } from '#protocol';
import { descent } from './descent/params';
import { gradientCheck } from './gradientCheck/params';
import { gradientCost } from './gradientCost/params';
import { simpleNet } from './simpleNet/params';
import { stepSize } from './stepSize/params';
import { surface } from './surface/params';
import { tangent } from './tangent/params';
import { training } from './training/params';
import type { ViewDescription } from './view';

/** Every view, in the order of the story: the host half's registry. The engine halves are in ./computations. */
export const views: { readonly [V in ViewId]: ViewDescription<V> } = {
  tangent,
  stepSize,
  surface,
  descent,
  simpleNet,
  gradientCost,
  training,
  gradientCheck,
};

/** A view known only at run time: whoever asks hands it its own params only. */
export function viewOf(view: ViewId): ViewDescription<ViewId> {
  return views[view] as unknown as ViewDescription<ViewId>;
}

export { LearnerError, type ViewDescription } from './view';
