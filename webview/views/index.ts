import type { ViewId } from '#protocol';
import type { CreateView, PageView, ViewContext } from '../view';
import { createDescent } from './descent';
import { createGradientCheck } from './gradientCheck';
import { createGradientCost } from './gradientCost';
import { createSimpleNet } from './simpleNet';
import { createStepSize } from './stepSize';
import { createSurface } from './surface';
import { createTangent } from './tangent';
import { createTraining } from './training';

/** Every view's drawing half. */
const views: { readonly [V in ViewId]: CreateView<V> } = {
  tangent: createTangent,
  stepSize: createStepSize,
  surface: createSurface,
  descent: createDescent,
  simpleNet: createSimpleNet,
  gradientCost: createGradientCost,
  training: createTraining,
  gradientCheck: createGradientCheck,
};

/** The view of a name known only at run time; the host sends frames and params of the same view. */
export function createView(view: ViewId, context: ViewContext<ViewId>): PageView<ViewId> {
  return (views[view] as unknown as CreateView<ViewId>)(context);
}
